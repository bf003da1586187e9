// The output could not be written: the run ends, and what stood in the folder before is untouched.

export class OutputError extends Error {
  override readonly name = 'OutputError';
}

const meanings: Readonly<Record<string, string>> = {
  ENOSPC: 'there is no space left on the disk',
  EDQUOT: 'the quota of the disk is used up',
  EFBIG: 'the file would be larger than the system allows',
  EACCES: 'it is not allowed to write there',
  EPERM: 'it is not allowed to write there',
  EROFS: 'the disk can only be read',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open on this machine',
  EIO: 'the disk reports an error',
};

/** Runs something that touches the disk, and turns the system's errors into sentences; others pass as they are. */
export async function writing<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    throw new OutputError(`Could not write ${what}: ${meaningOf(error)}.`, { cause: error });
  }
}

function meaningOf(error: unknown): string {
  const code = String(codeOf(error));
  return meanings[code] ? `${meanings[code]} (${code})` : code;
}

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code; // undefined for errors that are not the system's

// Something that came in cannot be read as a page: it goes to the rejected ones with this reason and the run goes on.
// The words hold no absolute path, which has no place in the output.
import type { RawPage } from '../page/raw-page.js';
import type { FailureReason } from '../page/reasons.js';
import type { FoundItem, Item } from './item.js';

export class InputFault extends Error {
  override readonly name = 'InputFault';
  constructor(
    readonly reason: FailureReason,
    because: string,
  ) {
    super(because);
  }
}

/** @param error what reading a file threw */
export function failureOf(error: unknown): NonNullable<RawPage['failure']> {
  if (error instanceof InputFault) return { reason: error.reason, because: error.message };
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return { reason: 'unreadable', because: faults[code] ?? `reading it failed (${code})` };
}

/** What takes the place of a page that cannot be had. */
export const failedItem = (about: Omit<Item, 'content'>, failure: NonNullable<RawPage['failure']>): FoundItem => ({
  item: { ...about, content: { kind: 'failure', failure } },
});

const faults: Readonly<Record<string, string>> = {
  EACCES: 'there is no permission to read it',
  EPERM: 'there is no permission to read it',
  ENOENT: 'it was there when its folder was listed, and is gone now',
  ELOOP: 'it is a link now, and links are not followed',
  EIO: 'the disk reported an error',
  EISDIR: 'it is a folder now',
  ENOTDIR: 'its folder is a file now',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open on this machine',
  ENAMETOOLONG: 'its name is too long for this machine',
};

// Reads files that were found by walking: regular files only, within a budget, and never one that became a link or a pipe.
import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { checkNoBinary, contentOf, headBytes, isGzip } from './content.js';
import { InputFault } from './input-fault.js';
import { unpack } from './unpack.js';

// O_NONBLOCK: opening a pipe that replaced the file returns at once. Windows has neither flag.
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** Opens it, lets it be read and closes it, whatever happens. */
export async function withFile<T>(path: Buffer, read: (file: FileHandle) => Promise<T>): Promise<T> {
  const file = await openFile(path);
  try {
    return await read(file);
  } finally {
    await file.close();
  }
}

/** @throws InputFault where it is no regular file any more, and what `open` throws */
export async function openFile(path: Buffer): Promise<FileHandle> {
  const file = await open(path, flags);
  if ((await file.stat()).isFile()) return file;
  await file.close();
  throw new InputFault('unreadable', 'it is no regular file now');
}

/** The first bytes, enough to tell what it is. */
export const readHead = (path: Buffer): Promise<Buffer> => withFile(path, headOf);

export async function headOf(file: FileHandle): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
  return buffer.subarray(0, bytesRead);
}

/**
 * A whole page, unpacked where it is gzip, whatever its name.
 * @param packed whether the name ends with .gz
 * @param most bytes of one page, as it came and unpacked
 * @throws InputFault, and what reading throws
 */
export function readPage(path: Buffer, packed: boolean, most: number): Promise<Buffer> {
  return withFile(path, async (file) => {
    const { size } = await file.stat();
    if (size > most) throw new InputFault('too-large', `it has ${size} bytes; one page may have ${most}`);
    return openUp(await file.readFile(), packed, most);
  });
}

/** @throws InputFault where it is damaged, too much or clearly something else than a page */
export async function openUp(bytes: Buffer, packed: boolean, most: number): Promise<Buffer> {
  const body = isGzip(bytes) ? await unpack(bytes, most) : bytes;
  if (packed && body === bytes) checkUnpacked(bytes);
  checkNoBinary(body);
  return body;
}

/** Tools that unpack on the way leave the name as it was: then it is text already. */
function checkUnpacked(bytes: Buffer): void {
  if (['html', 'text', 'json'].includes(contentOf(bytes))) return;
  throw new InputFault('bad-archive', bytes.length === 0 ? 'it is empty' : 'it does not begin as gzip data do');
}

// The lines of a file that a run has just finished, packed or not, one after the other.
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';

const chunk = 256 * 1024;

/** Without their ends. A file that cannot be read to its end is an error: nothing may be left out. */
export async function* linesOf(path: string): AsyncGenerator<Buffer> {
  let begun: Buffer[] = [];
  for await (const piece of piecesOf(path)) {
    let from = 0;
    for (let end = piece.indexOf(10); end >= 0; end = piece.indexOf(10, from)) {
      yield Buffer.concat([...begun, piece.subarray(from, end)]);
      begun = [];
      from = end + 1;
    }
    begun.push(piece.subarray(from));
  }
}

function piecesOf(path: string): AsyncIterable<Buffer> {
  const file = createReadStream(path, { highWaterMark: chunk });
  return path.endsWith('.gz') ? pipeline(file, createGunzip(), () => undefined) : file; // the iterator throws what went wrong
}

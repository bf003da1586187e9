// Inflates gzip, and tells a damaged file from a whole one and from a bomb. A page is unpacked at once, records in a stream.
import { promisify } from 'node:util';
import { constants, createGunzip, gunzip, gunzipSync, type InputType, type ZlibOptions } from 'node:zlib';
import { InputFault } from './input-fault.js';

/** With `info` the engine comes too, and knows how much of the file it has read. */
const inflate = promisify(gunzip) as unknown as (
  bytes: InputType,
  options: ZlibOptions,
) => Promise<{ readonly buffer: Buffer; readonly engine: { readonly bytesWritten: number } }>; // what `info: true` gives; the types know only the plain form

/**
 * @param most bytes that may come out
 * @throws InputFault where it is damaged, cut short or too much
 */
export async function unpack(packed: Uint8Array, most: number): Promise<Buffer> {
  const { buffer, engine } = await inflate(packed, { maxOutputLength: most, info: true }).catch((error) => {
    if (codeOf(error) === 'ERR_BUFFER_TOO_LARGE')
      throw new InputFault(
        'too-large',
        `its ${packed.length} bytes unpack to more than ${most}, the most a page may have`,
      );
    throw damage(error);
  });
  checkRest(packed.subarray(engine.bytesWritten), engine.bytesWritten);
  return buffer;
}

/** What the first bytes of a gzip file unpack to; nothing where they are damaged. */
export function unpackHead(packed: Uint8Array): Buffer {
  try {
    return gunzipSync(packed, { finishFlush: constants.Z_SYNC_FLUSH }); // at most a thousand times the head that is given
  } catch {
    return Buffer.alloc(0);
  }
}

/**
 * Unpacks chunk by chunk. All that can be had before a damage is yielded first, always the same,
 * which a stream that is read at its own pace does not promise.
 * @throws InputFault where it is damaged or cut short
 */
export async function* unpackStream(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip();
  const pieces: Uint8Array[] = [];
  let fault: unknown;
  let wake = (): void => {};
  gunzip.on('data', (piece: Uint8Array) => void pieces.push(piece));
  gunzip.on('error', (error) => void (fault = error));
  for (const event of ['end', 'error', 'close']) gunzip.on(event, () => wake());
  const until = (act: (done: () => void) => void): Promise<void> =>
    new Promise((resolve) => {
      wake = resolve;
      act(resolve);
    });
  try {
    for await (const chunk of chunks) {
      const before = gunzip.bytesWritten;
      if (!gunzip.readableEnded) await until((done) => gunzip.write(chunk, () => done()));
      yield* pieces.splice(0);
      if (fault) throw damage(fault);
      // Node stops without an error at a zero byte between two members
      if (gunzip.readableEnded) checkRest(chunk.subarray(gunzip.bytesWritten - before), gunzip.bytesWritten);
    }
    if (!gunzip.readableEnded) await until(() => gunzip.end());
    yield* pieces.splice(0);
    if (fault) throw damage(fault);
  } finally {
    gunzip.destroy();
  }
}

/** Tapes and some archives pad with zeros; anything else after the end was meant to be read. */
function checkRest(rest: Uint8Array, read: number): void {
  if (rest.some((byte) => byte !== 0))
    throw new InputFault('bad-archive', `after ${read} bytes it is no gzip any more, but goes on`);
}

function damage(error: unknown): InputFault {
  const isCut = codeOf(error) === 'Z_BUF_ERROR';
  return new InputFault(
    'bad-archive',
    isCut ? 'the gzip data end too early: it is cut short' : 'the gzip data are damaged',
  );
}

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);

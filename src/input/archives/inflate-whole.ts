// Inflates what fits into memory at once, and gets out of damaged data what stands before the damage.
import { constants, inflateRawSync, type ZlibOptions } from 'node:zlib';

export type Inflated =
  | { readonly as: 'whole'; readonly bytes: Buffer; readonly read: number }
  | { readonly as: 'too-much' | 'unended' | 'damaged' };

/** With `info` the engine comes too, and knows how many bytes of the input it has read. */
const inflate = inflateRawSync as unknown as (
  packed: Uint8Array,
  options: ZlibOptions,
) => { readonly buffer: Buffer; readonly engine: { readonly bytesWritten: number } }; // what `info: true` gives; the types know only the plain form

const chunkSize = 65_536;

/** @param most bytes that may come out */
export function inflateWhole(packed: Uint8Array, most: number): Inflated {
  try {
    const { buffer, engine } = inflate(packed, { info: true, maxOutputLength: most, chunkSize });
    return { as: 'whole', bytes: buffer, read: engine.bytesWritten };
  } catch (error) {
    return { as: outcomes[codeOf(error)] ?? 'damaged' };
  }
}

const outcomes: Readonly<Record<string, 'too-much' | 'unended'>> = {
  ERR_BUFFER_TOO_LARGE: 'too-much',
  Z_BUF_ERROR: 'unended',
};

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

/** What these bytes unpack to, whether or not they are all; undefined where they are damaged or too much comes out. */
export function inflatePart(packed: Uint8Array, most: number): Buffer | undefined {
  if (packed.length === 0) return Buffer.alloc(0);
  try {
    return inflateRawSync(packed, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: most });
  } catch {
    return undefined;
  }
}

/**
 * All that stands before the damage. Node throws away what it unpacked in the call that fails, so the longest part
 * that does not fail is looked for: in steps that double, then by halves.
 */
export function salvage(packed: Uint8Array, most: number): { readonly bytes: Buffer; readonly read: number } {
  let bytes: Buffer = Buffer.alloc(0);
  let good = 0;
  let bad = packed.length + 1;
  while (bad - good > 1) {
    const read = Math.min(Math.max(good * 2, 1024), (good + bad) >> 1);
    const part = inflatePart(packed.subarray(0, read), most);
    if (part) [bytes, good] = [part, read];
    else bad = read;
  }
  return { bytes, read: good };
}

// Undoes `Content-Encoding`. Many archives hold the page unpacked and the header as it was, and some servers pack twice or say
// nothing of it, so the bytes have the last word.
import { isUtf8 } from 'node:buffer';
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync, type ZlibOptions } from 'node:zlib';
import { contentOf, isGzip } from '../content.js';
import { InputFault } from '../input-fault.js';

const mostLayers = 3; // guess: two are seen, more mean harm

/** All write no more than `maxOutputLength`, so that a bomb costs no more than the largest page. */
const unpackers: Readonly<Record<string, readonly ((packed: Buffer, options: ZlibOptions) => Buffer)[]>> = {
  gzip: [gunzipSync],
  'x-gzip': [gunzipSync],
  deflate: [inflateSync, inflateRawSync], // the standard means zlib, some servers send it bare
  br: [brotliDecompressSync],
};

/**
 * @param encodings as the header gives them: the last one was put on last
 * @throws InputFault where it is damaged, too much, or packed in a way that is not known
 */
export function undoEncodings(body: Buffer, encodings: string, most: number): Buffer {
  const names = encodings.toLowerCase().split(',');
  const layers = names
    .map((name) => name.trim())
    .reverse()
    .slice(0, mostLayers);
  let plain = body;
  for (const layer of layers) if (plain.length > 0) plain = undo(plain, layer, most);
  for (let left = mostLayers - layers.filter((name) => (name in unpackers)).length; isGzip(plain); left -= 1) {
    if (left <= 0) throw new InputFault('bad-archive', `it is packed more than ${mostLayers} times`);
    plain = undo(plain, 'gzip', most);
  }
  return plain;
}

function undo(packed: Buffer, name: string, most: number): Buffer {
  const isGzipName = name.endsWith('gzip');
  if (isGzipName && !isGzip(packed)) return packed;
  if (isZstd(packed)) throw new InputFault('bad-archive', 'it is packed with zstd, which cannot be unpacked here');
  const known = Object.hasOwn(unpackers, name) ? unpackers[name]! : [];
  for (const unpack of known) {
    try {
      return unpack(packed, { maxOutputLength: most });
    } catch (error) {
      if (codeOf(error) !== 'ERR_BUFFER_TOO_LARGE') continue;
      throw new InputFault(
        'too-large',
        `its ${packed.length} bytes unpack to more than ${most}, the most a page may have`,
      );
    }
  }
  if (known.length === 0 || (!isGzipName && isText(packed))) return packed;
  throw new InputFault('bad-archive', `the page was sent packed (${name}), and what was sent is damaged or cut short`);
}

/** Packed bytes hold control characters all over and are no UTF-8, text hardly ever. */
const isText = (bytes: Buffer): boolean =>
  contentOf(bytes) === 'html' ||
  (isUtf8(bytes) && !/[\x00-\x08\x0e-\x1a\x1c-\x1f]/.test(bytes.toString('latin1', 0, 512)));
const isZstd = (bytes: Buffer): boolean => bytes.readUIntBE(0, Math.min(4, bytes.length)) === 0x28b52ffd;
const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);

// Turns away what is no text: pictures, PDFs and archives that are named like pages.
import { PageRefused } from '../refused.js';

/** The first bytes by which a format is known; `at` where they don't stand at the very beginning. */
const formats: readonly { readonly name: string; readonly bytes: string; readonly at?: number }[] = [
  { name: 'a PNG image', bytes: '\x89PNG\r\n\x1a\n' },
  { name: 'a JPEG image', bytes: '\xff\xd8\xff' },
  { name: 'a GIF image', bytes: 'GIF87a' },
  { name: 'a GIF image', bytes: 'GIF89a' },
  { name: 'a WebP image', bytes: 'WEBP', at: 8 },
  { name: 'an AVIF or MP4 file', bytes: 'ftyp', at: 4 },
  { name: 'a TIFF image', bytes: 'II*\0' },
  { name: 'a TIFF image', bytes: 'MM\0*' },
  { name: 'an icon', bytes: '\0\0\x01\0' },
  { name: 'a PDF', bytes: '%PDF-' },
  { name: 'a ZIP archive or an Office file', bytes: 'PK\x03\x04' },
  { name: 'an old Office file', bytes: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' },
  { name: 'gzip-compressed data', bytes: '\x1f\x8b' },
  { name: 'bzip2-compressed data', bytes: '1AY&SY', at: 4 },
  { name: 'xz-compressed data', bytes: '\xfd7zXZ\0' },
  { name: 'zstd-compressed data', bytes: '\x28\xb5\x2f\xfd' },
  { name: 'a 7z archive', bytes: '7z\xbc\xaf\x27\x1c' },
  { name: 'a RAR archive', bytes: 'Rar!\x1a\x07' },
  { name: 'a font', bytes: 'wOFF\0' },
  { name: 'a font', bytes: 'wOF2\0' },
  { name: 'an MP3 file', bytes: 'ID3\x03' },
  { name: 'an MP3 file', bytes: 'ID3\x04' },
  { name: 'an Ogg file', bytes: 'OggS\0' },
  { name: 'a program', bytes: '\x7fELF' },
  { name: 'a SQLite database', bytes: 'SQLite format 3\0' },
];

const sampleSize = 65_536;
const mostControls = 0.03; // guess: compressed data has about 10%, the worst text pages a few in a thousand

/** @throws PageRefused when the bytes are those of a known format, or too many of them are control characters */
export function refuseBinary(bytes: Uint8Array): void {
  const format = formats.find(({ bytes: magic, at = 0 }) => startsWith(bytes, magic, at));
  if (format) throw new PageRefused('binary', `its first bytes are those of ${format.name}`);
  const controls = countControls(bytes.subarray(0, sampleSize));
  const size = Math.min(bytes.length, sampleSize);
  if (controls <= size * mostControls || controls < 2) return;
  const share = Math.round((100 * controls) / size);
  throw new PageRefused(
    'binary',
    `${share}% of its first ${size} bytes are control characters, which text does not have`,
  );
}

function startsWith(bytes: Uint8Array, magic: string, at: number): boolean {
  for (let index = 0; index < magic.length; index++) if (bytes[at + index] !== magic.charCodeAt(index)) return false;
  return true;
}

/** Tab, line ends, form feed and the escape of ISO-2022-JP occur in text; zeros at the end are padding. */
function countControls(bytes: Uint8Array): number {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end -= 1;
  if (end === 0) return bytes.length;
  let count = 0;
  for (let at = 0; at < end; at++) {
    const byte = bytes[at]!;
    if (byte >= 0x20 && byte !== 0x7f) continue;
    if (byte !== 0x1b && (byte < 0x09 || byte > 0x0d)) count += 1;
  }
  return count;
}

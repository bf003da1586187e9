// The header of a gzip member, RFC 1952.

/** The two fields of text that may follow the fixed ones, each ended by a zero byte. */
const textFlags = [0x08, 0x10]; // FNAME, FCOMMENT
const mostText = 65_536; // guess: no name is so long

/** How many bytes it has; undefined where none stands here whole. */
export function gzipHeaderLength(bytes: Buffer): number | undefined {
  const flags = bytes[3]!;
  if (bytes.length < 10 || bytes[0] !== 0x1f || bytes[1] !== 0x8b || bytes[2] !== 8 || flags & 0xe0) return undefined;
  let length = 10;
  if (flags & 0x04) length += 2 + (bytes[length] ?? 0) + 256 * (bytes[length + 1] ?? 0); // FEXTRA
  for (const flag of textFlags) {
    if (!(flags & flag)) continue;
    const end = bytes.subarray(length, length + mostText).indexOf(0);
    if (end < 0) return undefined;
    length += end + 1;
  }
  if (flags & 0x02) length += 2; // FHCRC
  return length <= bytes.length ? length : undefined;
}

/** Checksum and length of what was packed, behind the packed data. */
export const trailerBytes = 8;

export function fitsTrailer(trailer: Buffer, checksum: number, length: number): boolean {
  return trailer.readUInt32LE(0) === checksum && trailer.readUInt32LE(4) === length % 2 ** 32;
}

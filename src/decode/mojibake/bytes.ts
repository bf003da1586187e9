// The encodings that UTF-8 is wrongly read as, turned round: from a letter to the byte it was.
import { TextDecoder } from '@exodus/bytes/encoding.js';

export interface ByteReader {
  readonly name: string;
  /** The byte, from 128, by UTF-16 unit; 0 for letters that the encoding doesn't have. */
  readonly byteOf: Uint8Array;
}

export const byteReaders: readonly ByteReader[] = ['windows-1252', 'windows-1251'].map(readerOf);

function readerOf(name: string): ByteReader {
  const bytes = Uint8Array.from({ length: 128 }, (_, at) => at + 128);
  const byteOf = new Uint8Array(0x10000);
  for (const [at, letter] of [...new TextDecoder(name).decode(bytes)].entries())
    byteOf[letter.charCodeAt(0)] = at + 128;
  // latin1 read strictly gives control characters instead of the signs of windows-1252
  if (name === 'windows-1252') for (let byte = 0x80; byte < 0xa0; byte++) byteOf[byte] = byte;
  byteOf[0xfffd] = 0;
  return { name, byteOf };
}

/** The first byte of a sequence of UTF-8. */
export const isLead = (byte: number): boolean => byte >= 0xc2 && byte <= 0xf4;

/** One of the others. */
export const isFollower = (byte: number): boolean => byte >= 0x80 && byte <= 0xbf;

// The encodings that UTF-8 is wrongly read as, turned round: from a letter to the byte it was.
import { TextDecoder } from '@exodus/bytes/encoding.js';

export interface ByteReader {
  readonly name: string;
  /** The byte, from 128; undefined for letters that the encoding doesn't have. */
  readonly byteOf: ReadonlyMap<string, number>;
  /** Candidates: a first letter and at least one that can follow it. */
  readonly pattern: RegExp;
}

export const byteReaders: readonly ByteReader[] = ['windows-1252', 'windows-1251'].map(readerOf);

function readerOf(name: string): ByteReader {
  const bytes = Uint8Array.from({ length: 128 }, (_, at) => at + 128);
  const letters = [...new TextDecoder(name).decode(bytes)];
  const byteOf = new Map(letters.map((letter, at) => [letter, at + 128]));
  // latin1 read strictly gives control characters instead of the signs of windows-1252
  if (name === 'windows-1252') for (let byte = 0x80; byte < 0xa0; byte++) byteOf.set(String.fromCharCode(byte), byte);
  byteOf.delete('\ufffd');
  const having = (from: number, to: number): string =>
    [...byteOf]
      .filter(([, byte]) => byte >= from && byte <= to)
      .map(([letter]) => escaped(letter))
      .join('');
  return { name, byteOf, pattern: new RegExp(`(?:[${having(0xc2, 0xf4)}][${having(0x80, 0xbf)}]{1,3})+`, 'gu') };
}

function escaped(letter: string): string {
  return `\\u{${letter.codePointAt(0)!.toString(16)}}`;
}

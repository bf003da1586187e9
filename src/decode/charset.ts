// Which encoding the bytes of a page are in, why we think so, and the text they make.
import type { Decoding, Form, Repair } from '../page/page.js';

export interface DecodedBytes extends Pick<Decoding, 'charset' | 'charsetFrom' | 'charsetBecause'> {
  readonly text: string;
  readonly repairs: readonly Repair[];
}

export interface ByteHints {
  /** The charset that HTTP or the record named, unchecked. */
  readonly http?: string;
  readonly form?: Form;
}

/** @throws PageRefused for bytes that are no text, and for none at all */
export function decodeBytes(body: Uint8Array, _hints: ByteHints): DecodedBytes {
  return {
    text: new TextDecoder().decode(body),
    charset: 'utf-8',
    charsetFrom: 'utf-8',
    charsetBecause: 'being written',
    repairs: [],
  };
}

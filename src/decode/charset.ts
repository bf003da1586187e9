// Which encoding the bytes of a page are in, why we think so, and the text they make.
// What the page declares is believed until its bytes contradict it.
import type { Decoding, Form, Repair } from '../page/page.js';
import { refuseBinary } from './charset/binary.js';
import { choose } from './charset/choose.js';
import { type Declared, declaredByHttp, declaredByMeta } from './charset/declared.js';
import { decodeAs } from './charset/decoders.js';
import { bomOf, utf16Of } from './charset/wide.js';
import { repairMojibake } from './mojibake.js';
import { PageRefused } from './refused.js';

export interface DecodedBytes extends Pick<Decoding, 'charset' | 'charsetFrom' | 'charsetBecause'> {
  readonly text: string;
  readonly repairs: readonly Repair[];
}

export interface ByteHints {
  /** The charset that HTTP or the record named, unchecked. */
  readonly http?: string;
  /** What the page is known to be: text declares nothing in a meta. */
  readonly form?: Form;
}

/** @throws PageRefused for bytes that are no text, and for none at all */
export function decodeBytes(body: Uint8Array, hints: ByteHints): DecodedBytes {
  if (body.length === 0) throw new PageRefused('empty', 'it has no bytes');
  const bom = bomOf(body);
  const wide = bom ? undefined : utf16Of(body);
  if (!bom && !wide) refuseBinary(body);
  const chosen =
    bom && bom.charset !== 'utf-8'
      ? {
          charset: bom.charset,
          charsetFrom: 'bom' as const,
          charsetBecause: `byte order mark ${bom.shown}`,
          repairs: [],
        }
      : wide
        ? {
            charset: wide,
            charsetFrom: 'detected' as const,
            charsetBecause: 'every other byte of its ASCII letters is zero',
            repairs: [],
          }
        : choose(body, declarationsOf(body, hints));
  const decoded = decodeAs(chosen.charset, body);
  if (isBlank(decoded)) throw new PageRefused('empty', `its ${body.length} bytes are nothing but white space`);
  const { text, repairs } = repairMojibake(decoded);
  return { ...chosen, text, repairs: [...chosen.repairs, ...repairs] };
}

function declarationsOf(body: Uint8Array, hints: ByteHints): Declared[] {
  const bom = bomOf(body);
  const declarations: (Declared | undefined)[] = [
    bom && { from: 'bom', charset: bom.charset, because: `byte order mark ${bom.shown}` },
    hints.http ? declaredByHttp(hints.http) : undefined,
    hints.form === 'text' ? undefined : declaredByMeta(body),
  ];
  return declarations.filter((declaration) => declaration !== undefined);
}

const isBlank = (text: string): boolean => !/[^\s\0\u00ad\u200b-\u200f\u2060\ufeff]/u.test(text);

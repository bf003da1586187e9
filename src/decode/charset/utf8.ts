// How far bytes are UTF-8: its sequences are so regular that text in another encoding hardly ever looks like it.

export interface Utf8Count {
  /** Well-formed sequences of two bytes and more. */
  readonly valid: number;
  /** Bytes beyond ASCII that belong to none. */
  readonly invalid: number;
}

export function countUtf8(bytes: Uint8Array): Utf8Count {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let valid = 0;
  let invalid = 0;
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at]!;
    if (lead < 0x80) {
      at = endOfAscii(view, at + 1);
      continue;
    }
    const length = sequenceLength(bytes, at, lead);
    if (length > 1) valid += 1;
    else invalid += 1;
    at += Math.max(1, length);
  }
  return { valid, invalid };
}

/** Or up to three bytes before it: four are looked at together, as nearly all of a page are ASCII. */
function endOfAscii(view: DataView, from: number): number {
  let at = from;
  while (at + 4 <= view.byteLength && (view.getUint32(at) & 0x80808080) === 0) at += 4;
  return at;
}

/**
 * A few broken bytes (a cut in the middle of a letter, one pasted line) don't make a UTF-8 page another one.
 * Guess: one in four. Text in GBK or windows-1252 has several invalid bytes for each accidental sequence.
 */
export const isMostlyUtf8 = ({ valid, invalid }: Utf8Count): boolean => valid >= 4 * invalid && valid > 0;

/** 0 where no well-formed sequence starts (Unicode Standard, table 3-7). */
function sequenceLength(bytes: Uint8Array, at: number, lead: number): number {
  const length =
    lead >= 0xf0 && lead <= 0xf4 ? 4 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xc2 && lead < 0xe0 ? 2 : 0;
  if (length === 0) return 0;
  const second = bytes[at + 1] ?? 0;
  if (second < lowestSecond(lead) || second > highestSecond(lead)) return 0;
  for (let next = 2; next < length; next++) if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}

const lowestSecond = (lead: number): number => (lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80);
const highestSecond = (lead: number): number => (lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf);

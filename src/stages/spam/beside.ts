// What a sign means by those that stand beside it: whether a mark ends a sentence, and whether what cannot be seen is a trick.

/** A mark at the end, or before a space; quotes and brackets may stand between. */
export function endsSentence(text: string, place: number): boolean {
  let next = place + 1;
  while (next < text.length && closing.includes(text[next]!)) next += 1;
  return next >= text.length || /\s/.test(text[next]!);
}

const closing = '"\'”’»)]';

/** Soft hyphens and variation selectors stand in ordinary text. */
export const isHarmless = (code: number): boolean => code === 0xad || (code >= 0xfe00 && code <= 0xfe0f);

/** Joiners are spelling in Persian and Indic scripts, and line-break aids in Thai, Khmer, Lao and Burmese: no trick there. */
const joining = /[\u0600-\u0dff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/;

export const isTrick = (text: string, place: number): boolean =>
  /[\p{L}\p{M}]/u.test(text[place + 1] ?? ' ') &&
  !joining.test(text[place - 1] ?? ' ') &&
  !joining.test(text[place + 1] ?? ' ');

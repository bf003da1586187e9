// Signs that somebody shows a text rather than says it: quotation marks round it, a colon before it.
import type { Reading } from '../../page/reading.js';
import type { Passage } from './passages.js';

const pairs: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“',
  '«': '»',
  '»': '«',
  '‘': '’',
  '「': '」',
  '『': '』',
  '《': '》',
  '"': '"',
  '”': '”',
};
const anyMark = /["“„«»‘”「『《]/g;
const leastQuote = 2; // characters

/** Where a text is in quotation marks, marks excluded; one that is never closed runs to the end. */
export function quotesIn(text: string): [number, number][] {
  const found: [number, number][] = [];
  for (let at = nextMark(text, 0); at >= 0; ) {
    if (isApostrophe(text, at)) {
      at = nextMark(text, at + 1);
      continue;
    }
    const end = closingAt(text, pairs[text[at]!]!, at + 1);
    if (end - at > leastQuote) found.push([at + 1, end]);
    at = nextMark(text, end + 1);
  }
  return found;
}

/** The place of the next opening mark; -1 where there is none. */
function nextMark(text: string, from: number): number {
  anyMark.lastIndex = from;
  return anyMark.exec(text)?.index ?? -1;
}

function closingAt(text: string, closing: string, from: number): number {
  for (let at = from; at < text.length; at++)
    if ((text[at] === closing || (closing === '“' && text[at] === '”')) && !isApostrophe(text, at)) return at;
  return text.length;
}

/** Between two letters it is no quotation mark; in Hebrew `"` is spelling there. */
const isApostrophe = (text: string, at: number): boolean =>
  (text[at] === '’' || text[at] === '"') && /\p{L}/u.test(text[at - 1] ?? ' ') && /\p{L}/u.test(text[at + 1] ?? ' ');

/** The share of a stretch of a text that is in quotation marks, 0 to 1. */
export function quotedShare(text: string, [from, to]: readonly [number, number]): number {
  let quoted = 0;
  for (const [start, end] of quotesIn(text)) quoted += Math.max(0, Math.min(end, to) - Math.max(start, from));
  return quoted / Math.max(1, to - from);
}

/** After a colon at the end of the block before, or of the sentence before in its own. */
export function isAnnounced({ page }: Reading, { blocks, span }: Passage, text: string): boolean {
  const first = blocks[0]!;
  if (span && /[:：]\s*$/u.test(first.text.slice(0, span[0]))) return true;
  const before = page.blocks[first.index - 1]?.text;
  return (!span && before !== undefined && /[:：]$/u.test(before)) || /^[^|\n]{3,60}[:：]\s/u.test(text.slice(0, 70));
}

// Traces of text browsers such as lynx: `[12]` before links, their addresses at the end, `(BUTTON)` and `____` for forms.
import type { Line } from './lines.js';

export interface BrowserTraces {
  /** The page has link marks: they are no text. */
  readonly links: boolean;
  /** Lines from here on are the list of addresses; the number of lines where there is none. */
  readonly end: number;
}

export const linkMark = /\[\d{1,5}\]/g;
const leastMarks = 5;
const leastInOrder = 0.6; // with this, footnotes survive (findings/text-mode.md, section 3)

export function browserTraces(lines: readonly Line[]): BrowserTraces {
  const links = hasLinkMarks(lines);
  return { links, end: links ? startOfReferences(lines) : lines.length };
}

function hasLinkMarks(lines: readonly Line[]): boolean {
  const numbers = lines.flatMap(({ text }) => text.match(linkMark) ?? []).map((mark) => Number(mark.slice(1, -1)));
  const inOrder = numbers.filter((number, at) => at > 0 && number === numbers[at - 1]! + 1).length;
  return numbers.length >= leastMarks && inOrder >= leastInOrder * (numbers.length - 1);
}

/** From the last line `References` that is followed by numbered addresses. */
function startOfReferences(lines: readonly Line[]): number {
  const at = lines.findLastIndex(({ text }) => text === 'References');
  if (at < 0) return lines.length;
  const listed = lines.slice(at + 1);
  const addresses = listed.filter(({ text }) => /^(?:\d{1,5}\. \S+:|(?:Visible|Hidden) links:?$)/.test(text)).length;
  return addresses > 0 && addresses >= listed.length / 2 ? at : lines.length; // long addresses may be wrapped
}

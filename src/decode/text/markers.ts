// List markers and heading signs at the start of lines: they say what a line is, and are no text of it.
import type { Line } from './lines.js';

export interface Marker {
  readonly marker: string;
  /** Characters up to the text after it. */
  readonly length: number;
  /** For headings: 1 to 6. */
  readonly level?: number;
}

const patterns: readonly {
  readonly pattern: RegExp;
  readonly holds: (found: Marker, at: number, page: MarkerPage) => boolean;
}[] = [
  { pattern: /^#{1,6}[ \t]+(?=\S)/, holds: () => true },
  { pattern: /^[*+•◦▪‣●○■·∙][ \t\u00a0]+(?=\S)/, holds: () => true },
  { pattern: /^-[ \t\u00a0]+(?=\S)/, holds: (_, at, page) => !page.continues(at) },
  // lynx puts `o` before the third level of lists; a shallower one is a word of Portuguese or Welsh
  { pattern: /^o[ \t]+(?=\S)/, holds: (_, at, page) => page.lines[at]!.indent >= 10 && !page.continues(at) },
  {
    pattern: /^\d{1,3}[.)][ \t\u00a0]+(?=\S)/,
    holds: (found, at, page) => !page.continues(at) && isListed(found, at, page),
  },
];

/** What a marker is judged by. */
export interface MarkerPage {
  readonly lines: readonly Line[];
  /** Columns that most of the text is indented by. */
  readonly indent: number;
  /** The line above is full: what looks like a marker may be the next word of its sentence. */
  continues(at: number): boolean;
}

export function markerOf(at: number, page: MarkerPage): Marker | undefined {
  const { text } = page.lines[at]!;
  for (const { pattern, holds } of patterns) {
    const found = pattern.exec(text)?.[0];
    if (!found) continue;
    const sign = found.trim();
    const marker: Marker = {
      marker: sign,
      length: found.length,
      ...(sign.startsWith('#') ? { level: sign.length } : {}),
    };
    if (holds(marker, at, page)) return marker;
  }
  return undefined;
}

/** Indented more than the text, or with a neighbour in the count: `10. März` alone opens a sentence. */
function isListed({ marker }: Marker, at: number, { lines, indent }: MarkerPage): boolean {
  if (lines[at]!.indent > indent) return true;
  const number = Number.parseInt(marker, 10);
  const near = lines.slice(Math.max(0, at - reach), at + reach + 1);
  return near.some(({ text }) => {
    const other = /^(\d{1,3})[.)]\s/.exec(text)?.[1];
    return other !== undefined && Math.abs(Number(other) - number) === 1;
  });
}

const reach = 8; // guess: lines that one item of a list takes at most

/** Columns that most characters are indented by. */
export function usualIndent(lines: readonly Line[]): number {
  const sums = new Map<number, number>();
  for (const { indent, text } of lines) sums.set(indent, (sums.get(indent) ?? 0) + text.length);
  let usual = 0;
  for (const [indent, chars] of sums) if (chars > (sums.get(usual) ?? 0)) usual = indent;
  return usual;
}

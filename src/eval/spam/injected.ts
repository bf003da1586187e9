// Finds the characters that were put into a page again, in the page that is decoded from it.
import type { Page } from '../../page/page.js';
import type { Host } from './hosts.js';
import type { Injection } from './inject.js';

/** Injected characters of a decoded page: block and span. */
export interface Injected {
  readonly block: number;
  readonly span: readonly [number, number];
}

export function injectedOf(page: Page, host: Host, { region: [from, to], inside }: Injection): Injected[] {
  if (inside === undefined)
    return page.blocks
      .filter(({ source }) => source[0] < to && source[1] > from)
      .map(({ index, text }) => ({ block: index, span: [0, text.length] }));
  const clean = host.page.blocks[inside]!.text;
  const block = page.blocks.find(
    ({ source, text }) => source[0] < to && source[1] > from && text.length > clean.length,
  );
  if (!block) return [];
  const span = addedTo(clean, block.text);
  return span ? [{ block: block.index, span }] : [];
}

/** Where the new text differs from the old one, which it holds otherwise. */
function addedTo(old: string, text: string): readonly [number, number] | undefined {
  let start = 0;
  while (start < old.length && text[start] === old[start]) start += 1;
  let end = 0;
  while (end < old.length - start && text.at(-1 - end) === old.at(-1 - end)) end += 1;
  const length = text.length - old.length;
  if (start + end < old.length || length <= 0) return undefined;
  let from = start; // equal letters before and behind leave it open where it began: at a space it is likelier
  while (from > 0 && !/\s/.test(text[from]!) && text[from - 1] === text[from + length - 1]) from -= 1;
  return from > 0 && !/\s/.test(text[from]!) ? [start, start + length] : [from, from + length];
}

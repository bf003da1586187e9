// A rule with a CSS selector: all text in the elements that it matched.
import { type MarkDraft, markBlock, markSpan } from '../../page/mark.js';
import type { Reading } from '../../page/reading.js';
import type { SiteLabel, SiteRule } from './options.js';

type SelectorRule = SiteRule & { readonly name: string; readonly selector: string };

/** Decode has answered the selector: see `Page.selected`. */
export function* selectorMarks(
  { selector, label, name, because }: SelectorRule,
  { page }: Reading,
): Generator<MarkDraft<SiteLabel>> {
  const why = because ?? `matches the selector ${selector}`;
  for (const found of page.selected) {
    if (found.selector !== selector) continue;
    const inside = insideOf(found.containers, page.containers);
    for (const block of page.blocks) if (inside[block.container]) yield markBlock(block.index, label, name, why);
    for (const [index, at] of found.runs) {
      const block = page.blocks[index];
      const span = block?.runs[at]?.span;
      if (block && span && span[0] < span[1] && !inside[block.container]) yield markSpan(index, span, label, name, why);
    }
  }
}

/** For each container whether it or one round it was matched: parents stand before their children, so one look at each will do. */
function insideOf(matched: readonly number[], containers: readonly { readonly parent: number }[]): boolean[] {
  const inside = containers.map(() => false);
  for (const at of matched) inside[at] = true;
  for (const [at, { parent }] of containers.entries()) if (inside[parent]) inside[at] = true;
  return inside;
}

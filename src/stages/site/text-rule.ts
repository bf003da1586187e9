// A rule with a text pattern: whole blocks in which it is found, or only what it matches of them.
import { type MarkDraft, markBlock, markSpan } from '../../page/mark.js';
import type { Block } from '../../page/page.js';
import type { Reading } from '../../page/reading.js';
import type { SiteLabel, SiteRule } from './options.js';

/**
 * What a user's pattern sees of a block. A pattern like `(a+)+b` takes time that doubles with each letter; nothing in
 * JavaScript stops it, so this only keeps the common kind, whose time grows with the square, short of being felt.
 */
const seen = 10_000; // characters; promised in the option's description

type TextRule = SiteRule & { readonly name: string };

/** Upper and lower case are the same; `^` and `$` are the ends of the block. */
export function textMarks(rule: TextRule, source: string): (reading: Reading) => Generator<MarkDraft<SiteLabel>> {
  const pattern = new RegExp(source, rule.span ? 'giu' : 'iu');
  return function* (reading) {
    for (const block of reading.page.blocks)
      yield* rule.span ? spans(rule, pattern, block) : whole(rule, pattern, block);
  };
}

function* whole(
  { label, name, because, text }: TextRule,
  pattern: RegExp,
  block: Block,
): Generator<MarkDraft<SiteLabel>> {
  if (pattern.test(block.text.slice(0, seen)))
    yield markBlock(block.index, label, name, because ?? `matches /${text}/`);
}

function* spans(
  { label, name, because, text }: TextRule,
  pattern: RegExp,
  block: Block,
): Generator<MarkDraft<SiteLabel>> {
  for (const match of block.text.slice(0, seen).matchAll(pattern)) {
    const span = [match.index, match.index + match[0].length] as const;
    if (span[0] < span[1]) yield markSpan(block.index, span, label, name, because ?? `matches /${text}/`);
  }
}

// The key by which a line is known on other pages of its site: case, punctuation and white space aside, and any number as good as
// another, so that "12 comments" and "3 comments", or last year's copyright and this year's, are one line.
import { numberOf } from '../text/hash.js';
import { wordKey } from '../text/tokens.js';
import type { Block } from './page.js';

/** 48 bits; undefined where the line has no letter, as cells of tables that have nothing in common but to be numbers. */
export function lineKey(text: string): number | undefined {
  const words = wordKey(text).replace(digits, '0');
  return letter.test(words) ? numberOf(words) : undefined;
}

/** Of a block, worked out once: the survey asks, the stage that goes by it, and what is written of the page. */
export function lineKeyOf(block: Block): number | undefined {
  const known = keys.get(block);
  if (known !== undefined) return known ?? undefined;
  const key = lineKey(block.text);
  keys.set(block, key ?? null);
  return key;
}

const keys = new WeakMap<Block, number | null>(); // null: it has none
const digits = /\p{Nd}+/gu;
const letter = /\p{L}/u;

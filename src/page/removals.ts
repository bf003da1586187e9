// What was taken out of a page's text: every stretch of a block that is not in the body, with the mark that decided it.
import type { Label } from './labels.js';
import type { Mark } from './mark.js';
import type { Block } from './page.js';
import type { Reading } from './reading.js';

export interface Removal {
  readonly block: Block;
  readonly mark: Mark;
  /** In the block's text, end excluded. */
  readonly from: number;
  readonly to: number;
}

/** In reading order; together with what is kept they cover every character of every block. */
export function* removalsOf(reading: Reading): Generator<Removal> {
  for (const block of reading.page.blocks) {
    for (const { from, to, mark } of reading.segments(block)) {
      if (mark && reading.fateOf(mark) !== 'body') yield { block, mark, from, to };
    }
  }
}

/** `stage/rule/label`: by which removals are added up. */
export const removalKey = ({ stage, rule, label }: Mark): string => `${stage}/${rule}/${label}`;

/** A rule of a user's own stage may have any name; a stage and a label hold no slash. */
export function partsOfKey(key: string): { readonly stage: string; readonly rule: string; readonly label: Label } {
  const [first, last] = [key.indexOf('/'), key.lastIndexOf('/')];
  return { stage: key.slice(0, first), rule: key.slice(first + 1, last), label: key.slice(last + 1) as Label }; // removalKey has made it
}

// A fact before it is decided which one of its field is chosen.
import type { Fact, Field } from '../../page/fact.js';
import type { Block } from '../../page/page.js';

export interface Candidate extends Omit<Fact, 'chosen'> {
  /** Where it was found, as the reasons call it: candidates of one source can't back each other, and lists are taken from one source. */
  readonly source: string;
  /** True where it is only there to be seen, and never chosen. */
  readonly onlySeen?: true;
  /** Dates: a word beside it says that it is when the page was published. */
  readonly saidPublished?: true;
}

type Extra = Partial<Pick<Candidate, 'raw' | 'span' | 'onlySeen' | 'organisation' | 'saidPublished' | 'from'>>;

/** @param score how plausible it is by its source alone, 0 to 1 */
export function fromBlock(
  field: Field,
  value: string,
  block: Block,
  score: number,
  source: string,
  because: string,
  extra: Extra = {},
): Candidate {
  return { field, value, from: 'text', block: block.index, score, source, because, ...extra };
}

// What collating says of a record: that it is a copy of another one, or a part of a story that another record holds whole.
import { roundedScore } from '../../page/mark.js';
import { type Likeness, similarity } from './likeness.js';

export type Link = DuplicateLink | PartLink;

export interface DuplicateLink {
  readonly as: 'duplicate';
  /** The id of the best copy: it is a copy of none itself, and directly alike to this one. */
  readonly of: string;
  /** The run that it is in, as its caller calls it; absent where that is this run. */
  readonly run?: string;
  /** Of all different runs of words of the two, the share that both have; 1 where the words are the same. */
  readonly likeness: number;
  readonly because: string;
}

export interface PartLink {
  readonly as: 'part';
  /** The id of the page whose text is that of all parts: the first one, or one that shows them all. */
  readonly of: string;
  readonly number: number;
  readonly because: string;
}

/** Who a copy is a copy of. */
export interface BetterCopy {
  readonly id: string;
  readonly run?: string;
}

/**
 * @param likeness of the two; absent where their words are the same
 * @param by a third that is a copy with both, where the two are not alike enough by themselves
 */
export function duplicateLink(
  better: BetterCopy,
  likeness?: Likeness,
  by?: BetterCopy & { readonly likeness: Likeness },
): DuplicateLink {
  const { id, run } = better;
  return {
    as: 'duplicate',
    of: id,
    ...(run === undefined ? {} : { run }),
    likeness: likeness ? roundedScore(similarity(likeness)) : 1,
    because: likeness
      ? `${howAlike(better, likeness)}${by ? `; and ${howAlike(by, by.likeness)}; those two are copies of each other` : ''}`
      : `word for word the same text as ${nameOf(better)}`,
  };
}

const nameOf = ({ id, run }: BetterCopy): string => (run === undefined ? id : `${id} (of the run ${run})`);

/** Shares are rounded down, so that nothing is said to be more alike than it is. */
function howAlike(better: BetterCopy, { shared, ofBetter, ofOther }: Likeness): string {
  const share = (of: number): string => `${Math.floor((100 * shared) / of)}%`;
  if (ofOther < muchShorter * ofBetter)
    return `a shorter copy of ${nameOf(better)}: ${share(ofOther)} of its runs of five words stand there`;
  return `${share(ofBetter + ofOther - shared)} alike with ${nameOf(better)}, by the runs of five words that both have`;
}

/** guess: from there on a reader wants to hear first that something is missing */
const muchShorter = 0.8;

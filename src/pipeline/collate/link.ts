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

/** @param likeness absent where the words of both are the same */
export function duplicateLink({ id, run }: BetterCopy, likeness?: Likeness): DuplicateLink {
  const name = run === undefined ? id : `${id} (of the run ${run})`;
  return {
    as: 'duplicate',
    of: id,
    ...(run === undefined ? {} : { run }),
    likeness: likeness ? roundedScore(similarity(likeness)) : 1,
    because: likeness ? howAlike(name, likeness) : `word for word the same text as ${name}`,
  };
}

/** guess: from there on a reader wants to hear first that something is missing */
const muchShorter = 0.8;

/** Shares are rounded down, so that nothing is said to be more alike than it is. */
function howAlike(name: string, likeness: Likeness): string {
  const { shared, ofBetter, ofOther } = likeness;
  const share = (of: number): string => `${Math.floor((100 * shared) / of)}%`;
  const isShorter = ofOther < muchShorter * ofBetter;
  return !isShorter
    ? `${share(ofBetter + ofOther - shared)} alike with ${name}: ${shared} of its ${ofOther} runs of five words stand there too`
    : `a shorter copy of ${name}: ${share(ofOther)} of its ${ofOther} runs of five words stand there, which has ${ofBetter}`;
}

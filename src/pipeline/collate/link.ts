// What collating says of a record: that it is a copy of another one, or a part of a story whose first page holds all of it.

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
  /** The id of the first page, whose text is that of all parts. */
  readonly of: string;
  /** From 2 on. */
  readonly number: number;
  readonly because: string;
}

// Finds the copies among a run's articles, with what does not fit into memory on the disk.
import type { DuplicateLink } from '../../pipeline/collate/link.js';
import type { Sketch } from '../../pipeline/collate/sketch.js';

/** What is looked across: articles, by their place. */
export interface Gathered {
  /** In the order of the output (path, record). Undefined: takes no part (a rejected row, a part of a joined story). Read once. */
  readonly sketches: AsyncIterable<Sketch | undefined> | Iterable<Sketch | undefined>;
  /** Asked for in ascending order, once for each article that may have a copy. */
  readonly textOf: (place: number) => string | Promise<string>;
}

/** An earlier run: its articles (leave out those that were copies there) outrank the present ones and get no links. */
export interface EarlierRun extends Gathered {
  /** As links call it. */
  readonly run: string;
}

export interface LinkOptions {
  /** Made when needed, removed at the end. Absolute. */
  readonly folder: string;
  /** Likeness from which on two articles are copies, 0 to 1. */
  readonly atLeast?: number;
  readonly earlier?: readonly EarlierRun[];
}

export interface FoundLink {
  readonly place: number;
  readonly link: DuplicateLink;
}

/** In ascending order of place, only those that have a link. */
export declare function findLinks(present: Gathered, options: LinkOptions): AsyncGenerator<FoundLink>;

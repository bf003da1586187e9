// What is said in frames between a worker and whoever set it up. One answer comes for each task, in the order of the tasks.
import type { Item } from '../../input/item.js';
import type { ProofBounds } from '../../output/proof-lists.js';
import type { WrittenDocket } from '../../output/render.js';
import type { Neighbours, SurveyEntry } from '../../page/neighbours.js';
import type { Task, Wanted } from '../desk.js';
import type { DecisionsFile } from '../load-decisions.js';

export type ToWorker =
  /** The first; its body is the config as JSON. */
  | { readonly type: 'open'; readonly base: string; readonly wanted: Wanted; readonly decisions: DecisionsFile }
  /** The body holds the bytes of an item that comes with some. */
  | {
      readonly type: 'task';
      readonly seq: number;
      readonly item: Item;
      readonly hasBytes: boolean;
      readonly known?: readonly string[];
      readonly bounds: ProofBounds;
      readonly ask?: Task['ask'];
      readonly neighbours?: Neighbours;
      /** How often as much as usual the page may cost. */
      readonly patience: number;
    };

export type FromWorker =
  | { readonly type: 'ready'; readonly code?: string; readonly node: string }
  /** The config cannot be meant: nothing else will come. */
  | { readonly type: 'refused'; readonly because: string }
  | { readonly type: 'same'; readonly seq: number; readonly key: string }
  | { readonly type: 'surveyed'; readonly seq: number; readonly entry?: SurveyEntry }
  /** The body is what is written of the page, then its proofs. */
  | { readonly type: 'done'; readonly seq: number; readonly docket: WrittenDocket; readonly proofs?: readonly number[] }
  /** The body is the record as JSON. */
  | { readonly type: 'record'; readonly seq: number };

/** Begins the line on stderr that says why a worker ended itself. */
export const lastWords = 'copydesk worker:';

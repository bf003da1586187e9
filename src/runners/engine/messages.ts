// What is said in frames between an engine and the Python worker that started it. Answers come in the order of the requests: `listed`
// after any number of `files`, `done` after the pages of a unit, one `page` for each page of a table.

import type { Config } from '../../pipeline/config.js';
import type { Docket } from '../../pipeline/docket.js';
import type { Gaps, Skipped } from '../../pipeline/run-report.js';
import type { changedSums, countsOf, Told } from './across.js';

/** Rises when a message changes: one half of a cluster may have been installed anew. */
export const protocol = 1;

/** A file of the input as ids and lists of sources know it. Plain JSON, so that it goes through a cluster as it is. */
export interface Unit {
  readonly id: string;
  /** Its path below its own input folder: what its name tells of what it is. */
  readonly shown: string;
  readonly kind: 'file' | 'folder' | 'link' | 'special';
  readonly url?: string;
  readonly fetched?: string;
  /** The code of the error that opening it gave, `ENOENT` say. */
  readonly error?: string;
}

export interface ListedUnit extends Unit {
  /** As Latin-1, as a name on Linux is bytes; of a file in another storage below the mirror: `<root>/<path below it>`. */
  readonly path: string;
  readonly bytes: number;
}

export interface FarRoot {
  /** As it is named in its storage, `/` between folders. */
  readonly path: string;
  readonly isFolder: boolean;
}

export interface FarFile {
  /** Which of the roots. */
  readonly root: number;
  /** Its path below the root; empty where it is the root. */
  readonly below: string;
  readonly bytes: number;
}

export interface TableRow {
  readonly id: string;
  readonly path: string;
  readonly record: number | null;
  /** Bytes that the row has, where they are more than a page may have: then none come. */
  readonly tooLarge?: number;
  /** It could not be read from its table. */
  readonly unreadable?: string;
  /** The body is the page itself; what is known of it stands here, by the names of the columns. */
  readonly columns?: Readonly<Record<string, unknown>>;
}

export type ToEngine =
  /** The first. Its body is the config as JSON, with every default; without one it is read from `config`, in the folder `base`. */
  | { readonly type: 'open'; readonly proto: number; readonly base: string; readonly config?: string }
  | { readonly type: 'list'; readonly paths: readonly string[]; readonly base: string; readonly exclude?: string }
  /** Files that Python has listed, in a storage that only it can read: a FarFile a line in the body. */
  | { readonly type: 'place'; readonly roots: readonly FarRoot[]; readonly mirror: string }
  | {
      readonly type: 'unit';
      readonly seq: number;
      /** The body has by the ids of its pages what the survey counted of their lines, as JSON; or nothing. */
      readonly unit: Unit;
      readonly path: string;
      /** So many of its pages have been answered already, before an engine died over it. */
      readonly after?: number;
      readonly lost?: Lost;
      readonly ask?: 'survey';
    }
  /** The body is a line of JSONL made of the row. */
  | {
      readonly type: 'row';
      readonly seq: number;
      readonly row: TableRow;
      readonly lost?: Lost;
      readonly ask?: 'survey';
      readonly told?: StoryCounts;
    }
  /** The body has lines of across/records.jsonl: the pages of a likely story; two articles; one. */
  | { readonly type: 'settle' | 'compare'; readonly seq: number }
  | { readonly type: 'finish'; readonly seq: number; readonly told: Told }
  /** The body has a Pair a line. */
  | { readonly type: 'lead'; readonly seq: number; readonly articles: number };

/** Of the lines of a page, on how many stories each stands. */
export type StoryCounts = readonly (readonly [line: number, stories: number])[];

/** Two engines have died over it: given up, as a failed page; the rest of a unit as one failed record. */
export interface Lost {
  readonly because: string;
  /** Of a unit the last record that was answered; 0: none. */
  readonly after: number;
}

export type FromEngine =
  /** Its body is the config as JSON, with every default. */
  | ({ readonly type: 'ready' } & Identity & Plans)
  /** The config or the input cannot be meant, or the machine can do no work: nothing else will come. */
  | { readonly type: 'refused'; readonly because: string }
  /** Its body has one ListedUnit a line. */
  | { readonly type: 'files' }
  | { readonly type: 'listed'; readonly count: number; readonly notices: readonly string[] }
  | PageDone
  /** What a page tells the survey; without `counts` it could not be decoded. */
  | {
      readonly type: 'entry';
      readonly seq: number;
      readonly id: string;
      readonly path: string;
      readonly record: number | null;
      readonly counts?: ReturnType<typeof countsOf>;
    }
  /** Its body is the answer as JSON; of `finish` the row, with its new sums in the head. */
  | { readonly type: 'answer'; readonly seq: number; readonly sums?: ReturnType<typeof changedSums> }
  | ({ readonly type: 'done'; readonly seq: number } & UnitSums)
  /** Work is under way, however long a page takes. */
  | { readonly type: 'alive' };

/** What two engines have to have in common so that they make the same bytes. */
export interface Identity {
  readonly proto: number;
  readonly code: string;
  readonly config: string;
  readonly decisions: string;
  readonly node: string;
  readonly icu: string;
  readonly unicode: string;
}

/** What a driver wants to know of the config. */
export interface Plans {
  readonly copydesk: string;
  /** The folder of the config. */
  readonly base: string;
  /** What is to be asked across pages. */
  readonly wants: { readonly survey: boolean; readonly collate: boolean };
  /** As run.json has it. */
  readonly shown: Config;
  /** Bytes that a page may have. */
  readonly mostBytes: number;
  /** Columns of a table that are asked for pages. */
  readonly columns: readonly string[];
  /** Of the rows that come back, as Spark writes a schema down. */
  readonly schemas: { readonly articles: object; readonly rejected: object };
}

/** Its body is the row as the JSONL has it, what it has for others, and what stopped a stage or a worker, byte for byte. */
export interface PageDone {
  readonly type: 'page';
  readonly seq: number;
  readonly id: string;
  readonly path: string;
  readonly record: number | null;
  readonly sums: PageSums;
  /** Bytes of the row. */
  readonly row: number;
  /** Bytes of its line in across/records.jsonl, which follows; 0 where it has none. */
  readonly across: number;
  /** Bytes of the copy; absent: none is kept. */
  readonly poison?: number;
}

/** What the counts of a run are made of. */
export type PageSums = Pick<Docket, 'outcome' | 'reason' | 'language' | 'form' | 'warnings' | 'chars' | 'removals'>;

/** What became of a unit: `seen` = `before` + `ok` + `bad`. */
export interface UnitSums {
  readonly seen: number;
  /** Answered before an engine died: passed over. */
  readonly before: number;
  readonly ok: number;
  /** Failed. */
  readonly bad: number;
  readonly skipped: readonly Skipped[];
  readonly gaps: Gaps;
}

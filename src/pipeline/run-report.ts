// What a run says of itself: the content of run.json, and what the report and the closing summary are made from.
import type { Reason } from '../page/reasons.js';
import type { Config } from './config.js';
import type { RunFigures } from './figures/figures.js';
import type { GateReport } from './gates/report.js';
import type { Counts } from './tally.js';

export interface RunReport {
  readonly copydesk: string;
  readonly node: string;
  /** With `finished` the only times in the output. */
  readonly started: string;
  readonly finished: string;
  readonly counts: Counts;
  /** Of all pages and of each site: what gates are held to. */
  readonly figures: RunFigures;
  readonly gates: GateReport;
  /** Files that are no pages: neither rejected nor failed. */
  readonly skipped: readonly Skipped[];
  /** Damaged ranges of archives. */
  readonly gaps: Gaps;
  /** What pages told each other of the lines that they share; null where no stage goes by it. */
  readonly survey: Surveyed | null;
  /** What was found across articles; null where nothing was looked for. */
  readonly collated: Collated | null;
  /** Pages taken from an earlier run, as neither they nor what cleans them has changed. */
  readonly reused: number;
  /** Pages that stopped a worker: their verdict hangs on the machine. */
  readonly stopped: readonly { readonly id: string; readonly reason: Reason }[];
  /** What was decided by hand, and what came of it. */
  readonly decisions: DecisionsReport;
  /** Resolved, with every default; no absolute path. */
  readonly config: Config;
  readonly fingerprints: {
    /** Of the resolved config, of the code that ran (users' own stages included), and of all input bytes in order. */
    readonly config: string;
    readonly code: string;
    readonly inputs: string;
  };
  readonly stages: readonly { readonly name: string; readonly number: number; readonly about: string }[];
}

export interface Surveyed {
  /** Pages of earlier runs, out of the file that keeps counts. */
  readonly earlier: number;
  /** Pages that were told that some of their lines stand on others too. */
  readonly told: number;
}

export interface Collated {
  /** Articles that repeat another. */
  readonly duplicates: number;
  /** The articles that these repeat. */
  readonly originals: number;
  /** Stories that were put together from several pages. */
  readonly stories: number;
  /** Pages that went into the row of the first page of their story. */
  readonly parts: number;
}

export interface DecisionsReport {
  /** As the config names it; null where there is none. */
  readonly file: string | null;
  /** Decisions in it. */
  readonly count: number;
  /** Of these, applied to one page at least; the rest was overruled by a later line, or is among the unmet. */
  readonly applied: number;
  /** Pages whose bytes are others than when it was decided about them; applied all the same. The first thousand. */
  readonly changed: readonly { readonly line: number; readonly page: string }[];
  /** The first thousand. */
  readonly unmet: readonly { readonly line: number; readonly page: string; readonly why: Unmet }[];
}

/** `gone`: no such page is in the input or the output; only a run over the whole input can tell. */
export type Unmet = 'gone' | 'no-such-block' | 'could-not';

export interface Gaps {
  readonly count: number;
  readonly bytes: number;
  /** The first of them: offsets in the file as it lies there. */
  readonly listed: readonly {
    readonly file: string;
    readonly from: number;
    readonly to: number;
    readonly because: string;
  }[];
}

export interface Skipped {
  /** `image`, `style`, `script`, `pdf`, `dot-file`, `archive`, `link`, `special` … */
  readonly type: string;
  readonly count: number;
  /** Up to five paths below the input root. */
  readonly examples: readonly string[];
}

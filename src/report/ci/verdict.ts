// A run as CI systems are told of it: what became of it, and what it was compared with.
import type { Compared } from '../../pipeline/gates/report.js';
import type { RunReport } from '../../pipeline/run-report.js';

export interface Verdict {
  readonly report: RunReport;
  /** What holds for every run, gates or not. */
  readonly checks: readonly Check[];
  readonly baseline?: Compared;
}

export interface Check {
  /** As a sentence that should be true. */
  readonly name: string;
  /** Absent where it is. */
  readonly problem?: string;
}

export const problemsOf = ({ checks }: Verdict): string[] => checks.flatMap(({ problem }) => problem ?? []);

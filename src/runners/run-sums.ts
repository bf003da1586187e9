// What is known of all pages of a run together, added up page by page in their order.
import type { WrittenDocket } from '../output/render.js';
import type { Config } from '../pipeline/config.js';
import { FigureSums } from '../pipeline/figures/figure-sums.js';
import { namedSites } from '../pipeline/gates/settings.js';
import type { RunReport } from '../pipeline/run-report.js';
import { Tally } from '../pipeline/tally.js';
import { collectPages } from '../report/report-pages.js';
import { DecisionSums } from './decision-sums.js';
import { InputsFingerprint } from './fingerprints.js';

export class RunSums {
  readonly pages = collectPages();
  readonly inputs = new InputsFingerprint();
  readonly decisions = new DecisionSums();
  readonly #tally = new Tally();
  readonly #stopped: RunReport['stopped'][number][] = [];
  readonly #figures: FigureSums;
  reused = 0;

  constructor({ gates }: Pick<Config, 'gates'>) {
    this.#figures = new FigureSums(namedSites(gates));
  }

  add(docket: WrittenDocket, isReused: boolean): void {
    this.#tally.add(docket);
    this.#figures.add(docket);
    this.pages.add(docket);
    this.inputs.add(docket);
    this.decisions.add(docket);
    if (docket.stopped && docket.reason) this.#stopped.push({ id: docket.id, reason: docket.reason });
    if (isReused) this.reused += 1;
  }

  result(): Pick<RunReport, 'counts' | 'reused' | 'stopped'> {
    return { counts: this.#tally.result(), reused: this.reused, stopped: this.#stopped };
  }

  /** @param part what of the input the run was about, as typed */
  figures(part: readonly string[]): RunReport['figures'] {
    return { part, ...this.#figures.result() };
  }
}

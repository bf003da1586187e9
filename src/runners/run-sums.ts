// What is known of all pages of a run together, added up page by page in their order.
import type { WrittenDocket } from '../output/render.js';
import type { RunReport } from '../pipeline/run-report.js';
import { Tally } from '../pipeline/tally.js';
import { collectPages } from '../report/report-pages.js';
import { InputsFingerprint } from './fingerprints.js';

export class RunSums {
  readonly pages = collectPages();
  readonly inputs = new InputsFingerprint();
  readonly #tally = new Tally();
  readonly #stopped: RunReport['stopped'][number][] = [];
  reused = 0;

  add(docket: WrittenDocket, isReused: boolean): void {
    this.#tally.add(docket);
    this.pages.add(docket);
    this.inputs.add(docket);
    if (docket.stopped && docket.reason) this.#stopped.push({ id: docket.id, reason: docket.reason });
    if (isReused) this.reused += 1;
  }

  result(): Pick<RunReport, 'counts' | 'reused' | 'stopped'> {
    return { counts: this.#tally.result(), reused: this.reused, stopped: this.#stopped };
  }
}

// Watches a worker from a thread of its own, as a page may keep the main one busy for ever: ends the whole process when a page has
// used up its CPU time, when memory runs over, and when nobody is left who would hear the answer. CPU time and never the clock:
// how busy the machine is must not decide about a page.
import { Worker } from 'node:worker_threads';
import type { Config } from '../../pipeline/config.js';

export interface Watch {
  /** @param patience how often as much as usual the page may cost */
  begin(patience: number): void;
  end(): void;
}

export interface WatchData {
  /** [0]: the page at work, counted up, 0 for none; [1]: patience in hundredths. */
  readonly shared: Int32Array;
  readonly cpuSeconds: number;
  readonly megabytes: number;
  readonly parent: number;
}

export function startWatch({ cpuSeconds, megabytes }: Config['budgets']): Watch {
  const shared = new Int32Array(new SharedArrayBuffer(8));
  const workerData: WatchData = { shared, cpuSeconds, megabytes, parent: process.ppid };
  const thread = new Worker(new URL('./watch-thread.js', import.meta.url), {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 4 },
  });
  thread.unref();
  let pages = 0;
  return {
    begin(patience) {
      pages = (pages % 0x7ffffffe) + 1;
      Atomics.store(shared, 1, Math.round(patience * 100));
      Atomics.store(shared, 0, pages);
    },
    end() {
      Atomics.store(shared, 0, 0);
    },
  };
}

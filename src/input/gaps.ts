// Bytes of archives that belong to no record: damage, or what stood between records. Counted all, listed up to a bound.
import type { Gaps } from '../pipeline/run-report.js';

const mostListed = 1000; // guess: as many as a person would look at; all are counted

export class GapList {
  readonly #listed: Gaps['listed'][number][] = [];
  #count = 0;
  #bytes = 0;

  add(file: string, from: number, to: number, because: string): void {
    this.#count += 1;
    this.#bytes += to - from;
    if (this.#listed.length < mostListed) this.#listed.push({ file, from, to, because });
  }

  result(): Gaps {
    return { count: this.#count, bytes: this.#bytes, listed: [...this.#listed] };
  }
}

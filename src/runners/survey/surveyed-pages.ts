// Hands each page, as it comes up for cleaning, what the survey tells it. Both passes meet the pages in one order; where a file has come
// or gone in between, the page that is not known is told nothing, and no other gets its answer.
import type { Neighbours } from '../../page/neighbours.js';
import { numberOf } from '../../text/hash.js';

export class SurveyedPages {
  readonly #met: readonly number[];
  readonly #answers: Iterator<readonly [ordinal: number, neighbours: Neighbours]>;
  #next: readonly [ordinal: number, neighbours: Neighbours] | undefined;
  /** The ordinal of the page that should come next. */
  #at = 0;
  #told = 0;

  /**
   * @param met the hashes of the ids of all pages, in order
   * @param answers by the places in `met`, ascending
   */
  constructor(met: readonly number[], answers: Iterator<readonly [ordinal: number, neighbours: Neighbours]>) {
    this.#met = met;
    this.#answers = answers;
    this.#advance();
  }

  /** Pages so far to which it had something to say. */
  get told(): number {
    return this.#told;
  }

  /** @param id pages that were surveyed may be passed over, but none asked for twice */
  neighboursOf(id: string): Neighbours | undefined {
    const at = this.#met.indexOf(numberOf(id), this.#at);
    if (at < 0) return undefined;
    this.#at = at + 1;
    while (this.#next && this.#next[0] < at) this.#advance();
    const neighbours = this.#next?.[0] === at ? this.#next[1] : undefined;
    if (neighbours && neighbours.lines.length > 0) this.#told += 1;
    return neighbours;
  }

  #advance(): void {
    const { value, done } = this.#answers.next();
    this.#next = done ? undefined : value;
  }
}

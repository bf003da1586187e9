// Which of very many ids are there: 8 bytes for each, where a Set of strings takes a hundred and ends at 16.7 million.
import { numberOf } from './hash.js';

export class IdSet {
  readonly #numbers: Float64Array;

  /** @param numbers of ids, as `numberOf` gives them */
  constructor(numbers: Iterable<number>) {
    this.#numbers = Float64Array.from(numbers).sort();
  }

  has(id: string): boolean {
    const wanted = numberOf(id);
    let [from, to] = [0, this.#numbers.length];
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (this.#numbers[middle]! < wanted) from = middle + 1;
      else to = middle;
    }
    return this.#numbers[from] === wanted;
  }
}

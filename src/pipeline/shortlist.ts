// The few that rank first out of any number, in bounded memory: the least sure pages, say, or a sample.

export class Shortlist<T> {
  readonly #most: number;
  /** Lowest rank first. */
  readonly #entries: { readonly rank: string; readonly item: T }[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  /** Whether an item of this rank would be taken up now. Ranks are compared by code units. */
  accepts(rank: string): boolean {
    const bound = this.bound();
    return bound === null || rank < bound;
  }

  /** What a rank has to be below; null as long as there is room for any. */
  bound(): string | null {
    return this.#entries.length < this.#most ? null : (this.#entries.at(-1)?.rank ?? '');
  }

  /** @returns what had to go: the item itself where it ranks too low, another one, or nothing */
  offer(rank: string, item: T): T | undefined {
    if (!this.accepts(rank)) return item;
    this.#entries.splice(this.#placeOf(rank), 0, { rank, item });
    return this.#entries.length > this.#most ? this.#entries.pop()!.item : undefined;
  }

  /** Lowest rank first. */
  items(): T[] {
    return this.#entries.map((entry) => entry.item);
  }

  /** After all of the same rank. */
  #placeOf(rank: string): number {
    let from = 0;
    let to = this.#entries.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if (this.#entries[middle]!.rank <= rank) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}

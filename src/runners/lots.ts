// Hands out work to all workers at once and gives the results in the order of the input, holding only so much at a time.
import { pagesAtOnce } from './pool/pool.js';

export interface Lot<T> {
  /** Called once. What it rejects with is thrown at the lot's turn. */
  start(): Promise<T>;
  /** Bytes that it holds until it has settled. */
  readonly weight: number;
}

export interface LotLimits<T> {
  /** Lots under way. */
  readonly atOnce: number;
  /** Lots that wait for their turn, done or not: so far may the others run ahead of a slow one. */
  readonly most: number;
  /** Bytes that all of these hold. Over it nothing is begun but the lot whose turn it is. */
  readonly mostBytes: number;
  readonly weightOf: (result: T) => number;
}

/** As a run has them for its pages. */
export const limitsFor = <T>(workers: number, weightOf: (result: T) => number): LotLimits<T> => ({
  atOnce: pagesAtOnce * workers,
  most: 32 * workers, // guess
  mostBytes: 64 * 1024 * 1024, // guess
  weightOf,
});

export async function* inTurn<T, L extends Lot<T>>(
  lots: AsyncIterable<L>,
  limits: LotLimits<T>,
): AsyncGenerator<readonly [L, T]> {
  const queue = new Queue<T, L>(limits);
  for await (const lot of lots) {
    queue.add(lot);
    while (queue.mustGive) yield await queue.take();
  }
  while (queue.length > 0) yield await queue.take();
}

interface Entry<T, L> {
  readonly lot: L;
  weight: number;
  result?: Promise<T>;
  settled: boolean;
}

class Queue<T, L extends Lot<T>> {
  readonly #limits: LotLimits<T>;
  readonly #entries: Entry<T, L>[] = [];
  /** Of the entries, how many have been started: always the first ones. */
  #started = 0;
  #underWay = 0;
  #held = 0;

  constructor(limits: LotLimits<T>) {
    this.#limits = limits;
  }

  get length(): number {
    return this.#entries.length;
  }

  /** Whether the first is done, or no more can be taken in before it is. */
  get mustGive(): boolean {
    const [first] = this.#entries;
    const { most, mostBytes } = this.#limits;
    return first !== undefined && (first.settled || this.length >= most || this.#held > mostBytes);
  }

  add(lot: L): void {
    this.#entries.push({ lot, weight: lot.weight, settled: false });
    this.#held += lot.weight;
    this.#startSome();
  }

  /** Only where there is one. */
  async take(): Promise<readonly [L, T]> {
    const [first] = this.#entries as [Entry<T, L>];
    const result = await first.result!; // the first is always started
    this.#entries.shift();
    this.#started -= 1;
    this.#held -= first.weight;
    this.#startSome();
    return [first.lot, result];
  }

  #startSome(): void {
    const { atOnce, mostBytes } = this.#limits;
    while (this.#started < this.length) {
      const isFirst = this.#started === 0;
      if (!isFirst && (this.#underWay >= atOnce || this.#held > mostBytes)) return;
      this.#start(this.#entries[this.#started]!);
      this.#started += 1;
    }
  }

  #start(entry: Entry<T, L>): void {
    this.#underWay += 1;
    entry.result = entry.lot.start();
    const settle = (weight: number): void => {
      entry.settled = true;
      this.#underWay -= 1;
      this.#held += weight - entry.weight;
      entry.weight = weight;
      this.#startSome();
    };
    entry.result.then(
      (result) => settle(this.#limits.weightOf(result)),
      () => settle(0),
    );
  }
}

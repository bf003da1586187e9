// Hands out work to all workers at once and gives the results in the order of the input, holding only so much at a time.

export interface Lot<T> {
  /** May settle before its turn has come; what it rejects with is thrown at its turn. */
  readonly result: Promise<T>;
  /** Bytes that it holds until it has settled. */
  readonly weight: number;
}

export interface LotLimits<T> {
  /** Lots that are under way or wait for their turn. */
  readonly most: number;
  /** Bytes that they hold. */
  readonly mostBytes: number;
  readonly weightOf: (result: T) => number;
}

export async function* inTurn<T, L extends Lot<T>>(
  lots: AsyncIterable<L>,
  { most, mostBytes, weightOf }: LotLimits<T>,
): AsyncGenerator<readonly [L, T]> {
  const waiting: { readonly lot: L; settled: boolean; weight: number }[] = [];
  let held = 0;
  const take = async (): Promise<readonly [L, T]> => {
    const first = waiting.shift()!; // called only where there is one
    try {
      return [first.lot, await first.lot.result];
    } finally {
      held -= first.weight;
    }
  };
  for await (const lot of lots) {
    const entry = { lot, settled: false, weight: lot.weight };
    held += entry.weight;
    const settle = (weight: number): void => {
      entry.settled = true;
      held += weight - entry.weight;
      entry.weight = weight;
    };
    lot.result.then(
      (result) => settle(weightOf(result)),
      () => settle(0),
    );
    waiting.push(entry);
    while (waiting.length > 0 && (waiting[0]!.settled || waiting.length >= most || held > mostBytes))
      yield await take();
  }
  while (waiting.length > 0) yield await take();
}

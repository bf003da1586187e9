// How whole numbers (words, say) are spread over any number of pages, in bounded memory, so that their median can be told.
// Counts in bins add up to the same whatever the order of the pages, and those of two runs add up to those of both.

/** Below this every number has a bin of its own. */
const exact = 128;

/** Bins of each doubling above: one is at most a 64th of its numbers wide, so that its middle is off by 0.8% at most. */
const bins = exact / 2;

export class Spread {
  readonly #pages = new Map<number, number>();
  #count = 0;

  /** @param number whole, 0 to 2^31 */
  add(number: number, times = 1): void {
    const bin = binOf(number);
    this.#pages.set(bin, (this.#pages.get(bin) ?? 0) + times);
    this.#count += times;
  }

  addAll(other: Spread): void {
    for (const [bin, times] of other.#pages) this.add(middleOf(bin), times);
  }

  /** The lower of the two middle ones where their number is even; 0 where there are none. */
  median(): number {
    let left = Math.ceil(this.#count / 2);
    for (const bin of [...this.#pages.keys()].sort((a, b) => a - b)) {
      left -= this.#pages.get(bin)!;
      if (left <= 0) return middleOf(bin);
    }
    return 0;
  }
}

/** As HdrHistogram does it: the first seven binary digits of a number, and how many follow. */
function binOf(number: number): number {
  if (number < exact) return number;
  const dropped = 31 - Math.clz32(number) - Math.log2(bins);
  return exact + (dropped - 1) * bins + ((number >>> dropped) - bins);
}

function middleOf(bin: number): number {
  if (bin < exact) return bin;
  const dropped = Math.floor((bin - exact) / bins) + 1;
  const first = (((bin - exact) % bins) + bins) * 2 ** dropped;
  return first + 2 ** (dropped - 1);
}

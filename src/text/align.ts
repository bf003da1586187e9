// Finds what two lists have in common, in order: the pairs of places at which the same text stands.

export type Pair = readonly [before: number, after: number];

/** guess: a table of a million cells is filled in some 10 ms; of pages with a thousand blocks it is only asked for what lies between */
const mostCells = 1_000_000;

/** The longest common sequence; between lists that are too long for its table, what is unique in both. */
export function alignEqual(before: readonly string[], after: readonly string[], most = mostCells): readonly Pair[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const [a, b] = [before, after].map((list) => list.slice(head, list.length - tail)) as [string[], string[]]; // two of two
  const middle = a.length * b.length <= most ? longestCommon(a, b) : uniqueInOrder(a, b);
  return [
    ...Array.from({ length: head }, (_, at): Pair => [at, at]),
    ...middle.map(([x, y]): Pair => [x + head, y + head]),
    ...Array.from({ length: tail }, (_, at): Pair => [before.length - tail + at, after.length - tail + at]),
  ];
}

function longestCommon(a: readonly string[], b: readonly string[]): Pair[] {
  const width = b.length + 1;
  const common = new Uint32Array((a.length + 1) * width); // of what begins at each pair of places
  for (let x = a.length - 1; x >= 0; x--)
    for (let y = b.length - 1; y >= 0; y--)
      common[x * width + y] =
        a[x] === b[y]
          ? common[(x + 1) * width + y + 1]! + 1
          : Math.max(common[(x + 1) * width + y]!, common[x * width + y + 1]!);
  const pairs: Pair[] = [];
  for (let x = 0, y = 0; x < a.length && y < b.length; ) {
    const [left, right] = [a[x]!, b[y]!];
    const gain = common[(x + 1) * width + y]! - common[x * width + y + 1]!;
    if (left === right) pairs.push([x++, y++]);
    else if (gain > 0 || (gain === 0 && left < right))
      x += 1; // where it is all one, the text decides: the same way from both sides
    else y += 1;
  }
  return pairs;
}

/** As in a patience sort: of texts that stand once in each list, the longest sequence that is in order in both. */
function uniqueInOrder(a: readonly string[], b: readonly string[]): Pair[] {
  const [inA, inB] = [placesOnce(a), placesOnce(b)];
  const ends: { readonly pair: Pair; readonly before: number }[] = [];
  const tops: number[] = []; // for each length, the sequence that ends earliest in b
  for (const [text, x] of inA) {
    const y = inB.get(text);
    if (y === undefined) continue;
    const length = countBelow(tops, (top) => ends[top]!.pair[1] < y);
    tops[length] = ends.push({ pair: [x, y], before: tops[length - 1] ?? -1 }) - 1;
  }
  const pairs: Pair[] = [];
  for (let at = tops.at(-1) ?? -1; at >= 0; at = ends[at]!.before) pairs.push(ends[at]!.pair);
  return pairs.reverse();
}

/** How many at the beginning of a list are below; all others are not. */
function countBelow(list: readonly number[], isBelow: (item: number) => boolean): number {
  let [from, to] = [0, list.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (isBelow(list[middle]!)) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** In the order of the list. */
function placesOnce(list: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  const twice = new Set<string>();
  for (const [at, text] of list.entries()) {
    if (places.has(text)) twice.add(text);
    else places.set(text, at);
  }
  for (const text of twice) places.delete(text);
  return places;
}

// Groups rows of numbers by the first of them, a part at a time. Most rows are alone, and those cost nothing but a look.

/**
 * @param rows `width` numbers each
 * @param by how many of them, from the first on, are the same in a group
 * @returns of each group of two or more where its rows begin, in their order
 */
export function* grouped(rows: Uint32Array, width: number, by: number): Generator<number[]> {
  const count = rows.length / width;
  const mask = 2 ** Math.ceil(Math.log2(Math.max(count, 1) * 2)) - 1;
  const heads = new Int32Array(mask + 1).fill(-1);
  const next = new Int32Array(count).fill(-1);
  for (let row = count - 1; row >= 0; row--) {
    const slot = slotOf(row);
    next[row] = heads[slot]!;
    heads[slot] = row;
  }
  for (let row = 0; row < count; row++) {
    const slot = slotOf(row);
    if (heads[slot] !== row) continue; // the first of its slot speaks for all in it
    if (next[row] !== -1) yield* inSlot(row);
  }

  function slotOf(row: number): number {
    return (rows[row * width + by - 1]! >>> 8) & mask; // the lowest bits are those of the part
  }
  function* inSlot(first: number): Generator<number[]> {
    let waiting: number[] = [];
    for (let row = first; row !== -1; row = next[row]!) waiting.push(row);
    while (waiting.length > 1) {
      const [own, others] = [waiting[0]!, waiting];
      const group = others.filter((row) => same(own, row));
      if (group.length > 1) yield group.map((row) => row * width);
      waiting = group.length === others.length ? [] : others.filter((row) => !same(own, row));
    }
  }
  function same(one: number, other: number): boolean {
    for (let at = 0; at < by; at++) if (rows[one * width + at] !== rows[other * width + at]) return false;
    return true;
  }
}

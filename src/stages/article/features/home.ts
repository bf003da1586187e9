// Features of how far a block is from where the prose of the page lives: from its home, the element whose own children
// hold most of it, and from the fence round nearly all of it.
import type { Group } from './columns.js';
import type { Sheet } from './sheet.js';

/** Flags, and steps between elements; `up to fence` is -1 outside. */
export const home: Group = {
  names: ['is home', 'below home', 'up to home', 'down to home', 'in fence', 'up to fence'],
  fill(sheet, { values, width, first }) {
    if (sheet.containers.length === 0) return;
    const target = homeOf(sheet);
    const ways = waysTo(sheet, target);
    const toFence = stepsUpTo(sheet.parents, fenceOf(sheet.sums.long, sheet.allLong));
    for (let row = 0; row < sheet.count; row++) {
      const own = sheet.blocks[row]!.container;
      const place = own < 0 ? sheet.containers.length : own; // the last entries are for blocks in no element
      let at = row * width + first;
      values[at++] = sheet.above[1]![row] === target ? 1 : 0;
      values[at++] = ways.down[place] === 0 ? 1 : 0;
      values[at++] = ways.up[place]!;
      values[at++] = ways.down[place]!;
      values[at++] = toFence[place]! >= 0 ? 1 : 0;
      values[at] = toFence[place]!;
    }
  },
};

/** The parent of the most long text, the first of equals; -1 where there is none. */
function homeOf(sheet: Sheet): number {
  const parents = sheet.above[1]!.map((parent) => (parent < 0 ? sheet.containers.length : parent)); // an entry more, for none
  const direct = new Float64Array(sheet.containers.length + 1);
  for (let row = 0; row < sheet.count; row++) if (sheet.long[row]) direct[parents[row]!]! += sheet.chars[row]!;
  let [first, most] = [-1, 0];
  for (let row = 0; row < sheet.count; row++)
    if (sheet.long[row] && direct[parents[row]!]! > most) [first, most] = [row, direct[parents[row]!]!];
  return first < 0 ? -1 : sheet.above[1]![first]!;
}

const fenced = 0.8; // guess: what is outside are comments and teasers

/** The lowest element with four fifths of the page's long text below it; -1 where there is none. */
function fenceOf(long: Float64Array, all: number): number {
  for (let at = long.length - 1; at >= 0; at--) if (all > 0 && long[at]! >= fenced * all) return at;
  return -1;
}

interface Ways {
  /** Steps up to the nearest element that is round the target too. */
  readonly up: Int32Array;
  /** From there down to the target. */
  readonly down: Int32Array;
}

/** From each element to the target; where nothing is round both, up beyond the outermost and down from there, as from no element. */
function waysTo({ parents, depths }: Sheet, target: number): Ways {
  const size = parents.length;
  const ways = { up: new Int32Array(size + 1), down: new Int32Array(size + 1).fill(-1) };
  const bottom = target < 0 ? 0 : depths[target]!;
  for (let at = target; at >= 0; at = parents[at]!) ways.down[at] = bottom - depths[at]!;
  ways.down[size] = bottom + 1;
  for (let at = 0; at < size; at++) {
    if (ways.down[at]! >= 0) continue;
    const parent = parents[at]!;
    ways.up[at] = parent < 0 ? 1 : ways.up[parent]! + 1;
    ways.down[at] = parent < 0 ? bottom + 1 : ways.down[parent]!;
  }
  return ways;
}

/** Steps up from each element to the target; -1 where it is not round it. */
function stepsUpTo(parents: Int32Array, target: number): Int32Array {
  const steps = new Int32Array(parents.length + 1).fill(-1);
  if (target < 0) return steps;
  steps[target] = 0;
  for (let at = target + 1; at < parents.length; at++) {
    const parent = parents[at]!;
    if (parent >= 0 && steps[parent]! >= 0) steps[at] = steps[parent]! + 1;
  }
  return steps;
}

// What stands anywhere below each element: summed up from the blocks, once, so that no walk is as long as the page is deep.
import type { Sheet } from './sheet.js';

/** One entry for each container. */
export interface ContainerSums {
  readonly blocks: Float64Array;
  readonly chars: Float64Array;
  readonly link: Float64Array;
  /** Characters of long text, and the blocks that hold it. */
  readonly long: Float64Array;
  readonly longs: Float64Array;
  readonly tokens: Float64Array;
  /** Blocks that are mostly links. */
  readonly linked: Float64Array;
}

const mostlyLinks = 0.7; // guess

export function sumsBelow(sheet: Sheet): ContainerSums {
  const make = () => new Float64Array(sheet.containers.length);
  const sums: ContainerSums = {
    blocks: make(),
    chars: make(),
    link: make(),
    long: make(),
    longs: make(),
    tokens: make(),
    linked: make(),
  };
  for (let row = 0; row < sheet.count; row++) if (sheet.blocks[row]!.container >= 0) addBlock(sums, sheet, row);
  for (const column of Object.values(sums) as Float64Array[]) sumUp(column, sheet.parents);
  return sums;
}

function addBlock(sums: ContainerSums, sheet: Sheet, row: number): void {
  const at = sheet.blocks[row]!.container;
  sums.blocks[at]! += 1;
  sums.chars[at]! += sheet.chars[row]!;
  sums.link[at]! += sheet.linkChars[row]!;
  sums.tokens[at]! += sheet.tokens[row]!;
  if (sheet.link[row]! > mostlyLinks) sums.linked[at]! += 1;
  if (!sheet.long[row]) return;
  sums.long[at]! += sheet.chars[row]!;
  sums.longs[at]! += 1;
}

/** Adds to every container what is below it. */
export function sumUp(column: Float64Array, parents: Int32Array): void {
  for (let at = parents.length - 1; at >= 0; at--) if (parents[at]! >= 0) column[parents[at]!]! += column[at]!;
}

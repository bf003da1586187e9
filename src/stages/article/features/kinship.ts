// Which elements stand above which, as plain arrays.
import type { Block, Container } from '../../../page/page.js';

const levels = 5; // the block's own element, and the ancestors that any feature asks for

/** Of each container its parent; -1 for the outermost. */
export function parentsOf(containers: readonly Container[]): Int32Array {
  const parents = new Int32Array(containers.length);
  for (let at = 0; at < parents.length; at++) parents[at] = containers[at]!.parent;
  return parents;
}

/** For each level the container so many steps above each block's own; -1 where there is none. */
export function levelsAbove(blocks: readonly Block[], parents: Int32Array): readonly Int32Array[] {
  const above = [new Int32Array(blocks.length)];
  for (let row = 0; row < blocks.length; row++) above[0]![row] = blocks[row]!.container;
  for (let level = 1; level < levels; level++)
    above.push(above[level - 1]!.map((below) => (below < 0 ? -1 : parents[below]!)));
  return above;
}

/** Elements round each container. */
export function depthsOf(parents: Int32Array): Int32Array {
  const depths = new Int32Array(parents.length);
  for (let at = 0; at < parents.length; at++) depths[at] = parents[at]! < 0 ? 0 : depths[parents[at]!]! + 1;
  return depths;
}

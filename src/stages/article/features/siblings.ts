// Features of what stands beside a block under the same parent: blocks before and after, elements of the same build, links.
import type { Group } from './columns.js';
import { log } from './numbers.js';
import type { Sheet } from './sheet.js';

const levels = [0, 1, 2, 3] as const;

/** Flags; logarithms of counts; `heading above links` is the link density of the last heading, -1 under another parent. */
export const siblings: Group = {
  names: [
    ...['same parent before', 'same parent after', 'same build before', 'same build after'],
    ...levels.map((level) => `siblings ^${level}`),
    ...['heading above links', 'links in parent', 'longs in parent'],
  ],
  fill(sheet, { values, width, first }) {
    if (sheet.containers.length === 0) return;
    const parents = sheet.above[1]!;
    const builds = sheet.builds.keys[1]!;
    let heading = -1;
    for (let row = 0; row < sheet.count; row++) {
      const parent = parents[row]!;
      let at = row * width + first;
      values[at++] = same(parents, row, row - 1);
      values[at++] = same(parents, row, row + 1);
      values[at++] = same(builds, row, row - 1);
      values[at++] = same(builds, row, row + 1);
      for (const level of levels) values[at++] = log(siblingsOf(sheet, sheet.above[level]![row]!));
      values[at++] = heading >= 0 && parents[heading] === parent ? sheet.link[heading]! : -1;
      values[at++] = parent < 0 ? 0 : log(sheet.sums.linked[parent]!);
      values[at] = parent < 0 ? 0 : log(sheet.sums.longs[parent]!);
      if (sheet.heading[row]) heading = row;
    }
  },
};

const same = (keys: Int32Array, row: number, other: number): number =>
  other >= 0 && other < keys.length && keys[row] === keys[other] ? 1 : 0;

/** How many of its parent's children are built like it, itself included. */
const siblingsOf = ({ builds: { groups, groupSizes } }: Sheet, container: number): number =>
  container < 0 ? 0 : groupSizes[groups[container]!]!;

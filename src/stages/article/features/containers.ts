// Features of the elements above a block and of those built like its own: how much of the page's prose is under them.
// The strongest there are: the share of the page's long text under parent and grandparent is 37% of what the trees gain
// (findings/html-extraction.md, section 3).
import type { Group } from './columns.js';
import { log, share } from './numbers.js';
import type { Sheet } from './sheet.js';

/** Steps above the block's own element. */
const levels = [0, 1, 2, 3, 4] as const;
/** Elements that must be built alike: the block's own, with its parent, with both parents. */
const depths = [1, 2, 3] as const;
const levelNames = ['long share', 'link density', 'blocks', 'tokens a block', 'long blocks'] as const;
const buildNames = ['built like it', 'long share', 'text share', 'link density', 'tokens'] as const;

/**
 * `^n`: of the element n steps above the block's own, -1 where there is none. `=n`: of blocks built like it.
 * Shares and densities 0 to 1; counts of blocks and tokens are logarithms.
 */
export const containers: Group = {
  names: [
    ...levels.flatMap((level) => levelNames.map((name) => `${name} ^${level}`)),
    ...depths.flatMap((depth) => buildNames.map((name) => `${name} =${depth}`)),
  ],
  fill(sheet, { values, width, first }) {
    if (sheet.containers.length === 0) return;
    const { above, builds } = sheet;
    const ofLevels = levelFacts(sheet);
    const ofBuilds = builds.keys.map((keys, depth) => buildFacts(sheet, keys, builds.sizes[depth]!));
    for (let row = 0; row < sheet.count; row++) {
      let at = row * width + first;
      for (const level of levels) at = copyFacts(ofLevels, above[level]![row]!, values, at);
      for (const depth of depths) at = copyFacts(ofBuilds[depth - 1]!, builds.keys[depth - 1]![row]!, values, at);
    }
  },
};

/** Worked out once for each element or build and copied to the rows of its blocks: those of number `i` begin at `i * 5`. */
type Facts = Float32Array;
const factCount = levelNames.length;

/** @param number of the element or build; -1 where there is none @returns the column after those written */
function copyFacts(facts: Facts, number: number, values: Float32Array, at: number): number {
  const from = number * factCount;
  for (let fact = 0; fact < factCount; fact++) values[at + fact] = number < 0 ? -1 : facts[from + fact]!;
  return at + factCount;
}

/** Of elements that hold blocks; zeros for all others. */
function levelFacts({ containers, sums, allLong }: Sheet): Facts {
  const facts = new Float32Array(containers.length * factCount);
  for (let at = 0; at < containers.length; at++) {
    const blocks = sums.blocks[at]!;
    if (blocks === 0) continue;
    const from = at * factCount;
    facts[from] = share(sums.long[at]!, allLong);
    facts[from + 1] = share(sums.link[at]!, sums.chars[at]!);
    facts[from + 2] = log(blocks);
    facts[from + 3] = log(share(sums.tokens[at]!, blocks));
    facts[from + 4] = share(sums.longs[at]!, blocks);
  }
  return facts;
}

/** @param keys for each block the number of its build */
function buildFacts(sheet: Sheet, keys: Int32Array, size: number): Facts {
  const blocks = sumByKey(keys, size, () => 1);
  const chars = sumByKey(keys, size, (row) => sheet.chars[row]!);
  const link = sumByKey(keys, size, (row) => sheet.linkChars[row]!);
  const long = sumByKey(keys, size, (row) => (sheet.long[row] ? sheet.chars[row]! : 0));
  const tokens = sumByKey(keys, size, (row) => sheet.tokens[row]!);
  const facts = new Float32Array(size * factCount);
  for (let key = 0; key < size; key++) {
    const from = key * factCount;
    facts[from] = log(blocks[key]!);
    facts[from + 1] = share(long[key]!, sheet.allLong);
    facts[from + 2] = share(chars[key]!, sheet.allChars);
    facts[from + 3] = share(link[key]!, chars[key]!);
    facts[from + 4] = log(share(tokens[key]!, blocks[key]!));
  }
  return facts;
}

function sumByKey(keys: Int32Array, size: number, valueAt: (row: number) => number): Float64Array {
  const sums = new Float64Array(size);
  for (let row = 0; row < keys.length; row++) sums[keys[row]!]! += valueAt(row);
  return sums;
}

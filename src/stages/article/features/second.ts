// Features of the second pass: what the first pass thought of a block's neighbours, of blocks under the same elements and
// built alike, and how much of what it took for body lies on either side.
import type { Sheet } from './sheet.js';
import { builtNames } from './containers.js';
import { log, share } from './sheet.js';

const reach = 5;
const sides = [3, 8, 20] as const;

export const secondNames: readonly string[] = [
  'score',
  ...Array.from({ length: reach }, (_, at) => [`score -${at + 1}`, `score +${at + 1}`]).flat(),
  ...sides.flatMap((side) => [`mean score -${side}`, `mean score +${side}`]),
  'mass before', 'mass after', 'mass', 'to sure before', 'to sure after', 'tokens to sure before', 'tokens to sure after',
  ...['=1', '=2', '^1', '^2', '^3', '^4'].flatMap((place) => [`mean score ${place}`, `mass share ${place}`]),
  'copies best', 'heading score', 'shared with sure', 'rank', 'in longest run', 'from first sure', 'from last sure',
]; // prettier-ignore

/** @param scores of the first pass @returns rows of `secondNames` */
export function secondMatrix(sheet: Sheet, scores: ArrayLike<number>): Float32Array {
  const width = secondNames.length;
  const { count, tokens } = sheet;
  const values = new Float32Array(count * width);
  const mass = new Float64Array(count + 1);
  for (let row = 0; row < count; row++) mass[row + 1] = mass[row]! + scores[row]! * tokens[row]!;
  const all = mass[count]!;
  const sure = Array.from({ length: count }, (_, row) => scores[row]! > 0.5);
  const [before, after] = nearestSure(sure);
  const places = placesOf(sheet, scores, all);
  const copies = bestOfCopies(sheet, scores);
  const vocabulary = sureWords(sheet, sure);
  const ranks = ranksOf(scores, count);
  const run = longestRun(sure, tokens);
  const first = sure.indexOf(true);
  const last = sure.lastIndexOf(true);
  let heading = -1;
  for (let row = 0; row < count; row++) {
    let at = row * width;
    values[at++] = scores[row]!;
    for (let step = 1; step <= reach; step++) {
      values[at++] = row - step < 0 ? -1 : scores[row - step]!;
      values[at++] = row + step >= count ? -1 : scores[row + step]!;
    }
    for (const side of sides) {
      values[at++] = meanScore(sheet, mass, row - side, row);
      values[at++] = meanScore(sheet, mass, row + 1, row + 1 + side);
    }
    values[at++] = share(mass[row]!, all);
    values[at++] = share(all - mass[row + 1]!, all);
    values[at++] = log(all);
    values[at++] = before[row]! < 0 ? 99 : row - before[row]!;
    values[at++] = after[row]! < 0 ? 99 : after[row]! - row;
    values[at++] = before[row]! < 0 ? 20 : log(sheet.tokensBefore[row]! - sheet.tokensBefore[before[row]! + 1]!);
    values[at++] = after[row]! < 0 ? 20 : log(sheet.tokensBefore[after[row]!]! - sheet.tokensBefore[row + 1]!);
    for (const { keys, mean, part } of places) {
      const key = keys[row]!;
      values[at++] = key < 0 ? -1 : mean[key]!;
      values[at++] = key < 0 ? -1 : part[key]!;
    }
    values[at++] = copies[row]!;
    values[at++] = heading < 0 ? -1 : scores[heading]!;
    values[at++] = vocabulary(row);
    values[at++] = ranks[row]!;
    values[at++] = Number(row >= run[0] && row < run[1]);
    values[at++] = first < 0 ? 0 : Math.sign(row - first) * log(Math.abs(row - first));
    values[at++] = last < 0 ? 0 : Math.sign(row - last) * log(Math.abs(row - last));
    if (sheet.blocks[row]!.kind === 'heading') heading = row;
  }
  return values;
}

function meanScore(sheet: Sheet, mass: Float64Array, from: number, to: number): number {
  const [start, end] = [Math.max(0, from), Math.min(sheet.count, to)];
  return end <= start ? -1 : share(mass[end]! - mass[start]!, sheet.tokensBefore[end]! - sheet.tokensBefore[start]!);
}

/** The nearest row taken for body before and after each, itself left out; -1 where there is none. */
function nearestSure(sure: readonly boolean[]): readonly [Int32Array, Int32Array] {
  const before = new Int32Array(sure.length).fill(-1);
  const after = new Int32Array(sure.length).fill(-1);
  for (let row = 1; row < sure.length; row++) before[row] = sure[row - 1] ? row - 1 : before[row - 1]!;
  for (let row = sure.length - 2; row >= 0; row--) after[row] = sure[row + 1] ? row + 1 : after[row + 1]!;
  return [before, after];
}

interface Place {
  readonly keys: Int32Array;
  readonly mean: Float64Array;
  readonly part: Float64Array;
}

/** Blocks built alike (element alone, element and parent), then blocks anywhere below the same ancestor. */
function placesOf(sheet: Sheet, scores: ArrayLike<number>, all: number): Place[] {
  const names = builtNames(sheet.containers);
  const alike = [1, 2].map((level) => {
    const numbers = new Map<string, number>();
    const keys = Int32Array.from(sheet.blocks, (_, row) => {
      if (sheet.containers.length === 0) return -1;
      let key = '';
      for (let step = 0; step < level; step++) key += `${names[sheet.above(row, step)] ?? ''} `;
      const known = numbers.get(key) ?? numbers.size;
      numbers.set(key, known);
      return known;
    });
    return placeOf(sheet, scores, all, keys, numbers.size);
  });
  const below = massBelow(sheet, scores);
  const above = [1, 2, 3, 4].map((level) => ({
    keys: Int32Array.from(sheet.blocks, (_, row) => sheet.above(row, level)),
    mean: below.mean,
    part: below.mass.map((own) => share(own, all)),
  }));
  return [...alike, ...above];
}

function placeOf(sheet: Sheet, scores: ArrayLike<number>, all: number, keys: Int32Array, size: number): Place {
  const mass = new Float64Array(size);
  const tokens = new Float64Array(size);
  for (let row = 0; row < sheet.count; row++) {
    if (keys[row]! < 0) continue;
    mass[keys[row]!]! += scores[row]! * sheet.tokens[row]!;
    tokens[keys[row]!]! += sheet.tokens[row]!;
  }
  return { keys, mean: mass.map((own, key) => share(own, tokens[key]!)), part: mass.map((own) => share(own, all)) };
}

function massBelow(sheet: Sheet, scores: ArrayLike<number>): { mass: Float64Array; mean: Float64Array } {
  const mass = new Float64Array(sheet.containers.length);
  const tokens = new Float64Array(sheet.containers.length);
  for (let row = 0; row < sheet.count; row++) {
    const at = sheet.blocks[row]!.container;
    if (at < 0) continue;
    mass[at]! += scores[row]! * sheet.tokens[row]!;
    tokens[at]! += sheet.tokens[row]!;
  }
  for (let at = mass.length - 1; at >= 0; at--) {
    const { parent } = sheet.containers[at]!;
    if (parent < 0) continue;
    mass[parent]! += mass[at]!;
    tokens[parent]! += tokens[at]!;
  }
  return { mass, mean: mass.map((own, at) => share(own, tokens[at]!)) };
}

function bestOfCopies(sheet: Sheet, scores: ArrayLike<number>): Float64Array {
  const best = new Map<string, number>();
  for (const [row, { text }] of sheet.blocks.entries()) best.set(text, Math.max(best.get(text) ?? 0, scores[row]!));
  return Float64Array.from(sheet.blocks, ({ text }) => best.get(text)!);
}

/** The share of a block's telling words that stand in other blocks taken for body. */
function sureWords(sheet: Sheet, sure: readonly boolean[]): (row: number) => number {
  const counts = new Map<string, number>();
  for (const [row, words] of sheet.words.entries())
    if (sure[row]) for (const word of new Set(words)) if (tells(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (row) => {
    const own = sure[row] ? 1 : 0;
    let telling = 0;
    let shared = 0;
    for (const word of sheet.words[row]!) {
      if (!tells(word)) continue;
      telling += 1;
      if ((counts.get(word) ?? 0) > own) shared += 1;
    }
    return share(shared, telling);
  };
}

const tells = (word: string): boolean => word.length > 3 || word > '\u0dff';

/** 0 for the highest score of the page, near 1 for the lowest. */
function ranksOf(scores: ArrayLike<number>, count: number): Float64Array {
  const order = Array.from({ length: count }, (_, row) => row).sort((a, b) => scores[b]! - scores[a]! || a - b);
  const ranks = new Float64Array(count);
  for (const [rank, row] of order.entries()) ranks[row] = rank / count;
  return ranks;
}

/** The run with the most tokens among rows taken for body, gaps of up to three rows allowed. */
function longestRun(sure: readonly boolean[], tokens: Float64Array): readonly [from: number, to: number] {
  let best: readonly [number, number, number] = [0, 0, 0];
  let from = -1;
  let sum = 0;
  let last = -9;
  for (let row = 0; row < sure.length; row++) {
    if (!sure[row]) continue;
    if (row - last > 4) [from, sum] = [row, 0];
    sum += tokens[row]!;
    last = row;
    if (sum > best[2]) best = [from, row + 1, sum];
  }
  return [best[0], best[1]];
}

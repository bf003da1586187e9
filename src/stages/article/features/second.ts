// Features of the second pass: what the first pass thought of a block's neighbours, of blocks under the same elements and
// built alike, and how much of what it took for body lies on either side. Own score, the mean of blocks built alike and the
// neighbours' scores are 80% of what its trees gain (findings/html-extraction.md, section 3).
import type { Columns } from './columns.js';
import { log, logDistance, running, share } from './numbers.js';
import { scoredPlaces } from './scored-places.js';
import { longestRun, nearest, ranksOf } from './scored-rows.js';
import { SharedWords } from './shared-words.js';
import type { Sheet } from './sheet.js';

const reach = 5;
const sides = [3, 8, 20] as const;
const [farthest, farthestTokens] = [99, 20]; // where there is no sure block; the second is a logarithm

/**
 * Scores and their means 0 to 1, -1 beyond the page's ends; mass is scores times tokens, as a share of the page's (`mass` alone:
 * its logarithm); `to sure …` in blocks, in tokens their logarithm; `rank` 0 for the highest score, near 1 for the lowest.
 */
// biome-ignore format: columns by what they are worked out from
export const secondNames: readonly string[] = [
  'score',
  ...Array.from({ length: reach }, (_, at) => [`score -${at + 1}`, `score +${at + 1}`]).flat(),
  ...sides.flatMap((side) => [`mean score -${side}`, `mean score +${side}`]),
  'mass before', 'mass after', 'mass', 'to sure before', 'to sure after', 'tokens to sure before', 'tokens to sure after',
  ...['=1', '=2', '^1', '^2', '^3', '^4'].flatMap((place) => [`mean score ${place}`, `mass share ${place}`]),
  'copies best', 'heading score', 'shared with sure', 'rank', 'in longest run', 'from first sure', 'from last sure',
];

/** @param scores of the first pass @returns rows of `secondNames` */
export function secondMatrix(sheet: Sheet, scores: ArrayLike<number>): Float32Array {
  const width = secondNames.length;
  const values = new Float32Array(sheet.count * width);
  fillSecond(sheet, scores, { values, width, first: 0 });
  return values;
}

/** Fills every row of columns in the order of `secondNames`. */
export function fillSecond(sheet: Sheet, scores: ArrayLike<number>, { values, width, first }: Columns): void {
  const mass = running(sheet.tokens.map((tokens, row) => scores[row]! * tokens));
  const sure = Uint8Array.from({ length: sheet.count }, (_, row) => (scores[row]! > 0.5 ? 1 : 0));
  const scored: Scored = { sheet, scores, mass, sure, values };
  const writers = [writeScores, writeMeans, writeMass, writeSure, writePlaces, writeRest].map((open) => open(scored));
  for (let row = 0; row < sheet.count; row++) {
    let at = row * width + first;
    for (const write of writers) at = write(row, at);
  }
}

interface Scored {
  readonly sheet: Sheet;
  readonly scores: ArrayLike<number>;
  /** Running sums of scores times tokens. */
  readonly mass: Float64Array;
  /** Taken for body. */
  readonly sure: Uint8Array;
  readonly values: Float32Array;
}

/** Writes what it has to say of a row. @param at its first column @returns the column after its last */
type Writer = (row: number, at: number) => number;

function writeScores({ sheet, scores, values }: Scored): Writer {
  return (row, start) => {
    let at = start;
    values[at++] = scores[row]!;
    for (let step = 1; step <= reach; step++) {
      values[at++] = row - step < 0 ? -1 : scores[row - step]!;
      values[at++] = row + step >= sheet.count ? -1 : scores[row + step]!;
    }
    return at;
  };
}

function writeMeans({ sheet, mass, values }: Scored): Writer {
  const mean = (from: number, to: number): number => {
    const start = Math.max(0, from);
    const end = Math.min(sheet.count, to);
    return end <= start ? -1 : share(mass[end]! - mass[start]!, sheet.tokensBefore[end]! - sheet.tokensBefore[start]!);
  };
  return (row, start) => {
    let at = start;
    for (const side of sides) {
      values[at++] = mean(row - side, row);
      values[at++] = mean(row + 1, row + 1 + side);
    }
    return at;
  };
}

function writeMass({ sheet, mass, values }: Scored): Writer {
  const all = mass[sheet.count]!;
  const logAll = log(all);
  return (row, at) => {
    values[at] = share(mass[row]!, all);
    values[at + 1] = share(all - mass[row + 1]!, all);
    values[at + 2] = logAll;
    return at + 3;
  };
}

function writeSure({ sheet: { tokensBefore }, sure, values }: Scored): Writer {
  const { before, after } = nearest(sure);
  return (row, at) => {
    const [last, next] = [before[row]!, after[row]!];
    values[at] = last < 0 ? farthest : row - last;
    values[at + 1] = next < 0 ? farthest : next - row;
    values[at + 2] = last < 0 ? farthestTokens : log(tokensBefore[row]! - tokensBefore[last + 1]!);
    values[at + 3] = next < 0 ? farthestTokens : log(tokensBefore[next]! - tokensBefore[row + 1]!);
    return at + 4;
  };
}

function writePlaces({ sheet, scores, mass, values }: Scored): Writer {
  const places = scoredPlaces(sheet, scores, mass[sheet.count]!);
  return (row, start) => {
    let at = start;
    for (const { keys, mean, part } of places) {
      const key = keys[row]!;
      values[at++] = key < 0 ? -1 : mean[key]!;
      values[at++] = key < 0 ? -1 : part[key]!;
    }
    return at;
  };
}

function writeRest({ sheet, scores, sure, values }: Scored): Writer {
  const best = bestOfCopies(sheet, scores);
  const words = new SharedWords(sheet.vocabulary, sure);
  const ranks = ranksOf(scores);
  const run = longestRun(sure, sheet.tokens);
  const [first, last] = [sure.indexOf(1), sure.lastIndexOf(1)];
  let heading = -1;
  return (row, at) => {
    words.count(row);
    values[at] = best[sheet.copies[row]!]!;
    values[at + 1] = heading < 0 ? -1 : scores[heading]!;
    values[at + 2] = share(words.shared, words.telling);
    values[at + 3] = ranks[row]!;
    values[at + 4] = row >= run.from && row < run.to ? 1 : 0;
    values[at + 5] = first < 0 ? 0 : logDistance(first, row);
    values[at + 6] = last < 0 ? 0 : logDistance(last, row);
    if (sheet.heading[row]) heading = row;
    return at + 7;
  };
}

/** By the first block of those that say the same: the highest score of them. */
function bestOfCopies({ copies, count }: Sheet, scores: ArrayLike<number>): Float64Array {
  const best = new Float64Array(count);
  for (let row = 0; row < count; row++) if (scores[row]! > best[copies[row]!]!) best[copies[row]!] = scores[row]!;
  return best;
}

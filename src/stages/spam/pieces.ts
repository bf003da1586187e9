// A keyword wall is pieces between separators, recombined from a few words. Names, stations, menus and tables are pieces too,
// but each of theirs is different.
import { pairHash } from './hashes.js';
import { type Passage, weightOf } from './passages.js';
import { pieceKinds } from './scan.js';

export interface Pieces {
  readonly count: number;
  readonly separator: (typeof pieceKinds)[number];
  /** Letters of one piece on average, weighed by script. */
  readonly meanWeight: number;
  /** The share of different pieces that hold a word which recurs in others; 0 where fewer than `leastRecurring` words recur. */
  readonly recombined: number;
  /** How many words (sign pairs) recur in two pieces, in long lists in three. */
  readonly recurring: number;
  /** The share of pieces that hold a number: tables, odds, results. */
  readonly paired: number;
}

/** In how many pieces a word stands that recurs: guess. */
const recursIn = (pieces: number): number => (pieces < 12 ? 2 : 3);
const leastRecurring = 3;
const leastHard = 4; // pieces between hard separators; fewer, and commas may part more

interface Piece {
  readonly from: number;
  readonly to: number;
  readonly numbered: boolean;
}

export function piecesOf(passage: Passage): Pieces {
  const [hard, soft] = [piecesBetween(passage, 0), piecesBetween(passage, 1)];
  const kind = hard.length >= leastHard || hard.length >= soft.length ? 0 : 1;
  return { separator: pieceKinds[kind], ...describe(passage, kind === 0 ? hard : soft) };
}

function piecesBetween({ scan, rows }: Passage, kind: 0 | 1): Piece[] {
  const [pieceOf, numbered] = [scan.pieceOf[kind], scan.numbered[kind]];
  const found: Piece[] = [];
  for (const row of rows) {
    const end = scan.starts[row + 1]!;
    for (let from = scan.starts[row]!; from < end; ) {
      const piece = pieceOf[from]!;
      let to = from + 1;
      while (to < end && pieceOf[to] === piece) to += 1;
      found.push({ from, to, numbered: numbered[piece] === 1 });
      from = to;
    }
  }
  return found;
}

function describe(passage: Passage, pieces: readonly Piece[]): Omit<Pieces, 'separator'> {
  const { scan } = passage;
  const distinct = differentOf(passage, pieces); // a menu that stands twice recombines nothing
  const counts = scan.scratch.second(scan.numbering);
  const least = recursIn(distinct.length);
  let recurring = 0;
  for (const { from, to } of distinct) {
    const own = scan.scratch.first(scan.numbering);
    for (let at = from; at < to; at++)
      if (scan.small[at] === 0 && own.add(scan.numbers[at]!) === 0 && counts.add(scan.numbers[at]!) === least - 1)
        recurring += 1;
  }
  const holding = distinct.filter(({ from, to }) => {
    for (let at = from; at < to; at++)
      if (scan.small[at] === 0 && counts.count(scan.numbers[at]!) >= least) return true;
    return false;
  }).length;
  return {
    count: pieces.length,
    meanWeight: pieces.length === 0 ? 0 : weightOf(passage) / pieces.length,
    recombined: recurring >= leastRecurring ? holding / distinct.length : 0,
    recurring,
    paired: pieces.filter(({ numbered }) => numbered).length / Math.max(1, pieces.length),
  };
}

function differentOf({ scan }: Passage, pieces: readonly Piece[]): Piece[] {
  const seen = scan.scratch.hashes(pieces.length);
  return pieces.filter(({ from, to }) => {
    let hash = to - from;
    for (let at = from; at < to; at++) hash = pairHash(hash, scan.units[at]!);
    return seen.add(hash) === 0;
  });
}

export interface Repetition {
  /** Distinct over all pairs of neighbouring units: a text that says the same over and over has few. */
  readonly variety: number;
  /** The share of the commonest unit that is no small word. */
  readonly commonest: number;
}

const leastUnits = 20; // findings/spam.md, 3.2, measures from 120 characters

/** Undefined where short. */
export function repetitionOf({ scan, rows }: Passage): Repetition | undefined {
  const pairs = scan.scratch.hashes(scan.unitsIn(rows));
  const units = scan.scratch.second(scan.numbering);
  let all = 0;
  let total = 0;
  let most = 0;
  for (const row of rows) {
    for (let at = scan.starts[row]!; at < scan.starts[row + 1]!; at++) {
      total += 1;
      if (scan.small[at] === 0) most = Math.max(most, units.add(scan.numbers[at]!) + 1);
      if (at + 1 >= scan.starts[row + 1]!) continue;
      all += 1;
      pairs.add(pairHash(scan.units[at]!, scan.units[at + 1]!));
    }
  }
  return total < leastUnits || all === 0 ? undefined : { variety: pairs.size / all, commonest: most / total };
}

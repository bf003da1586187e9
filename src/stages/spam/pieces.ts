// A keyword wall is pieces between separators, recombined from a few words. Names, stations, menus and tables are pieces too,
// but each of theirs is different.
import { weightIn } from '../../text/scripts.js';
import { unitsOf } from './units.js';

export interface Pieces {
  readonly count: number;
  /** The separator that stands most often: a space where words are only spaced. */
  readonly separator: string;
  /** Letters of one piece on average, weighed by script. */
  readonly meanWeight: number;
  /** The share of pieces that hold a word which recurs in others; 0 where fewer than `leastRecurring` words recur. */
  readonly recombined: number;
  /** Words (sign pairs) that recur in two pieces, in long lists in three. */
  readonly recurring: readonly string[];
  /** The share of pieces that hold a number: tables, odds, results. */
  readonly paired: number;
}

// No white space in front of a separator: a run of 90,000 spaces would be searched anew from each of them.
const hard = /[|｜‖¦·•~～_\n／【】★☆✓✔►▶→»]+|\s[/\-–—]+\s/u;
const soft = /[,，、;；/]+/u;
/** In how many pieces a word stands that recurs: guess. */
const recursIn = (pieces: number): number => (pieces < 12 ? 2 : 3);
const leastRecurring = 3;

export function piecesOf(text: string): Pieces {
  const byHard = piecesBetween(text, hard);
  const bySoft = piecesBetween(text, soft);
  const pieces = byHard.length >= 4 || byHard.length >= bySoft.length ? byHard : bySoft;
  const separator = /[|｜‖¦·•~～_\n／【】★☆✓✔►▶→»,，、;；/]/u.exec(text)?.[0] ?? ' ';
  return { count: pieces.length, separator: separator === '\n' ? 'line ends' : separator, ...describe(pieces) };
}

const piecesBetween = (text: string, separator: RegExp): string[] =>
  text
    .split(separator)
    .map((piece) => piece.trim())
    .filter(isPiece);

const isPiece = (piece: string): boolean => /[\p{L}\p{N}]/u.test(piece);

function describe(pieces: readonly string[]): Omit<Pieces, 'count' | 'separator'> {
  const units = [...new Set(pieces)].map((piece) => new Set(unitsOf(piece))); // a menu that stands twice recombines nothing
  const counts = new Map<string, number>();
  for (const own of units) for (const unit of own) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  const recurring = new Set([...counts].filter(([, count]) => count >= recursIn(units.length)).map(([unit]) => unit));
  const holding = units.filter((own) => [...own].some((unit) => recurring.has(unit))).length;
  const weights = pieces.reduce((sum, piece) => sum + weightIn(piece), 0);
  return {
    meanWeight: pieces.length === 0 ? 0 : weights / pieces.length,
    recombined: recurring.size >= leastRecurring ? holding / units.length : 0,
    recurring: [...recurring],
    paired: pieces.filter((piece) => /\p{Nd}/u.test(piece)).length / Math.max(1, pieces.length),
  };
}

/** Distinct over all pairs of neighbouring units: a text that says the same over and over has few. Undefined where short. */
export function varietyOf(units: readonly string[]): number | undefined {
  if (units.length < 20) return undefined; // findings/spam.md, 3.2, measures from 120 characters
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < units.length; at++) pairs.add(`${units[at]} ${units[at + 1]}`);
  return pairs.size / (units.length - 1);
}

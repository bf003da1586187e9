// What a text must begin with, or hold, for a pattern to match it, read off the pattern itself: nothing is said twice.
import { type Piece, piecesOf, type Sequence } from './pattern-pieces.js';

export interface Cues {
  /** Letters of which a text that matches begins with one; folded. */
  readonly openings: readonly string[];
  /** Or holds one of these. */
  readonly holds: readonly string[];
}

/** Letters of an opening; more find no more lines that do not match. */
export const longestOpening = 5;

/** Undefined where some alternative of the pattern asks for nothing that can be looked up. */
export function cuesOf(pattern: RegExp): Cues | undefined {
  const openings = new Set<string>();
  const holds = new Set<string>();
  for (const sequence of piecesOf(pattern).flatMap(unfold)) {
    const begins = sequence[0]?.edge === '^' ? openingsOf(sequence) : [''];
    const needs = begins.includes('') ? needsOf(sequence) : [];
    if (needs === undefined) return undefined;
    for (const text of needs) holds.add(text);
    if (needs.length === 0) for (const text of begins) openings.add(text);
  }
  return { openings: [...openings], holds: [...holds] };
}

/** `^(?:a|b)c` gives `^ac` and `^bc`: each may have a cue of its own kind. */
function unfold(sequence: Sequence): readonly Sequence[] {
  const at = sequence.findIndex(({ edge }) => edge === undefined);
  const { choice, optional, many } = sequence[at] ?? unknown;
  if (!choice || optional || many) return [sequence];
  return choice.flatMap((option) => unfold([...sequence.slice(0, at), ...option, ...sequence.slice(at + 1)]));
}
const unknown: Piece = { optional: false, many: false };

interface Opening {
  readonly text: string;
  /** What comes next is known. */
  readonly open: boolean;
}

/** What comes next would make it no longer. */
const isWhole = ({ text, open }: Opening): boolean => !open || text.length >= longestOpening;

const openingsOf = (sequence: Sequence): readonly string[] =>
  lengthened([{ text: '', open: true }], sequence).map(({ text }) => text.slice(0, longestOpening));

function lengthened(openings: readonly Opening[], sequence: Sequence): readonly Opening[] {
  let found = openings;
  for (const piece of sequence) {
    if (found.every(isWhole)) return found;
    found = found.flatMap((opening) => {
      if (isWhole(opening) || piece.edge) return [opening];
      const longer = withPiece(opening, piece).map(({ text, open }) => ({ text, open: open && !piece.many }));
      return piece.optional ? [opening, ...longer] : longer;
    });
    found = distinct(found);
  }
  return found;
}

function withPiece(opening: Opening, { letter, choice }: Piece): readonly Opening[] {
  if (letter !== undefined) return [{ text: opening.text + letter, open: true }];
  if (choice) return choice.flatMap((option) => lengthened([opening], option));
  return [{ text: opening.text, open: false }];
}

function distinct(openings: readonly Opening[]): readonly Opening[] {
  if (openings.length < 2) return openings;
  const byKey = new Map(openings.map((opening) => [`${opening.open} ${opening.text}`, opening]));
  return [...byKey.values()];
}

/** Of all that the sequence cannot do without, what is longest; of equals the fewest. */
function needsOf(sequence: Sequence): readonly string[] | undefined {
  const found: (readonly string[])[] = [];
  let run = '';
  for (const piece of [...sequence, unknown]) {
    if (piece.edge) continue;
    const goesOn = piece.letter !== undefined && !piece.optional && !piece.many;
    if (goesOn) run += piece.letter;
    if (goesOn) continue;
    if (run !== '') found.push([run]);
    run = '';
    const needs = piece.optional ? undefined : needsOfPiece(piece);
    if (needs) found.push(needs);
  }
  return found.sort((a, b) => shortest(b) - shortest(a) || a.length - b.length)[0];
}

function needsOfPiece({ letter, choice }: Piece): readonly string[] | undefined {
  if (letter !== undefined) return [letter];
  const needs = choice?.map(needsOf);
  return needs?.every((texts) => texts !== undefined) ? needs.flat() : undefined;
}

const shortest = (texts: readonly string[]): number => Math.min(...texts.map(({ length }) => length));

// Cuts the source of a pattern into pieces, as far as `cues` must know them: letters, choices, and anything else.

/** One of: a letter, a choice between sequences, nothing of width (`edge`), something unknown (neither). */
export interface Piece {
  readonly letter?: string;
  readonly choice?: readonly Sequence[];
  readonly edge?: '^' | '$' | 'b';
  /** It may be absent, or stand more than once. */
  readonly optional: boolean;
  readonly many: boolean;
}
export type Sequence = readonly Piece[];

/** The alternatives of a pattern. */
export function piecesOf({ source }: RegExp): readonly Sequence[] {
  return alternatives({ source, at: 0 });
}

interface Place {
  readonly source: string;
  at: number;
}
type Thing = Pick<Piece, 'letter' | 'choice' | 'edge'>;

const unknown: Thing = {};

/** Up to the bracket that closes the group, which is passed over. */
function alternatives(place: Place): Sequence[] {
  const found: Piece[][] = [[]];
  for (let letter = next(place); letter !== undefined && letter !== ')'; letter = next(place)) {
    if (letter === '|') found.push([]);
    else found.at(-1)!.push({ ...thing(letter, place), ...times(place) });
  }
  return found;
}

function thing(letter: string, place: Place): Thing {
  if (letter === '(') return group(place);
  if (letter === '[') return oneOf(place);
  if (letter === '\\') return escaped(place);
  if (letter === '^' || letter === '$') return { edge: letter };
  return letter === '.' ? unknown : { letter: folded(letter) };
}

function next(place: Place): string | undefined {
  const point = place.source.codePointAt(place.at);
  const letter = point === undefined ? undefined : String.fromCodePoint(point);
  place.at += letter?.length ?? 0;
  return letter;
}

/** What a group that looks ahead or back asks for is left aside. */
function group(place: Place): Thing {
  const kind = taken(place, /\?(?::|<?[=!])/y);
  const choice = alternatives(place);
  return /[=!]$/.test(kind) ? { edge: 'b' } : { choice };
}

/** A class of a few plain letters is a choice between them. */
function oneOf(place: Place): Thing {
  const inside = taken(place, /(?:\\.|[^\]\\])*/uy);
  place.at += 1;
  const plain = inside.replaceAll('\\s', ' ').replaceAll('\\d', '0');
  if (/^\^|\\[\p{L}\d]|[^\\]-./u.test(plain)) return unknown;
  return {
    choice: [...plain.replaceAll('\\', '')].map((letter) => [{ letter: folded(letter), optional: false, many: false }]),
  };
}

function escaped(place: Place): Thing {
  const letter = next(place) ?? '';
  if (letter === 'd') return { letter: '0' };
  if (letter === 's') return { letter: ' ' };
  if (letter === 'b') return { edge: 'b' };
  if (letter === 'p' || letter === 'P') taken(place, /\{[^}]*\}/y);
  if (/[ukx\d]/.test(letter))
    throw new Error(`Write the letter itself in place of "\\${letter}…": cues cannot read it.`);
  return /\p{L}/u.test(letter) ? unknown : { letter };
}

function times(place: Place): Pick<Piece, 'optional' | 'many'> {
  const said = taken(place, /(?:[?*+]|\{\d+(?:,\d*)?\})\??/y);
  return { optional: /^(?:[?*]|\{0)/.test(said), many: /^(?:[*+]|\{)/.test(said) };
}

/** The text right here that matches, passed over; '' where it does not. @param pattern a sticky one */
function taken(place: Place, pattern: RegExp): string {
  pattern.lastIndex = place.at;
  const found = pattern.exec(place.source)?.[0] ?? '';
  place.at += found.length;
  return found;
}

/** Letters as they are compared: small, with one digit and one space for all. */
export const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\d/g, '0')
    .replace(/[^\S ]/g, ' ');

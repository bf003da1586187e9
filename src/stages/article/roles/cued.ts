// Patterns that are asked only of lines that hold a cue of theirs. One walk over a line finds the cues of all patterns:
// most lines hold few, and a pattern of a hundred phrases alone costs more than the walk.
import { cuesOf, longestOpening } from './cues.js';
import { folded } from './pattern-pieces.js';

/** The cues that a text holds are found when they are first asked for, unless they are given. */
export interface Cued {
  readonly test: (text: string, cues?: HeldCues) => boolean;
  /** The same, asked of the start of the text. */
  readonly testStart: (text: string, to: number, cues?: HeldCues) => boolean;
  /** How often it matches; for patterns that are global. */
  readonly count: (text: string, cues?: HeldCues) => number;
  /** What matches; '' where nothing does. */
  readonly matched: (text: string, cues?: HeldCues) => string;
}

export function cued(pattern: RegExp): Cued {
  const may = register(pattern);
  return {
    test: (text, cues) => may(text, cues) && pattern.test(text),
    testStart: (text, to, cues) => may(text, cues) && pattern.test(text.slice(0, to)),
    count: (text, cues) => (may(text, cues) ? (text.match(pattern)?.length ?? 0) : 0),
    matched: (text, cues) => (may(text, cues) ? (pattern.exec(text)?.[0] ?? '') : ''),
  };
}

/** Of which patterns a line holds a cue. */
export class HeldCues {
  readonly #text: string;
  #owners: Uint8Array | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  ofPattern(owner: number): boolean {
    return (this.#owners ??= ownersIn(folded(this.#text)))[owner] === 1;
  }
}

/** A text inside a line, and the patterns whose cue it is. */
interface Held {
  readonly text: string;
  readonly owners: number[];
}

/** All that are registered, each known by its place; the index of their cues is made when one is first asked for. */
const patterns: RegExp[] = [];
let indexed = 0;
/** By place: those that have no cue are always asked. */
const uncued: boolean[] = [];
const openings = new Map<string, number[]>();
/** By a hash of their first three letters; shorter ones by their first. */
const long = new Map<number, Held[]>();
const short = new Map<number, Held[]>();
/** Where there are any: asked for each letter of a line. */
const isLong = new Uint8Array(0x10000);
const isShort = new Uint8Array(0x10000);

function register(pattern: RegExp): (text: string, cues?: HeldCues) => boolean {
  const owner = patterns.push(pattern) - 1;
  return (text, held) => {
    while (indexed < patterns.length) index(indexed++);
    return uncued[owner]! || (held ?? new HeldCues(text)).ofPattern(owner);
  };
}

function index(owner: number): void {
  const cues = cuesOf(patterns[owner]!);
  uncued[owner] = !cues;
  for (const text of cues?.openings ?? []) openings.set(text, [...(openings.get(text) ?? []), owner]);
  for (const text of cues?.holds ?? []) hold(text, owner);
}

function hold(text: string, owner: number): void {
  const [shelf, marks, place] =
    text.length < 3 ? ([short, isShort, text.charCodeAt(0)] as const) : ([long, isLong, hashAt(text, 0)] as const);
  shelf.set(place, [...(shelf.get(place) ?? []), { text, owners: [owner] }]);
  marks[place] = 1;
}

const hashAt = (text: string, at: number): number =>
  (text.charCodeAt(at) * 961 + text.charCodeAt(at + 1) * 31 + text.charCodeAt(at + 2)) & 0xffff;

/** For each pattern whether the folded text holds a cue of it. */
function ownersIn(text: string): Uint8Array {
  const found = new Uint8Array(indexed);
  for (let to = 1; to <= longestOpening && to <= text.length; to++) sign(openings.get(text.slice(0, to)), found);
  for (let at = 0; at < text.length; at++) {
    const letter = text.charCodeAt(at);
    if (isShort[letter] === 1) lookAt(text, at, short.get(letter), found);
    const hash = hashAt(text, at); // beyond the end it is 0 or more, where no cue is found
    if (isLong[hash] === 1) lookAt(text, at, long.get(hash), found);
  }
  return found;
}

function lookAt(text: string, at: number, held: readonly Held[] | undefined, found: Uint8Array): void {
  if (held) for (const { text: cue, owners } of held) if (text.startsWith(cue, at)) sign(owners, found);
}

function sign(owners: readonly number[] | undefined, found: Uint8Array): void {
  if (owners) for (const owner of owners) found[owner] = 1;
}

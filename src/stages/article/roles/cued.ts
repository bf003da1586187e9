// Patterns that are asked only of lines that hold a cue of theirs. One walk over a line finds the cues of all patterns:
// most lines hold few, and a pattern of a hundred phrases alone costs more than the walk.
import { cuesOf, longestOpening } from './cues.js';
import { folded } from './pattern-pieces.js';

export interface Cued {
  readonly test: (text: string) => boolean;
  /** The same, asked of the start of the text. */
  readonly testStart: (text: string, to: number) => boolean;
  /** How often it matches; for patterns that are global. */
  readonly count: (text: string) => number;
}

export function cued(pattern: RegExp): Cued {
  const may = register(pattern);
  return {
    test: (text) => may(text) && pattern.test(text),
    testStart: (text, to) => may(text) && pattern.test(text.slice(0, to)),
    count: (text) => (may(text) ? (text.match(pattern)?.length ?? 0) : 0),
  };
}

/** A text inside a line, and the patterns whose cue it is. */
interface Held {
  readonly text: string;
  readonly owners: number[];
}

const openings = new Map<string, number[]>();
/** By a hash of their first three letters; shorter ones by their first. */
const long = new Map<number, Held[]>();
const short = new Map<number, Held[]>();
/** Where there are any: asked for each letter of a line. */
const isLong = new Uint8Array(0x10000);
const isShort = new Uint8Array(0x10000);

function register(pattern: RegExp): (text: string) => boolean {
  const cues = cuesOf(pattern);
  if (!cues) return () => true;
  const owner = heldBy.push(0) - 1;
  for (const text of cues.openings) openings.set(text, [...(openings.get(text) ?? []), owner]);
  for (const text of cues.holds) hold(text, owner);
  return (text) => walkOf(text) === heldBy[owner]; // in this order: the walk writes what is then read
}

function hold(text: string, owner: number): void {
  const [shelf, marks, place] =
    text.length < 3 ? ([short, isShort, text.charCodeAt(0)] as const) : ([long, isLong, hashAt(text, 0)] as const);
  shelf.set(place, [...(shelf.get(place) ?? []), { text, owners: [owner] }]);
  marks[place] = 1;
}

const hashAt = (text: string, at: number): number =>
  (text.charCodeAt(at) * 961 + text.charCodeAt(at + 1) * 31 + text.charCodeAt(at + 2)) & 0xffff;

/** For each pattern the walk that found a cue of it last. The rules ask of the same line one after the other. */
const heldBy: number[] = [];
let walk = 0;
let walked = '';

function walkOf(text: string): number {
  if (text === walked && walk > 0) return walk;
  walked = text;
  walk += 1;
  find(folded(text));
  return walk;
}

function find(text: string): void {
  for (let to = 1; to <= longestOpening && to <= text.length; to++) sign(openings.get(text.slice(0, to)));
  for (let at = 0; at < text.length; at++) {
    const letter = text.charCodeAt(at);
    if (isShort[letter] === 1) lookAt(text, at, short.get(letter));
    const hash = hashAt(text, at); // beyond the end it is 0 or more, where no cue is found
    if (isLong[hash] === 1) lookAt(text, at, long.get(hash));
  }
}

function lookAt(text: string, at: number, held: readonly Held[] | undefined): void {
  if (held) for (const { text: cue, owners } of held) if (text.startsWith(cue, at)) sign(owners);
}

function sign(owners: readonly number[] | undefined): void {
  if (owners) for (const owner of owners) heldBy[owner] = walk;
}

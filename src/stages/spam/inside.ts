// Spam inside a block that is kept: a wall glued to a paragraph's end or start, a sales sentence between two others.
// The block is cut after sentence marks and at line ends, and each stretch is judged against the rest of its block and page.
import type { Block } from '../../page/page.js';
import { censusOf, familiesIn, family, weightIn } from '../../text/scripts.js';
import { spacedMarks, unspacedMarks } from '../../text/sentence-marks.js';
import { isSpace } from '../../text/spaces.js';
import type { Grammar } from './grammar.js';
import type { Passage } from './passages.js';
import { Scan } from './scan.js';
import type { Signs } from './signs.js';
import { addUnits } from './surroundings.js';
import { type Scratch, UnitCounts } from './units.js';

export interface ScanTools {
  readonly grammar: Grammar;
  readonly signs: Signs;
  readonly scratch: Scratch;
}

export interface Stretch {
  readonly passage: Passage;
  /** In how many stretches of the block a unit is. */
  readonly others: UnitCounts;
}

const leastWeight = 40; // letters, weighed: shorter stretches cannot be judged
const mostSentences = 60; // blocks of more are no paragraphs
const longest = 20_000; // characters; nor are those, and each sentence is compared with all the others

/** @param page its scan @param isKnown whether the page's other text has a unit */
export function stretchesOf(block: Block, page: Scan, tools: ScanTools, isKnown: (unit: number) => boolean): Stretch[] {
  if (block.text.length > longest) return [];
  const isOfOneFamily = familiesIn(block.text) < 2;
  const spans = sentenceSpans(block.text)
    .flatMap((span) => (isOfOneFamily ? [span] : atScriptChange(block.text, span)))
    .flatMap((span) => atWordChange(block, span, page, isKnown));
  if (spans.length < 2 || spans.length > mostSentences) return [];
  const scan = new Scan(
    spans.map((span) => block.text.slice(...span)),
    tools.grammar,
    tools.signs,
    tools.scratch,
    page.numbering,
  );
  const others = new UnitCounts(page.numbering.size);
  for (let row = 0; row < scan.rows; row++) addUnits(scan, row, others);
  return spans.flatMap((span, row) =>
    scan.count(row, 'weight') < leastWeight ? [] : [{ passage: { blocks: [block], scan, rows: [row], span }, others }],
  );
}

const end = new RegExp(`[${spacedMarks}]["'”’»)\\]]*\\s+|[${unspacedMarks}．]["'”’»」』）]*\\s*|\\n+`, 'gu');

function sentenceSpans(text: string): [number, number][] {
  const spans: [number, number][] = [];
  let from = 0;
  for (const { 0: mark, index } of text.matchAll(end)) {
    spans.push([from, index + mark.length]);
    from = index + mark.length;
  }
  if (from < text.length) spans.push([from, text.length]);
  return spans;
}

const leastForeignRun = 24; // letters, weighed

/** A run in another script at the end of a sentence is a stretch of its own: walls are glued on without a mark. */
function atScriptChange(text: string, [from, to]: [number, number]): [number, number][] {
  const words = [...text.slice(from, to).matchAll(/\S+/gu)];
  const first = scriptOf(words[0]?.[0] ?? '');
  if (!first) return [[from, to]];
  let cut = to;
  for (const { 0: word, index } of words.reverse()) {
    const script = scriptOf(word);
    if (script === first) break;
    if (script) cut = from + index;
  }
  return weightIn(text.slice(cut, to)) >= leastForeignRun
    ? [
        [from, cut],
        [cut, to],
      ]
    : [[from, to]];
}

const leastStrange = 6; // words
const leastUsual = 4;
const leastGain = 4; // words more of the right kind on both sides than an even mixture would have: guess

/**
 * Where strange words end and words of the page begin, or the other way round: walls are glued on without a mark. The cut is
 * where the words on both sides fit best, if they fit well, and at a capital letter where one is near.
 */
function atWordChange(
  { text, index }: Block,
  [from, to]: [number, number],
  page: Scan,
  isKnown: (unit: number) => boolean,
): [number, number][] {
  const words = wordsIn(text, from, to);
  if (words.length < leastStrange + leastUsual) return [[from, to]];
  const cut = bestCut(areKnown(words, index, page, isKnown));
  if (cut === undefined) return [[from, to]];
  const at = words[nearCapital(text, words, cut)]![0];
  return [
    [from, at],
    [at, to],
  ];
}

/** Where what stands between spaces begins and ends. */
function wordsIn(text: string, from: number, to: number): [number, number][] {
  const words: [number, number][] = [];
  for (let at = from; at < to; at++) {
    if (isSpace(text.charCodeAt(at))) continue;
    const begin = at;
    while (at < to && !isSpace(text.charCodeAt(at))) at += 1;
    words.push([begin, at]);
  }
  return words;
}

/** Of each word whether its first unit is known; undefined where it has none. */
function areKnown(
  words: readonly [number, number][],
  row: number,
  { places, numbers, starts }: Scan,
  isKnown: (unit: number) => boolean,
): (boolean | undefined)[] {
  let unit = starts[row]!;
  const last = starts[row + 1]!;
  return words.map(([from, to]) => {
    while (unit < last && places[unit]! < from) unit += 1;
    return unit < last && places[unit]! <= to ? isKnown(numbers[unit]!) : undefined;
  });
}

function bestCut(known: readonly (boolean | undefined)[]): number | undefined {
  const all = known.reduce((sum, own) => sum + sideOf(own), 0);
  let [best, cut, left] = [0, 0, 0];
  for (let at = 1; at < known.length; at++) {
    left += sideOf(known[at - 1]);
    const gain = Math.abs(left - (all - left)) - Math.abs(all);
    const [strange, usual] = left < all - left ? [at, known.length - at] : [known.length - at, at];
    if (gain > best && strange >= leastStrange && usual >= leastUsual) [best, cut] = [gain, at];
  }
  return best / 2 >= leastGain ? cut : undefined;
}

const sideOf = (known: boolean | undefined): number => (known === undefined ? 0 : known ? 1 : -1);

function nearCapital(text: string, words: readonly [number, number][], cut: number): number {
  for (const step of [0, -1, 1, -2, 2]) {
    const word = words[cut + step];
    if (word && cut + step > 0 && /^["“„«]?\p{Lu}\p{Ll}/u.test(text.slice(...word))) return cut + step;
  }
  return cut;
}

function scriptOf(word: string): string | undefined {
  const script = censusOf(word).found[0]?.script;
  return script && family(script);
}

// What a passage is compared with: the page's ordinary text, its words, its script and language, and where its own text ends.
import type { Block } from '../../page/page.js';
import type { Reading } from '../../page/reading.js';
import { hostOf } from '../../text/host.js';
import { family, type Script, scripts } from '../../text/scripts.js';
import { copyrightLine } from './copyright.js';
import { hasGrammar } from './grammar.js';
import { lowestIn, type Scan } from './scan.js';
import { UnitCounts } from './units.js';

export interface Surroundings {
  readonly reading: Reading;
  readonly scan: Scan;
  /** For each block: 1 where it reads like sentences or is the headline, and is no suspect. */
  readonly ordinary: Uint8Array;
  /** In how many ordinary blocks a unit occurs. */
  readonly vocabulary: UnitCounts;
  /** Units that occur in a good part of the ordinary blocks: the small words of the page's language, without any list. */
  readonly commonFrom: number;
  /** The share of its units that an ordinary block of the page has in common with the others, in the median. */
  readonly usualOverlap: number;
  /** The script of the page's sentences; absent where it has none. */
  readonly script?: Script;
  /** The number of the language whose small words explain most of the page's sentences; absent where none does. */
  readonly language?: number;
  /** The block with the page's last copyright line; Infinity where there is none. */
  readonly copyright: number;
  /** Weighed letters of ordinary text before each block, and of all at the end. */
  readonly ordinaryBefore: Float64Array;
}

const leastWidth = 40; // columns of a sentence: guess
const lineWidth = 80; // columns from which text without an end mark may be prose, if it has grammar
const proseGrammar = 0.15; // findings/spam.md, 3.1: prose has 25 to 50%, lists under 8%

export function isSentenceShaped(reading: Reading, scan: Scan, block: Block): boolean {
  const width = reading.measures.width(block);
  if (width < leastWidth) return false;
  const share = grammarOf(scan, [block.index]);
  if (reading.measures.endsSentence(block)) return share === undefined || share >= proseGrammar / 3;
  return width >= lineWidth && share !== undefined && share >= proseGrammar;
}

/** @param left blocks that are still there @param suspects blocks that are not to vouch for others */
export function lookAround(
  reading: Reading,
  scan: Scan,
  left: readonly Block[],
  suspects: ReadonlySet<number> = new Set(),
): Surroundings {
  const ordinary = new Uint8Array(scan.rows);
  for (const block of left)
    if (!suspects.has(block.index) && (block.level === 1 || isSentenceShaped(reading, scan, block)))
      ordinary[block.index] = 1;
  const vocabulary = vocabularyOf(scan, ordinary);
  const script = mainScript(scan, ordinary);
  const language = mainLanguage(scan, ordinary);
  const count = ordinary.reduce((sum, own) => sum + own, 0);
  return {
    reading,
    scan,
    ordinary,
    vocabulary,
    commonFrom: Math.max(3, Math.ceil(count * commonShare)),
    usualOverlap: usualOverlap(scan, ordinary, vocabulary),
    copyright: copyrightLine(left),
    ordinaryBefore: ordinaryBefore(scan, ordinary),
    ...(script ? { script } : {}),
    ...(language !== undefined ? { language } : {}),
  };
}

/** Without `www.`, as links are compared. */
export const siteHost = ({ page }: Reading): string | undefined => hostOf(page.url)?.replace(/^www\./, '');

const commonShare = 0.25; // guess

function vocabularyOf(scan: Scan, ordinary: Uint8Array): UnitCounts {
  const vocabulary = new UnitCounts(scan.numbering.size);
  for (let row = 0; row < scan.rows; row++) {
    if (ordinary[row] === 1) addUnits(scan, row, vocabulary);
  }
  return vocabulary;
}

/** Adds each different unit of a row once: so blocks are counted, not words. */
export function addUnits(scan: Scan, row: number, counts: UnitCounts): void {
  const own = scan.scratch.first(scan.numbering);
  const { numbers } = scan;
  for (let at = scan.starts[row]!; at < scan.starts[row + 1]!; at++)
    if (own.add(numbers[at]!) === 0) counts.add(numbers[at]!);
}

export interface Overlap {
  /** Distinct units. */
  readonly units: number;
  /** Of these, the share that other ordinary blocks use too, 0 to 1. */
  readonly shared: number;
}

/** @param rows of `scan`, which may be another than the page's @param own 1 where the rows themselves are part of the vocabulary */
export const overlapOf = (scan: Scan, rows: readonly number[], vocabulary: UnitCounts, own: 0 | 1): Overlap =>
  overlapBy(scan, rows, (unit) => vocabulary.count(unit) > own);

/** @param isKnown whether others use a unit, by its number; it may not ask the scratch's first table */
export function overlapBy(scan: Scan, rows: readonly number[], isKnown: (unit: number) => boolean): Overlap {
  const seen = scan.scratch.first(scan.numbering);
  let shared = 0;
  for (const row of rows) {
    for (let at = scan.starts[row]!; at < scan.starts[row + 1]!; at++) {
      const unit = scan.numbers[at]!;
      if (seen.add(unit) === 0 && isKnown(unit)) shared += 1;
    }
  }
  return { units: seen.size, shared: seen.size === 0 ? 1 : shared / seen.size };
}

function usualOverlap(scan: Scan, ordinary: Uint8Array, vocabulary: UnitCounts): number {
  const found: number[] = [];
  for (let row = 0; row < scan.rows; row++) {
    if (ordinary[row] === 0) continue;
    const { units, shared } = overlapOf(scan, [row], vocabulary, 1);
    if (units >= 8) found.push(shared);
  }
  found.sort((a, b) => a - b);
  return found[found.length >> 1] ?? 0.5;
}

function mainScript(scan: Scan, ordinary: Uint8Array): Script | undefined {
  const best = scriptOfRows(scan, ordinaryRows(ordinary));
  return best > 0 ? family(scripts[best - 1]!) : undefined;
}

function mainLanguage(scan: Scan, ordinary: Uint8Array): number | undefined {
  const { language, count } = mostSmallWords(scan, ordinaryRows(ordinary));
  return count > 0 ? language : undefined;
}

function ordinaryRows(ordinary: Uint8Array): number[] {
  const rows: number[] = [];
  for (let row = 0; row < ordinary.length; row++) if (ordinary[row] === 1) rows.push(row);
  return rows;
}

function ordinaryBefore(scan: Scan, ordinary: Uint8Array): Float64Array {
  const sums = new Float64Array(scan.rows + 1);
  for (let row = 0; row < scan.rows; row++)
    sums[row + 1] = sums[row]! + (ordinary[row] === 1 ? scan.count(row, 'weight') : 0);
  return sums;
}

/** The number of the script with most of the rows' letters; 0 where there are none. */
export function scriptOfRows(scan: Scan, rows: readonly number[]): number {
  let best = 0;
  let most = 0;
  for (let left = scan.scriptsIn(rows); left !== 0; left &= left - 1) {
    const script = lowestIn(left);
    const weight = scan.scriptWeights(rows, script);
    if (weight <= most) continue;
    best = script;
    most = weight;
  }
  return best;
}

/** Languages of scripts that one language has, or one that matters here. */
const languageOfScript: Partial<Readonly<Record<Script, string>>> = {
  Han: 'zh',
  Kana: 'ja',
  Hangul: 'ko',
  Thai: 'th',
};
const listedScripts: ReadonlySet<Script> = new Set(['Latin', 'Cyrillic', 'Arabic', 'Devanagari']);
const leastSmallWords = 2; // guess

type Known = Pick<Surroundings, 'scan' | 'language' | 'script'>;

/** Of the page's sentences, by their script and small words; undefined where nothing is known. */
export const languageOfPage = ({ scan, language, script }: Known): string | undefined =>
  (script && languageOfScript[script]) ?? (language === undefined ? undefined : scan.languageNames[language]);

/** The same of rows; the page's where they say too little. @param own the scan of the rows */
export function languageOfRows(around: Known, own: Scan, rows: readonly number[]): string | undefined {
  const script = scripts[scriptOfRows(own, rows) - 1];
  if (script === undefined || !listedScripts.has(script)) return script && languageOfScript[script];
  const { language, count } = mostSmallWords(own, rows, around.language);
  if (count >= leastSmallWords) return own.languageNames[language];
  return family(script) === around.script ? languageOfPage(around) : undefined;
}

const koreanScale = 0.6; // guess: endings are so common in prose that they are scaled to be like small words

/** The share of small words, 0 to 1, for the language that explains most; undefined where the script's languages have no list. */
export function grammarOf(scan: Scan, rows: readonly number[], language?: number): number | undefined {
  const script = scripts[scriptOfRows(scan, rows) - 1];
  if (script === undefined || !hasGrammar.has(script)) return undefined;
  if (script === 'Hangul')
    return (scan.sum(rows, 'particles') / Math.max(1, scan.sum(rows, 'koreanWords'))) * koreanScale;
  if (unspaced.has(script)) return scan.sum(rows, 'particles') / Math.max(1, scan.sum(rows, 'letters'));
  const words = scan.sum(rows, 'words');
  if (words === 0) return undefined;
  if (language !== undefined) return scan.smallWords(rows, language) / words;
  return mostSmallWords(scan, rows).count / words;
}

/** The language with most small words of the rows, by its number. @param preferred where several have as many */
function mostSmallWords(scan: Scan, rows: readonly number[], preferred?: number): { language: number; count: number } {
  let language = 0;
  let most = 0;
  for (let at = 0; at < scan.languages; at++) {
    const count = scan.smallWords(rows, at);
    if (count < most || (count === most && at !== preferred)) continue;
    language = at;
    most = count;
  }
  return { language, count: most };
}

const unspaced: ReadonlySet<Script> = new Set(['Han', 'Kana', 'Thai', 'Lao', 'Khmer', 'Myanmar']);

/** Of the first row the share of letters in another script than the page's. */
export function foreignShareOf(scan: Scan, row: number, main: Script | undefined): number {
  if (main === undefined) return 0;
  let own = 0;
  let all = 0;
  for (let left = scan.scriptsIn([row]); left !== 0; left &= left - 1) {
    const script = lowestIn(left);
    const weight = scan.scriptWeight(row, script);
    all += weight;
    if (family(scripts[script - 1]!) === main) own += weight;
  }
  return all === 0 ? 0 : 1 - own / all;
}

// All that is measured of a passage before anything is decided: numbers for the model, and what a reason quotes.
import { family, type Script, scripts } from '../../text/scripts.js';
import { type Contact, contactIn } from './contact.js';
import type { Count } from './counts.js';
import type { Family } from './family.js';
import type { Folded } from './fold.js';
import type { FoldedTexts, Spelled } from './folded-texts.js';
import type { HashCounts } from './hashes.js';
import type { Letters } from './letters.js';
import type { Cited, Links, PageLinks } from './links.js';
import type { Beside, Neighbours } from './neighbours.js';
import { hiddenBy, type Passage, textOf, weightOf } from './passages.js';
import type { Phrases, Said } from './phrases.js';
import { type Pieces, piecesOf, type Repetition, repetitionOf } from './pieces.js';
import { isAnnounced, quotedShare } from './quotation.js';
import { lowestIn } from './scan.js';
import {
  foreignShareOf,
  grammarOf,
  languageOfRows,
  type Overlap,
  overlapBy,
  overlapOf,
  type Surroundings,
  scriptOfRows,
} from './surroundings.js';
import { type Tone, usualTone } from './tone.js';
import type { UnitCounts } from './units.js';

export interface Signals {
  readonly passage: Passage;
  /** Letters weighed by script. */
  readonly weight: number;
  readonly words: number;
  readonly script: Script;
  readonly overlap: Overlap;
  /** The share of its words that stand in a good part of the page's ordinary blocks: the page's own small words. */
  readonly common: number;
  /** The share of distinct words, small ones left out, that others use too. */
  readonly contentOverlap: number;
  readonly grammar?: number;
  /** The share of the small words of the page's language. */
  readonly pageGrammar?: number;
  readonly pieces: Pieces;
  readonly repetition?: Repetition;
  readonly counts: Readonly<Record<Count, number>>;
  /** The share of its weighed letters in another script than the page's. */
  readonly foreign: number;
  /** Scripts that a twelfth of its letters are in. */
  readonly scripts: number;
  readonly contact: Contact;
  readonly folded: Folded;
  readonly links: Links;
  readonly hidden?: string;
  /** What an earlier stage took it for: a menu, a share bar, a teaser. */
  readonly furniture?: string;
  readonly afterCopyright: boolean;
  readonly afterDocument: boolean;
  /** The share of it in quotation marks. */
  readonly quoted: number;
  /** The block before it ends with a colon. */
  readonly announced: boolean;
  /** Families whose phrases it says, where the rest of the page does not speak of the same. */
  readonly said: readonly Said[];
  /** Families whose phrases it says although the page speaks of the same: words may not decide. */
  readonly guarded: readonly Said[];
  /** Different words that sell and stand nowhere else on the page. */
  readonly selling: number;
  /** How much it sounds like sales talk, see `Tone`. */
  readonly tone: number;
  /** Whether the tone knows its language; else it is that of ordinary text. */
  readonly knowsTone: boolean;
  /** The share of its rows of letters that the rest of the page has too. */
  readonly letters: number;
  /** Of the page's ordinary text the share that stands before it. */
  readonly place: number;
  readonly beside: Beside;
  /** Names that end in digits. */
  readonly numberedNames: number;
}

export interface Measuring {
  readonly around: Surroundings;
  readonly phrases: Phrases;
  readonly selling: HashCounts;
  readonly tone: Tone;
  readonly letters: Letters;
  readonly folded: FoldedTexts;
  readonly links: PageLinks;
  readonly cited: () => Cited;
  readonly neighbours: Neighbours;
  /** Whether the page's ordinary text speaks of the topic, the passage itself left out. */
  speaksOfTopic(family: Family, passage: Passage): boolean;
}

/** @param own 1 where the passage is itself part of the page's vocabulary @param others in how many stretches of its block a unit is */
export function measure(measuring: Measuring, passage: Passage, others?: UnitCounts): Signals | undefined {
  const { around, phrases } = measuring;
  const { scan, rows } = passage;
  const script = scripts[scriptOfRows(scan, rows) - 1];
  if (!script) return undefined;
  const text = textOf(passage);
  const counts = scan.sums(rows);
  const folded = foldedOf(measuring, passage, text, mayHoldTricks(counts));
  const said = phrases(folded.text);
  const guarded = said.filter(({ family: kind }) => measuring.speaksOfTopic(kind, passage));
  const first = passage.blocks[0]!;
  const hidden = hiddenBy(around.reading, first);
  const own = passage.scan === around.scan && rows.some((row) => around.ordinary[row] === 1) ? 1 : 0;
  const grammar = grammarOf(scan, rows);
  const pageGrammar = around.language === undefined ? undefined : grammarOf(scan, rows, around.language);
  const { overlap, common, contentOverlap, selling } = compare(measuring, passage, own, others);
  const { knowsTone, tone } = toneOf(measuring, passage, folded);
  return {
    // one literal: objects that are spread together cost more to make and to read than all that is in them
    passage,
    weight: weightOf(passage),
    words: scan.unitsIn(rows),
    script: family(script),
    overlap,
    common,
    contentOverlap,
    grammar,
    pageGrammar,
    pieces: piecesOf(passage),
    repetition: repetitionOf(passage),
    counts,
    foreign: foreignShare(passage, around.script),
    scripts: scriptsIn(passage),
    contact: contactIn(text, counts.digits + counts.addressSigns > 0),
    folded,
    links: measuring.links.in(passage),
    hidden,
    furniture: furnitureOf(around, passage),
    afterCopyright: first.index > around.copyright,
    afterDocument: isAfterDocument(around, passage),
    quoted: passage.span ? quotedShare(first.text, passage.span) : quotedShare(text, [0, text.length]),
    announced: isAnnounced(around.reading, passage, text),
    said: said.filter((kind) => !guarded.includes(kind)),
    guarded,
    place: around.ordinaryBefore[first.index]! / Math.max(1, around.ordinaryBefore.at(-1)!),
    beside: measuring.neighbours.of(
      passage.blocks.map(({ index }) => index),
      passage,
    ),
    selling,
    tone,
    knowsTone,
    letters: measuring.letters.shared(folded.rows, passage.span ? around.ordinary[first.index]! : own),
    numberedNames: counts.digits === 0 ? 0 : (text.match(numberedName)?.length ?? 0),
  };
}

const foldedOf = ({ folded }: Measuring, { blocks, span }: Passage, text: string, mayHoldTricks: boolean): Spelled =>
  span || blocks.length > 1 || mayHoldTricks ? folded.of(text, mayHoldTricks) : folded.ofBlock(blocks[0]!);

/** As the tone hears it where it knows the language. */
export function toneOf({ around, tone }: Measuring, { scan, rows }: Passage, { rows: letters }: Spelled) {
  const knowsTone = tone.knows(languageOfRows(around, scan, rows));
  return { knowsTone, tone: knowsTone ? tone.of(letters) : usualTone };
}

/** The digits first: they are rarer than letters. */
const numberedName = /\d(?<=\p{L}{3}\d)\d{0,3}(?![\p{L}\d])/gu;

const mayHoldTricks = ({ unseen, mathematical, wide, mixed, leet, singles, emoji }: Signals['counts']): boolean =>
  unseen + mathematical + wide + mixed + leet + emoji > 0 || singles > 2;

/** The words that others use, with those of the other stretches of its block where these are given. */
export function overlapWith(
  { around: { vocabulary } }: Pick<Measuring, 'around'>,
  { scan, rows }: Passage,
  own: 0 | 1,
  others?: UnitCounts,
): Overlap {
  if (!others) return overlapOf(scan, rows, vocabulary, own);
  return overlapBy(scan, rows, (unit) => vocabulary.count(unit) > 1 || others.count(unit) > 1);
}

function compare({ around, selling }: Measuring, passage: Passage, own: 0 | 1, others?: UnitCounts) {
  const { scan, rows } = passage;
  const { vocabulary, commonFrom } = around;
  const overlap = overlapWith({ around }, passage, own, others);
  let [common, all, content, shared, sells] = [0, 0, 0, 0, 0];
  const seen = scan.scratch.first(scan.numbering);
  for (const row of rows) {
    for (let at = scan.starts[row]!; at < scan.starts[row + 1]!; at++) {
      const unit = scan.numbers[at]!;
      const count = vocabulary.count(unit) - own;
      all += 1;
      if (count >= commonFrom) common += 1;
      if (seen.add(unit) > 0) continue;
      const isKnown = count > 0 || (others !== undefined && others.count(unit) > 1);
      if (!isKnown && selling.count(scan.units[at]!) > 0) sells += 1;
      if (scan.small[at] === 1) continue;
      content += 1;
      if (isKnown) shared += 1;
    }
  }
  return {
    overlap,
    common: common / Math.max(1, all),
    contentOverlap: content === 0 ? 1 : shared / content,
    selling: sells,
  };
}

function foreignShare({ scan, rows }: Passage, main: Script | undefined): number {
  let [foreign, all] = [0, 0];
  for (const row of rows) {
    const weight = scan.count(row, 'weight');
    foreign += foreignShareOf(scan, row, main) * weight;
    all += weight;
  }
  return foreign / Math.max(1, all);
}

const leastShare = 1 / 12; // guess

function scriptsIn(passage: Passage): number {
  const { scan, rows } = passage;
  const least = Math.max(1, weightOf(passage) * leastShare);
  let found = 0;
  for (let left = scan.scriptsIn(rows); left !== 0; left &= left - 1)
    if (scan.scriptWeights(rows, lowestIn(left)) >= least) found += 1;
  return found;
}

/** Of most of its blocks. */
function furnitureOf({ reading }: Surroundings, { blocks }: Passage): string | undefined {
  const dropped = blocks.filter((block) => reading.fate(block) === 'drop');
  return dropped.length * 2 > blocks.length ? reading.label(dropped[0]!) : undefined;
}

function isAfterDocument({ reading }: Surroundings, { blocks }: Passage): boolean {
  for (const at of reading.measures.ancestors(blocks[0]!.container))
    if (reading.page.containers[at]?.hidden?.how === 'after-document') return true;
  return false;
}

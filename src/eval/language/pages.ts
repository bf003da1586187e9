// Pages made of labelled texts: in one language, and in two (halves, a foreign standfirst, a foreign tail), with what real pages
// declare. Judged is the language that the stage gives each block.
import { openDecoder } from '../../decode/decode.js';
import type { MarkDraft } from '../../page/mark.js';
import { Reading } from '../../page/reading.js';
import { checkConfig } from '../../pipeline/config.js';
import type { Detector } from '../../stages/language/detect.js';
import { languageMarks } from '../../stages/language/language.js';
import { areKin } from '../../text/languages.js';
import { Chance } from '../spam/chance.js';
import type { LabelledText, Length } from './texts.js';

export const pageKinds = ['clean', 'halves', 'standfirst', 'tail', 'sentences'] as const;
export type PageKind = (typeof pageKinds)[number];

export interface BlockVerdict {
  readonly kind: PageKind;
  /** Between languages that a sentence may be mistaken for. */
  readonly kin: boolean;
  readonly length: Length | 'words';
  readonly language: string;
  readonly said: string;
  /** The language of most of the page. */
  readonly page: string;
  readonly text: string;
}

interface Piece {
  readonly text: string;
  readonly language: string;
  readonly length: Length | 'words';
}

/** How often a page says so of itself (findings/langid.md, section 3: 2,954 pages). */
const rightShare = 0.95;
const wrongEnglishShare = 0.023;

const decode = openDecoder({ selectors: [], budgets: checkConfig({}).budgets });

/** @param texts of one fold @param pages so many of each kind */
export function* judgePages(
  texts: readonly LabelledText[],
  detector: Detector,
  { pages, seed }: { readonly pages: number; readonly seed: string },
): Generator<BlockVerdict> {
  const chance = new Chance(seed);
  const byLanguage = grouped(texts);
  const tags = [...byLanguage.keys()].sort();
  for (const kind of pageKinds) {
    for (let made = 0; made < pages; made++) {
      const main = chance.one(tags);
      const other = kind === 'clean' ? main : otherThan(main, tags, chance);
      const blocks = compose(kind, byLanguage.get(main)!, byLanguage.get(other)!, chance);
      const declared = declaredFor(main, chance);
      yield* judge(blocks, declared, detector, { kind, kin: main !== other && areKin(main, other), page: main });
    }
  }
}

function grouped(texts: readonly LabelledText[]): Map<string, LabelledText[]> {
  const groups = new Map<string, LabelledText[]>();
  for (const text of texts) {
    if (text.length === 'document') continue;
    const own = groups.get(text.language) ?? [];
    own.push(text);
    groups.set(text.language, own);
  }
  return groups;
}

const kinShare = 0.2;

function otherThan(main: string, tags: readonly string[], chance: Chance): string {
  const others = tags.filter((tag) => tag !== main);
  const kin = others.filter((tag) => areKin(tag, main));
  return chance.one(kin.length > 0 && chance.happens(kinShare) ? kin : others);
}

function declaredFor(language: string, chance: Chance): string | undefined {
  const drawn = chance.next();
  if (drawn < rightShare) return language;
  return drawn < rightShare + wrongEnglishShare ? 'en' : undefined;
}

/** A block is one piece, or, where sentences of two languages stand together, several. */
function compose(
  kind: PageKind,
  main: readonly LabelledText[],
  other: readonly LabelledText[],
  chance: Chance,
): Piece[][] {
  const count = chance.between(6, 14);
  const blocks = Array.from({ length: count }, () => [pieceOf(main, chance)]);
  if (kind === 'halves') {
    const from = chance.between(Math.ceil(count / 2) + 1, count - 1);
    for (let at = from; at < count; at++) blocks[at] = [pieceOf(other, chance)];
  }
  if (kind === 'standfirst') blocks.splice(chance.between(0, 1), 0, [ofLength(other, 'paragraph', chance)]);
  if (kind === 'tail')
    for (let left = chance.between(1, 3); left > 0; left--) blocks.push([ofLength(other, 'sentence', chance)]);
  if (kind === 'sentences') {
    const own = Array.from({ length: chance.between(2, 4) }, () => ofLength(main, 'sentence', chance));
    const foreign = Array.from({ length: chance.between(1, 2) }, () => ofLength(other, 'sentence', chance));
    blocks.splice(chance.between(1, count - 1), 0, [...own, ...foreign]);
  }
  return blocks;
}

/** As blocks of real pages are: paragraphs, sentences, headlines, and words of menus (findings/langid.md, section 4). */
function pieceOf(texts: readonly LabelledText[], chance: Chance): Piece {
  const drawn = chance.next();
  if (drawn < 0.6) return ofLength(texts, 'paragraph', chance);
  if (drawn < 0.72) return ofLength(texts, 'sentence', chance);
  const headline = ofLength(texts, 'headline', chance);
  if (drawn < 0.88) return headline;
  const words = headline.text.split(' ').slice(0, 2).join(' ').slice(0, 24);
  return { text: words, language: headline.language, length: 'words' };
}

function ofLength(texts: readonly LabelledText[], length: Length, chance: Chance): Piece {
  const own = texts.filter((text) => text.length === length);
  const { text, language } = chance.one(own.length > 0 ? own : texts);
  return { text: text.replace(/\s+/g, ' ').trim(), language, length };
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function* judge(
  blocks: readonly (readonly Piece[])[],
  declared: string | undefined,
  detector: Detector,
  about: Pick<BlockVerdict, 'kind' | 'kin' | 'page'>,
): Generator<BlockVerdict> {
  const lang = declared === undefined ? '' : ` lang="${declared}"`;
  const paragraphs = blocks.map((pieces) => `<p>${escaped(pieces.map(({ text }) => text).join(' '))}</p>`);
  const body = `<!doctype html><html${lang}><body>${paragraphs.join('\n')}</body></html>`;
  const page = decode({ id: 'page', sourcePath: 'page', sourceRecord: null, form: 'html', body });
  const marks = [...languageMarks(new Reading(page), detector)];
  const ofPage = marks.find(({ block }) => block === undefined)?.value ?? 'und';
  for (const pieces of blocks) {
    const whole = pieces.map(({ text }) => text).join(' ');
    const block = page.blocks.find(({ text }) => text === whole);
    if (!block) continue; // decoding has mended or parted it
    let from = 0;
    for (const { text, language, length } of pieces) {
      const said = saidOf(marks, block.index, from + text.length / 2) ?? ofPage;
      yield { ...about, length, language, said, text };
      from += text.length + 1;
    }
  }
}

/** What is noted of the place in the block. */
function saidOf(marks: readonly MarkDraft[], block: number, place: number): string | undefined {
  const own = marks.filter((mark) => mark.block === block);
  return own.findLast(({ span }) => !span || (span[0] <= place && place < span[1]))?.value;
}

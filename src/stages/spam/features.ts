// The numbers that the spam model sees of a passage: what each is, which kind of evidence it belongs to, and the value that says
// nothing, which stands in for it where the user has switched that kind off.

import { isOffer } from './contact.js';
import type { Signals } from './signals.js';
import { usualTone } from './tone.js';

/** What a user can switch off, one by one. */
export const tiers = ['structure', 'words', 'foreignScript', 'hidden', 'inline'] as const;
export type Tier = (typeof tiers)[number];

interface Feature {
  readonly name: string;
  readonly tier: Exclude<Tier, 'inline'>;
  /** Says nothing for spam: about the median of clean paragraphs. */
  readonly neutral: number;
  /** 1: a larger value can only speak for spam; -1: only against it; 0: the model is free. */
  readonly speaks: 1 | -1 | 0;
  of(signals: Signals): number;
}

const feature = (
  name: string,
  tier: Feature['tier'],
  neutral: number,
  speaks: Feature['speaks'],
  of: Feature['of'],
): Feature => ({ name, tier, neutral, speaks, of });

const per = (count: number, of: number, times = 1): number => (times * count) / Math.max(1, of);
const unknown = -1; // trees compare; they know no missing values

const tricks = ({ folded: { tricks: found } }: Signals): number =>
  found['zero-width'] + 3 * found['look-alike'] + 3 * found['spaced-out'] + found.mathematical / 2;

// biome-ignore format: one feature a line
export const features: readonly Feature[] = [
  feature('weight', 'structure', 5, 0, ({ weight }) => Math.log(1 + weight)),
  feature('overlap', 'structure', 0.75, -1, ({ overlap }) => overlap.shared),
  feature('content-overlap', 'structure', 0.6, -1, ({ contentOverlap }) => contentOverlap),
  feature('common', 'structure', 0.3, -1, ({ common }) => common),
  feature('grammar', 'structure', 0.4, 0, ({ grammar }) => grammar ?? unknown),
  feature('page-grammar', 'structure', 0.4, 0, ({ pageGrammar }) => pageGrammar ?? unknown),
  feature('other-grammar', 'structure', 0, 0, ({ grammar, pageGrammar }) => (grammar === undefined || pageGrammar === undefined ? unknown : grammar - pageGrammar)),
  feature('stops', 'structure', 0.8, 0, ({ counts, weight }) => per(counts.stops, weight, 100)),
  feature('pieces', 'structure', 1, 0, ({ pieces }) => Math.log(1 + pieces.count)),
  feature('piece-weight', 'structure', 100, 0, ({ pieces }) => pieces.meanWeight),
  feature('recombined', 'structure', 0, 0, ({ pieces }) => pieces.recombined),
  feature('recurring', 'structure', 0, 0, ({ pieces }) => per(pieces.recurring, pieces.count)),
  feature('numbered-pieces', 'structure', 0.2, -1, ({ pieces }) => pieces.paired),
  feature('hard', 'structure', 0, 0, ({ counts, words }) => per(counts.hard, words)),
  feature('soft', 'structure', 0.06, 0, ({ counts, words }) => per(counts.soft, words)),
  feature('variety', 'structure', 1, 0, ({ repetition }) => repetition?.variety ?? unknown),
  feature('commonest', 'structure', 0.03, 0, ({ repetition }) => repetition?.commonest ?? unknown),
  feature('foreign', 'foreignScript', 0, 0, ({ foreign }) => foreign),
  feature('scripts', 'foreignScript', 1, 0, ({ scripts }) => scripts),
  feature('messenger', 'words', 0, 1, ({ contact }) => Number(contact.messenger)),
  feature('offer', 'words', 0, 1, ({ contact }) => Number(isOffer(contact))),
  feature('phone', 'words', 0, 0, ({ contact }) => Number(contact.phone || contact.handle)),
  feature('address', 'words', 0, 0, ({ contact }) => Number(contact.address)),
  feature('tricks', 'structure', 0, 1, tricks),
  feature('leet', 'structure', 0, 0, ({ folded, words }) => per(folded.tricks.leet, words)),
  feature('capitals', 'structure', 0.04, 0, ({ counts }) => per(counts.capitals, counts.letters)),
  feature('emoji', 'structure', 0, 0, ({ counts }) => counts.emoji),
  feature('exclamations', 'structure', 0, 0, ({ counts }) => counts.exclamations),
  feature('money', 'structure', 0, 0, ({ counts, words }) => per(counts.money, words)),
  feature('digits', 'structure', 0.01, 0, ({ counts, weight }) => per(counts.digits, weight + counts.digits)),
  feature('code', 'structure', 0, -1, ({ counts, weight }) => per(counts.code, weight)),
  feature('is-code', 'structure', 0, -1, ({ passage }) => Number(passage.blocks[0]!.kind === 'code')),
  feature('links', 'structure', 0, 0, ({ links, passage }) => (isText(passage) ? unknown : links.count)),
  feature('other-hosts', 'structure', 0, 1, ({ links }) => links.otherHosts.length),
  feature('other-share', 'structure', 0, 1, ({ links }) => links.otherShare),
  feature('to-fronts', 'structure', 0, 1, ({ links }) => links.toFronts),
  feature('staying', 'structure', 0, -1, ({ links }) => (links.count === 0 ? 0 : links.staying)),
  feature('hidden', 'hidden', 0, 1, ({ hidden }) => Number(hidden !== undefined)),
  feature('after-document', 'hidden', 0, 1, ({ afterDocument }) => Number(afterDocument)),
  feature('after-copyright', 'structure', 0, 1, ({ afterCopyright }) => Number(afterCopyright)),
  feature('furniture', 'structure', 0, -1, ({ furniture }) => Number(furniture !== undefined)),
  feature('lines', 'structure', 1, 0, ({ passage }) => passage.blocks.length),
  feature('quoted', 'structure', 0, -1, ({ quoted }) => quoted),
  feature('announced', 'structure', 0, -1, ({ announced }) => Number(announced)),
  feature('phrases', 'words', 0, 1, ({ said }) => Math.max(0, ...said.map(({ phrases }) => phrases.length))),
  feature('phrase-share', 'words', 0, 1, ({ said, folded }) => per(Math.max(0, ...said.map(({ chars }) => chars)), folded.text.length)),
  feature('guarded', 'words', 0, -1, ({ guarded }) => Math.max(0, ...guarded.map(({ phrases }) => phrases.length))),
  feature('selling', 'words', 0, 1, ({ selling }) => selling),
  feature('selling-share', 'words', 0, 1, ({ selling, overlap }) => per(selling, overlap.units)),
  feature('tone', 'words', usualTone, 1, ({ tone }) => tone),
  feature('place', 'structure', 0.5, 0, ({ place }) => place),
  feature('heading', 'structure', 0, 0, ({ passage }) => Number(passage.blocks[0]!.kind === 'heading')),
  feature('list', 'structure', 0, 0, ({ passage }) => Number(passage.blocks[0]!.kind === 'list-item' || passage.blocks[0]!.kind === 'cell')),
  feature('far', 'structure', 0.7, -1, ({ beside }) => beside.far),
  feature('stranger', 'structure', 0.6, 0, ({ beside }) => beside.stranger),
  feature('nearer', 'structure', 0.8, 0, ({ beside }) => beside.nearer),
  feature('letters', 'structure', 0.8, -1, ({ letters }) => letters),
  feature('knows-tone', 'words', 0, 0, ({ knowsTone }) => Number(knowsTone)),
  feature('numbered-names', 'structure', 0, 0, ({ numberedNames }) => numberedNames),
  feature('word-length', 'structure', 5, 0, ({ counts }) => per(counts.letters, counts.words)),
];

/** Pieces between separators for each sentence mark from which they are no clauses of sentences: guess. */
const mostClauses = 8;

/** Sentences and lists are told from spam by different signs, so each has a model and a threshold of its own. */
export const isProse = ({ passage, pieces, counts }: Signals): boolean =>
  passage.blocks.length === 1 && counts.stops > 0 && pieces.count <= counts.stops * mostClauses;

/** In plain text nothing is known of links. */
const isText = ({ blocks }: Signals['passage']): boolean => blocks[0]!.container < 0;

/** What is known of the page itself: the model weighs signals by how much there was to compare with. */
export const pageFeatureNames = [
  'vocabulary',
  'usual-overlap',
  'overlap-below',
  'page-blocks',
  'text',
  'page-tone',
] as const;

export const featureNames: readonly string[] = [...features.map(({ name }) => name), ...pageFeatureNames];
export const featureSpeaks: readonly number[] = [...features.map(({ speaks }) => speaks), 0, 0, 1, 0, 0, 0];

export interface PageFigures {
  /** Distinct words of the page's ordinary text. */
  readonly vocabulary: number;
  readonly usualOverlap: number;
  readonly ordinary: number;
  /** Of its ordinary text in the mean: promotion sounds like spam, on a page that promotes. */
  readonly tone: number;
}

export function rowOf(signals: Signals, page: PageFigures, off: ReadonlySet<Tier>): Float32Array {
  const row = new Float32Array(featureNames.length);
  for (let at = 0; at < features.length; at++) {
    const feature = features[at]!;
    row[at] = off.size > 0 && off.has(feature.tier) ? feature.neutral : feature.of(signals);
  }
  const overlap = row[overlapColumn]!;
  row.set(
    [
      Math.log(1 + page.vocabulary),
      page.usualOverlap,
      page.usualOverlap - overlap,
      page.ordinary,
      Number(isText(signals.passage)),
      off.has('words') ? usualTone : page.tone,
    ],
    features.length,
  );
  return row;
}

const overlapColumn = features.findIndex(({ name }) => name === 'overlap');

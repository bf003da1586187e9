// What speaks for and against a passage being injected, one line for each piece of evidence: how many points it weighs, and how
// to say so. The sum decides (verdict.ts). The weights are guesses from the curves of findings/spam.md, 3.1 and 3.2, set so
// that no body of gold/news and gold/newspaper is touched; issue 5 replaces them by learned ones.

import type { Script } from '../../text/scripts.js';
import { isOffer } from './contact.js';
import type { Passage } from './passages.js';
import type { Signals } from './signals.js';

/** What a user can switch off, one by one. */
export const tiers = ['structure', 'words', 'foreignScript', 'hidden', 'inline'] as const;
export type Tier = (typeof tiers)[number];

export interface Evidence {
  readonly name: string;
  readonly tier: Tier;
  /** Names something that only injected text does: without any such evidence nothing is removed, however strange it is. */
  readonly telling?: true;
  /** Above 0 speaks for spam, below 0 against it. */
  weigh(signals: Signals): number;
  say(signals: Signals): string;
}

const percent = (share: number): string => `${Math.round(share * 100)}%`;

/** The points of the first step that the figure is under. */
const under = (figure: number | undefined, steps: readonly (readonly [below: number, points: number])[]): number =>
  figure === undefined ? 0 : (steps.find(([below]) => figure < below)?.[1] ?? 0);

/** Letters, weighed, for each mark of text in sentences. */
const sentenceWeight = 250; // guess: long sentences of news have some 200 letters, Chinese ones 80 signs

/** Written without sentence marks, so that their absence says nothing. */
const unmarked: ReadonlySet<Script> = new Set(['Thai', 'Lao']);

/** Letters, weighed, of a piece that is more than a name: five Han signs. */
const keywordWeight = 15; // findings/spam.md, section 2: pieces of walls have 6 to 20 signs

const enough = 8; // words below which shares jump about

const codeSigns = /[{}()[\]<>=;$\\`]|--|::/g;
const codeShare = 0.04; // guess: prose has under 1%, also with brackets around years

const isCode = ({ blocks, text }: Passage): boolean =>
  blocks[0]!.kind === 'code' || (text.match(codeSigns)?.length ?? 0) > text.length * codeShare;

/** Three different phrases of one family are no accident, whatever their shape. */
const isSelling = (said: Signals['said']): boolean => said.some(({ phrases }) => phrases.length >= 3);

const grammarIn = ({ words, grammar }: Signals): number | undefined => (words >= enough ? grammar : undefined);

export const evidence: readonly Evidence[] = [
  {
    name: 'strange-words',
    tier: 'structure',
    weigh: ({ overlap, words }) =>
      under(words >= 6 ? overlap : undefined, [
        [0.1, 3],
        [0.2, 2.2],
        [0.3, 1.2],
        [0.5, 0],
        [0.65, -2],
        [2, -4],
      ]),
    say: ({ overlap, words }) => `shares ${percent(overlap!)} of its ${words} words with the rest of the page`,
  },
  {
    name: 'recombined',
    tier: 'structure',
    telling: true,
    weigh: ({ pieces, marks }) => {
      if (pieces.count < 5 || pieces.meanWeight > 60 || marks * 4 >= pieces.count) return 0; // clauses of sentences are no pieces
      return pieces.recombined >= 0.8 ? 3 : pieces.recombined >= 0.5 ? 1.5 : 0;
    },
    say: ({ pieces }) =>
      `${percent(pieces.recombined)} of its ${pieces.count} pieces are made of the same ${pieces.recurring.length} words (${pieces.recurring.slice(0, 3).join(', ')})`,
  },
  {
    name: 'separators',
    tier: 'structure',
    weigh: ({ pieces }) => (pieces.meanWeight > 60 ? 0 : pieces.count >= 12 ? 2 : pieces.count >= 6 ? 1 : 0),
    say: ({ pieces }) => `${pieces.count} pieces between ${pieces.separator}`,
  },
  {
    name: 'repetition',
    tier: 'structure',
    telling: true,
    weigh: ({ variety }) =>
      under(variety, [
        [0.5, 3],
        [0.7, 2],
        [0.85, 1],
      ]),
    say: ({ variety }) => `only ${percent(variety!)} of its word pairs are different`,
  },
  {
    name: 'no-sentences',
    tier: 'structure',
    weigh: ({ marks, census, script }) => {
      if (marks === 0) return census.weight >= 60 && !unmarked.has(script) ? 1 : 0;
      return marks * sentenceWeight >= census.weight ? -2 : 0;
    },
    say: ({ marks }) => (marks === 0 ? 'no sentence mark' : `${marks} sentence marks`),
  },
  {
    name: 'no-grammar',
    tier: 'structure',
    weigh: (signals) =>
      under(grammarIn(signals), [
        [0.03, 1.5],
        [0.08, 1],
        [0.2, 0],
        [2, -2.5],
      ]),
    say: ({ grammar }) => `${percent(grammar!)} small words`,
  },
  {
    name: 'foreign-sentences',
    tier: 'structure',
    weigh: ({ foreign, marks, grammar, pieces }) =>
      foreign >= 0.6 && marks > 0 && pieces.count < marks * 8 && (grammar ?? 1) >= 0.05 ? -2.5 : 0,
    say: () => 'sentences of another language',
  },
  {
    name: 'foreign-script',
    tier: 'foreignScript',
    weigh: ({ foreign, census }) => (census.weight < 24 ? 0 : foreign >= 0.9 ? 3 : foreign >= 0.6 ? 2 : 0),
    say: ({ foreign, script, pageScript }) => `${percent(foreign)} ${script} on a ${pageScript} page`,
  },
  {
    name: 'foreign-list',
    tier: 'foreignScript',
    telling: true,
    weigh: ({ foreign, pieces, marks }) =>
      foreign >= 0.6 && marks === 0 && pieces.count >= 6 && pieces.meanWeight >= keywordWeight ? 1 : 0,
    say: ({ pieces }) => `a list of ${pieces.count} strange pieces`,
  },
  {
    name: 'offer',
    tier: 'structure',
    telling: true,
    weigh: ({ contact }) => (isOffer(contact) ? 2.5 : contact.address ? 0.5 : 0),
    say: ({ contact }) => (isOffer(contact) ? 'a messenger and how to reach the seller there' : 'a web address'),
  },
  {
    name: 'tricks',
    tier: 'structure',
    telling: true,
    weigh: ({ folded: { tricks } }) =>
      Math.min(
        5,
        (tricks['zero-width'] >= 3 ? 2.5 : 0) +
          tricks['look-alike'] * 1.5 +
          (tricks.mathematical >= 4 ? 3 : 0) +
          tricks['spaced-out'] * 1.5 +
          Math.min(tricks.leet, 3) * 0.3,
      ),
    say: ({ folded: { tricks } }) =>
      `letters disguised (${Object.entries(tricks)
        .filter(([, count]) => count > 0)
        .map(([trick, count]) => `${trick} ${count}`)
        .join(', ')})`,
  },
  {
    name: 'after-copyright',
    tier: 'structure',
    weigh: ({ afterCopyright }) => (afterCopyright ? 2 : 0),
    say: () => 'after the copyright line',
  },
  {
    name: 'after-document',
    tier: 'hidden',
    weigh: ({ afterDocument }) => (afterDocument ? 2 : 0),
    say: () => 'after the end of the document',
  },
  {
    name: 'furniture',
    tier: 'structure',
    weigh: ({ furniture, afterCopyright }) => (furniture === undefined ? 0 : afterCopyright ? -2 : -4),
    say: ({ furniture }) => `known as ${furniture}`,
  },
  {
    name: 'hidden',
    tier: 'hidden',
    weigh: ({ hidden, links, afterDocument }) =>
      hidden === undefined || afterDocument ? 0 : links.otherHosts.length >= 2 && links.otherShare >= 0.7 ? 4 : 0.5,
    say: ({ hidden }) => `hidden (${hidden})`,
  },
  {
    name: 'links-elsewhere',
    tier: 'structure',
    telling: true,
    weigh: ({ links }) => (links.otherShare >= 0.5 && links.otherHosts.length >= 2 ? 2 : 0),
    say: ({ links }) => `${percent(links.otherShare)} of it links to ${links.otherHosts.length} other sites`,
  },
  {
    name: 'links-stay',
    tier: 'structure',
    weigh: ({ links }) => (links.count >= 2 && links.staying >= 0.8 ? -5 : 0),
    say: () => 'its links stay on the site',
  },
  {
    name: 'phrases',
    tier: 'words',
    telling: true,
    weigh: ({ said }) => Math.max(0, ...said.map(({ phrases }) => Math.min(1 + phrases.length, 5))),
    say: ({ said }) =>
      said.map(({ family, phrases }) => `${family.name}: ${phrases.slice(0, 3).join(', ')}`).join('; '),
  },
  {
    name: 'sells',
    tier: 'words',
    telling: true,
    weigh: ({ said, contact }) => (isOffer(contact) && said.some(({ phrases }) => phrases.length >= 2) ? 3 : 0),
    say: () => 'sells, and says whom to write to',
  },
  {
    name: 'topic-of-the-page',
    tier: 'structure',
    weigh: ({ guarded }) => (guarded.length > 0 ? -2 : 0),
    say: ({ guarded }) => `the page itself speaks of ${guarded.join(', ')}`,
  },
  {
    name: 'lines',
    tier: 'structure',
    weigh: ({ passage, foreign, afterCopyright, said }) => {
      if (passage.blocks.length === 1 || foreign >= 0.6 || isSelling(said)) return 0;
      return afterCopyright ? -2 : -4;
    },
    say: ({ passage }) => `${passage.blocks.length} lines, like menus and lists of stories`,
  },
  {
    name: 'code',
    tier: 'structure',
    weigh: ({ passage }) => (isCode(passage) ? -8 : 0),
    say: () => 'written like code',
  },
  { name: 'quoted', tier: 'structure', weigh: ({ quoted }) => (quoted ? -5 : 0), say: () => 'in quotation marks' },
  {
    name: 'announced',
    tier: 'structure',
    weigh: ({ announced, pieces }) => (announced && pieces.recombined < 0.8 ? -4 : 0),
    say: () => 'announced by a colon',
  },
  {
    name: 'paired',
    tier: 'structure',
    weigh: ({ pieces, said }) => {
      if (pieces.count < 3 || pieces.paired < 0.5 || isSelling(said)) return 0;
      return pieces.paired < 0.9 ? -4 : -6;
    },
    say: ({ pieces }) => `${percent(pieces.paired)} of its pieces hold a number`,
  },
  {
    name: 'different-pieces',
    tier: 'structure',
    weigh: ({ pieces, said }) => {
      if (pieces.count < 4 || pieces.recombined >= 0.2 || isSelling(said)) return 0;
      return pieces.meanWeight < keywordWeight ? -4 : pieces.meanWeight < 40 ? -2.5 : 0;
    },
    say: () => 'every piece is different',
  },
  {
    name: 'many-scripts',
    tier: 'structure',
    weigh: ({ census, pieces }) =>
      pieces.count >= 3 && census.found.filter(({ weight }) => weight >= census.weight * 0.08).length >= 3 ? -5 : 0,
    say: () => 'in many scripts, like a choice of languages',
  },
];

// How a removal is explained: the signals that stand out, each in a phrase with its figures, the strongest first. The model
// decides; this tells a reader what there was to see. A rule is named after the strongest signal.
import { isOffer } from './contact.js';
import type { Tier } from './features.js';
import type { Trick } from './fold.js';
import type { Signals } from './signals.js';

interface Evidence {
  readonly name: string;
  readonly tier: Tier;
  /** How much it stands out, 0 to 1; 0 is not worth a word. Guesses: they order reasons and decide nothing. */
  strength(signals: Signals): number;
  say(signals: Signals): string;
}

const percent = (share: number): string => `${Math.round(share * 100)}%`;

/** 0 at `from`, 1 at `to`. */
const between = (value: number, from: number, to: number): number =>
  Math.min(1, Math.max(0, (value - from) / (to - from)));

const most = (values: readonly number[]): number => Math.max(0, ...values);

const disguised = ({ folded }: Signals): [Trick, number][] =>
  (Object.entries(folded.tricks) as [Trick, number][]).filter(([trick, count]) => count > (trick === 'leet' ? 2 : 0));

const strangeWords: Evidence = {
  name: 'strange-words',
  tier: 'structure',
  strength: ({ overlap }) => between(overlap.shared, 0.5, 0.05) * 0.9,
  say: ({ overlap }) => `shares ${percent(overlap.shared)} of its ${overlap.units} words with the rest of the page`,
};

export const evidence: readonly Evidence[] = [
  {
    name: 'phrases',
    tier: 'words',
    strength: ({ said }) => between(most(said.map(({ phrases }) => phrases.length)), 0, 3),
    say: ({ said }) =>
      said.map(({ family, phrases }) => `${family.name}: ${phrases.slice(0, 3).join(', ')}`).join('; '),
  },
  {
    name: 'keyword-wall',
    tier: 'structure',
    strength: ({ pieces }) => (pieces.count < 4 ? 0 : between(pieces.recombined, 0.4, 1) * between(pieces.count, 3, 8)),
    say: ({ pieces }) =>
      `${percent(pieces.recombined)} of its ${pieces.count} pieces are made of the same ${pieces.recurring} words`,
  },
  {
    name: 'repetition',
    tier: 'structure',
    strength: ({ repetition }) => (repetition ? between(repetition.variety, 0.9, 0.5) : 0),
    say: ({ repetition }) => `only ${percent(repetition!.variety)} of its word pairs are different`,
  },
  {
    name: 'foreign-script',
    tier: 'foreignScript',
    strength: ({ foreign }) => between(foreign, 0.5, 1),
    say: ({ foreign, script }) => `${percent(foreign)} of its letters are ${script}, the page's are not`,
  },
  {
    name: 'offer',
    tier: 'words',
    strength: ({ contact }) => (isOffer(contact) ? 0.8 : contact.messenger ? 0.3 : 0),
    say: ({ contact }) => (isOffer(contact) ? 'a messenger and how to reach the seller there' : 'a messenger'),
  },
  {
    name: 'tricks',
    tier: 'structure',
    strength: (signals) => between(most(disguised(signals).map(([, count]) => count)), 0, 3),
    say: (signals) =>
      `letters disguised (${disguised(signals)
        .map(([trick, count]) => `${trick} ${count}`)
        .join(', ')})`,
  },
  {
    name: 'links-elsewhere',
    tier: 'structure',
    strength: ({ links }) => between(links.otherHosts.length, 0, 3) * between(links.otherShare, 0.1, 0.8),
    say: ({ links }) =>
      `${percent(links.otherShare)} of it links to ${links.otherHosts.length === 1 ? links.otherHosts[0] : `${links.otherHosts.length} other sites`}`,
  },
  strangeWords,
  {
    name: 'hidden',
    tier: 'hidden',
    strength: ({ hidden, afterDocument }) => (hidden === undefined || afterDocument ? 0 : 0.6),
    say: ({ hidden }) => `hidden (${hidden})`,
  },
  {
    name: 'after-document',
    tier: 'hidden',
    strength: ({ afterDocument }) => (afterDocument ? 0.65 : 0),
    say: () => 'after the end of the document',
  },
  {
    name: 'selling-words',
    tier: 'words',
    strength: ({ selling }) => between(selling, 1, 6) * 0.7,
    say: ({ selling }) => `${selling} words that sell and stand nowhere else on the page`,
  },
  {
    name: 'tone',
    tier: 'words',
    strength: ({ knowsTone, tone }) => (knowsTone ? between(tone, 0, 5) * 0.7 : 0),
    say: ({ tone }) => `sounds like sales talk (odds of ${Math.round(Math.exp(tone))} to 1)`,
  },
  {
    name: 'no-sentences',
    tier: 'structure',
    strength: ({ counts, weight }) => (counts.stops === 0 ? between(weight, 60, 400) * 0.5 : 0),
    say: () => 'no sentence mark',
  },
  {
    name: 'no-grammar',
    tier: 'structure',
    strength: ({ grammar, words }) => (grammar === undefined || words < 8 ? 0 : between(grammar, 0.12, 0) * 0.6),
    say: ({ grammar }) => `${percent(grammar!)} small words`,
  },
  {
    name: 'after-copyright',
    tier: 'structure',
    strength: ({ afterCopyright }) => (afterCopyright ? 0.4 : 0),
    say: () => 'after the copyright line',
  },
];

export interface Explanation {
  readonly rule: string;
  readonly because: string;
}

const mostReasons = 5;

/** @param beside whether it stands beside what was removed */
export function explain(signals: Signals, score: number, off: ReadonlySet<Tier>, beside: boolean): Explanation {
  const found = evidence
    .filter(({ tier }) => !off.has(tier))
    .map((piece) => ({ piece, strength: piece.strength(signals) }))
    .filter(({ strength }) => strength > 0.05)
    .sort((a, b) => b.strength - a.strength)
    .slice(0, mostReasons);
  const reasons = found.map(({ piece }) => piece.say(signals));
  if (reasons.length === 0 && !off.has(strangeWords.tier)) reasons.push(strangeWords.say(signals)); // many small signs, none worth a word
  if (beside) reasons.push('beside other spam');
  reasons.push(`together ${percent(score)} sure`);
  return { rule: found[0]?.piece.name ?? strangeWords.name, because: reasons.join('; ') };
}

// What a gate measures, and how it is said: one row a gate.
import { saysSame } from '../../stages/language/declared.js';
import type { Figures } from '../figures/figures.js';
import { type Bounds, type GateSettings, otherLanguages } from './settings.js';

export interface Measure {
  /** As the config names it; of languages with its tag: `languages.en`. */
  readonly gate: string;
  readonly unit: 'share' | 'pages' | 'words';
  /** Undefined where nothing can be said: a share of nothing. */
  read(figures: Figures): number | undefined;
  /** `412 words at the median`, after a number or share as it is shown. */
  say(value: string): string;
  readonly lookAt: LookAt;
}

/** Where someone finds out why: a page of each kind, or a place. */
export type LookAt = 'rejected' | 'kept' | 'input' | 'spam' | 'languages';

type OwnGate = Exclude<keyof GateSettings, 'languages'>;

const share = (part: number, whole: number): number | undefined => (whole === 0 ? undefined : part / whole);

const measures: Readonly<Record<OwnGate, Omit<Measure, 'gate'>>> = {
  pages: { unit: 'pages', read: ({ pages }) => pages, say: (n) => `${n} came in`, lookAt: 'input' },
  kept: {
    unit: 'share',
    read: ({ kept, pages }) => share(kept, pages),
    say: (n) => `${n} of the pages are kept`,
    lookAt: 'rejected',
  },
  rejected: {
    unit: 'share',
    read: ({ rejected, pages }) => share(rejected, pages),
    say: (n) => `${n} of the pages are rejected`,
    lookAt: 'rejected',
  },
  failed: {
    unit: 'share',
    read: ({ failed, pages }) => share(failed, pages),
    say: (n) => `${n} of the pages failed`,
    lookAt: 'rejected',
  },
  emptyBodies: {
    unit: 'share',
    read: ({ emptyBodies, pages }) => share(emptyBodies, pages),
    say: (n) => `${n} of the pages have no body`,
    lookAt: 'rejected',
  },
  medianWords: {
    unit: 'words',
    read: ({ medianWords }) => medianWords,
    say: (n) => `${n} at the median`,
    lookAt: 'kept',
  },
  meanQuality: {
    unit: 'share',
    read: ({ meanQuality, kept }) => share(meanQuality * kept, kept),
    say: (n) => `${n} is the mean quality`,
    lookAt: 'kept',
  },
  keptText: {
    unit: 'share',
    read: ({ charsKept, chars }) => share(charsKept, chars),
    say: (n) => `${n} of the characters are kept`,
    lookAt: 'kept',
  },
  spam: {
    unit: 'share',
    read: ({ spamChars, chars }) => share(spamChars, chars),
    say: (n) => `${n} of the characters are injected spam`,
    lookAt: 'spam',
  },
};

/** All that these settings ask for, with their bounds. */
export function measuresOf(settings: GateSettings): (readonly [Measure, Bounds])[] {
  const { languages = {}, ...own } = settings;
  const found: (readonly [Measure, Bounds])[] = [];
  for (const gate of Object.keys(measures) as OwnGate[]) {
    const bounds = own[gate]; // in the order of the table
    if (bounds) found.push([{ gate, ...measures[gate] }, bounds]);
  }
  for (const [tag, bounds] of Object.entries(languages))
    found.push([languageMeasure(tag, Object.keys(languages)), bounds]);
  return found;
}

function languageMeasure(tag: string, named: readonly string[]): Measure {
  const isMeant =
    tag === otherLanguages
      ? (language: string) => !named.some((other) => other !== otherLanguages && saysSame(other, language))
      : (language: string) => saysSame(tag, language);
  return {
    gate: `languages.${tag}`,
    unit: 'share',
    read({ languages, kept }) {
      const meant = Object.entries(languages).filter(([language]) => isMeant(language));
      return share(
        meant.reduce((sum, [, pages]) => sum + pages, 0),
        kept,
      );
    },
    say: (n) => `${n} of the articles are in ${tag === otherLanguages ? 'other languages' : `"${tag}"`}`,
    lookAt: 'languages',
  };
}

// What the title says of the kind of page: the words with which guides, shops, manuals and companies title their pages.

import type { Page } from '../../../page/page.js';
import { tokensOf } from '../../../text/tokens.js';

const wordsOf = {
  article:
    'how why what when who best tips review reviews ways things vs guide after says over could dies killed wins first new your everything need know top',
  forum:
    'forum forums community question help reddit stackoverflow exchange thread anyone discussion discourse any my i recommendations need advice',
  product: 'buy shop black white inch pack set size usb pro wireless amazon walmart ebay price cm ml oz store',
  list: 'news category archives latest all products shop accessories collection tagged results page home trending list women men',
  documentation:
    'documentation docs reference manual api tutorial introduction getting started overview chapter install installation guide developer developers wiki user',
  service:
    'services service company agency solutions software platform contact pricing consulting about program programs department university official home online insurance repair management business',
} as const;

const kinds = Object.keys(wordsOf);
const sets = Object.values(wordsOf).map((words) => new Set<string>(words.split(' ')));

export const titleWordNames: readonly string[] = [
  ...kinds.map((kind) => `title says ${kind}`),
  'title parts',
  'title asks',
  'title has number',
];

export function titleWordFacts({ declared, blocks }: Page): number[] {
  const title = (declared.find(({ from }) => from === 'title')?.value ?? blocks[0]?.text ?? '').slice(0, 200);
  const words = tokensOf(title);
  return [
    ...sets.map((set) => words.filter((word) => set.has(word)).length),
    title.split(/ [|–—·»:-]+ /).length,
    Number(/[?？؟]/.test(title)),
    Number(/\d/.test(title)),
  ];
}

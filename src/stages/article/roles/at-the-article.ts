// Rules for what belongs to the article without being its body, where the shape of the line or its own element is sure.
import { looksLikeByline, looksLikeCaption, looksLikeTimestamp } from '../line-shapes.js';
import type { RoleRule } from './rule.js';

const at = { near: true } as const;
const top = { near: true, place: 'before-body' } as const;

export const atTheArticle: readonly RoleRule[] = [
  {
    name: 'goes-on-elsewhere',
    label: 'teaser',
    score: 0.7,
    test: ({ elsewhere }) => elsewhere !== undefined,
    because: ({ elsewhere }) => elsewhere ?? '',
    catches: [{ text: 'The bakery closes in May', elsewhere: 'ends with ">>>"' }],
    spares: ['The bakery closes in May'],
  },
  {
    name: 'caption-element',
    label: 'caption',
    score: 0.9,
    test: ({ near, under, place, kind }) =>
      near && !(place === 'after-body' && under === 'teaser') && kind === 'caption',
    because: 'stands in the caption of a picture',
    catches: [{ ...at, text: 'The quay at dawn', kind: 'caption' }],
    spares: [
      { text: 'The quay at dawn', kind: 'caption' },
      { ...at, text: 'The quay at dawn' },
    ],
  },
  {
    name: 'byline-shape',
    label: 'byline',
    score: 0.9,
    test: ({ near, under, text, tokens }) => near && under !== 'teaser' && looksLikeByline(text, tokens),
    because: 'begins with a by-word and names someone',
    catches: [{ ...top, text: 'By Ana Lopes' }],
    spares: ['By Ana Lopes', { ...top, text: 'By noon the ferry had left the port.' }],
  },
  {
    name: 'date-shape',
    label: 'timestamp',
    score: 0.9,
    test: ({ near, under, place, text, tokens }) =>
      near &&
      under !== 'teaser' &&
      !(place === 'between-paragraphs' && tokens >= 8 && dated.test(text)) &&
      looksLikeTimestamp(text, tokens),
    because: 'a short line with a date',
    catches: [{ ...top, text: '10:26, April 08, 2014' }],
    spares: [
      '10:26, April 08, 2014',
      { ...at, place: 'between-paragraphs', text: 'Boats of the coast guard off Orrin, 28. April 2023' },
      { ...top, text: 'In April 2014 the council met.' },
    ],
  },
  {
    name: 'credit-shape',
    label: 'caption',
    score: 0.8,
    test: ({ near, under, place, text, tokens }) =>
      near && !(place === 'after-body' && under === 'teaser') && looksLikeCaption(text, tokens),
    because: 'carries the credit of a picture',
    catches: [{ ...at, text: 'The port at dawn. (Reuters)' }],
    spares: ['The port at dawn. (Reuters)', { ...at, text: 'Reuters reported the deal on Monday.' }],
  },
  {
    name: 'headline-again',
    label: 'headline',
    score: 0.9,
    test: ({ repeatsHeadline }) => repeatsHeadline === true,
    because: 'repeats the headline',
    catches: [{ ...top, text: 'Ferry port reopens', repeatsHeadline: true }],
    spares: [{ ...top, text: 'Ferry port reopens' }],
  },
  {
    name: 'page-title',
    label: 'boilerplate', // as a headline it would become the record's title, with the name of the site in it
    score: 0.7,
    test: ({ form, holdsHeadline, first, tokens, text }) =>
      form === 'text' && (holdsHeadline === true || (first === true && tokens >= 5 && /\s[|–-]\s\S/.test(text))),
    because: 'the title of the page: the headline and the name of the site',
    catches: [{ text: 'Ferry port reopens - Harbour Post', form: 'text', holdsHeadline: true }],
    spares: [
      { text: 'Ferry port reopens - Harbour Post', form: 'text' },
      { text: 'Harbour Post', form: 'text', first: true },
    ],
  },
  {
    name: 'standfirst',
    label: 'standfirst',
    score: 0.8,
    test: ({ standfirst }) => standfirst !== undefined,
    because: ({ standfirst }) => standfirst ?? '',
    catches: [{ ...top, text: 'The first ship left at noon.', standfirst: 'stands in an element named "dek"' }],
    spares: [{ ...top, text: 'The first ship left at noon.' }],
  },
  {
    name: 'foreign-edge',
    label: 'other-language',
    score: 0.8,
    test: ({ foreign }) => foreign !== undefined,
    because: ({ foreign }) => foreign ?? '',
    catches: [{ ...top, text: 'Le port a rouvert mardi.', foreign: 'prose in fr' }],
    spares: [{ ...top, text: 'Le port a rouvert mardi.' }],
  },
]; // prettier-ignore

/** Four words before a date between paragraphs are under a picture. Guess. */
const dated = /^\p{Lu}\p{L}*(?:\s\p{L}+){3,}/u;

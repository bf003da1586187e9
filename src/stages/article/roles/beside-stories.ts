// Rules for what stands beside the stories of a page: topics, comments, dates of other stories, figures in boxes.
import { looksLikeByline, looksLikeTimestamp } from '../line-shapes.js';
import { cued } from './cued.js';
import { nameSaying } from './element-names.js';
import { footSection } from './foot-sections.js';
import type { RoleRule } from './rule.js';

export const besideStories: readonly RoleRule[] = [
  {
    name: 'tag-box',
    label: 'tag-list',
    score: 0.7,
    test: ({ names, tokens, sentence }) => tokens <= 12 && !sentence && nameSaying('tag-list', names, 6) !== undefined,
    because: ({ names }) => `stands in an element named "${nameSaying('tag-list', names)}"`,
    catches: [{ text: 'Ferries', names: ['article-tags__item'] }],
    spares: [{ text: 'Ferries', names: ['article__item'] }],
  },
  {
    name: 'tag-line',
    label: 'tag-list',
    score: 0.8,
    test: ({ text, tokens, place, near, cues }) =>
      (place !== 'before-body' || near) &&
      ((tokens <= 40 && /^(?:#[\p{L}\p{N}_]+[\s,;·|]*)+$/u.test(text)) || (tokens <= 30 && tagLine.test(text, cues))),
    because: 'lists topics',
    catches: ['#harbour #storm', 'Tagged as', 'Related topics: ferries, storm', 'Themen: Hafen, Sturm'],
    spares: ['#1 in the league again', 'Topics such as housing came up again.'],
  },
  {
    name: 'under-tag-heading',
    label: 'tag-list',
    score: 0.6,
    test: ({ under, width, sentence, above = '' }) =>
      under === 'tag-list' && !sentence && (width <= 40 || footSection(above, 1) === 'tag-list'),
    because: 'a short line under a heading of topics',
    catches: [{ text: 'Ferries', under: 'tag-list' }],
    spares: ['Ferries', { text: 'The ferries will sail again from Monday.', under: 'tag-list' }],
  },
  {
    name: 'under-comment-heading',
    label: 'comment',
    score: 0.6,
    test: ({ under, sentence, headed, near, text, tokens }) =>
      under === 'comment' && ((sentence && !headed) || near || looksLikeTimestamp(text, tokens)),
    because: 'stands under a heading of comments',
    catches: [{ text: 'My father told them so in 1988.', under: 'comment' }],
    spares: ['My father told them so in 1988.', { text: 'Bakery closes in May', under: 'comment' }],
  },
  {
    name: 'under-newsletter-heading',
    label: 'newsletter-prompt',
    score: 0.5,
    test: ({ under, near, form }) => under === 'newsletter-prompt' && (near || form === 'html'),
    because: 'stands under a heading of a newsletter',
    catches: [{ text: 'What matters on the coast, at six.', under: 'newsletter-prompt' }],
    spares: ['What matters on the coast, at six.'],
  },
  {
    name: 'byline-away',
    label: 'teaser',
    score: 0.6,
    test: ({ near, text, tokens, cues }) =>
      !near && (looksLikeByline(text, tokens) || looksLikeTimestamp(text, tokens) || agoLine.test(text, cues)),
    because: 'the byline or date of another story',
    catches: ['By Tim Quill', 'Dec 22, 2023', '1 hr ago', '3日前'],
    spares: [{ text: 'By Tim Quill', near: true }, 'By noon the ferry had left the port.'],
  },
  {
    name: 'figures-box',
    label: 'data-box',
    score: 0.7,
    test: ({ tags, names, sentence, tokens, place, text }) =>
      (tags.includes('table') && !sentence && (place === 'between-paragraphs' || (tokens <= 12 && /\d/.test(text)))) ||
      (!sentence && tokens <= 12 && nameSaying('data-box', names, 6) !== undefined),
    because: ({ tags, names }) =>
      tags.includes('table')
        ? 'stands in a table that holds none of the body'
        : `stands in an element named "${nameSaying('data-box', names)}"`,
    catches: [
      { text: 'Memory', tags: ['td', 'tr', 'table'], place: 'between-paragraphs' },
      { text: 'Phosphorus 111.6mg', tags: ['td', 'tr', 'table'] },
      { text: '+2.28%', names: ['market-summary'] },
    ],
    spares: [
      { text: 'Local news | Sport', tags: ['td', 'tr', 'table'] }, // a table for layout
      { text: 'The market for wool is quiet this spring.', names: ['market-summary'] },
    ],
  },
  {
    name: 'figures-line',
    label: 'data-box',
    score: 0.6,
    test: ({ text, place, tokens, cues }) =>
      place !== 'before-body' ? tokens > 2 && figuresLine.test(text, cues) : tickerLine.test(text, cues),
    because: 'figures and little else',
    catches: ['Harbour 9 5 5 9 – 28', 'Phosphorus, P 111.6mg', { text: '+10.60 (+0.53%)', place: 'before-body' }],
    spares: ['2077', 'In 2014 the council met'],
  },
]; // prettier-ignore

const tagLine = cued(
  /^(?:schlagwörter|schlagworte|themenseiten|keywords|mots-clés|palabras clave|parole chiave|trefwoorden)\s\p{L}[^.]*$|^(?:(?:related )?(?:tags?|topics?|keywords?)|tagged (?:as|with|in|under)|filed under|themen|schlagw(?:orte|örter)|stichworte|thèmes|mots[- ]clés|etiquetas|temas|palavras-chave|argomenti|onderwerpen|emneord|ämnen|tagi|tematy|štítky|теги|темы|ключевые слова|etiketler|标签|标签|关键词|キーワード|タグ|태그|الوسوم)(?:\s?[:：].*)?$/iu,
);
const agoLine = cued(
  /^(?:\d{1,3}\s?(?:s|m|h|d|hrs?|mins?|hours?|minutes?|days?|weeks?|months?|日|時間|分|小时|天|분|시간|일)\s?(?:ago|前| 전)?|(?:vor|il y a|hace|há|for) \d{1,3} \p{L}+(?: siden)?)$/iu,
);
const figuresLine = cued(
  /^[\p{L} ,.'’()-]{0,30}(?:[\s:]+[<>~+–-]?\s?\d[\d.,/%]*){2,}(?:\s?[–-]\s?\d+)?$|^[\p{L} ,.'’()-]{0,30}[\s:]+[<>~+–-]?\d[\d.,/]*\s?(?:m?c?g|kg|kcal|%|iu)$/iu,
);
const tickerLine = cued(
  /^[(]?[+−-]?\d[\d.,]*\s?%[)]?$|^[+−-]?\d[\d.,]*\d\s?[(][+−-]?[\d.,]+\s?%[)]$|^[+−-]?\d{1,3}(?:[.,]\d{3})*[.,]\d{2,4}$/u,
);

// Rules for what leads away from the article: other stories, tags, menus, figures in boxes. The last says that nothing is known.

import { goesOnElsewhere, isFootHeading, looksLikeByline, looksLikeTimestamp } from '../line-shapes.js';
import { cued } from './cued.js';
import { nameSaying } from './element-names.js';
import { footSection } from './foot-sections.js';
import type { Line } from './line.js';
import type { RoleRule } from './rule.js';

const away = { place: 'after-body' } as const;

export const otherStories: readonly RoleRule[] = [
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
    test: ({ text, tokens, place, near }) =>
      (place !== 'before-body' || near) &&
      ((tokens <= 40 && /^(?:#[\p{L}\p{N}_]+[\s,;·|]*)+$/u.test(text)) || (tokens <= 30 && tagLine.test(text))),
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
    test: ({ near, text, tokens }) =>
      !near && (looksLikeByline(text, tokens) || looksLikeTimestamp(text, tokens) || agoLine.test(text)),
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
    test: ({ text, place, tokens }) =>
      place !== 'before-body' ? tokens > 2 && figuresLine.test(text) : tickerLine.test(text),
    because: 'figures and little else',
    catches: ['Harbour 9 5 5 9 – 28', 'Phosphorus, P 111.6mg', { text: '+10.60 (+0.53%)', place: 'before-body' }],
    spares: ['2077', 'In 2014 the council met'],
  },
  {
    name: 'foot-heading',
    label: 'teaser',
    score: 0.8,
    test: ({ text, tokens, place }) =>
      place !== 'before-body' && (isFootHeading(text, tokens) || footSection(text, tokens) === 'teaser'),
    because: 'the heading of a list of other stories',
    catches: ['Related Stories', 'Read next', 'Mehr zum Thema bei uns', 'Recent posts', '热点新闻'],
    spares: ['The road ahead', { text: 'Related', place: 'before-body' }],
  },
  {
    name: 'ends-elsewhere',
    label: 'teaser',
    score: 0.7,
    test: ({ text, tokens }) => tokens > 8 && goesOnElsewhere(text),
    because: 'ends with a sign that it goes on elsewhere',
    catches: ['The council met on Monday to talk about the bridge … Read more'],
    spares: ['Read more', 'The council met on Monday to talk about the bridge.'],
  },
  {
    name: 'read-also',
    label: 'teaser',
    score: 0.8,
    test: ({ text, tokens }) => tokens <= 60 && readAlso.test(text),
    because: 'points to another story',
    catches: [
      'READ MORE: Bakery closes in May',
      'Lesen Sie auch: Bäckerei schließt',
      'Lire aussi : La boulangerie ferme',
      'Lea también: la panadería',
      '相关阅读:面包店',
      'See also: the account of Harbour Films',
    ],
    spares: ['Read more books, the librarian says.', 'He asked them to read more'],
  },
  {
    name: 'under-other-heading',
    label: 'teaser',
    score: 0.7,
    test: ({ under, width, tokens, long, form }) =>
      under === 'teaser' && (width > 32 || (tokens >= 4 && width > 20) || (form === 'html' && !long)),
    because: 'stands under a heading of other stories',
    catches: [{ text: 'Night train to Carrow gets its dining car back', under: 'teaser', form: 'text' }],
    spares: ['Jobs', { text: 'Jobs', under: 'teaser', form: 'text' }],
  },
  {
    name: 'caption-away',
    label: 'teaser',
    score: 0.6,
    test: ({ near, kind }) => !near && kind === 'caption',
    because: 'the words under a picture, far from the article',
    catches: [{ ...away, text: 'The quay at dawn', kind: 'caption' }],
    spares: [{ ...away, near: true, text: 'The quay at dawn', kind: 'caption' }],
  },
  {
    name: 'teaser-box',
    label: 'teaser',
    score: 0.6,
    test: ({ near, place, names, tokens }) =>
      tokens >= 4 && (place === 'after-body' || !near) && nameSaying('teaser', names, 8) !== undefined,
    because: ({ names }) => `stands in an element named "${nameSaying('teaser', names)}"`,
    catches: [{ ...away, text: 'Explore the ten best kettles and how they sing.', names: ['td-excerpt'] }],
    spares: [
      { ...away, text: 'Small', names: ['font-item'] },
      { ...away, text: 'Explore the ten best kettles.', names: ['box'] },
      { near: true, place: 'before-body', text: 'Kettles', names: ['post'] },
    ],
  },
  {
    name: 'menu-row',
    label: 'navigation',
    score: 0.7,
    test: ({ shortRow, near, place, belowHeadline, kicker }) =>
      place !== 'between-paragraphs' && !belowHeadline && !kicker && shortRow >= (near ? nearRow : farRow),
    because: ({ shortRow }) => `one of ${shortRow} short lines in a row`,
    catches: [
      { text: 'Transport', shortRow: 5 },
      { text: 'Transport', shortRow: 9, near: true },
    ],
    spares: [
      { text: 'Ana Lopes', shortRow: 5, near: true },
      { text: 'War on the coast', shortRow: 9, near: true, place: 'before-body', kicker: true },
      { text: 'Transport', shortRow: 9, place: 'between-paragraphs' },
    ],
  },
  {
    name: 'stray-line',
    label: 'navigation',
    score: 0.5,
    test: ({ near, place, width, sentence, row, shortShare = 0 }) =>
      !near &&
      place !== 'between-paragraphs' &&
      !sentence &&
      ((width <= 32 && row >= 3) || (width <= 70 && row >= 8 && shortShare >= 0.7)),
    because: ({ row }) => `a short line in a row of ${row}, away from the article`,
    catches: [
      { ...away, text: 'Transport', row: 7 },
      { ...away, text: 'Farming, forestry and the fishing of herring', row: 12, shortShare: 0.8 },
    ],
    spares: [
      { ...away, text: 'Transport', row: 1 },
      { near: true, text: 'Transport', row: 7 },
      { ...away, text: 'Night train to Carrow gets its dining car back', row: 12, shortShare: 0.5 },
    ],
  },
  {
    name: 'headline-row',
    label: 'teaser',
    score: 0.6,
    test: (line) => isAway(line) && !line.sentence && line.width > 32 && line.row >= 2,
    because: ({ row }) => `one of ${row} lines in a row outside the article that are no sentences`,
    catches: [{ ...away, text: 'Night train to Carrow gets its dining car back', row: 3 }],
    spares: [
      { ...away, text: 'Night train to Carrow gets its dining car back', row: 1 },
      { near: true, place: 'before-body', text: 'Night train to Carrow gets its dining car back', row: 3 },
    ],
  },
  {
    name: 'teaser-box-between',
    label: 'teaser',
    score: 0.6,
    test: ({ place, names }) => place === 'between-paragraphs' && nameSaying('teaser-between', names) !== undefined,
    because: ({ names }) => `stands in an element named "${nameSaying('teaser-between', names)}"`,
    catches: [{ place: 'between-paragraphs', text: 'Soup will be served from May.', names: ['content--excerpt'] }],
    spares: [{ place: 'between-paragraphs', text: 'Soup will be served from May.', names: ['list-item'] }],
  },
  {
    name: 'headlines-between',
    label: 'teaser',
    score: 0.5,
    test: ({ form, place, under, sentence, width, row }) =>
      place === 'between-paragraphs' &&
      !sentence &&
      width > 32 &&
      (under === 'teaser' || (form === 'text' && row >= 3)),
    because: ({ row }) => `one of ${row} lines in a row between paragraphs that are no sentences`,
    catches: [
      { place: 'between-paragraphs', form: 'text', text: 'Night train to Carrow gets its dining car back', row: 4 },
    ],
    spares: [
      { place: 'between-paragraphs', form: 'text', text: 'Night train to Carrow gets its dining car back', row: 1 },
      { place: 'between-paragraphs', text: 'Night train to Carrow gets its dining car back', row: 4 },
    ],
  },
  {
    name: 'summary-of-other-story',
    label: 'teaser',
    score: 0.6,
    test: (line) =>
      isAway(line) && (line.headed === true || line.kind === 'heading') && line.tokens <= 80 && line.tokens >= 3,
    because: ({ kind }) =>
      kind === 'heading' ? 'a heading outside the article' : 'sentences under a headline outside the article',
    catches: [{ ...away, text: 'Soup will again be served from the first of May.', headed: true }],
    spares: [{ ...away, text: 'Soup will again be served from the first of May.' }],
  },
  {
    name: 'article-again',
    label: 'boilerplate',
    score: 0.7,
    test: ({ repeatsBody }) => repeatsBody === true,
    because: 'says again what the article says: a copy for another screen, or a summary',
    catches: [{ ...away, text: 'The first ship left at noon with forty lorries.', repeatsBody: true }],
    spares: [{ ...away, text: 'The first ship left at noon with forty lorries.' }],
  },
]; // prettier-ignore

const farRow = 4; // guess: menus have four entries
const nearRow = 8; // guess: more than the parts of a byline

const isAway = ({ near, place }: Line): boolean => place === 'after-body' || (place === 'before-body' && !near);

const tagLine = cued(
  /^(?:schlagwörter|schlagworte|themenseiten|keywords|mots-clés|palabras clave|parole chiave|trefwoorden)\s\p{L}[^.]*$|^(?:(?:related )?(?:tags?|topics?|keywords?)|tagged (?:as|with|in|under)|filed under|themen|schlagw(?:orte|örter)|stichworte|thèmes|mots[- ]clés|etiquetas|temas|palavras-chave|argomenti|onderwerpen|emneord|ämnen|tagi|tematy|štítky|теги|темы|ключевые слова|etiketler|标签|标签|关键词|キーワード|タグ|태그|الوسوم)(?:\s?[:：].*)?$/iu,
);
const agoLine = cued(
  /^(?:\d{1,3}\s?(?:s|m|h|d|hrs?|mins?|hours?|minutes?|days?|weeks?|months?|日|時間|分|小时|天|분|시간|일)\s?(?:ago|前| 전)?|(?:vor|il y a|hace|há|for) \d{1,3} \p{L}+(?: siden)?)$/iu,
);
const readAlso = cued(
  /^(?:read (?:more|also|next)|also read|see also|more (?:on|from)|related(?: \p{L}+)?|watch|listen|don['’]t miss|lesen sie (?:auch|hier|mehr)|mehr (?:zum thema|dazu)|auch interessant|lire (?:aussi|également)|à lire(?: aussi)?|voir aussi|lea (?:también|además)|le puede interesar|leia (?:também|mais)|veja também|leggi anche|lees ook|les (?:også|mer)|læs også|läs (?:också|mer|även)|lue (?:myös|lisää)|czytaj (?:też|także|również|więcej)|zobacz (?:też|także|również)|čtěte (?:také|více)|читайте (?:также|також)|baca juga|ayrıca|相关阅读|延伸阅读|延伸閱讀|あわせて読みたい|関連記事|관련기사|اقرأ أيضا)\s?[:：|>»-]/iu,
);
const figuresLine = cued(
  /^[\p{L} ,.'’()-]{0,30}(?:[\s:]+[<>~+–-]?\s?\d[\d.,/%]*){2,}(?:\s?[–-]\s?\d+)?$|^[\p{L} ,.'’()-]{0,30}[\s:]+[<>~+–-]?\d[\d.,/]*\s?(?:m?c?g|kg|kcal|%|iu)$/iu,
);
const tickerLine = cued(
  /^[(]?[+−-]?\d[\d.,]*\s?%[)]?$|^[+−-]?\d[\d.,]*\d\s?[(][+−-]?[\d.,]+\s?%[)]$|^[+−-]?\d{1,3}(?:[.,]\d{3})*[.,]\d{2,4}$/u,
);

// Rules for what leads away from the article: other stories and menus. The last says that the article is told again.
import { goesOnElsewhere, isFootHeading } from '../line-shapes.js';
import { cued } from './cued.js';
import { nameSaying } from './element-names.js';
import { footSection } from './foot-sections.js';
import type { Line } from './line.js';
import type { RoleRule } from './rule.js';

const away = { place: 'after-body' } as const;

export const otherStories: readonly RoleRule[] = [
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
    test: ({ text, tokens, cues }) => tokens <= 60 && readAlso.test(text, cues),
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

const readAlso = cued(
  /^(?:read (?:more|also|next)|also read|see also|more (?:on|from)|related(?: \p{L}+)?|watch|listen|don['’]t miss|lesen sie (?:auch|hier|mehr)|mehr (?:zum thema|dazu)|auch interessant|lire (?:aussi|également)|à lire(?: aussi)?|voir aussi|lea (?:también|además)|le puede interesar|leia (?:também|mais)|veja também|leggi anche|lees ook|les (?:også|mer)|læs også|läs (?:också|mer|även)|lue (?:myös|lisää)|czytaj (?:też|także|również|więcej)|zobacz (?:też|także|również)|čtěte (?:také|více)|читайте (?:также|також)|baca juga|ayrıca|相关阅读|延伸阅读|延伸閱讀|あわせて読みたい|関連記事|관련기사|اقرأ أيضا)\s?[:：|>»-]/iu,
);

import { describe, expect, test } from 'vitest';
import { lineKey } from '../../../src/page/line-key.js';
import { surveyEntryOf } from '../../../src/pipeline/survey/entry.js';
import { countStories } from '../../../src/pipeline/survey/stories.js';
import { invent } from '../../page/invent.js';

const paragraphs = [
  'The ferry between the two islands will not sail before Thursday, the port authority said on Monday evening, as the storm is not expected to pass.',
  'Some four hundred travellers spent the night in the sports hall of Eastmere, where the town had put up beds and handed out soup and blankets.',
  'Nobody was hurt when a crane fell onto the pier, but the damage will keep the southern berth closed for at least a month, engineers warned.',
  'The council wants to know why the crane had not been secured, although the warning was known on Friday, and has asked for a report by the end of May.',
  'Fishermen in the north lost eleven boats, and insurers say that the cost of the night may come close to the worst of the last twenty years.',
];

const entryOf = (blocks: readonly string[], url?: string, path = 'week-3/page.txt') =>
  surveyEntryOf(invent({ blocks, ...(url ? { url } : {}) }), path);

describe('the site of a page', () => {
  test('is its host without www', () => {
    expect(entryOf(['A'], 'https://www.Harbour.example/ferry').site).toBe('harbour.example');
  });

  test('is the host that the page declares, where its address is not known', () => {
    const declared = [{ from: 'link', name: 'canonical', value: 'https://harbour.example/ferry' }] as const;
    expect(surveyEntryOf(invent({ blocks: ['A'], declared }), 'week-3/page.html').site).toBe('harbour.example');
  });

  test('is the folder of its file, where no host is known', () => {
    expect(entryOf(['A']).site).toBe('week-3/');
    expect(entryOf(['A'], undefined, 'page.txt').site).toBe('/');
  });
});

describe('the lines of a page', () => {
  test('are their keys, each once, ascending', () => {
    const { lines } = entryOf(['We Recommend:', 'Ferry stays in port', 'We Recommend:']);
    expect(lines).toEqual([lineKey('We Recommend:')!, lineKey('Ferry stays in port')!].sort((a, b) => a - b));
  });

  test.each([
    ['12 comments', '3 Comments'],
    ['© 2023 Harbour Post', '© 2024 Harbour Post'],
    ['WE RECOMMEND', 'We recommend:'],
    ['Vor 5 Minuten', 'Vor 12 Minuten'],
  ])('%s and %s are one line', (one, other) => {
    expect(lineKey(one)).toBe(lineKey(other));
  });

  test('those without a letter are no lines: a table of numbers is like every other', () => {
    expect(entryOf(['12', '3.5%', '***', '2:1']).lines).toEqual([]);
  });
});

describe('the story of a page', () => {
  const storiesOf = (...pages: readonly (readonly string[])[]) => {
    const entries = pages.map((blocks) => entryOf(blocks));
    return countStories(pages.length, (page, place) => entries[page]!.story[place]!);
  };

  test('is the same where only what stands round it differs', () => {
    expect(storiesOf(['Latest News:', ...paragraphs], ['Print view', ...paragraphs, 'Most Popular'])).toBe(1);
  });

  test('is the same where a long paragraph was put in', () => {
    const more = `${paragraphs[0]} ${paragraphs[1]} All of it was told again in the evening.`;
    expect(storiesOf(paragraphs, [more, ...paragraphs])).toBe(1);
  });

  test('is another one where all but the consent text differs', () => {
    const consent = 'We and our partners use cookies and store information on your device. '.repeat(6).trim();
    expect(storiesOf([consent, ...paragraphs.slice(0, 2)], [consent, ...paragraphs.slice(2, 4)])).toBe(2);
  });

  test('is of its lines where a page has no prose, and is there for a page without text', () => {
    expect(storiesOf(['Ferry', 'Storm'], ['Ferry', 'Storm'])).toBe(1);
    expect(storiesOf(['Ferry', 'Storm'], ['Harbour', 'Crane'])).toBe(2);
    expect(entryOf([]).story).toHaveLength(4);
  });
});

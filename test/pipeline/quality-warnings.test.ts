import { describe, expect, it, test } from 'vitest';
import type { Fact } from '../../src/page/fact.js';
import type { Mark } from '../../src/page/mark.js';
import type { Page } from '../../src/page/page.js';
import { Reading } from '../../src/page/reading.js';
import { isNextPage, saysPageOf } from '../../src/pipeline/split-story.js';
import { warningsOf } from '../../src/pipeline/warnings.js';
import { type Invented, invent } from '../page/invent.js';
import { story } from '../stages/article/kinds/view.js';

const drop = (block: number): Mark => ({ stage: 'article', rule: 'rest', label: 'boilerplate', block, because: 'x' });
const title = (value: string): Fact => ({ field: 'title', value, from: 'meta', score: 1, because: 'x', chosen: true });

interface Case extends Invented {
  readonly dropped?: readonly number[];
  readonly title?: string;
  readonly quality?: number;
  readonly declaredBody?: string;
}

function warn({
  dropped = [],
  title: said = 'Ferry port reopens three days after storm',
  quality = 0.95,
  declaredBody,
  ...invented
}: Case) {
  const page: Page = { ...invent(invented), ...(declaredBody === undefined ? {} : { declaredBody }) };
  const reading = new Reading(page, dropped.map(drop), [title(said)]);
  return warningsOf(reading, { words: reading.body().join(' ').split(' ').length, quality });
}

const furniture = (lines: number): string[] => Array.from({ length: lines }, (_, at) => `Menu ${at}`);
const rows = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at);

test('an article in one piece, whole, under its own title, is warned of in nothing but where its title comes from', () => {
  expect(warn({ blocks: story(6), declaredBody: story(6).join('\n') })).toEqual(['title-from-head']);
});

test('a body in pieces has less than half of its words in the longest', () => {
  const blocks = [...story(2), ...furniture(9), ...story(2), ...furniture(9), ...story(2)];
  const dropped = [...rows(2, 11), ...rows(13, 22)];
  expect(warn({ blocks, dropped })).toContain('body-in-pieces');
});

test('a picture and its credit between two paragraphs make no pieces', () => {
  expect(warn({ blocks: [...story(2), ...furniture(3), ...story(2)], dropped: [2, 3, 4] })).not.toContain(
    'body-in-pieces',
  );
});

test('a body with less than half of the declared words is too short', () => {
  expect(warn({ blocks: story(2), declaredBody: `<p>${story(8).join('</p><p>')}</p>` })).toContain(
    'body-shorter-than-declared',
  );
  expect(warn({ blocks: story(6), declaredBody: story(8).join('\n') })).not.toContain('body-shorter-than-declared');
});

test('running text left out is told where it is more than what was taken', () => {
  expect(warn({ blocks: story(12), dropped: rows(2, 12) })).toContain('text-left-out');
  expect(warn({ blocks: story(12), dropped: rows(9, 12) })).not.toContain('text-left-out');
});

test('a title that shares no word with the body may be another story’s', () => {
  expect(warn({ blocks: story(6), title: 'Parliament debates lower taxes on imported tractors' })).toContain(
    'title-differs',
  );
  expect(warn({ blocks: story(6), title: 'Harbours after storms: ferries sail again' })).not.toContain('title-differs');
});

test('low quality is told', () => {
  expect(warn({ blocks: story(6), quality: 0.41 })).toContain('quality-low');
  expect(warn({ blocks: story(6), quality: 0.8 })).not.toContain('quality-low');
});

test('one page of several says so, or has its next page declared', () => {
  expect(warn({ blocks: [...story(6), 'Page 2 of 3'] })).toContain('split-story');
  const url = 'https://harbour.example/news/storm.html';
  const next = (value: string) => warn({ blocks: story(6), url, declared: [{ from: 'link', name: 'next', value }] });
  expect(next('https://harbour.example/news/storm_2.html')).toContain('split-story');
  expect(next('https://harbour.example/news/ferry-late-again.html')).not.toContain('split-story');
});

describe('lines that number a page', () => {
  it.each(['Page 2 of 3', 'Seite 1 von 4', 'Página 1 de 2', 'page 1/3', 'Страница 2 из 5', '第1页/共3页'])(
    'catches %s',
    (line) => expect(saysPageOf(line)).toBe(true),
  );
  it.each(['Page 1 of 1', 'Page 3 of 2', 'Page 2 of 3 was torn out of the logbook', 'Page 2', 'Page 12'])(
    'spares %s',
    (line) => expect(saysPageOf(line)).toBe(false),
  );
});

describe('next pages', () => {
  const at = (path: string) => `https://harbour.example${path}`;
  it.each([
    ['/storm', '/storm/2'],
    ['/storm/', '/storm/page/2/'],
    ['/storm', '/storm?page=2'],
    ['/storm.html', '/storm-2.html'],
    ['/storm?p=2', '/storm?p=3'],
  ])('%s goes on at %s', (own, next) => expect(isNextPage(at(own), at(next))).toBe(true));
  it.each([
    ['/storm', '/storm'],
    ['/storm', '/storm-damage'],
    ['/', '/page/2'],
    ['/story-1', '/other-2'],
    ['/storm', '/storm-2024'],
  ])('%s does not go on at %s', (own, next) => expect(isNextPage(at(own), at(next))).toBe(false));
});

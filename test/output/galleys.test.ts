import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { GalleyReader, galleyAt, galleysIn } from '../../src/output/galley-reader.js';
import { galleyIn, galleyLine, galleysStream } from '../../src/output/galleys.js';
import { openOutput } from '../../src/output/open-output.js';
import { everyProof } from '../../src/output/proof-lists.js';
import { openRenderer } from '../../src/output/render.js';
import { type Galley, galleyOf } from '../../src/page/galley.js';
import { Reading } from '../../src/page/reading.js';
import type { Cleaned } from '../../src/pipeline/clean.js';
import { recordOf } from '../../src/pipeline/record.js';
import { invent } from '../page/invent.js';
import { cleanedOf, config, ferryFacts, ferryMarks, ferryTexts, pageOf, plan, runOf, unreadOf } from './invented.js';

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'copydesk-galleys-')), 'output');
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

async function write(pages: readonly Cleaned[]): Promise<void> {
  const writer = await openOutput({ folder, stages: plan.stages, config, made: { config: 'a1', code: 'b2' } });
  const render = openRenderer(plan, config);
  for (const page of pages) await writer.write(render(page, { key: page.record.id }, everyProof));
  await writer.close(runOf(pages), '');
}

async function all(): Promise<Galley[]> {
  const found: Galley[] = [];
  for await (const galley of galleysIn(folder)) found.push(galley);
  return found;
}

/** A folder with one part that holds these lines, as no run has written it. */
function lay(lines: readonly string[]): string {
  mkdirSync(join(folder, 'galleys'), { recursive: true });
  const part = join(folder, galleysStream);
  writeFileSync(part, lines.join(''));
  return part;
}

const pagesUpTo = (count: number): Cleaned[] =>
  Array.from({ length: count }, (_, at) => cleanedOf(`${String(at).padStart(3, '0')}.html`));

const hostile = '</script><script>alert(1)</script>\n");galley("\\\u2028\u2029\0\u001b[2J\ud800 \udc00é漢';

test('a galley holds the blocks as they stood, with what holds and hides them, the marks and the facts', () => {
  const page = invent({
    containers: [
      { parent: -1, tag: 'body' },
      {
        parent: 0,
        tag: 'main',
        id: 'story',
        classes: ['a', 'b', 'c'],
        hidden: { how: 'attribute', because: 'hidden' },
      },
      { parent: 1, tag: 'h2' },
    ],
    blocks: ['Nowhere', { text: 'Ferry', container: 2, kind: 'heading', level: 2 }],
  });
  expect(galleyOf(new Reading(page, ferryMarks, ferryFacts))).toEqual({
    id: 'invented.html',
    decoding: page.decoding,
    blocks: [
      { kind: 'paragraph', text: 'Nowhere' },
      {
        kind: 'heading',
        level: 2,
        text: 'Ferry',
        where: 'body > main#story.a.b > h2',
        hidden: 'attribute: hidden',
      },
    ],
    marks: ferryMarks,
    facts: ferryFacts,
  });
});

test('galleys come back from the disk as they were, in the order of the pages, and none of pages that could not be read', async () => {
  const pages = [cleanedOf('a.html'), unreadOf('b.html'), cleanedOf('c.html')];
  await write(pages);
  expect(await all()).toEqual(
    pages.flatMap(({ reading }) => (reading ? [JSON.parse(JSON.stringify(galleyOf(reading)))] : [])),
  );
});

test('whatever stands in a page, its galley is one line of letters and digits', async () => {
  const page = { ...pageOf('hostile.html', [hostile, ...ferryTexts.slice(1)]), id: hostile };
  const reading = new Reading(
    page,
    ferryMarks.map((mark) => ({ ...mark, rule: hostile, because: hostile })),
    ferryFacts.map((fact) => ({ ...fact, value: hostile })),
  );
  const raw = { id: hostile, sourcePath: hostile, sourceRecord: null, body: '' };
  await write([{ record: recordOf(raw, reading), reading }]);
  const lines = readFileSync(join(folder, galleysStream), 'utf8').split('\n');
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatch(/^galley\("[A-Za-z0-9+/=]*"\);$/);
  expect(await all()).toEqual([galleyOf(reading)]);
});

test('any text comes back from a galley exactly, and never leaves its line', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string({ unit: 'binary' })), async (texts) => {
      const galley = galleyOf(new Reading(pageOf('any.html', texts)));
      const line = galleyLine(galley);
      expect(line).toMatch(/^galley\("[A-Za-z0-9+/=]*"\);\n$/);
      lay([line]);
      expect(await all()).toEqual([galley]);
    }),
  );
});

test('more than fifty go on in part-2.js, and each is found by its place', async () => {
  const pages = [unreadOf('000.gif'), ...pagesUpTo(103).slice(1)];
  await write(pages);
  expect(readdirSync(join(folder, 'galleys')).sort()).toEqual(['part-2.js', 'part-3.js', 'part.js']);
  const inOrder = await all();
  expect(inOrder.map(({ id }) => id)).toEqual(pages.slice(1).map(({ record }) => record.id));
  for (const [place, galley] of inOrder.entries()) expect(await galleyAt(folder, place)).toEqual(galley);
  expect(await galleyAt(folder, inOrder.length)).toBeUndefined();
  expect(await galleyAt(folder, 5000)).toBeUndefined();
});

test('a damaged line ends the reading, and is not found by its place', async () => {
  const line = (id: string) => galleyLine(galleyOf(new Reading(pageOf(id, ferryTexts))));
  const cut = line('b').replace(/.{12}"\);\n$/, '");\n');
  for (const damaged of [cut, 'alert(1);\n', 'galley("e30=");\n', line('b').slice(0, -20)]) {
    lay([line('a'), damaged, line('c')]);
    expect((await all()).map(({ id }) => id)).toEqual(['a']);
    expect(await galleyAt(folder, 1)).toBeUndefined();
  }
});

test('a folder without galleys has none', async () => {
  expect(await all()).toEqual([]);
  expect(await galleyAt(folder, 0)).toBeUndefined();
});

test('a reader that goes forward finds the same galleys, whatever it passes over', async () => {
  await write(pagesUpTo(120));
  const wanted = [0, 1, 7, 49, 50, 99, 101, 119, 120, 700];
  const reader = new GalleyReader(folder);
  const found = [];
  for (const place of wanted) found.push(await reader.lineAt(place));
  await reader.close();
  for (const [at, place] of wanted.entries())
    expect([place, found[at] === undefined ? undefined : galleyIn(found[at])]).toEqual([
      place,
      await galleyAt(folder, place),
    ]);
  expect(found.filter((line) => line === undefined)).toHaveLength(2);
});

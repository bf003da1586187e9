// The laws of the whole, held on the sample input as a run would read it.
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { openInput } from '../src/input/input.js';
import { listFolder } from '../src/input/walk.js';
import type { RawPage } from '../src/page/raw-page.js';
import { removalsOf } from '../src/page/removals.js';
import { type Cleaned, isRejected, openCleaner } from '../src/pipeline/clean.js';
import { checkConfig } from '../src/pipeline/config.js';
import { openPlan } from '../src/pipeline/plan.js';
import { stages } from '../src/stages/index.js';

const config = checkConfig({});
const plan = openPlan(config, new Map(stages.map((stage) => [stage.name, stage])));
const base = fileURLToPath(new URL('../raw/', import.meta.url));

async function readSample(list = listFolder): Promise<RawPage[]> {
  const input = await openInput({ base, paths: ['sample'], fields: config.jsonl, list });
  const pages: RawPage[] = [];
  for await (const page of input.read()) pages.push(page);
  return pages;
}

const pages = await readSample();
const clean = openCleaner(plan);
const cleaned = pages.map((page) => clean(page));
const decoded = cleaned.filter((one): one is Required<Cleaned> => one.reading !== undefined);

describe.each(decoded.map((one) => [one.record.id, one] as const))('conservation, %s', (_id, { record, reading }) => {
  it('keeps every character of every block, or removes it with a rule', () => {
    const removals = [...removalsOf(reading)];
    for (const block of reading.page.blocks) {
      const gone = removals.filter((removal) => removal.block === block);
      for (const { mark } of gone)
        expect(mark).toMatchObject({ stage: expect.any(String), rule: expect.stringMatching(/./) });
      const kept = reading.segments(block).filter(({ mark }) => reading.fateOf(mark) === 'body');
      const sum = [...gone, ...kept].reduce((chars, { from, to }) => chars + to - from, 0);
      expect(sum).toBe(block.text.length);
    }
  });

  it('says in the record how much was removed, by label', () => {
    const removed = [...removalsOf(reading)].reduce((sum, { from, to }) => sum + to - from, 0);
    expect(record.removed_chars).toBe(removed);
    expect(record.removed.reduce((sum, { chars }) => sum + chars, 0)).toBe(removed);
  });

  it('has a word from `article` or an earlier stage on every block', () => {
    for (const block of reading.page.blocks) expect(reading.deciding(block)).toBeDefined();
  });

  it('gives back all text when every stage is undone', () => {
    const undone = reading.without(plan.stages.map(({ stage }) => stage.name));
    expect(undone.body()).toEqual(reading.page.blocks.map((block) => block.text));
  });

  it('is plain JSON: a page that went through a file is cleaned the same', () => {
    expect(JSON.parse(JSON.stringify(reading.page))).toEqual(reading.page);
  });
});

test('what comes in goes out: one record for each page, and the ids are those that came in', () => {
  expect(cleaned.map(({ record }) => record.id)).toEqual(pages.map(({ id }) => id));
  expect(new Set(pages.map(({ id }) => id)).size).toBe(pages.length);
});

test('the same page gives the same record, from another cleaner and in another order', () => {
  const clean = openCleaner(plan);
  const backwards = [...pages]
    .reverse()
    .map((page) => clean(page).record)
    .reverse();
  expect(JSON.stringify(backwards)).toBe(JSON.stringify(cleaned.map(({ record }) => record)));
});

test('the order in which a file system lists its files does not show', async () => {
  const shuffled = await readSample(async (...folder) => [...(await listFolder(...folder))].reverse());
  expect(shuffled.map(({ id }) => id)).toEqual(pages.map(({ id }) => id));
});

test('all records have the same keys in the same order, and a rejected one its reason before them', () => {
  const kept = cleaned.map(({ record }) => record).filter((record) => !isRejected(record));
  const rejected = cleaned.map(({ record }) => record).filter(isRejected);
  const keys = Object.keys(kept[0]!);
  for (const record of kept) expect(Object.keys(record)).toEqual(keys);
  for (const record of rejected) expect(Object.keys(record)).toEqual(['reason', 'reason_detail', ...keys]);
  expect([kept.length, rejected.length]).toEqual([14, 2]);
});

test('a stage that throws on one page costs that page and no other', () => {
  const [first, second] = pages.filter(({ failure }) => !failure);
  const thrower = {
    stage: {
      ...stages.find((stage) => stage.name === 'language')!,
      open: () => (reading: { page: { id: string } }) => {
        if (reading.page.id === first!.id) throw new Error('no such luck');
        return [];
      },
    },
    options: {},
  };
  const clean = openCleaner({
    ...plan,
    stages: plan.stages.map((one) => (one.stage.name === 'language' ? thrower : one)),
  });
  expect(clean(first!).record).toMatchObject({
    reason: 'stage-failed',
    reason_detail: 'language stopped with: no such luck',
  });
  expect(isRejected(clean(second!).record)).toBe(false);
});

test('words that every object has are only words, wherever a page puts them', () => {
  for (const word of ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf']) {
    const body = `<!doctype html><html lang="${word}"><meta charset="${word}"><meta name="${word}" content="x">
      <meta property="og:${word}" content="y"><script type="application/ld+json">{"@type":"${word}","${word}":{"${word}":1}}</script>
      <${word} role="${word}" class="${word}" ${word}="${word}">&${word}; <p itemprop="${word}">The ferry port reopened on Tuesday
      after a storm had kept it closed for nine days, the harbour master said in a statement.</p></${word}></html>`;
    const { record } = openCleaner(plan)({ ...pages[0]!, body: new TextEncoder().encode(body), charset: word });
    expect(record.text).toContain('The ferry port reopened on Tuesday');
    expect(record).not.toHaveProperty('reason', 'stage-failed');
  }
});

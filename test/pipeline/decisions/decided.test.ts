// What becomes of a page that a person has decided about, and what is said of each decision.
import { beforeAll, describe, expect, test } from 'vitest';
import type { RawPage } from '../../../src/page/raw-page.js';
import { openCleaner } from '../../../src/pipeline/clean.js';
import { checkConfig } from '../../../src/pipeline/config.js';
import { fingerprintOf, openBook } from '../../../src/pipeline/decisions/book.js';
import { parseDecisions } from '../../../src/pipeline/decisions/parse.js';
import { docketOf } from '../../../src/pipeline/docket.js';
import { openPlan, type Plan, withDecisions } from '../../../src/pipeline/plan.js';
import { stages } from '../../../src/stages/index.js';
import { hashOf } from '../../../src/text/hash.js';
import { story } from '../../cli/stories.js';

let base: Plan;
beforeAll(() => {
  base = openPlan(checkConfig({}), new Map(stages.map((stage) => [stage.name, stage])));
});

const url = 'https://www.harbour.example/a/';
const body = story('Velden');
const page: RawPage = { id: 'a.html', sourcePath: 'a.html', sourceRecord: null, body, url };
const because = 'a person said so';

function decide(raw: RawPage, ...said: readonly object[]) {
  const text = said.map((one) => JSON.stringify({ page: 'a.html', because, ...one })).join('\n');
  const book = openBook('decisions.jsonl', parseDecisions(text, 'decisions.jsonl'));
  const cleaned = openCleaner(withDecisions(base, book))(raw);
  const came = docketOf(cleaned, book).decided?.came.map(([, what]) => what);
  return {
    ...cleaned,
    record: cleaned.record as typeof cleaned.record & { reason?: string; reason_detail?: string },
    came,
  };
}

describe('a verdict', () => {
  test('to reject gives its own reason with the words of the person', () => {
    const { record, came } = decide(page, { verdict: 'reject' });
    expect(record).toMatchObject({ reason: 'rejected-by-hand', reason_detail: because, kind: 'rejected-by-hand' });
    expect(record.warnings).toContain('decided-by-hand');
    expect(came).toEqual(['applied']);
  });

  test('to keep makes an article even of what the config turns away', () => {
    const plan = openPlan(checkConfig({ language: { keep: ['ru'] } }), new Map(stages.map((one) => [one.name, one])));
    const book = openBook('d', parseDecisions(JSON.stringify({ page: url, because, verdict: 'keep' }), 'd'));
    expect(openCleaner(plan)(page).record).toMatchObject({ reason: 'language-not-wanted' });
    const { record } = openCleaner(withDecisions(plan, book))(page);
    expect(record).not.toHaveProperty('reason');
    expect(record).toMatchObject({ kind: 'article', title: 'Velden: ferry port reopens' });
  });

  const words: RawPage = { ...page, body: '<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>' };
  test('to keep a page without text leaves it what it was, and says that it could not be done', () => {
    const { record, came } = decide(words, { verdict: 'keep' });
    expect(record.reason).toBe(openCleaner(base)(words).record.kind);
    expect(came).toEqual(['could-not']);
  });

  test('about a page that could not be decoded is said to be in vain', () => {
    const { record, came } = decide({ ...page, body: '' }, { verdict: 'keep' });
    expect([record.reason, came]).toEqual(['empty', ['could-not']]);
  });
});

describe('a label', () => {
  const begins = 'This is the story of Velden. The first sailing';

  test('holds for the block that begins so, wherever another version has cut it', () => {
    const { record, came } = decide(page, { block: 400, begins, label: 'advert' });
    expect(record.text).not.toContain('The first sailing');
    expect(record.removed.map(({ label }) => label)).toContain('advert');
    expect(came).toEqual(['applied']);
  });

  test('of several blocks that begin so goes to the nearest', () => {
    const twice = {
      ...page,
      body: body.replace('</article>', '<p>Read more on this.</p><p>Read more on this.</p></article>'),
    };
    const { reading } = decide(twice, { block: 0, begins: 'Read more', label: 'correction' });
    const labels = reading!.page.blocks.filter(({ text }) => text.startsWith('Read')).map((one) => reading!.label(one));
    expect(labels[0]).toBe('correction');
    expect(labels[1]).not.toBe('correction');
  });

  test('is said to have no block where none begins so', () => {
    const { came, record } = decide(page, { block: 3, begins: 'A paragraph that was taken down', label: 'advert' });
    expect(came).toEqual(['no-such-block']);
    expect(record.warnings).not.toContain('decided-by-hand');
  });
});

describe('a fact', () => {
  test('stands in the record, and what was chosen before is still to be seen', () => {
    const { record, reading } = decide(
      page,
      { field: 'title', value: 'Ferry back' },
      { field: 'author', value: ['Ana Lopes', 'Uwe Brand'] },
    );
    expect(record).toMatchObject({ title: 'Ferry back', authors: ['Ana Lopes', 'Uwe Brand'], author_type: 'person' });
    expect(reading!.facts[0]).toMatchObject({ field: 'title', from: 'hand', because, chosen: true, score: 1 });
    expect(reading!.facts).toContainEqual(
      expect.objectContaining({ field: 'title', value: 'Velden: ferry port reopens', chosen: false }),
    );
  });

  test('that is null empties the field', () => {
    expect(decide(page, { field: 'title', value: null }).record).toMatchObject({ title: null });
  });
});

test('a page is found by its id and by its address, however it is written', () => {
  const found = (name: string) => decide(page, { page: name, verdict: 'reject' }).came;
  expect(found('http://harbour.example/a#top')).toEqual(['applied']);
  expect(found('b.html')).toBeUndefined();
  const declared = body.replace('</title>', '</title><link rel="canonical" href="https://harbour.example/story">');
  const { came } = decide({ ...page, body: declared }, { page: 'https://harbour.example/story', verdict: 'reject' });
  expect(came).toEqual(['applied']);
});

test('a page that is not what it was is said to have changed, and is decided all the same', () => {
  const { came, record } = decide(page, { verdict: 'reject', sha256: '0'.repeat(64) });
  expect([came, record.reason]).toEqual([['changed'], 'rejected-by-hand']);
  expect(decide(page, { verdict: 'reject', sha256: hashOf(body) }).came).toEqual(['applied']);
});

test('a later line overrules an earlier one about the same thing, by whichever name', () => {
  const { came, record } = decide(
    page,
    { verdict: 'reject' },
    { field: 'title', value: 'One' },
    { page: url, verdict: 'keep' },
    { field: 'title', value: 'Two' },
  );
  expect(came).toEqual(['overruled', 'overruled', 'applied', 'applied']);
  expect(record).toMatchObject({ title: 'Two' });
  expect(record).not.toHaveProperty('reason');
});

test('two decisions are told apart by what they say, not by where they stand', () => {
  const by = (text: string) => fingerprintOf(openBook('d', parseDecisions(text, 'd')).of({ id: 'a', addresses: [] }));
  const line = JSON.stringify({ page: 'a', because, verdict: 'keep' });
  expect(by(`\n\n${line}`)).toBe(by(line));
  expect(by(line.replace('keep', 'reject'))).not.toBe(by(line));
  expect(by('')).toBeUndefined();
});

test('no stage but this one can speak for a person', () => {
  const hand = { field: 'title', value: 'x', from: 'hand', score: 1, because: '', chosen: true } as const;
  const stage = { ...stages[0]!, name: 'liar', open: () => () => [hand] };
  const { record } = openCleaner({ ...base, stages: [{ stage, options: {} }] })(page);
  expect(record).toMatchObject({ reason: 'stage-failed', reason_detail: expect.stringContaining('only a person can') });
});

test('nobody lists the stage, and none of a user has its name', () => {
  const byName = new Map(stages.map((stage) => [stage.name, stage]));
  expect(() => openPlan(checkConfig({ stages: ['decisions'] }), byName)).toThrow('is always the last one of a run');
  const own = { ...base, stages: [{ stage: { ...stages[0]!, name: 'decisions' }, options: {} }] };
  expect(() => withDecisions(own, openBook(null, []))).toThrow('Give it another name.');
});

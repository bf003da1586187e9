import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { evaluateSets } from '../../src/commands/eval.js';
import type { EvalOptions } from '../../src/commands/eval-options.js';
import { story } from '../cli/stories.js';
import { folderOf } from '../input/temporary-folder.js';
import { fakeTerminal } from './fake-terminal.js';

const links = Array.from({ length: 60 }, (_, at) => `<li><a href="/${at}">Story ${at} of the day</a></li>`).join('');
const front = `<!doctype html><title>Harbour Post</title><ul>${links}</ul>`;

const bodyOf = (html: string): string[] => [...html.matchAll(/<p>(This is .*?)<\/p>/g)].map(([, text]) => text!);

/** A gold folder of two articles, one of them with less gold than it has text, and a front page. */
const gold = (): string =>
  folderOf({
    'harbour/gold.jsonl': [
      { id: 'a', language: 'en', url: 'https://a.example/', body: bodyOf(story('a')), title: 'a: ferry port reopens' },
      {
        id: 'b',
        language: 'en',
        url: 'https://b.example/',
        body: bodyOf(story('b')).slice(0, 2),
        title: 'No such title',
      },
      { id: 'front', kind: 'listing', language: 'de', url: 'https://a.example/', body: [] },
    ]
      .map((row) => `${JSON.stringify(row)}\n`)
      .join(''),
    'harbour/pages/a.html': story('a'),
    'harbour/pages/b.html': story('b'),
    'harbour/pages/front.html': front,
  });

async function evaluate(folder: string, options: Partial<EvalOptions> = {}, folders = ['harbour']) {
  const terminal = fakeTerminal({ folder });
  const outcome = await evaluateSets(folders, { style: 'html', ...options }, terminal);
  return { outcome, printed: terminal.data() };
}
const jsonOf = async (folder: string, options: Partial<EvalOptions> = {}) =>
  (await evaluate(folder, { json: true, ...options })).printed
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

test('a set gets a table, the reasons of rejected pages, how well articles were told from the rest, and its groups', async () => {
  const { outcome, printed } = await evaluate(gold(), { by: 'language,site', oracle: true });
  expect(outcome).toBe('ok');
  expect(printed).toMatch(/^harbour\n {2}form +pages +P +R +F1 +page F1 +word F1 +oracle/);
  expect(printed).toMatch(/\n {2}html +3 +0\.8\d+ +1\.0000/);
  expect(printed).toMatch(/html, rejected: [a-z-]+ 1\n/);
  expect(printed).toContain('html, article against all else: P 1.0000  R 1.0000  F1 1.0000');
  expect(printed).toContain('kept as articles: article 2 of 2, listing 0 of 1');
  expect(printed).toMatch(/by language\n {2}language +pages .*\n {2}en +2 .*\n {2}de +1 /);
  expect(printed).toMatch(/by site\n {2}site +pages .*\n {2}a\.example +2 .*\n {2}b\.example +1 /);
});

test('the renderings to text are compared with their mean', async () => {
  const { printed } = await evaluate(gold(), { style: 'all', kind: 'article', by: 'language' });
  const rows = printed.split('\n').filter((line) => /^ {2}(html|wet|lynx|mean of text|wet-numbered) /.test(line));
  expect(rows).toHaveLength(5);
  expect(printed).toMatch(/\n {2}language +pages +html +wet +wet-numbered +blank +blank-unnumbered +wrap80 +lynx/);
  const found = await jsonOf(gold(), { style: 'all', kind: 'article' });
  const texts = found.filter(({ form }) => form !== 'html').map(({ figures }) => figures.f1);
  const mean = texts.reduce((sum, f1) => sum + f1, 0) / texts.length;
  expect(printed).toMatch(new RegExp(`mean of text +2 .* ${mean.toFixed(4)} `));
});

test('the worst pages are listed, and their proofs say what gold has and where Copydesk differs', async () => {
  const folder = gold();
  const { printed } = await evaluate(folder, { worst: 1, kind: 'article', proofs: 'proofs' });
  expect(printed).toMatch(/html, lowest pages:\n {2}F1 0\.\d+ {2}P 0\.\d+ {2}R 1\.000 {2}b {2}https:\/\/b\.example\//);
  const [below] = readdirSync(join(folder, 'proofs'));
  expect(readdirSync(join(folder, 'proofs', below!))).toEqual(['b.txt']);
  const proof = readFileSync(join(folder, 'proofs', below!, 'b.txt'), 'utf8');
  expect(proof).toMatch(/^G {2}= main-content \| This is the story of b/m);
  expect(proof).toMatch(/^ ! = main-content \| This is the story of b/m);
});

test('gold that cannot be right is listed where that is asked', async () => {
  const { printed } = await evaluate(gold(), { doubtful: true });
  expect(printed).toContain('html, 2 doubtful gold pages:');
  expect(printed).toMatch(/cut-short {2}b {2}article {2}2 paragraphs more/);
  expect(printed).toMatch(/empty {2}front {2}listing/);
});

describe('the last run is kept, and the next one says what has changed', () => {
  test('in each figure, and on which pages', async () => {
    const folder = gold();
    expect((await evaluate(folder, { stages: 'article,facts' })).printed).not.toContain('change');
    const kept = join(folder, '.copydesk/eval/harbour-article_facts-html.json');
    expect(Object.keys(JSON.parse(readFileSync(kept, 'utf8')).pages)).toEqual(['a', 'b', 'front']);
    expect(readFileSync(join(folder, '.copydesk/.gitignore'), 'utf8')).toBe('*\n');
    const { printed } = await evaluate(folder, { stages: 'article', against: kept });
    expect(printed).toMatch(/\n {4}change .* -\d\.\d{4}/);
    expect(printed).toMatch(/html, since \d{4}-\d\d-\d\d \d\d:\d\d UTC: no page moved/);
    expect((await jsonOf(folder, { stages: 'article' }))[0].change.figures.title).toBe(0);
  });

  test('only runs of the same pages in the same form are compared', async () => {
    const folder = gold();
    await evaluate(folder, { limit: 1 });
    expect((await evaluate(folder, { limit: 2 })).printed).not.toContain('change');
    expect((await evaluate(folder, { limit: 1, style: 'wet' })).printed).not.toContain('change');
    expect((await evaluate(folder, { limit: 1 })).printed).toContain('change');
  });

  test('not where nothing is to be kept', async () => {
    const folder = gold();
    await evaluate(folder, { keep: false });
    expect(existsSync(join(folder, '.copydesk'))).toBe(false);
  });

  test('a run to compare with must be there', async () => {
    await expect(evaluate(gold(), { against: 'none.json' })).rejects.toThrow(/There is no earlier run .*none\.json/);
  });
});

test('rows go to a file, and to one for each form below a folder where there are several', async () => {
  const folder = gold();
  await evaluate(folder, { out: 'rows.jsonl' });
  const rows = readFileSync(join(folder, 'rows.jsonl'), 'utf8').trim().split('\n');
  expect(rows.map((row) => JSON.parse(row).source_path)).toEqual(['pages/a.html', 'pages/b.html']);
  await evaluate(folder, { out: 'rows', style: 'html,wet' });
  expect(readdirSync(join(folder, 'rows'))).toEqual(['harbour-html.jsonl', 'harbour-wet.jsonl']);
});

test('one page is shown, or printed as a style renders it', async () => {
  expect((await evaluate(gold(), { show: 'b' })).printed).toMatch(
    /^b {2}https:\/\/b\.example\/\npages 1 {2}precision 0\./,
  );
  expect((await evaluate(gold(), { render: 'a', style: 'wet' })).printed).toMatch(
    /^a: ferry port reopens - Harbour Post\n/,
  );
});

describe('what cannot be meant is said before the first page:', () => {
  test.each<[string, Partial<EvalOptions>]>([
    ['There is no style "wett". Did you mean "wet"?', { style: 'html,wett' }],
    ['There is no group "sites". Did you mean "site"?', { by: 'sites' }],
    ['Its kinds: article, listing.', { kind: 'forum' }],
    ['There is no stage "artikle".', { stages: 'artikle' }],
  ])('%s', async (message, options) => {
    await expect(evaluate(gold(), options)).rejects.toThrow(message);
  });

  test('two folders of one name', async () => {
    const folder = gold();
    await expect(evaluate(folder, {}, ['harbour', 'harbour'])).rejects.toThrow(
      'Two of the folders are called "harbour"',
    );
  });
});

test('ctrl-C ends it', async () => {
  const terminal = fakeTerminal({ folder: gold(), stop: AbortSignal.abort() });
  await expect(evaluateSets(['harbour'], { style: 'html' }, terminal)).rejects.toThrow('aborted');
});

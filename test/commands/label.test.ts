// `copydesk label`: from a page to gold and to its figures, and what is said where a corrected proof cannot be right.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { evaluateSets } from '../../src/commands/eval.js';
import { type LabelOptions, labelPage } from '../../src/commands/label.js';
import type { GoldPage } from '../../src/eval/gold-row.js';
import { story } from '../cli/stories.js';
import { folderOf } from '../input/temporary-folder.js';
import { fakeTerminal } from './fake-terminal.js';

const links = Array.from({ length: 60 }, (_, at) => `<li><a href="/${at}">Story ${at} of the day</a></li>`).join('');
const front = `<!doctype html><title>Harbour Post</title><ul>${links}</ul>`;
const text = `Ferry port reopens\n\nBy Ana Lopes\n\n${['The port reopened on Tuesday, nine days after a storm had closed it, the harbour master said.', 'Lorries had queued for eleven kilometres and were fed by volunteers of the lifeboat station.'].join('\n\n')}\n`;
const hostile = story('storm').replace(
  '</article>',
  '<p>He read it [-all-] aloud: “\u2028 [- nothing” and <b>\u0000\u001b]0;</b>\udbff the crowd went home, as crowds will, before the rain.</p><pre>one\n  two</pre></article>',
);

const folderOfPages = (): string =>
  folderOf({
    'raw/a.html': story('a'),
    'raw/b.html': hostile,
    'raw/c.txt': text,
    'raw/d.jsonl': `${JSON.stringify({ url: 'https://d.example/', html: story('dé').replace('<head>', '<head><meta charset="gb2312">') })}\n`,
    'raw/front.html': front,
  });

async function label(folder: string, name: string | undefined, options: LabelOptions = {}) {
  const terminal = fakeTerminal({ folder });
  const outcome = await labelPage(name, options, terminal);
  return { outcome, said: terminal.said.join('\n') };
}

const draftOf = (folder: string, part: string): string => {
  const below = join(folder, 'gold/to-correct');
  return join(below, readdirSync(below).find((file) => file.startsWith(part))!);
};
const correct = (path: string, change: (text: string) => string): void => {
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(path, after);
};
const goldIn = (folder: string): GoldPage[] =>
  readFileSync(join(folder, 'gold/gold.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

const ids = ['a.html', 'b.html', 'c.txt', 'd.jsonl#1', 'front.html'];

async function labelled(): Promise<string> {
  const folder = folderOfPages();
  for (const id of ids) await label(folder, id);
  return folder;
}

test('uncorrected proofs give gold on which Copydesk is right in everything, whatever the pages hold', async () => {
  const folder = await labelled();
  for (const id of ids) expect((await label(folder, id)).said).toContain('Nothing was corrected in the proof');
  const gold = goldIn(folder);
  expect(gold.map(({ page }) => page)).toEqual(ids);
  expect(gold.map(({ id }) => id)).toEqual(gold.map(({ id }) => id).sort());
  expect(gold[3]).toMatchObject({ url: 'https://d.example/', title: 'dé: ferry port reopens' });
  expect(gold[4]).toMatchObject({ kind: 'section-front', body: [], title: null, authors: [] });
  const terminal = fakeTerminal({ folder });
  await evaluateSets([], { style: 'html', json: true, keep: false }, terminal);
  const { figures, kinds } = JSON.parse(terminal.data());
  expect(figures).toMatchObject({ pages: 5, precision: 1, recall: 1, f1: 1, page_f1: 1, title: 1 });
  expect(kinds).toMatchObject({ f1: 1 });
});

test('the proof has the page as it is, in lines that say what to do, and no control character', async () => {
  const folder = await labelled();
  const draft = readFileSync(draftOf(folder, 'b-html'), 'utf8');
  expect(draft).toMatch(
    /^# 1\. .*\n# 2\. .*\n# 3\. .*\n# 4\. .*\n# 5\. .*\n\ntitle: storm: ferry port reopens\nauthors:\npublished:\nlanguage: en\nkind: article\npage: b\.html\n\n/,
  );
  expect(draft).toContain('\n- navigation | Home\n');
  expect(draft).toMatch(/\n= [a-z-]+ \| He read it ⟦-all-⟧ aloud: “ ⟦- nothing” and \]0;\ufffd the crowd/);
  expect(draft).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u2028]/);
});

describe('corrections', () => {
  test('of signs, of parts, of the fields and of the kind change the gold as they say', async () => {
    const folder = await labelled();
    correct(draftOf(folder, 'a-html'), (draft) =>
      draft
        .replace('title: a: ferry port reopens', 'title: The port is open')
        .replace('authors:', 'authors: Ana Lopes;Tom Harrow ;')
        .replace('published:', 'published: 2024-03-05')
        .replace(/= [a-z-]+ \| (This is the story of a\. The ferry)/, '-|$1')
        .replace(
          'The first sailing left with forty minutes of delay, ',
          '[-The first sailing left with forty minutes of delay, -]',
        )
        .replace('- navigation | World', '= | World'),
    );
    correct(draftOf(folder, 'c-txt'), (draft) =>
      draft.replace('kind: article', 'kind: error-page').replaceAll('\n', '\r\n'),
    );
    const { said } = await label(folder, undefined, { all: true });
    expect(said).toMatch(/^b-html~[0-9a-f]{12}: not corrected yet/);
    const [a, c, ...others] = goldIn(folder);
    expect(others).toEqual([]);
    expect(a).toMatchObject({
      title: 'The port is open',
      authors: ['Ana Lopes', 'Tom Harrow'],
      published: '2024-03-05',
    });
    expect(a!.body!.map((paragraph) => paragraph.slice(0, 50))).toEqual([
      'World',
      'This is the story of a. the harbour office said, a',
      'This is the story of a. Repairs to the northern br',
      'This is the story of a. “We have lost a week, and ',
    ]);
    expect(c).toMatchObject({ kind: 'error-page', body: [], title: null });
  });

  test('may be made again, replace the row, and leave other rows and keys alone', async () => {
    const folder = await labelled();
    await label(folder, 'a.html');
    const [row] = goldIn(folder);
    const other = '{"id":"zz","body":["One."]}';
    writeFileSync(join(folder, 'gold/gold.jsonl'), `${other}\n${JSON.stringify({ ...row, country: 'PT' })}\n`);
    correct(draftOf(folder, 'a-html'), (draft) => draft.replace('title: a:', 'title: b:'));
    await label(folder, row!.id);
    expect(goldIn(folder)).toEqual([{ ...row, title: 'b: ferry port reopens', country: 'PT' }, JSON.parse(other)]);
    expect(readdirSync(join(folder, 'gold')).sort()).toEqual(['gold.jsonl', 'pages', 'to-correct']);
  });
});

describe('what cannot be right is told with file and line, and nothing is written:', () => {
  test.each<[string, (draft: string) => string, string]>([
    [
      'a changed word',
      (draft) => draft.replace('of delay, the harbour', 'of delay, teh harbour'),
      ':19: The wording was changed: the page has " minutes of delay, the harbour office sa"',
    ],
    [
      'a deleted line',
      (draft) => draft.replace('- navigation | World\n', ''),
      ':15: Before this line, or at the end, a line of the page is missing. It began: "World"',
    ],
    [
      'a line too many',
      (draft) => draft.replace('- navigation | World\n', '- navigation | World\n- | And so on\n'),
      ':16: The page has no such block at this place',
    ],
    [
      'lines in another order',
      (draft) =>
        draft.replace('- navigation | Home\n- navigation | World\n', '- navigation | World\n- navigation | Home\n'),
      ':14: The page has no such block',
    ],
    ['a mark without its other half', (draft) => draft.replace('Repairs to', '[-Repairs to'), 'A [- is not closed'],
    [
      'a line without a sign',
      (draft) => draft.replace('- navigation | World', 'World'),
      ':15: It is no line of a block',
    ],
    ['a day that is none', (draft) => draft.replace('published:', 'published: 31.2.2024'), ':9: "31.2.2024" is no day'],
    [
      'a day that the calendar has not',
      (draft) => draft.replace('published:', 'published: 2024-02-31'),
      ':9: "2024-02-31" is no day',
    ],
    [
      'a head that nobody knows',
      (draft) => draft.replace('authors:', 'autors:'),
      ':8: There is no "autors" in the head. Did you mean "authors"?',
    ],
  ])('%s', async (_, change, said) => {
    const folder = folderOfPages();
    await label(folder, 'a.html');
    correct(draftOf(folder, 'a-html'), change);
    await expect(label(folder, 'a.html')).rejects.toThrow(said);
    await expect(label(folder, undefined, { all: true })).rejects.toThrow('Nothing was written.');
    expect(existsSync(join(folder, 'gold/gold.jsonl'))).toBe(false);
  });

  test('a proof in another encoding', async () => {
    const folder = folderOfPages();
    await label(folder, 'a.html');
    writeFileSync(draftOf(folder, 'a-html'), Buffer.from('title: caf\xe9', 'latin1'));
    await expect(label(folder, 'a.html')).rejects.toThrow('Save it as UTF-8');
  });

  test('a gold.jsonl that is damaged', async () => {
    const folder = folderOfPages();
    await label(folder, 'a.html');
    writeFileSync(join(folder, 'gold/gold.jsonl'), '{"id": "x"}\n{"id"\n');
    await expect(label(folder, 'a.html')).rejects.toThrow('gold.jsonl:2: This is no JSON.');
  });

  test('a gold folder in the input, a page that is not there, and a page that is none', async () => {
    const folder = folderOf({ 'raw/a.html': story('a'), 'raw/empty.html': '' });
    await expect(label(folder, 'a.html', { gold: 'raw/gold' })).rejects.toThrow('lies in the input');
    await expect(label(folder, 'aa.html')).rejects.toThrow('Did you mean one of these?\n  a.html');
    await expect(label(folder, 'empty.html')).rejects.toThrow('empty.html could not be read');
    await expect(label(folder, undefined)).rejects.toThrow('Name a page, or say --all');
    await expect(label(folder, undefined, { all: true })).rejects.toThrow('There is no corrected proof');
  });
});

describe('eval', () => {
  test('says which gold it wants where there is none', async () => {
    const folder = folderOfPages();
    await expect(evaluateSets([], { style: 'html' }, fakeTerminal({ folder }))).rejects.toThrow(
      '"copydesk label <page>" makes one',
    );
  });

  test('says how little a small set says', async () => {
    const folder = await labelled();
    for (const id of ids) await label(folder, id);
    const terminal = fakeTerminal({ folder });
    await evaluateSets([], { style: 'html', keep: false }, terminal);
    expect(terminal.data()).toMatch(/what these 5 pages allow to say of others like them/);
    expect(terminal.data()).toMatch(/body right \(F1 of 0\.9 or more\) +5 of 5, 0\.566 to 1\.000 \(Wilson\)/);
    expect(terminal.data()).toContain('5 pages say little');
  });

  test('cleans as the config says: a site rule changes the figures, and --stages leaves its options alone', async () => {
    const folder = folderOfPages();
    await label(folder, 'a.html');
    await label(folder, 'a.html');
    const rule = { host: '*', text: 'Repairs to the northern', label: 'advert' };
    writeFileSync(
      join(folder, 'strict.json'),
      JSON.stringify({ stages: [['site', { rules: [rule] }], 'navigation', 'article', 'facts'] }),
    );
    const recall = async (more: object): Promise<number> => {
      const terminal = fakeTerminal({ folder });
      await evaluateSets([], { style: 'html', json: true, keep: false, ...more }, terminal);
      return JSON.parse(terminal.data()).figures.recall;
    };
    expect(await recall({})).toBe(1);
    expect(await recall({ config: 'strict.json' })).toBeLessThan(0.9);
    expect(await recall({ config: 'strict.json', stages: 'site,article' })).toBeLessThan(0.9);
    expect(await recall({ config: 'strict.json', stages: 'article' })).toBe(1);
    await expect(recall({ config: 'strict.json', model: 'folds' })).rejects.toThrow('leave --config or --model out');
  });
});

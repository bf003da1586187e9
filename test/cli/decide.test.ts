// A person's word from outside: it outlives runs and configs, costs only its own pages, and is told of when its page is gone or changed.
import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentOf, copydesk, folderWith, rowsOf } from './copydesk.js';
import { story } from './stories.js';

const pages = Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [`raw/${name}.html`, story(name)]));
const withAddresses = {
  ...pages,
  'raw/sources.jsonl': ['a', 'b', 'c', 'd']
    .map((name) => JSON.stringify({ file: `${name}.html`, url: `https://harbour.example/${name}` }))
    .join('\n'),
};

interface Run {
  readonly reused: number;
  readonly decisions: {
    readonly file: string | null;
    readonly count: number;
    readonly applied: number;
    readonly changed: readonly object[];
    readonly unmet: readonly object[];
  };
}

const runOf = (folder: string, output = 'output'): Run =>
  JSON.parse(readFileSync(join(folder, output, 'run.json'), 'utf8'));
const rejectedIn = (folder: string, output = 'output') =>
  rowsOf(join(folder, output, 'rejected.jsonl')).map(({ id, reason, reason_detail }) => [id, reason, reason_detail]);
const decideOn = (folder: string, ...lines: readonly object[]): void =>
  appendFileSync(
    join(folder, 'decisions.jsonl'),
    lines.map((line) => `${JSON.stringify({ because: 'I have read it', ...line })}\n`).join(''),
  );

describe('a decision', () => {
  test('outlives a run, a change of the config and a change of its page, and only its own page is done anew', async () => {
    const folder = folderWith(withAddresses);
    await copydesk(folder, ['run', '-q']);
    expect(rejectedIn(folder)).toEqual([]);

    const made = await copydesk(folder, [
      'decide',
      'https://harbour.example/b',
      'reject',
      '--because',
      'A press release',
    ]);
    expect(made.code).toBe(0);
    expect(made.stderr).toMatch(
      /^Line 1 of decisions\.jsonl says so now\.\nThe page was: an article of \d+ words\. With this: rejected, rejected-by-hand \(A press release\)\n$/,
    );
    const asDecided = [['b.html', 'rejected-by-hand', 'A press release']];
    const first = await copydesk(folder, ['run']);
    expect(first.stderr).toContain('1 decision by hand was applied.\n');
    expect(rejectedIn(folder)).toEqual(asDecided);
    expect(runOf(folder).reused).toBe(3);
    const diff = await copydesk(folder, ['diff', '--exit-code']);
    expect([diff.code, diff.stdout.split('\n')[0]]).toEqual([1, expect.stringMatching(/^1 of 4 pages differs?\b/)]);

    await copydesk(folder, ['run', '-q']);
    const again = await copydesk(folder, ['diff', '--exit-code']); // the very same run is no other one
    expect([again.code, again.stdout.split('\n')[0]]).toEqual([1, diff.stdout.split('\n')[0]]);
    expect(rejectedIn(folder)).toEqual(asDecided);
    expect(runOf(folder).reused).toBe(4);

    writeFileSync(join(folder, 'pipeline.config.json'), '{ "labels": { "caption": "body" } }');
    await copydesk(folder, ['run', '-q']);
    expect(rejectedIn(folder)).toEqual(asDecided);
    expect(runOf(folder).reused).toBe(0);

    writeFileSync(join(folder, 'raw/b.html'), story('another b'));
    const { stderr } = await copydesk(folder, ['run']);
    expect(rejectedIn(folder)).toEqual(asDecided);
    expect(runOf(folder)).toMatchObject({
      reused: 3,
      decisions: { file: 'decisions.jsonl', count: 1, applied: 1, changed: [{ line: 1, page: 'b.html' }], unmet: [] },
    });
    expect(stderr).toContain(
      '1 decision by hand was applied; the page has changed since it was decided: decisions.jsonl line 1.',
    );

    rmSync(join(folder, 'raw/b.html'));
    await copydesk(folder, ['run', '-q', '--append']);
    expect(rejectedIn(folder)).toEqual(asDecided);
    expect(runOf(folder)).toMatchObject({ reused: 4, decisions: { applied: 1, unmet: [] } });
  });

  test('that is taken away is gone from its page with the next run, and others keep what they had, under their new lines', async () => {
    const folder = folderWith(withAddresses);
    decideOn(
      folder,
      { page: 'a.html', verdict: 'reject' },
      { page: 'b.html', verdict: 'reject', sha256: '0'.repeat(64) },
    );
    await copydesk(folder, ['run', '-q']);
    expect(rejectedIn(folder)).toHaveLength(2);
    const [, second] = readFileSync(join(folder, 'decisions.jsonl'), 'utf8').split('\n');
    writeFileSync(join(folder, 'decisions.jsonl'), `${second}\n`);
    await copydesk(folder, ['run', '-q']);
    expect(rejectedIn(folder).map(([id]) => id)).toEqual(['b.html']);
    expect(runOf(folder)).toMatchObject({ reused: 3, decisions: { changed: [{ line: 1, page: 'b.html' }] } });
  });

  test('whose page or block is gone is told of, but not by a run that sees only some of the pages', async () => {
    const folder = folderWith(withAddresses);
    decideOn(
      folder,
      { page: 'a.html', block: 1, begins: 'Nothing here begins so', label: 'advert' },
      { page: 'https://harbour.example/d', verdict: 'reject' },
      { page: 'c.html', field: 'title', value: 'Another title' },
    );
    rmSync(join(folder, 'raw/d.html'));
    const { stderr } = await copydesk(folder, ['run']);
    expect(runOf(folder).decisions).toEqual({
      file: 'decisions.jsonl',
      count: 3,
      applied: 1,
      changed: [],
      unmet: [
        { line: 1, page: 'a.html', why: 'no-such-block' },
        { line: 2, page: 'https://harbour.example/d', why: 'gone' },
      ],
    });
    expect(stderr).toContain(
      '1 decision by hand was applied; 1 stands for a page that is gone: decisions.jsonl line 2; 1 names a block that the page does not have: decisions.jsonl line 1.',
    );
    const listed = await copydesk(folder, ['decide', '--list']);
    expect(listed.stdout.replace(/ {2,}/g, ' ')).toBe(
      [
        ' line 1 no-such-block a.html block 1 is advert: I have read it',
        ' line 2 no such page in the output https://harbour.example/d reject: I have read it',
        ' line 3 applied c.html title is "Another title": I have read it\n',
      ].join('\n'),
    );
    await copydesk(folder, ['run', '-q', '--limit', '1', '-o', 'some']);
    expect(runOf(folder, 'some').decisions.unmet).toEqual([{ line: 1, page: 'a.html', why: 'no-such-block' }]);
  });

  test('gives the same bytes with one worker, with two, and from shards put together', async () => {
    const folder = folderWith(withAddresses);
    decideOn(
      folder,
      { page: 'a.html', verdict: 'reject' },
      { page: 'https://harbour.example/c', field: 'author', value: ['Ana Lopes'] },
      { page: 'd.html', block: 9, begins: 'This is the story of d. Repairs', label: 'advert' },
      { page: 'gone.html', verdict: 'keep' },
    );
    const tables = (output: string) =>
      Object.fromEntries(
        Object.entries(contentOf(join(folder, output))).filter(([name]) => !/run\.json|report\.html/.test(name)),
      );
    await copydesk(folder, ['run', '-q', '-w', '1', '-o', 'one']);
    await copydesk(folder, ['run', '-q', '-w', '2', '-o', 'two']);
    expect(tables('two')).toEqual(tables('one'));
    expect(tables('one')['90-decisions/marks.jsonl']!.split('\n')).toHaveLength(3);
    expect(tables('one')['70-facts/facts.jsonl']).toContain('"from":"hand"');
    for (const part of ['1', '2']) await copydesk(folder, ['run', '-q', '--shard', `${part}/2`, '-o', `part${part}`]);
    await copydesk(folder, ['merge', 'part1', 'part2', '-o', 'whole']);
    for (const name of ['articles.jsonl', 'rejected.jsonl', '90-decisions/marks.jsonl', 'state.jsonl'])
      expect(tables('whole')[name]).toBe(tables('one')[name]);
    expect(runOf(folder, 'one').decisions).toMatchObject({ count: 4, applied: 3, unmet: [{ line: 4, why: 'gone' }] });
    expect(runOf(folder, 'whole').decisions).toMatchObject({ count: 4, applied: 3, unmet: [] });
    await copydesk(folder, ['forget', 'a.html', '-o', 'one']);
    expect(runOf(folder, 'one').decisions).toMatchObject({ count: 4, applied: 2, unmet: [{ line: 4, why: 'gone' }] });
  });
});

test('a file with a wrong line stops the run before the first page, and so does one that the config names and is not there', async () => {
  const folder = folderWith({
    ...pages,
    'decisions.jsonl': '// mine\n{"page":"a.html","verdict":"kep","because":"x"}\n',
  });
  const wrong = await copydesk(folder, ['run']);
  expect(wrong.code).toBe(2);
  expect(wrong.stderr).toBe(
    'decisions.jsonl, line 1: this is a comment, and JSON has none. A remark on a decision goes into its "because".\n' +
      'decisions.jsonl, line 2, "verdict": "kep" is no verdict. Did you mean "keep"? Known are: keep, reject.\n',
  );
  expect(existsSync(join(folder, 'output'))).toBe(false);
  writeFileSync(join(folder, 'pipeline.config.json'), '{ "decisions": "words/mine.jsonl" }');
  const missing = await copydesk(folder, ['run']);
  expect(missing.code).toBe(2);
  expect(missing.stderr).toContain(
    'The decisions "words/mine.jsonl" could not be read: the config names the file, and',
  );
});

describe('copydesk decide', () => {
  test('finds a block by how it begins, writes how to find it again, and explain shows it', async () => {
    const folder = folderWith({
      ...withAddresses,
      'decisions.jsonl': '{"page":"b.html","verdict":"keep","because":"x"}',
    });
    const words = ['--block', 'This is the story of a. Repairs', '--label', 'advert', '--because', 'It was paid for'];
    const { stderr } = await copydesk(folder, ['decide', 'raw/a.html', ...words]);
    expect(stderr).toContain('Line 2 of decisions.jsonl says so now.\nBlock ');
    expect(stderr).toContain('was: main-content. With this: advert\nThe page was: an article of ');
    const lines = rowsOf(join(folder, 'decisions.jsonl'));
    expect(lines).toHaveLength(2);
    expect(lines[1]).toEqual({
      page: 'a.html',
      block: expect.any(Number),
      begins: 'This is the story of a. Repairs to the northern breakwater will go on until May,',
      label: 'advert',
      because: 'It was paid for',
      sha256: expect.stringMatching(/^[\da-f]{64}$/),
      made: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
    });
    const { stdout } = await copydesk(folder, ['explain', 'a.html']);
    expect(stdout).toContain('  warning decided-by-hand: ');
    expect(stdout).toContain('- advert | This is the story of a. Repairs');
    expect(stdout).toContain('    decisions/decided-by-hand: advert: It was paid for (1.00)');
  });

  test('writes lists and empty fields, and says what a line overrules', async () => {
    const folder = folderWith(withAddresses);
    const author = ['decide', 'a.html', '--field', 'author'];
    await copydesk(folder, [...author, '--value', 'Ana Lopes', '--value', 'Uwe Brand', '--because', 'Print']);
    const { stderr } = await copydesk(folder, [...author, '--empty', '--because', 'Nobody is named']);
    expect(stderr).toContain('Line 2 of decisions.jsonl says so now, and overrules line 1.\n');
    expect(stderr).toContain('Its author was: “Ana Lopes”, “Uwe Brand”. With this: empty\n');
    expect(rowsOf(join(folder, 'decisions.jsonl')).map(({ value }) => value)).toEqual([
      ['Ana Lopes', 'Uwe Brand'],
      null,
    ]);
  });
});

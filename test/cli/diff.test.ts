// `copydesk diff` as a user would start it, and what docs/diff.md shows of it.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { clone, copydesk, folderWith } from './copydesk.js';
import { story } from './stories.js';

const page = readFileSync(join(clone, 'docs', 'diff.md'), 'utf8');
const readMe = readFileSync(join(clone, 'README.md'), 'utf8');

/** Times are those of the run, and the code is that of the day. */
const withoutTimes = (text: string): string => text.replace(/run of \d{4}-\d\d-\d\d \d\d:\d\d UTC/g, 'run of …');

test('the example in docs/diff.md and in the README is what comes out of its commands', async () => {
  const folder = folderWith({
    'captions.json': '{ "labels": { "caption": "body" }, "failures": { "allow": "10%" } }',
    'pipeline.config.json': readFileSync(join(clone, 'pipeline.config.json'), 'utf8'),
  });
  cpSync(join(clone, 'raw'), join(folder, 'raw'), { recursive: true });
  const [, commands = '', shown = ''] = /```sh\n([^`]*)```\n\n```\n([^`]*)```/.exec(page) ?? [];
  const lines = commands.trim().split('\n');
  expect(lines).toHaveLength(3);
  expect(readMe).toContain(`\`\`\`sh\n${commands}\`\`\`\n\n\`\`\`\n${shown}\`\`\``);
  let last = '';
  for (const line of lines) {
    const { code, stdout } = await copydesk(folder, line.split(' ').slice(1));
    expect([line, code]).toEqual([line, 0]);
    last = stdout;
  }
  expect(withoutTimes(last)).toBe(withoutTimes(shown));
  expect(last.split('\n').length - 1).toBeLessThanOrEqual(30);
});

test('the last run is compared with the one before it, and the exit code says whether something differs', async () => {
  const apart = { stages: ['navigation', 'article', 'facts'], collate: { duplicates: 'off' } }; // what one page is to another is not compared here
  const files = { 'raw/a.html': story('Velden'), 'raw/b.html': story('Marstal') };
  const folder = folderWith({ ...files, 'pipeline.config.json': JSON.stringify(apart) });
  const diff = (...words: string[]) => copydesk(folder, ['diff', '--exit-code', ...words]);
  await copydesk(folder, ['run']);
  const first = await diff();
  expect([first.code, first.stderr]).toEqual([
    2,
    expect.stringContaining('There is no run before the one in "output".'),
  ]);
  writeFileSync(join(folder, 'raw/b.html'), story('Marstal').replace('Repairs to', 'Work on'));
  writeFileSync(join(folder, 'raw/c.html'), story('Ulla'));
  await copydesk(folder, ['run']);
  const second = await diff();
  expect([second.code, second.stderr]).toEqual([1, '']);
  expect(second.stdout).toMatch(/^2 of 3 pages differ\. Their text: \+\d+ −\d+ words\.\n/);
  expect(second.stdout).toContain('came in with other bytes');
  expect(second.stdout).toContain('  new   1  in this run only: c.html\n');
  const [row] = (await diff('--json', '--page', 'b.html')).stdout.trim().split('\n');
  expect(JSON.parse(row!)).toMatchObject({ id: 'b.html', difference: 'text', other_input: true });
  await copydesk(folder, ['run']); // comes to the very same
  expect(withoutTimes((await diff()).stdout)).toBe(withoutTimes(second.stdout));
  expect((await diff('output', 'output')).code).toBe(0);
  expect((await copydesk(folder, ['diff'])).code).toBe(0);
  const wrong = await diff('--label', 'captoin');
  expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('Did you mean "caption"?')]);
});

// docs/something-looks-wrong.md: its commands and options are there, its keys and files too, and what it greps for is found.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openProgram } from '../../src/cli/program.js';
import { clone, copydesk, folderWith } from '../cli/copydesk.js';
import { fakeTerminal } from '../commands/fake-terminal.js';
import { docs, fencedBlocks } from './fenced.js';

const page = docs('something-looks-wrong');
const spans = [...page.matchAll(/`([^`\n]+)`/g)].map(([, text]) => text!);

test('every command and option that it names is there', async () => {
  const { commands } = await openProgram(fakeTerminal(), () => {}, undefined);
  const named = spans.filter((text) => /^copydesk [a-z]/.test(text));
  const unknown = named.filter((text) => {
    const command = commands.find((own) => own.name() === text.split(' ')[1]);
    const options = text.match(/--[a-z-]+/g) ?? [];
    return !options.every((option) => command?.options.some(({ long }) => long === option));
  });
  expect(named.length).toBeGreaterThan(10);
  expect(unknown).toEqual([]);
});

test('every key of the config that it names is there', () => {
  const keys = spans.filter((text) => /^(budgets|outputs|failures|jsonl)\.[a-zA-Z]+$/.test(text));
  expect(keys.length).toBeGreaterThan(5);
  expect(keys.filter((key) => !docs('config').includes(`\`${key}\``))).toEqual([]);
});

test('what it tells to look for is found in the output of the sample', async () => {
  const folder = folderWith({
    'pipeline.config.json': JSON.stringify({ input: join(clone, 'raw'), failures: { allow: '100%' } }),
  });
  expect((await copydesk(folder, ['run', '--quiet'])).code).toBe(0);
  const [explain, greps] = fencedBlocks('something-looks-wrong').map(({ text }) => text.trim());
  const explained = await copydesk(folder, explain!.split(' ').slice(1));
  expect(explained).toMatchObject({ code: 0, stdout: expect.stringContaining('injected-spam') });
  for (const line of greps!.split('\n')) // grep ends with 1 where it finds nothing, and then this throws
    expect(execFileSync('bash', ['-c', line], { cwd: folder, encoding: 'utf8' })).not.toBe('');
  const files = spans.filter((text) => /^output\/[\w./-]+\.[a-z]+$/.test(text));
  expect(files.filter((file) => !existsSync(join(folder, file)))).toEqual([]);
});

test.each(['loading', 'stages', 'write-a-stage', 'something-looks-wrong', 'methods', 'limits', 'config'])(
  'every link of %s.md leads somewhere',
  (name) => {
    const links = [...docs(name).matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map(([, path]) => path!);
    expect(links.filter((path) => !existsSync(join(clone, 'docs', path)))).toEqual([]);
  },
);

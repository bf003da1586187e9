// docs/stage-folders.md holds what it says: every command in it is run on the sample, in a shell, and prints what stands below it.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clone, command } from './cli/copydesk.js';

const page = readFileSync(join(clone, 'docs', 'stage-folders.md'), 'utf8');
const examples = [...page.matchAll(/```sh\n(.*?)```\n\n```text\n(.*?)```/gs)].map(([, lines, printed]) => ({
  lines: lines!,
  printed: printed!,
}));

const hasJq = spawnSync('sh', ['-c', 'command -v jq']).status === 0;
if (!hasJq) console.warn('jq is not installed: what docs/stage-folders.md says of it is not tried.');

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-folders-'));
  cpSync(join(clone, 'raw'), join(folder, 'raw'), { recursive: true });
  writeFileSync(join(folder, 'rule.json'), /```json\n(.*?)```/s.exec(page)![1]!);
  writeFileSync(join(folder, 'copydesk'), `#!/bin/sh\nexec "${process.execPath}" "${command}" "$@"\n`);
  chmodSync(join(folder, 'copydesk'), 0o755);
  inShell('copydesk run --quiet'); // a broken page in the sample makes it end with 3
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const inShell = (lines: string): string =>
  spawnSync('sh', ['-c', lines], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${folder}:${process.env['PATH']}`, LC_ALL: 'C' },
  }).stdout;

describe.skipIf(process.platform === 'win32')('docs/stage-folders.md', () => {
  test('has examples', () => expect(examples.length).toBeGreaterThan(7));

  for (const { lines, printed } of examples)
    test.skipIf(/\bjq\b/.test(lines) && !hasJq)(lines.trim(), () => expect(inShell(lines)).toBe(printed));
});

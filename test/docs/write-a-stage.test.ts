// docs/write-a-stage.md: the stage in it works as printed, with the config as printed, and writes what is shown.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { clone, copydesk, dependOnCopydesk, folderWith, rowsOf } from '../cli/copydesk.js';
import { fencedBlocks } from './fenced.js';

const [stage, config, removed] = fencedBlocks('write-a-stage').map(({ text }) => text);

const page = `<!doctype html><title>Ferry port reopens</title><h1>Ferry port reopens</h1>
<p>The ferry port reopened on Tuesday after a storm had kept it closed for nine days, the harbour master said.</p>
<p>The first sailing left at noon with four hundred passengers, and lorries were queueing at dusk. (This story will be updated.)</p>
<p>This article is part of our series on the coast, in which a reporter of ours spends a day in one of its harbours.</p>
<p>The harbour master said that the southern berth, which the storm had spared, would be used until the summer.</p>`;

test('it is some thirty lines', () => {
  expect(stage!.trimEnd().split('\n').length).toBeLessThanOrEqual(32);
});

test('it works as printed', async () => {
  const folder = projectWith(stage!);
  expect(await copydesk(folder, ['check'])).toMatchObject({ code: 0 });
  expect((await copydesk(folder, ['run', '--quiet'])).code).toBe(0);
  const [article] = rowsOf(join(folder, 'output/articles.jsonl'));
  expect(article!['text']).toBe(
    'The ferry port reopened on Tuesday after a storm had kept it closed for nine days, the harbour master said.\n\n' +
      'The first sailing left at noon with four hundred passengers, and lorries were queueing at dusk.\n\n' +
      'The harbour master said that the southern berth, which the storm had spared, would be used until the summer.',
  );
  const written = readFileSync(join(folder, 'output/65-series-notes/removed.txt'), 'utf8').split('\n');
  const shown = removed!.trimEnd().split('\n');
  expect(shown.filter((line) => !written.some((own) => own.startsWith(line.replace(/ ?…$/, ''))))).toEqual([]);
  expect(shown.length).toBe(written.filter((line) => /^[- ]/.test(line) && !line.startsWith('   Ferry')).length);
});

test('a label that it does not give costs the page, not the run', async () => {
  const wrong = stage!.replace("gives: ['teaser', 'boilerplate']", "gives: ['teaser']");
  const folder = projectWith(wrong);
  await copydesk(folder, ['run', '--quiet']);
  const [rejected] = rowsOf(join(folder, 'output/rejected.jsonl'));
  expect(rejected).toMatchObject({ reason: 'stage-failed', reason_detail: expect.stringContaining('boilerplate') });
});

test('an editor that reads types finds no fault in it, and finds a label that is none', () => {
  const tsc = join(clone, 'node_modules', 'typescript', 'bin', 'tsc');
  const checked = (text: string) => {
    const own = projectWith(`// @ts-check\n${text}`);
    const words = ['--noEmit', '--allowJs', '--module', 'nodenext', '--target', 'es2022', '--skipLibCheck', '--strict'];
    return () => execFileSync(process.execPath, [tsc, ...words, 'my-stage.js'], { cwd: own, stdio: 'pipe' });
  };
  expect(checked(stage!)).not.toThrow();
  expect(checked(stage!.replace("'teaser', 'cue'", "'teazer', 'cue'"))).toThrow();
});

/** A folder as someone's project has it, with this stage. */
function projectWith(text: string): string {
  const folder = folderWith({
    'package.json': '{"type":"module"}',
    'my-stage.js': text,
    'pipeline.config.json': config!,
    'raw/ferry.html': page,
  });
  dependOnCopydesk(folder);
  return folder;
}

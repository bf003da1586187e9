// `copydesk init`: makes a folder ready: a config to edit, raw/ for the pages, and what git should leave alone.
import { access, appendFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Outcome } from './outcome.js';
import type { Terminal } from './terminal.js';

const ignored = ['raw/', 'output/'];

export async function initFolder(terminal: Terminal): Promise<Outcome> {
  const file = join(terminal.folder, 'pipeline.config.json');
  if (await exists(file)) {
    terminal.say(
      'There is a pipeline.config.json here already. It was left as it is; "copydesk check" says what it means.',
    );
    return 'misused';
  }
  await writeFile(file, `${JSON.stringify(await firstConfig(terminal.folder), null, 2)}\n`, { flag: 'wx' });
  await mkdir(join(terminal.folder, 'raw'), { recursive: true });
  const added = await ignore(join(terminal.folder, '.gitignore'));
  terminal.say('Made pipeline.config.json and raw/.');
  if (added.length > 0) terminal.say(`Told git to leave alone: ${added.join(', ')} (.gitignore).`);
  terminal.say('Put pages into raw/ and call "copydesk run".');
  return 'ok';
}

async function firstConfig(folder: string): Promise<Record<string, unknown>> {
  const schema = 'node_modules/copydesk/schema/config.json';
  return {
    ...((await exists(join(folder, schema))) ? { $schema: `./${schema}` } : {}),
    input: 'raw',
    output: 'output',
    stages: ['site', 'navigation', 'spam', 'language', 'article', 'facts'],
    failures: { allow: '2%' },
  };
}

/** Adds the lines that are not there yet. */
async function ignore(file: string): Promise<string[]> {
  const known = (await exists(file)) ? await readFile(file, 'utf8') : '';
  const lines = new Set(known.split('\n').map((line) => line.trim()));
  const added = ignored.filter((line) => !lines.has(line) && !lines.has(`/${line}`));
  const gap = known === '' || known.endsWith('\n') ? '' : '\n';
  if (added.length > 0) await appendFile(file, `${gap}${added.join('\n')}\n`);
  return added;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

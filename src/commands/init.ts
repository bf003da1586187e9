// `copydesk init`: makes a folder ready: a config to edit, raw/ for the pages, and what git should leave alone. With --ci also a
// schedule for a CI system. Nothing that is there is overwritten.
import { access, appendFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { loadConfig } from '../runners/load-config.js';
import { type CiFile, type CiSystem, ciFiles, ciIgnored } from './ci-files.js';
import type { Outcome } from './outcome.js';
import type { Terminal } from './terminal.js';

export interface InitOptions {
  readonly ci?: CiSystem;
}

const ignored = ['raw/', 'output/'];

export async function initFolder({ ci }: InitOptions, terminal: Terminal): Promise<Outcome> {
  const file = join(terminal.folder, 'pipeline.config.json');
  const isNew = !(await exists(file));
  if (!isNew && ci === undefined) {
    terminal.say(
      'There is a pipeline.config.json here already. It was left as it is; "copydesk check" says what it means.',
    );
    return 'misused';
  }
  if (isNew) await makeFolder(file, ci !== undefined, terminal);
  else if (!(await namesGates(terminal.folder))) terminal.say(gatesHint);
  const isWritten = ci === undefined || (await addCi(ciFiles[ci], terminal));
  await ignore(join(terminal.folder, '.gitignore'), [...(isNew ? ignored : []), ...(ci ? ciIgnored : [])], terminal);
  if (isNew) terminal.say('Put pages into raw/ and call "copydesk run".');
  return isWritten ? 'ok' : 'misused';
}

async function makeFolder(file: string, withGates: boolean, terminal: Terminal): Promise<void> {
  const config = { ...(await firstConfig(terminal.folder)), ...(withGates ? { gates: firstGates } : {}) };
  await writeFile(file, `${JSON.stringify(config, null, 2)}\n`, { flag: 'wx' });
  await mkdir(join(terminal.folder, 'raw'), { recursive: true });
  terminal.say(`Made pipeline.config.json and raw/${withGates ? ', with gates to begin with' : ''}.`);
}

/** Only what is told by a comparison: fixed bounds are for those who know their pages. All are guesses. */
export const firstGates = {
  pages: { mayFall: '50%' },
  kept: { mayFall: '10 points' },
  sites: {
    '*': {
      pages: { mayFall: '80%' },
      kept: { mayFall: '25 points' },
      medianWords: { mayFall: '40%', mayRise: '150%' },
      meanQuality: { mayFall: '10 points' },
    },
  },
};

const gatesHint = `The config names no "gates", so that a schedule would notice nothing. To begin with:
"gates": ${JSON.stringify(firstGates, null, 2)}`;

async function namesGates(folder: string): Promise<boolean> {
  const { leastPages: _, sites, ...gates } = (await loadConfig(undefined, folder)).config.gates;
  return Object.keys(gates).length + Object.keys(sites).length > 0;
}

async function addCi({ path, text, next }: CiFile, terminal: Terminal): Promise<boolean> {
  const file = join(terminal.folder, path);
  if (await exists(file)) {
    terminal.say(
      `There is a ${path} here already. It was left as it is; docs/scheduling.md shows what would be in it.`,
    );
    return false;
  }
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text, { flag: 'wx' });
  terminal.say(`Made ${path}. ${next}`);
  return true;
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
async function ignore(file: string, wanted: readonly string[], terminal: Terminal): Promise<void> {
  const known = (await exists(file)) ? await readFile(file, 'utf8') : '';
  const lines = new Set(known.split('\n').map((line) => line.trim()));
  const added = wanted.filter((line) => !lines.has(line) && !lines.has(`/${line}`));
  if (added.length === 0) return;
  const gap = known === '' || known.endsWith('\n') ? '' : '\n';
  await appendFile(file, `${gap}${added.join('\n')}\n`);
  terminal.say(`Told git to leave alone: ${added.join(', ')} (.gitignore).`);
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

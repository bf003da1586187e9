// Runs a snippet as a reader would, in a folder that holds output/, and says what is wrong with what it printed and loaded.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { rowsOf } from './answers.mjs';
import { command } from './outputs.mjs';
import { faultsOf } from './printed.mjs';
import { runnerOf } from './tools.mjs';

const endings = { js: 'mjs', python: 'py', r: 'R' };

/** @returns runs one block in this folder, and gives a sentence for each fault */
export function openDesk(work, output) {
  const folder = mkdtempSync(join(work, 'desk-'));
  cpSync(output, join(folder, 'output'), { recursive: true });
  mkdirSync(join(folder, 'node_modules', '.bin'), { recursive: true });
  symlinkSync(command, join(folder, 'node_modules', '.bin', 'copydesk')); // for `npx copydesk`
  return ({ text, language }, { prints, loads, passes }) => {
    const file = join(folder, `snippet.${endings[language] ?? language}`);
    writeFileSync(file, text + (loads ?? ''));
    const [program, ...words] = runnerOf(language, work);
    const options = { cwd: folder, encoding: 'utf8', env: environment(work), maxBuffer: 64 * 1024 * 1024 };
    const { status, stdout, stderr, error } = spawnSync(program, [...words, file], options);
    if (error || status !== 0) return [`it ended with ${status}: ${error ?? stderr}`];
    const rows = prints.flatMap((answer) => answer(output));
    return [...faultsOf(stdout, rows), ...(loads ? loadedFaults(folder, passes) : [])];
  };
}

/** Hugging Face's library would ask its hub for news otherwise, and R reads its input in the locale. */
const environment = (work) => ({
  ...process.env,
  LANG: 'C.UTF-8',
  LC_ALL: 'C.UTF-8',
  HF_HUB_OFFLINE: '1',
  HF_DATASETS_OFFLINE: '1',
  HF_HOME: join(work, 'hugging-face'),
  npm_config_offline: 'true',
});

/** Every value of every column that was loaded, against the JSONL. */
function loadedFaults(folder, passes = () => false) {
  const probe = join(folder, 'probe.jsonl');
  const loaded = readFileSync(probe, 'utf8').trimEnd().split('\n').map(parsed);
  rmSync(probe);
  const exact = rowsOf(join(folder, 'output'), 'articles').filter((row) => !passes(row));
  if (loaded.length !== exact.length) return [`it loaded ${loaded.length} of ${exact.length} articles`];
  return exact.flatMap((row, index) =>
    Object.entries(loaded[index])
      .filter(([column, value]) => !isDeepStrictEqual(value, row[column]))
      .map(([column, value]) => `${row.id}: "${column}" is ${shown(value)}, not ${shown(row[column])}`),
  );
}

const parsed = (line) => JSON.parse(line);
const shown = (value) => String(JSON.stringify(value)).slice(0, 200);

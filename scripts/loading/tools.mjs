// The tools that docs/loading.md shows, made ready in a temporary folder: where one can't be had, the reason is told.
import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const requirements = fileURLToPath(new URL('requirements.txt', import.meta.url));

/** By the name under which the blocks ask for it: makes it ready, or throws. */
const ready = {
  python(folder) {
    const venv = join(folder, 'venv');
    run('python3', ['-m', 'venv', venv]);
    run(join(venv, 'bin', 'pip'), ['install', '--quiet', '--disable-pip-version-check', '-r', requirements]);
  },
  Rscript: () => packaged('Rscript', ['r-base-core', 'r-cran-jsonlite', 'r-cran-data.table']),
  jq: () => packaged('jq', ['jq']),
  sqlite3: () => packaged('sqlite3', ['sqlite3']),
};

/** @returns undefined where the tool is there now, else why it is not */
export function whyMissing(tool, folder) {
  try {
    ready[tool](folder);
    return undefined;
  } catch (error) {
    return lastLine(error);
  }
}

/** How a block of a language is run: the command, and its arguments before the file. */
export function runnerOf(language, folder) {
  const bin = join(folder, 'venv', 'bin');
  return {
    python: [join(bin, 'python')],
    sql: [join(bin, 'duckdb'), '-no-stdin', '-cmd', '.maxrows 10000', '-f'],
    r: ['Rscript'],
    sh: ['bash', '-euo', 'pipefail'],
    js: [process.execPath],
  }[language];
}

/** Tools of the system are taken as they are; where one is missing, Debian's package is tried. */
function packaged(command, packages) {
  if (spawnSync(command, ['--version']).status === 0) return;
  if (process.platform !== 'linux') throw new Error(`it is not installed, and apt-get is for Debian only`);
  run('apt-get', ['update', '-qq']);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages]);
}

const run = (command, words) => execFileSync(command, words, { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' });

function lastLine(error) {
  const lines = String(error.stderr || error.message)
    .trim()
    .split('\n');
  return lines.at(-1);
}

// Builds dist/ when a source has changed since the last build: `node scripts/build.mjs [--force] [--if-possible]`. tsc makes all but
// the script that the report carries, which rolldown puts into one file.
// Whether it has is told by contents, not by times, which clones and CI caches get wrong.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');
const stamp = join(dist, '.built-from');

/** Builds where needed; `false` when the build failed, which tsc has then explained. */
export function build({ force = false } = {}) {
  const sources = fingerprint();
  if (!force && existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return true;
  rmSync(stamp, { force: true });
  const tools = findTools();
  if (!tools) return false;
  console.error('Building dist/ from src/ …');
  if (!runs([tools.compiler, '-p', 'tsconfig.json'])) return false;
  if (!runs([tools.bundler, viewer, '--file', 'dist/report/browser.js', ...bundling], 'ignore')) return false;
  copyJson();
  dropOrphans();
  chmodSync(join(dist, 'cli', 'copydesk.js'), 0o755);
  mkdirSync(dist, { recursive: true });
  writeFileSync(stamp, sources);
  return true;
}

/** The script of the report; its types are checked by `npm run lint`. */
const viewer = 'src/report/browser/main.ts';
const bundling = ['--format', 'iife', '--platform', 'browser', '--minify'];

function findTools() {
  const { resolve } = createRequire(import.meta.url);
  try {
    const bundler = join(dirname(resolve('rolldown/package.json')), 'bin', 'cli.mjs');
    return { compiler: resolve('typescript/bin/tsc'), bundler };
  } catch {
    console.error('TypeScript or rolldown is not installed, so nothing could be built. Run "npm ci" first.');
    return undefined;
  }
}

/** What tools say is talk: stdout belongs to the command that follows. */
const runs = (command, said = 2) =>
  spawnSync(process.execPath, command, { cwd: root, stdio: ['ignore', said, 2] }).status === 0;

function fingerprint() {
  const hash = createHash('sha256');
  const settings = ['tsconfig.json', 'package.json', 'scripts/build.mjs'].map((name) => join(root, name));
  for (const file of [...filesIn(join(root, 'src')), ...settings])
    hash
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  return hash.digest('hex');
}

/** Weights that machines made stand beside the code that reads them. */
function copyJson() {
  const src = join(root, 'src');
  for (const file of filesIn(src)) if (file.endsWith('.json')) cpSync(file, join(dist, relative(src, file)));
}

/** What is left in dist of sources that are gone would be packed, and could still be imported. */
function dropOrphans() {
  for (const file of filesIn(dist)) {
    const source = join(root, 'src', relative(dist, file));
    const endings = [/\.js$/, /\.d\.ts$/].map((ending) => source.replace(ending, '.ts'));
    const candidates = [source, ...endings, source.replace(/\.js$/, '/main.ts')];
    if (!candidates.some((candidate) => existsSync(candidate))) rmSync(file);
  }
}

function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const options = new Set(process.argv.slice(2));
  const cannot = options.has('--if-possible') && !findTools(); // installed without the tools to build
  process.exitCode = cannot || build({ force: options.has('--force') }) ? 0 : 1;
}

// Makes the archive that a Spark cluster unpacks on every machine: `npm run spark:pack -- [copydesk.tgz] [--config pipeline.config.json]
// [--with file …] [--node path]`. In it: Copydesk with what it depends on, the node that runs it, the config with the stages and
// decisions that it names, and manifest.json with the SHA-256 of each file. The same files give the same bytes.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    config: { type: 'string' },
    with: { type: 'string', multiple: true, default: [] },
    node: { type: 'string', default: process.execPath },
  },
});
const archive = resolve(positionals[0] ?? 'copydesk.tgz');
const stage = mkdtempSync(join(tmpdir(), 'copydesk-pack-'));
try {
  const own = readJson(join(root, 'package.json'));
  const modules = join(stage, 'node_modules');
  copy(join(root, 'package.json'), join(modules, 'copydesk', 'package.json'));
  copy(join(root, 'dist'), join(modules, 'copydesk', 'dist'), (path) => !path.endsWith('.d.ts'));
  for (const [name, folder] of dependencies(own, root)) copy(folder, join(modules, name));
  copy(values.node, join(stage, 'bin', 'node'));
  if (values.config !== undefined) packJob(resolve(values.config));
  const files = filesIn(stage).map((path) => [relative(stage, path), sha256(readFileSync(path))]);
  const about = { copydesk: own.version, node: nodeVersion(), platform: `${process.platform}-${process.arch}` };
  writeFileSync(
    join(stage, 'manifest.json'),
    `${JSON.stringify({ ...about, files: Object.fromEntries(files) }, null, 1)}\n`,
  );
  const tar = ['--sort=name', '--mtime=@0', '--owner=0', '--group=0', '--numeric-owner', '-C', stage, '-cf', '-', '.'];
  const packed = spawnSync('bash', ['-c', 'set -o pipefail; tar "$@" | gzip -n > "$0"', archive, ...tar], {
    stdio: 'inherit',
  });
  if (packed.status !== 0) throw new Error('tar or gzip failed.');
  const bytes = readFileSync(archive);
  console.log(`${archive}: ${(bytes.length / 1e6).toFixed(0)} MB, ${files.length} files, sha256 ${sha256(bytes)}`);
} finally {
  rmSync(stage, { recursive: true, force: true });
}

/** All that is needed, by name; what lies inside a package is copied along with it. */
function dependencies(manifest, from, found = new Map()) {
  for (const name of Object.keys(manifest.dependencies ?? {})) {
    const folder = folderOf(name, from);
    if (found.get(name) === folder) continue;
    if (isAtTop(folder)) found.set(name, folder);
    dependencies(readJson(join(folder, 'package.json')), folder, found);
  }
  return found;
}

function isAtTop(folder) {
  return folder.split('node_modules').length === 2;
}

function folderOf(name, from) {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(join(candidate, 'package.json'))) return candidate;
    if (folder === dirname(folder)) throw new Error(`${name} is not installed beside Copydesk. Run "npm ci" first.`);
  }
}

function packJob(config) {
  const base = dirname(config);
  const { stages = [], decisions = 'decisions.jsonl' } = readJson(config);
  const ownStages = stages.map((entry) => [entry].flat()[0]).filter((name) => /[\\/]|\.[cm]?[jt]s$/.test(name));
  copy(config, join(stage, 'job', 'pipeline.config.json'));
  for (const name of [...ownStages, ...values.with]) copy(resolve(base, name), placeInJob(base, name));
  for (const name of [decisions, 'package.json'])
    if (existsSync(resolve(base, name))) copy(resolve(base, name), placeInJob(base, name));
}

function placeInJob(base, name) {
  const below = relative(base, resolve(base, name));
  if (below.startsWith('..') || isAbsolute(below))
    throw new Error(`"${name}" is not below the folder of the config, so a cluster could not find it. Put it there.`);
  return join(stage, 'job', below);
}

function copy(from, to, filter = () => true) {
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, to, { recursive: true, dereference: true, filter });
}

function nodeVersion() {
  return spawnSync(values.node, ['--version'], { encoding: 'utf8' }).stdout.trim();
}

function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

function sha256(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}

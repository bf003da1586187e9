// What whole runs of `copydesk run` cost as there are more pages and more workers: started as users start it, on made pages.
// The point is flatness: a page of a large run should cost what a page of a small one does.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { goldNews, makePages } from './make-pages.mjs';
import { runMeasured } from './process-tree.mjs';
import { shown } from './scale-table.mjs';
import { round } from './table.mjs';
import { withWorkFolder } from './work-folder.mjs';

const copydesk = fileURLToPath(new URL('../dist/cli/copydesk.js', import.meta.url));
const reserve = 1.2; // pages must be made too, and no two runs take the same time
const kinds = {
  small: { from: 'own', what: "Copydesk's own sample pages, retold", sizes: [100, 1000, 10_000], full: [100_000] },
  real: { from: goldNews, what: 'pages of the gold set news, retold', sizes: [100], full: [1000, 10_000] },
};

/** @returns what is printed */
export async function bench({ workers, full, minutes, json, seed }, tell) {
  const until = full ? Infinity : performance.now() + minutes * 60_000;
  const counts = workersToTry(workers);
  const rows = [];
  await withWorkFolder(async (work) => {
    for (const { kind, pages } of jobs(full, tell))
      await runsOn(kind, pages, counts, { work, seed, tell, rows, until });
  });
  const cores = availableParallelism();
  return json ? JSON.stringify({ cores, runs: rows }) : shown(rows, kinds, cores);
}

/** Small ones first, as they tell how long the large ones will take. */
function jobs(full, tell) {
  const there = Object.entries(kinds).filter(([, { from }]) => from === 'own' || existsSync(from));
  if (!there.some(([kind]) => kind === 'real')) tell(`There are no gold pages in ${goldNews}: no runs on real ones.`);
  const all = there.flatMap(([kind, { sizes, full: large }]) =>
    [...sizes, ...(full ? large : [])].map((pages) => ({ kind, pages })),
  );
  return all.sort((a, b) => a.pages - b.pages);
}

/** `undefined` is a run without the flag: all that a Copydesk without it can do. */
function workersToTry(wanted) {
  const help = execFileSync(process.execPath, [copydesk, 'run', '--help'], { encoding: 'utf8' });
  if (!help.includes('--workers')) return [undefined];
  return [...new Set(wanted ?? [1, 2, availableParallelism()])].sort((a, b) => a - b);
}

async function runsOn(kind, pages, workers, { work, seed, tell, rows, until }) {
  const input = join(work, 'pages');
  let read;
  for (const count of workers) {
    const expected = expectedMs(rows, kind, pages, count);
    if (performance.now() + expected > until) {
      const more = expected > 0 ? `would take about ${Math.ceil(expected / 1000)} s more` : 'the time is up';
      tell(`${pages} ${kind} pages left out: ${more}; --minutes or --full gives it`);
      rows.push({ kind, pages, workers: count, left: true });
      continue;
    }
    tell(`${pages} ${kind} pages${count === undefined ? '' : `, ${count} workers`} …`);
    read ??= makePages(input, { pages, seed, from: kinds[kind].from });
    rows.push({ kind, pages, workers: count, ...(await oneRun(work, input, pages, count, read)) });
  }
  rmSync(input, { recursive: true, force: true });
}

/** From the runs of this kind that there were, most of all of so many workers: what a further page took, the start set aside. */
function expectedMs(rows, kind, pages, workers) {
  const known = rows.filter((row) => row.kind === kind && !row.left);
  const alike = known.filter((row) => row.workers === workers);
  const [small, large] = (alike.length > 0 ? alike : known).slice(-2);
  if (!large) return small ? (small.seconds / small.pages) * pages * 1000 : 0;
  const perPage =
    large.pages > small.pages
      ? (large.seconds - small.seconds) / (large.pages - small.pages)
      : large.seconds / large.pages;
  return Math.max(perPage * (pages - large.pages) + large.seconds, 0) * 1000 * reserve;
}

async function oneRun(work, input, pages, workers, read) {
  const folder = join(work, 'run');
  mkdirSync(folder, { recursive: true });
  const words = [
    'run',
    '--input',
    input,
    '--output',
    'output',
    ...(workers === undefined ? [] : ['--workers', String(workers)]),
  ];
  const { code, stderr, wallMs, cpuMs, peakRss } = await runMeasured(process.execPath, [copydesk, ...words], {
    cwd: folder,
  });
  if (code !== 0 && code !== 3) throw new Error(`copydesk run ended with ${code}:\n${stderr}`); // 3: some pages could not be read
  const written = bytesIn(join(folder, 'output'));
  rmSync(folder, { recursive: true, force: true });
  return {
    seconds: round(wallMs / 1000),
    pagesPerSecond: round((pages / wallMs) * 1000),
    megabytesRead: round(read / 1e6),
    megabytesPerSecond: round(read / 1000 / wallMs),
    cpuSeconds: cpuMs === undefined ? undefined : round(cpuMs / 1000),
    cpuMsPerPage: cpuMs === undefined ? undefined : round(cpuMs / pages),
    peakMiB: peakRss ? round(peakRss / 2 ** 20) : undefined, // none where the run was over before the first look
    writtenPerRead: round(written / read),
  };
}

const bytesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath ?? entry.path, entry.name)).size, 0);

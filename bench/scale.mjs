// What whole runs of `copydesk run` cost as there are more pages and more workers: started as users start it, on made pages.
// The point is flatness: a page of a large run should cost what a page of a small one does.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { goldNews, makePages } from './make-pages.mjs';
import { runMeasured } from './process-tree.mjs';
import { round, tableOf } from './table.mjs';

const copydesk = fileURLToPath(new URL('../dist/cli/copydesk.js', import.meta.url));
const measure = 1000; // pages of the run that others are compared with
const kinds = {
  small: { from: 'own', what: "Copydesk's own sample pages, retold", sizes: [100, 1000, 10_000], full: [100_000] },
  real: { from: goldNews, what: 'pages of the gold set news, retold', sizes: [100, 1000], full: [10_000] },
};

/** @returns what is printed */
export async function bench({ workers, full, minutes, json, seed }, tell) {
  const work = mkdtempSync(join(tmpdir(), 'copydesk-scale-'));
  const state = { work, seed, tell, rows: [], until: full ? Infinity : performance.now() + minutes * 60_000 };
  try {
    for (const [kind, { from, sizes, full: large }] of Object.entries(kinds)) {
      if (from !== 'own' && !existsSync(from)) tell(`There are no gold pages in ${from}: no runs on real ones.`);
      else
        for (const pages of [...sizes, ...(full ? large : [])]) await runsOn(kind, pages, workersToTry(workers), state);
    }
    return json ? JSON.stringify({ cores: availableParallelism(), runs: state.rows }) : shown(state.rows);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
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
      tell(
        `${pages} ${kind} pages: would not be done in time (about ${Math.ceil(expected / 1000)} s more); --full or --minutes`,
      );
      rows.push({ kind, pages, workers: count, left: true });
      continue;
    }
    tell(`${pages} ${kind} pages${count === undefined ? '' : `, ${count} workers`} …`);
    read ??= makePages(input, { pages, seed, from: kinds[kind].from });
    rows.push({ kind, pages, workers: count, ...(await oneRun(work, input, pages, count, read)) });
  }
  rmSync(input, { recursive: true, force: true });
}

/** From the largest run of this kind that there was, most of all of so many workers; a bit more, as pages must be made too. */
function expectedMs(rows, kind, pages, workers) {
  const known = rows.filter((row) => row.kind === kind && !row.left);
  const like = known.findLast((row) => row.workers === workers) ?? known.at(-1);
  return like ? (like.seconds / like.pages) * pages * 1000 * 1.2 : 0;
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

function shown(rows) {
  const head = [
    'pages',
    'workers',
    'KB a page',
    'seconds',
    'pages/s',
    'MB/s',
    'CPU ms/page',
    `of ${measure} pages`,
    'peak MiB',
    'written/read',
  ];
  const flagless = rows.some(({ workers }) => workers === undefined);
  return [
    `copydesk run, ${availableParallelism()} cores, Node ${process.versions.node}`,
    '',
    ...tableOf(
      head,
      rows.map((row) => (row.left ? [nameOf(row), 'left out: not done in time'] : cellsOf(row, rows))),
    ),
    '',
    ...Object.entries(kinds).map(([kind, { what }]) => `${kind}: ${what}.`),
    `of ${measure} pages: CPU a page against the run of ${measure} with as many workers; near 1 is flat. CPU and memory are of all processes.`,
    ...(flagless ? ['This Copydesk has no --workers yet, so each size was run once, as it is.'] : []),
  ].join('\n');
}

const nameOf = ({ kind, pages }) => `${pages.toLocaleString('en')} ${kind}`;

function cellsOf(row, rows) {
  const { kind, workers, pages } = row;
  const base = rows.find((other) => other.kind === kind && other.workers === workers && other.pages === measure);
  const flat = base?.cpuMsPerPage && row.cpuMsPerPage ? row.cpuMsPerPage / base.cpuMsPerPage : undefined;
  return [
    nameOf(row),
    String(workers ?? '-'),
    ((row.megabytesRead * 1000) / pages).toFixed(1),
    row.seconds.toFixed(1),
    row.pagesPerSecond.toFixed(0),
    row.megabytesPerSecond.toFixed(2),
    row.cpuMsPerPage?.toFixed(2) ?? '-',
    flat?.toFixed(2) ?? '-',
    row.peakMiB?.toFixed(0) ?? '-',
    row.writtenPerRead.toFixed(2),
  ];
}

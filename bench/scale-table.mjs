// How whole runs are shown: their size, their speed, and what a page of them costs against one of a middling run.
import { tableOf } from './table.mjs';

const measure = 1000; // pages of the run that others are compared with

export function shown(rows, kinds, cores) {
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
    `copydesk run, ${cores} cores, Node ${process.versions.node}`,
    '',
    ...tableOf(
      head,
      Object.keys(kinds)
        .flatMap((kind) => rows.filter((row) => row.kind === kind))
        .map((row) => (row.left ? [nameOf(row), `${countOf(row)}  left out: not done in time`] : cellsOf(row, rows))),
    ),
    '',
    ...Object.entries(kinds).map(([kind, { what }]) => `${kind}: ${what}.`),
    `of ${measure} pages: CPU a page against the run of ${measure} with as many workers; near 1 is flat. CPU and memory are of all processes.`,
    ...(flagless ? ['This Copydesk has no --workers yet, so each size was run once, as it is.'] : []),
  ].join('\n');
}

const countOf = ({ workers }) => String(workers ?? '-');
const nameOf = ({ kind, pages }) => `${pages.toLocaleString('en')} ${kind}`;

function cellsOf(row, rows) {
  const { kind, workers, pages } = row;
  const base = rows.find((other) => other.kind === kind && other.workers === workers && other.pages === measure);
  const flat = base?.cpuMsPerPage && row.cpuMsPerPage ? row.cpuMsPerPage / base.cpuMsPerPage : undefined;
  return [
    nameOf(row),
    countOf(row),
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

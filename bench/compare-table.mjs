// How a comparison is shown: a row for each tool, and under the table what the rows stand for.
import { tableOf } from './table.mjs';

export function shown({ set, pages, chars, seed, rounds }, rows) {
  const head = [
    'tool',
    'CPU ms/page',
    'of a parse',
    '(range)',
    'of Copydesk',
    'slowest ms',
    'F1',
    'precision',
    'recall',
    'threw',
    'empty',
    'start ms',
    'peak MiB',
  ];
  const cells = rows.map((row) => (row.trouble ? [row.name, row.trouble] : cellsOf(row)));
  const from = rows.find(({ name }) => name === 'copydesk');
  return [
    `${pages} pages of ${set} (seed ${seed}), ${(chars / 1e6).toFixed(1)} million characters, ${rounds} rounds, Node ${process.versions.node}`,
    '',
    ...tableOf(head, cells),
    '',
    ...(from.bodyBy === 'folds'
      ? [
          'Copydesk: F1 by models that never saw the site of a page (folds); CPU, memory and start with the shipped model.',
        ]
      : ['Copydesk: F1 with the shipped model, which was not trained on this set.']),
    'What a tool gives beside the body, and its versions:',
    ...rows.map(({ name, gives, versions = [] }) => `  ${name}: ${[gives, ...versions].join('; ')}`),
  ].join('\n');
}

function cellsOf({ name, msPerPage, ratios, slowestMs, body, threw, empty, startMs, peakMiB }) {
  const { parse, copydesk } = ratios;
  return [
    name,
    msPerPage.toFixed(1),
    parse.median.toFixed(2),
    `${parse.least.toFixed(1)}-${parse.most.toFixed(1)}`,
    copydesk.median.toFixed(2),
    slowestMs.toFixed(0),
    ...['f1', 'precision', 'recall'].map((figure) => body?.[figure].toFixed(3) ?? ''),
    ...[threw, empty].map((count) => (body ? String(count) : '')),
    startMs.toFixed(0),
    peakMiB.toFixed(0),
  ];
}

// Makes the report of a large run out of a small one, to see whether it still opens at once: the pages of an output, again and again
// with other ids, sites and figures. `node scripts/make-large-report.mjs <output of a run> <folder> [--pages 10000]`
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { galleysIn } from '../dist/output/galley-reader.js';
import { galleyLine } from '../dist/output/galleys.js';
import { galleyFileOf } from '../dist/page/galley.js';
import { Tally } from '../dist/pipeline/tally.js';
import { renderReport } from '../dist/report/render-report.js';
import { collectPages } from '../dist/report/report-pages.js';

/** @returns how many pages are in it */
export async function makeLargeReport(from, folder, pages = 10_000) {
  const [head, ...dockets] = readFileSync(join(from, 'state.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const galleys = new Map();
  for await (const galley of galleysIn(from)) galleys.set(galley.id, galley);
  mkdirSync(join(folder, 'galleys'), { recursive: true });
  const [collector, tally, files] = [collectPages(), new Tally(), new Map()];
  const state = [head];
  let place = 0;
  for (let at = 0; at < pages; at++) {
    const docket = again(dockets[at % dockets.length], at);
    collector.add(docket);
    tally.add(docket);
    state.push(docket);
    if (!docket.hasGalley) continue;
    const file = galleyFileOf(place++);
    files.set(
      file,
      (files.get(file) ?? '') + galleyLine({ ...galleys.get(dockets[at % dockets.length].id), id: docket.id }),
    );
  }
  for (const [file, text] of files) writeFileSync(join(folder, file), text);
  const run = { ...JSON.parse(readFileSync(join(from, 'run.json'), 'utf8')), counts: tally.result() };
  writeFileSync(join(folder, 'state.jsonl'), state.map((line) => `${JSON.stringify(line)}\n`).join(''));
  writeFileSync(join(folder, 'run.json'), JSON.stringify(run));
  writeFileSync(join(folder, 'report.html'), renderReport(run, collector.result()));
  return pages;
}

/** The same page at another place: quality is spread evenly, and there are a few hundred sites of unlike size. */
function again(docket, at) {
  const spread = (at * 0.618034) % 1; // the golden ratio: no two are near each other
  return {
    ...docket,
    id: `site-${Math.floor(spread * spread * 300)}/${at}/${docket.id}`,
    site: `site-${Math.floor(spread * spread * 300)}.example`,
    quality: docket.outcome === 'kept' ? Number((0.3 + 0.7 * spread ** 0.3).toFixed(3)) : 0,
    title: docket.title && `${docket.title} (${at})`,
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { pages: { type: 'string', default: '10000' } },
  });
  const [from, folder] = positionals;
  if (!from || !folder)
    throw new Error('Which output, and where to? node scripts/make-large-report.mjs <output of a run> <folder>');
  console.log(
    `${await makeLargeReport(from, folder, Number(values.pages))} pages are in ${join(folder, 'report.html')}`,
  );
}

// Whether a page of a large run costs what a page of a small one does: `npm run proof:flat -- [--pages 100000]`. The first tenth of
// as many made pages is run, then all of them, on one worker. Ends with 1 where a page costs more than a quarter more, or the
// memory is more than a quarter larger; figures within ten percent are what is aimed at, and noise of a shared machine is as much.
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { makePages } from '../../bench/make-pages.mjs';
import { runMeasured } from '../../bench/process-tree.mjs';

const copydesk = fileURLToPath(new URL('../../dist/cli/copydesk.js', import.meta.url));
const { values } = parseArgs({ options: { pages: { type: 'string', default: '100000' } } });
const most = Number(values.pages);
const figures = [];
for (const pages of [Math.round(most / 10), most]) {
  const work = mkdtempSync(join(tmpdir(), 'copydesk-flat-'));
  try {
    mkdirSync(join(work, 'raw'));
    makePages(join(work, 'raw'), { pages, seed: 1, from: 'own' });
    const run = await runMeasured(process.execPath, [copydesk, 'run', '-q', '--workers', '1'], { cwd: work });
    const { counts } = JSON.parse(readFileSync(join(work, 'output/run.json'), 'utf8'));
    const figure = { pages: counts.in, ms: run.cpuMs / counts.in, megabytes: run.peakRss / 1e6 };
    figures.push(figure);
    console.log(
      `${figure.pages} pages: ${figure.ms.toFixed(1)} ms of CPU a page, ${Math.round(figure.megabytes)} MB at most, ` +
        `${(run.wallMs / 1000).toFixed(0)} s`,
    );
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
const [small, large] = figures;
console.log(
  `ratio: ${(large.ms / small.ms).toFixed(2)} in CPU, ${(large.megabytes / small.megabytes).toFixed(2)} in memory`,
);
if (large.ms > small.ms * 1.25 || large.megabytes > small.megabytes * 1.25) process.exitCode = 1;

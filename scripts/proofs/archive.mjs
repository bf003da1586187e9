// A run over one large damaged archive: `npm run proof:warc -- [--megabytes 1024] [--damage 200]`. What the archive was made of
// is held against what the run counted; the most memory of the whole process tree is printed.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runMeasured } from '../../bench/process-tree.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { values } = parseArgs({
  options: {
    megabytes: { type: 'string', default: '1024' },
    damage: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
  },
});
const work = mkdtempSync(join(tmpdir(), 'copydesk-warc-'));
try {
  mkdirSync(join(work, 'raw'));
  const words = ['--megabytes', values.megabytes, '--damage', values.damage, '--seed', values.seed];
  const made = JSON.parse(
    execFileSync(process.execPath, [join(root, 'scripts/make-warc.mjs'), join(work, 'raw/crawl.warc.gz'), ...words], {
      encoding: 'utf8',
    }),
  );
  const run = await runMeasured(process.execPath, [join(root, 'dist/cli/copydesk.js'), 'run', '-q'], { cwd: work });
  const { counts, skipped, gaps } = JSON.parse(readFileSync(join(work, 'output/run.json'), 'utf8'));
  const passedOver = Object.fromEntries(skipped.map(({ type, count }) => [type, count]));
  const records = counts.in + skipped.reduce((sum, { count }) => sum + count, 0);
  console.log(`${(made.bytes / 1e6).toFixed(0)} MB, ${made.records} records, ${made.lost} of them lost to damage`);
  console.log(`pages: ${made.pages} made, ${counts.kept + counts.rejected} cleaned, ${counts.failed} told as damaged`);
  console.log(`others: ${JSON.stringify(made.skipped)} made\n        ${JSON.stringify(passedOver)} counted`);
  console.log(`gaps: ${gaps.count}, ${gaps.bytes} bytes`);
  console.log(
    `${(run.wallMs / 1000).toFixed(0)} s, ${(run.cpuMs / 1000).toFixed(0)} s of CPU, ` +
      `${Math.round(run.peakRss / 1e6)} MB at most in all processes`,
  );
  const addsUp =
    counts.kept + counts.rejected === made.pages &&
    records + made.lost >= made.records &&
    Object.entries(made.skipped).every(([type, count]) => passedOver[type] === count);
  console.log(addsUp ? 'The counts add up.' : 'The counts do NOT add up.');
  process.exitCode = addsUp ? 0 : 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}

// A run over a folder of very many small files: `npm run proof:files -- [--files 1000000]`. Time a file and the most memory, of
// a tenth of them and of all: both should be the same.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runMeasured } from '../../bench/process-tree.mjs';

const copydesk = fileURLToPath(new URL('../../dist/cli/copydesk.js', import.meta.url));
const { values } = parseArgs({ options: { files: { type: 'string', default: '1000000' } } });
const most = Number(values.files);
for (const files of [most / 10, most]) {
  const work = mkdtempSync(join(tmpdir(), 'copydesk-files-'));
  try {
    mkdirSync(join(work, 'raw'));
    for (let file = 0; file < files; file++)
      writeFileSync(join(work, 'raw', `${file}.txt`), `Note ${file}. The ferry was late again on ${file % 31} days.\n`);
    writeFileSync(join(work, 'pipeline.config.json'), '{ "outputs": { "stages": "1%" } }');
    const run = await runMeasured(process.execPath, [copydesk, 'run', '-q'], { cwd: work });
    const { counts } = JSON.parse(readFileSync(join(work, 'output/run.json'), 'utf8'));
    console.log(
      `${files} files in one folder: ${counts.in} rows, ${(run.wallMs / 1000).toFixed(0)} s, ` +
        `${(run.cpuMs / files).toFixed(2)} ms of CPU a file, ${Math.round(run.peakRss / 1e6)} MB at most in all processes`,
    );
    if (counts.in !== files) process.exitCode = 1;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

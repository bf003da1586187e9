// Runs every snippet of docs/loading.md as it is printed, on real outputs, and compares what it prints and loads with what the
// output itself says: `node scripts/check-loading.mjs [output folder] [--only jq,Rscript]`. Tools are installed into a temporary
// folder; one that can't be had is named with the reason, and its snippets count as skipped, not as passed.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { blocks } from './loading/blocks.mjs';
import { excelFaults } from './loading/excel.mjs';
import { fencedBlocks } from './loading/fenced.mjs';
import { misleadingOutputs, parquetOutputs, sampleOutput } from './loading/outputs.mjs';
import { parquetFaults } from './loading/parquet.mjs';
import { openDesk } from './loading/snippet.mjs';
import { whyMissing } from './loading/tools.mjs';

const { positionals, values } = parseArgs({ allowPositionals: true, options: { only: { type: 'string' } } });
const only = values.only?.split(',');
const page = fileURLToPath(new URL('../docs/loading.md', import.meta.url));
const printed = fencedBlocks(readFileSync(page, 'utf8'));
const counts = { passed: 0, failed: 0, skipped: 0 };
const work = mkdtempSync(join(tmpdir(), 'copydesk-loading-'));

try {
  note('every snippet of the page is known here, and all that are known are on the page', strangers());
  const missing = missingTools();
  for (const [tool, why] of missing)
    for (const { name } of printed) if (blocks[name]?.needs.includes(tool)) skip(name, why);
  for (const output of outputsToTry()) checkOutput(output, missing);
  if (!missing.has('python')) checkParquet(missing);
} finally {
  rmSync(work, { recursive: true, force: true });
}
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exitCode = counts.failed === 0 ? 0 : 1;

/** Snippets that nothing here would run, and those that are gone from the page. */
function strangers() {
  const languages = new Map(printed.map(({ name, language }) => [name, language]));
  const names = new Set([...languages.keys(), ...Object.keys(blocks)]);
  return [...names]
    .filter((name) => blocks[name]?.language !== languages.get(name))
    .map(
      (name) =>
        `"${name}" is ${languages.get(name) ?? 'not there'} on the page and ${blocks[name]?.language ?? 'unknown'} here`,
    );
}

/** @returns by tool, why it is not there */
function missingTools() {
  const wanted = [...new Set(Object.values(blocks).flatMap(({ needs }) => needs))];
  const whys = wanted.map((tool) => {
    if (only && !only.includes(tool)) return [tool, `${tool} was not asked for`];
    const why = whyMissing(tool, work);
    return [tool, why && `${tool} could not be installed because ${why}`];
  });
  return new Map(whys.filter(([, why]) => why));
}

function outputsToTry() {
  const sample = positionals[0] ? resolve(positionals[0]) : sampleOutput(join(work, 'sample'));
  const { plain, packed } = misleadingOutputs(join(work, 'misleading'), sample);
  return [
    { of: 'the sample', output: sample },
    { of: 'misleading pages', output: plain },
    { of: 'the same, split and packed', output: packed, isPacked: true },
  ];
}

/** The snippets under one heading share a folder, as they do on a reader's desk. */
function checkOutput({ of, output, isPacked = false, isParquet = false }, missing) {
  if (!isParquet) note(`Excel, ${of}`, excelFaults(output));
  const desks = new Map();
  for (const block of printed) {
    const about = blocks[block.name];
    if (!about || (isPacked && !about.packed) || about.needs.some((tool) => missing.has(tool))) continue;
    if (isParquet !== (about.parquet ?? false)) continue;
    if (!desks.has(block.heading)) desks.set(block.heading, openDesk(work, output));
    note(`${block.name}, ${of}`, desks.get(block.heading)(block, about));
  }
}

/** Only where Python reads it: to make these outputs takes as long as all others. */
function checkParquet(missing) {
  const { whole, bySchema } = parquetOutputs(join(work, 'misleading'));
  const sample = sampleOutput(join(work, 'sample-parquet'), { outputs: { parquet: true } });
  checkOutput({ of: 'the sample', output: sample, isParquet: true }, missing);
  checkOutput({ of: 'misleading pages', output: whole, isParquet: true }, missing);
  note('Parquet of the sample', parquetFaults(sample, 'copydesk', work));
  for (const [schema, output] of bySchema)
    note(`Parquet with the columns of ${schema}`, parquetFaults(output, schema, work));
}

function note(what, faults) {
  counts[faults.length === 0 ? 'passed' : 'failed'] += 1;
  console.log(`${faults.length === 0 ? 'passed' : 'FAILED'}: ${what}`);
  for (const fault of faults.slice(0, 20)) console.log(`    ${fault.replaceAll('\n', '\n    ')}`);
}

function skip(name, why) {
  counts.skipped += 1;
  console.log(`skipped: ${name}: ${why}`);
}

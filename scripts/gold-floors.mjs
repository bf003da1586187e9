// Scores the product on the gold sets and holds the figures to the floors in test/gold/floors.json, which may only rise:
// `node scripts/gold-floors.mjs [--raise]`. The gold stands beside the clone and is never part of it; where it is not
// there, this says so and ends with 0.
import { execFile } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import pLimit from 'p-limit';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const gold = process.env.COPYDESK_GOLD ?? join(root, '..', 'shared', 'gold');
const file = join(root, 'test', 'gold', 'floors.json');
const own = new Set(['spam', 'language', 'facts', 'duplicates', 'survey']); // evaluations with a script of their own
/** An evaluation may take 6 GB. */
const atOnce = Math.max(1, Math.min(availableParallelism(), Math.floor(totalmem() / 6e9)));
const raise = process.argv.includes('--raise');

if (!existsSync(gold)) console.log('The gold pages are not here, so no figure was compared with its floor.');
else await compareAll(JSON.parse(readFileSync(file, 'utf8')));

async function compareAll(measurements) {
  const limit = pLimit(atOnce);
  const longestFirst = measurements.toReversed(); // they stand at the end
  const begun = new Map(longestFirst.map((measurement) => [measurement, limit(timed, measurement)]));
  let under = 0;
  for (const measurement of measurements) {
    const { figures, minutes } = await begun.get(measurement);
    console.log(`${measurement.name}: ${minutes.toFixed(1)} minutes`);
    under += compare(measurement, figures);
    if (raise) measurement.floors = raised(measurement.floors, figures);
  }
  if (raise) writeFileSync(file, `${JSON.stringify(measurements, null, 2)}\n`);
  process.exitCode = under === 0 ? 0 : 1;
}

async function timed(measurement) {
  const began = performance.now();
  return { figures: await measure(measurement), minutes: (performance.now() - began) / 60_000 };
}

function compare({ name, floors }, figures) {
  let under = 0;
  for (const [figure, floor] of Object.entries(floors)) {
    const holds = figures[figure] >= floor; // a figure that is not there does not hold
    if (!holds) under += 1;
    console.log(`${holds ? 'holds  ' : 'FALLEN '} ${name}, ${figure}: ${figures[figure]} (floor ${floor})`);
  }
  return under;
}

/** The figures as the evaluation prints them; names of evaluations stand in place of a set. */
async function measure({ set, options }) {
  const all = own.has(set) ? ownWords(set, options) : words(set, options);
  const evaluation = promisify(execFile)(process.execPath, all, { maxBuffer: 100_000_000 });
  evaluation.child.stderr.pipe(process.stderr);
  const { stdout } = await evaluation; // says itself which command ended with what
  return JSON.parse(stdout).figures;
}

function words(set, options) {
  const fixed = ['--json', '--oracle', '--no-keep', '--model', 'folds'];
  return [join(root, 'scripts', 'eval.mjs'), join(gold, set), ...fixed, ...options];
}

function ownWords(set, options) {
  return ['--max-old-space-size=6000', join(root, 'scripts', `eval-${set}.mjs`), gold, '--json', ...options];
}

/** Rounded down to three places (five for what is nearly all), so that a figure never falls below itself. */
function raised(floors, figures) {
  const entries = Object.entries(floors).map(([figure, floor]) => {
    const places = floor > 0.999 ? 100_000 : 1000;
    const now = Math.floor((figures[figure] ?? 0) * places) / places;
    return [figure, Math.max(floor, now)];
  });
  return Object.fromEntries(entries);
}

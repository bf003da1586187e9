// Measures what cleaning costs, in units of a cheerio/slim parse of the same pages in the same process:
// `npm run bench:stages -- [gold folder] [--pages 60] [--rounds 7]`. Beside other tools it is measured by bench/bench.mjs.
// Each figure is the median of the rounds. Timing depends on the machine, so no test asks for it. The garbage collector is left
// alone: when it was forced between steps, V8 threw compiled code away too, and every step cost up to twice as much.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { load } from 'cheerio/slim';
import { decodeBytes } from '../dist/decode/charset.js';
import { openDecoder } from '../dist/decode/decode.js';
import { rawPageOf } from '../dist/eval/evaluate.js';
import { readGold, readSources } from '../dist/eval/gold.js';
import { Reading } from '../dist/page/reading.js';
import { isFact } from '../dist/page/stage.js';
import { openCleaner } from '../dist/pipeline/clean.js';
import { checkConfig } from '../dist/pipeline/config.js';
import { openPlan } from '../dist/pipeline/plan.js';
import { stages as ownStages } from '../dist/stages/index.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { pages: { type: 'string', default: '60' }, rounds: { type: 'string', default: '7' } },
});
const folder = positionals[0] ?? join(root, '..', 'shared', 'gold', 'news');
const mostPages = Number(values.pages);
const rounds = Number(values.rounds);
const warmUps = 2; // rounds that are not counted: the compiler of V8 is still at work

if (existsSync(join(folder, 'gold.jsonl'))) show(measure(readPages()));
else console.log(`There are no gold pages in ${folder}, so nothing was measured: npm run bench:stages -- FOLDER`);

/** Spread evenly over the set, so that the same pages come every time. */
function readPages() {
  const gold = readGold(folder);
  const sources = readSources(folder);
  const sample = gold.filter(
    (_, at) => Math.floor((at * mostPages) / gold.length) !== Math.floor(((at - 1) * mostPages) / gold.length),
  );
  const decode = openDecoder(openPlan(checkConfig({}), stagesByName()));
  return sample.map((page) => rawPageOf(page, { folder, sources })).filter((raw) => isPage(decode, raw));
}

function isPage(decode, raw) {
  try {
    return decode(raw).blocks.length > 0;
  } catch {
    return false;
  }
}

/** Milliseconds of CPU for each step, one figure a round. */
function measure(pages) {
  const plan = openPlan(checkConfig({}), stagesByName());
  const steps = { decode: openDecoder(plan), clean: openCleaner(plan), plan };
  const texts = pages.map(({ body }) => decodeBytes(body, { form: 'html' }).text);
  const taken = new Map();
  for (let round = -warmUps; round < rounds; round++) {
    for (const [step, ms] of oneRound(pages, texts, steps)) {
      if (round === 0) taken.set(step, []);
      taken.get(step)?.push(ms);
    }
  }
  return { pages, texts, taken };
}

function* oneRound(pages, texts, { decode, clean, plan }) {
  yield ['parse', timed(() => each(texts, load))];
  yield ['decode', timed(() => each(pages, decode))];
  let readings = pages.map((raw) => new Reading(decode(raw), [], [], plan.fates));
  for (const { stage, options } of plan.stages) {
    const read = stage.open(options);
    let drafts = [];
    yield [stage.name, timed(() => (drafts = readings.map((reading) => [...read(reading)])))];
    readings = readings.map((reading, at) => signed(reading, drafts[at], stage));
  }
  yield ['whole', timed(() => each(pages, clean))];
}

/** What comes out is thrown away, as a run does: keeping it would make the garbage collector's work a part of the figure. */
function each(list, work) {
  for (const item of list) work(item);
}

/** As the pipeline does it. */
function signed(reading, drafts, { name, final }) {
  const marks = drafts.filter((draft) => !isFact(draft)).map((draft) => ({ ...draft, stage: name, final }));
  return reading.with(marks, drafts.filter(isFact));
}

function timed(work) {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function show({ pages, texts, taken }) {
  const chars = texts.reduce((sum, text) => sum + text.length, 0);
  console.log(`${pages.length} pages of ${folder}, ${(chars / 1e6).toFixed(1)} million characters, ${rounds} rounds\n`);
  console.log('step          ms/page   of a parse');
  const unit = median(taken.get('parse'));
  for (const [step, times] of taken) {
    const ms = (median(times) / pages.length).toFixed(2);
    console.log(`${step.padEnd(12)}${ms.padStart(9)}${(median(times) / unit).toFixed(2).padStart(13)}`);
  }
}

function median(times) {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];
}

function stagesByName() {
  return new Map(ownStages.map((stage) => [stage.name, stage]));
}

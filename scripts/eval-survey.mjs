// Scores the evidence across pages: `npm run eval:survey -- [gold folder] [--stock held] [--seed 1] [--misses 20] [--json]`. Thresholds
// are chosen on --stock developed (other wordings, other stories of other sites); figures to report are those of "held". Runs the built code.
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { goldResults, goldSets, openSurveyProduct, siteResults } from '../dist/eval/survey/evaluate.js';
import { figuresOf, lineOf, missesOf } from '../dist/eval/survey/report.js';
import { madeSites, sizes } from '../dist/eval/survey/sites.js';
import { readStories } from '../dist/eval/survey/stories.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    stock: { type: 'string', default: 'held' },
    seed: { type: 'string', default: '1' },
    misses: { type: 'string', default: '0' },
    'no-gold': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const gold = positionals[0] ?? join(root, '..', 'shared', 'gold');
if (!existsSync(gold)) throw new Error(`There is no gold folder ${gold}.`);
const print = (line) => {
  if (!values.json) console.log(line);
};

const clean = openSurveyProduct();
const sites = [...madeSites(values.stock, readStories(gold, values.stock), values.seed)];
const figures = {};
const shown = [];
for (const form of ['html', 'text']) {
  for (const [size] of sizes) {
    const results = sites.filter((site) => site.size === size).flatMap((site) => siteResults(site, form, clean));
    keep(`${form}-${size}`, `${form}, sites of ${size} pages`, results);
    shown.push(...missesOf(results));
  }
  if (!values['no-gold'])
    for (const set of goldSets(gold)) {
      const results = goldResults(set, form, clean);
      keep(`${basename(set)}-${form}`, `${basename(set)}, ${form}, as it is`, results);
      shown.push(...missesOf(results));
    }
}
for (const { loss, lines } of shown.sort((a, b) => b.loss - a.loss).slice(0, Number(values.misses))) {
  print(`\nlost ${loss.toFixed(3)}`);
  for (const line of lines) print(line);
}
if (values.json) console.log(JSON.stringify({ figures }));

function keep(key, name, results) {
  Object.assign(figures, figuresOf(key, results));
  print(lineOf(name, results));
}

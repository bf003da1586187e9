// Scores the spam stage: `npm run eval:spam -- [gold folder] [--every 1] [--seed 1] [--misses 0] [--stage-only] [--json]`. Generated spam goes into
// gold pages and pages of 83 languages, as HTML and as text; each is judged by models that never saw its site.
// `--every n` takes every n-th page. Runs the built code: `npm run build` first.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { caseResults, cleanResults, openProducts, trapResults } from '../dist/eval/spam/evaluate.js';
import { allHosts } from '../dist/eval/spam/pages.js';
import { figuresOf, misses, tables } from '../dist/eval/spam/report.js';
import { isTested, readStock } from '../dist/eval/spam/stock.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    every: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    misses: { type: 'string', default: '0' },
    'stage-only': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const gold = positionals[0] ?? join(root, '..', 'shared', 'gold');
const every = Number(values.every);
const products = openProducts(values['stage-only']);
const stocks = readStock().filter(isTested);

const clean = [];
const cases = [];
let at = 0;
for (const host of allHosts(gold)) {
  if (at++ % every !== 0) continue;
  clean.push(...cleanResults([host], products));
  cases.push(...caseResults([host], stocks, products, values.seed));
}
const traps = [...trapResults(products)];
const figures = figuresOf(cases, clean, traps);

if (values.json) console.log(JSON.stringify({ figures }));
else {
  for (const [name, figure] of Object.entries(figures)) console.log(`${name.padEnd(36)}${(figure * 100).toFixed(3)}%`);
  for (const line of tables(cases)) console.log(line);
  const most = Number(values.misses);
  if (most > 0) {
    console.log('\nClean text that was taken for spam:');
    for (const { host, taken } of clean)
      for (const text of taken)
        if (text.startsWith('BODY')) console.log(`  ${host.id} ${host.form}: ${text.slice(0, 240)}`);
    console.log('\nTraps that were touched:');
    for (const { trap, form, taken } of traps)
      if (taken.length > 0)
        console.log(`  ${trap.language}, ${trap.name} (${form}): ${taken.join(' ⏎ ').slice(0, 240)}`);
    console.log('\nSpam that was left:');
    for (const line of misses(cases, most)) console.log(`  ${line}`);
  }
}

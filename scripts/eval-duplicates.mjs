// Scores near-duplicates: `npm run eval:duplicates -- [gold folder] [--every 1] [--seed 1] [--across 20] [--json]`. Copies of gold texts are
// made with known edits and looked for as a run does; what is found is compared with what a search over all pairs finds.
// `--every n` takes every n-th text. Runs the built code: `npm run build` first.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readBodies } from '../dist/eval/duplicates/bodies.js';
import { acrossOrigins, byEdit, byLikeness, figuresOf, judge } from '../dist/eval/duplicates/evaluate.js';
import { makeSet } from '../dist/eval/duplicates/make-set.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    every: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    across: { type: 'string', default: '20' },
    json: { type: 'boolean', default: false },
  },
});
const gold = positionals[0] ?? join(root, '..', 'shared', 'gold');
const bodies = readBodies(gold).filter((_, at) => at % Number(values.every) === 0);
const judged = await judge(makeSet(bodies, values.seed));
const figures = figuresOf(judged);

if (values.json) console.log(JSON.stringify({ figures }));
else {
  const percent = (share) => `${(share * 100).toFixed(2)}%`.padStart(9);
  const print = ({ name, count, shares }) =>
    console.log(`  ${name.padEnd(36)}${String(count).padStart(7)}${shares.map(percent).join('')}`);
  console.log(`${judged.set.length} articles, copies of ${bodies.length} texts`);
  for (const [name, figure] of Object.entries(figures)) console.log(`${name.padEnd(36)}${percent(figure)}`);
  console.log('\nPairs by similarity: how many, and how many of them have a bucket in common');
  byLikeness(judged).forEach(print);
  console.log('\nCopies with one edit: how many, over .8, linked with the original, of those over .8 linked');
  byEdit(judged).forEach(print);
  const across = acrossOrigins(judged);
  const origins = new Map(across.map((one) => [[one.better.origin, one.other.origin].sort().join(' = '), one]));
  console.log(`\n${across.length} links between texts of different origins, which are ${origins.size} pairs of texts`);
  for (const [pair, { better, other, similarity }] of [...origins].slice(0, Number(values.across))) {
    console.log(`  ${pair} (${similarity.toFixed(2)})`);
    for (const { article } of [better, other]) console.log(`      ${article.text.replaceAll('\n', ' ').slice(0, 160)}`);
  }
}

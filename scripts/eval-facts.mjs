// Scores title, dates and authors on the gold sets: `npm run eval:facts -- [gold folder] [--sets news,dates] [--html] [--misses title]
// [--most 30] [--draw 30 --seed 1] [--json]`. All models are those of the page's fold, so none has seen its site. Runs the built code.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openProduct } from '../dist/eval/evaluate.js';
import { drawn, evaluateFacts, figuresOfFacts, missesOf } from '../dist/eval/facts/evaluate.js';
import { factLines, header, lineOf, meanFigures, meanLine, missLines } from '../dist/eval/facts/report.js';
import { foldStages } from '../dist/eval/fold-models.js';
import { styleNames } from '../dist/eval/render/render.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sets: { type: 'string', default: 'news,newspaper,web,segments,dates' },
    html: { type: 'boolean', default: false },
    misses: { type: 'string' },
    most: { type: 'string', default: '30' },
    draw: { type: 'string' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
});
const gold = positionals[0] ?? join(root, '..', 'shared', 'gold');
if (!existsSync(gold)) throw new Error(`There is no gold folder ${gold}.`);

/** News in every rendering, as the product is measured by it; of the others one rendering is enough. */
const stylesOf = (set) =>
  values.html ? [] : set === 'news' ? styleNames : set === 'newspaper' || set === 'web' ? ['wet'] : [];
const clean = openProduct(undefined, foldStages());
const figures = {};
const print = (line) => {
  if (!values.json) console.log(line);
};

print(header);
for (const set of values.sets.split(',')) {
  const html = evaluateFacts(join(gold, set), undefined, clean);
  keep(set, figuresOfFacts(html));
  print(lineOf(`${set}, HTML`, html));
  const texts = stylesOf(set).map((style) => {
    const results = evaluateFacts(join(gold, set), style, clean);
    print(lineOf(`${set}, ${style}`, results));
    return figuresOfFacts(results);
  });
  if (texts.length > 0) keep(`${set}-text`, meanFigures(texts));
  if (texts.length > 1) print(meanLine(`${set}, mean of text`, texts));
  if (values.misses)
    for (const miss of missesOf(values.misses, html).slice(0, Number(values.most)))
      for (const line of missLines(values.misses, miss)) print(line);
  if (values.draw)
    for (const page of drawn(html, Number(values.draw), values.seed)) for (const line of factLines(page)) print(line);
}
if (values.json) console.log(JSON.stringify({ figures }));

function keep(name, own) {
  for (const [figure, value] of Object.entries(own)) figures[`${name}-${figure}`] = value;
}

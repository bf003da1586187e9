// What came out of a tool, scored by the project's own scorer: body F1 over the sample, and how often nothing came.
import { evaluatePage } from '../dist/eval/evaluate.js';
import { goldFingerprint, readSources } from '../dist/eval/gold.js';
import { openProducts } from '../dist/eval/products.js';
import { meanOf, rounded } from '../dist/eval/score.js';
import { scorePage } from '../dist/eval/score-page.js';
import { loadWeights } from '../dist/stages/article/model/load-weights.js';

const notScored = new Set(['cheerio-parse']);

/** An exception is an empty answer to the scorer, and is counted as an exception. */
export function scoresOf(name, answers, sample, folder) {
  if (notScored.has(name)) return {};
  const threw = answers.filter(({ error }) => error !== undefined).length;
  const [texts, bodyBy] = name.startsWith('copydesk')
    ? ownTexts(sample, folder)
    : [answers.map(({ text = '' }) => text)];
  const bodies = sample.map(({ gold }, at) => scorePage(gold, { text: texts[at] }).body);
  const empty = texts.filter((text) => text === '').length - threw;
  return { body: rounded(meanOf(bodies)), bodyBy, threw, empty };
}

/**
 * On a set that the shipped model was trained on, Copydesk's own answer would be learned by heart: there the models of the folds
 * answer, each for the sites it never saw. They cost what the shipped one costs.
 */
function ownTexts(sample, folder) {
  const product = openProducts(undefined, undefined)(folder);
  const sources = readSources(folder);
  const texts = sample.map(({ gold }) => evaluatePage(product, gold, { folder, sources }).answer.text ?? '');
  const trainedOn = Object.values(loadWeights().card.gold).includes(goldFingerprint(folder));
  return [texts, trainedOn ? 'folds' : 'shipped'];
}

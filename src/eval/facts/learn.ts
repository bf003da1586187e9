// `npm run train:facts`: from gold pages to the weights of the facts stage and those of each fold.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PackedForest } from '../../learned/forest.js';
import { featureNames, type LearnedField, learnedFields } from '../../stages/facts/choice/measured.js';
import type { FactsWeights } from '../../stages/facts/choice/model.js';
import { goldFingerprints } from '../gold.js';
import { fitForest, type Job } from '../learn/fit.js';
import { shipped, writeWeights } from '../learn/write-weights.js';
import { collectFacts, type LearnPage, learned } from './collect.js';

export interface FactsTraining {
  /** The folder of the gold sets. */
  readonly gold: string;
  /** The folder for what Python reads and writes. */
  readonly work: string;
  /** Where the weights of a fold's models go, and those of the shipped ones. */
  readonly target: (k: number) => string;
  readonly say: (line: string) => void;
}

/** Swept over the folds (DECISIONS.md). Titles are ranked, as a page has one; names are asked about one by one. */
const settings: Readonly<Record<LearnedField, Pick<Job, 'rounds' | 'rate' | 'leaves' | 'leastInLeaf' | 'objective'>>> =
  {
    title: { rounds: 400, rate: 0.06, leaves: 15, leastInLeaf: 15, objective: 'lambdarank' },
    date_published: { rounds: 150, rate: 0.06, leaves: 15, leastInLeaf: 15 },
    author: { rounds: 300, rate: 0.04, leaves: 15, leastInLeaf: 15 },
  };

/** Of the sets, swept with the settings. */
const weights: Readonly<Record<LearnedField, Readonly<Record<string, number>>>> = {
  title: { news: 4 },
  date_published: {},
  author: { news: 3, newspaper: 2 },
};

/** What a page counts: the golds of news were made parser by parser, those of the web by readers who named one author. */
const weightOf = (field: LearnedField, { set, isText, right }: LearnPage): number => {
  const form = isText && field !== 'title' ? 0.7 : 1;
  const named = field === 'author' && !right.includes(true) ? 0.5 : 1;
  const ofSet = weights[field][set] ?? 1;
  return form * ofSet * named;
};

export async function trainFacts({ gold, work, target, say }: FactsTraining): Promise<void> {
  const pages = collectFacts(gold, say);
  const fingerprints = goldFingerprints(gold, Object.keys(learned));
  for (let k = 0; k <= shipped; k++) {
    const forests: Partial<Record<LearnedField, PackedForest>> = {};
    const rows: Partial<Record<LearnedField, number>> = {};
    for (const field of learnedFields) {
      const own = pages[field].filter(({ fold }) => fold !== k);
      rows[field] = own.reduce((sum, page) => sum + page.rows.length, 0);
      forests[field] = await fitField(field, own, work, `${field}-${k}`);
    }
    writeWeights<FactsWeights>(target(k), {
      card: { ...(k === shipped ? {} : { fold: k }), gold: fingerprints, rows: rows as Record<LearnedField, number> },
      features: featureNames,
      forests: forests as Record<LearnedField, PackedForest>, // each field was fitted
    });
    say(k === shipped ? 'the shipped weights are written' : `fold ${k} is written`);
  }
}

function fitField(field: LearnedField, pages: readonly LearnPage[], work: string, name: string): Promise<PackedForest> {
  const width = featureNames[field].length;
  const count = pages.reduce((sum, page) => sum + page.rows.length, 0);
  const matrix = new Float32Array(count * width);
  const labels = new Int8Array(count);
  const weights = new Float32Array(count);
  let row = 0;
  for (const page of pages)
    for (const [at, values] of page.rows.entries()) {
      matrix.set(values, row * width);
      labels[row] = Number(page.right[at]);
      weights[row] = weightOf(field, page);
      row += 1;
    }
  const file = (ending: string) => join(work, `${name}.${ending}`);
  writeFileSync(file('matrix'), new Uint8Array(matrix.buffer));
  writeFileSync(file('labels'), new Uint8Array(labels.buffer));
  return fitForest(work, name, {
    ...settings[field],
    matrices: [[file('matrix'), width]],
    rows: count,
    labels: file('labels'),
    weights,
    monotone: [],
    ...(settings[field].objective === 'lambdarank' ? { groups: pages.map((page) => page.rows.length) } : {}),
  });
}

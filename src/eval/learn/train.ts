// Trains the block model: for each fold one that never saw the fold's sites, and the one that is shipped, on all of the gold.
// TypeScript computes every feature and drives; the trees themselves are fitted by scripts/fit.py.

import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Forest, type PackedForest } from '../../learned/forest.js';
import type { Form } from '../../page/page.js';
import { type Group, matrixOf, widthOfGroups } from '../../stages/article/features/columns.js';
import { featureNames, groupsOf, lexicalGroups } from '../../stages/article/features/features.js';
import { emptyLexicon, type Lexicon } from '../../stages/article/features/lexicon.js';
import { secondMatrix, secondNames } from '../../stages/article/features/second.js';
import { joinColumns, scoreRows } from '../../stages/article/model/block-model.js';
import { fingerprintOf, type Passes } from '../../stages/article/model/weights.js';
import { foldCount } from '../folds.js';
import type { LearnPage } from './corpus.js';
import { fitForest, type Job } from './fit.js';
import { shipped } from './write-weights.js';

export interface Training {
  readonly form: Form;
  readonly pages: readonly LearnPage[];
  /** What a page's rows weigh together when model `k` is trained; 0 leaves it out. */
  readonly weightOf: (page: LearnPage) => number;
  /** For model `k` and a page: the lexicon without the fold and the page's own site. */
  readonly lexiconOf: (k: number, page: LearnPage) => Lexicon;
  /** Where matrices are kept while training lasts. */
  readonly folder: string;
  readonly say: (line: string) => void;
}

export interface Trained {
  /** One for each fold, and the one to ship. */
  readonly models: readonly Passes[];
  /** For model `k`: for each page scores that neither fold `k` nor the page's own fold had a part in. */
  readonly nested: readonly (readonly Float32Array[])[];
}

/** Rounds and learning rates from a sweep on the HTML pages of the gold; see DECISIONS.md. */
const passes = { first: { rounds: 300, rate: 0.1 }, second: { rounds: 200, rate: 0.08 } } as const;

/** Columns that may only speak for body, or only against it: what a word or name says elsewhere does not turn round here. */
const onlyFor =
  /^(?:name|parent|grandparent|way) (?:best|least|mean)$|^words (?:mean|least)$|^line(?: start)?$|^in declared body$|^score$/;
const onlyAgainst = /^element /;

export async function train(training: Training): Promise<Trained> {
  const bench = new Bench(training);
  const models: Passes[] = [];
  const nested: Float32Array[][] = [];
  const firsts: Float32Array[] = training.pages.map(({ sheet }) => new Float32Array(sheet.count));
  for (let k = 0; k <= shipped; k++) {
    const lexical = bench.lexical(k);
    bench.label(k);
    const first = await bench.fitFirst([k]);
    // Scores that the second pass learns from must not come from models that saw the page's own labels.
    const scores = k === shipped ? firsts : training.pages.map(({ sheet }) => new Float32Array(sheet.count));
    if (k !== shipped) {
      bench.scoreFirst(first, lexical, scores, (page) => page.fold === k);
      for (let j = 0; j < foldCount; j++)
        if (j !== k) bench.scoreFirst(await bench.fitFirst([k, j]), lexical, scores, (page) => page.fold === j);
      for (const [at, page] of training.pages.entries()) if (page.fold === k) firsts[at] = scores[at]!;
    }
    nested.push(scores);
    const second = await bench.fitSecond(k, scores);
    models.push({ features: fingerprintOf([...featureNames(training.form), ...secondNames]), first, second });
    training.say(`${training.form}: model ${k + 1} of ${shipped + 1} is trained`);
  }
  return { models, nested };
}

/** The matrices of one training, on disk for Python and in memory for scoring. */
class Bench {
  readonly #training: Training;
  readonly #base: readonly Group[];
  readonly #lexical: readonly Group[];
  readonly #baseRows: readonly Float32Array[];
  readonly #rows: number;
  #rowWeights: Float32Array = new Float32Array();

  constructor(training: Training) {
    const { form, pages, folder } = training;
    mkdirSync(folder, { recursive: true });
    this.#training = training;
    this.#base = groupsOf[form].filter((group) => !lexicalGroups.includes(group));
    this.#lexical = groupsOf[form].filter((group) => lexicalGroups.includes(group));
    this.#baseRows = pages.map(({ sheet }) => matrixOf(this.#base, sheet, emptyLexicon));
    this.#rows = pages.reduce((sum, { sheet }) => sum + sheet.count, 0);
    writeRows(this.#path('base'), this.#baseRows);
  }

  /** The columns that ask the lexicon, as model `k` knows it. */
  lexical(k: number): Float32Array[] {
    const { pages, lexiconOf } = this.#training;
    const rows = pages.map((page) => matrixOf(this.#lexical, page.sheet, lexiconOf(k, page)));
    writeRows(this.#path('lexical'), rows);
    return rows;
  }

  label(k: number): void {
    const { pages } = this.#training;
    writeFileSync(this.#path('labels'), Buffer.concat(pages.map(({ labels }) => Buffer.from(labels(k).buffer))));
    this.#rowWeights = rowWeights(this.#training, this.#rows, k);
  }

  /** @param out folds that have no part in it */
  fitFirst(out: readonly number[]): Promise<PackedForest> {
    return fitForest(this.#training.folder, `${this.#training.form}-first`, this.#job(passes.first, out, []));
  }

  fitSecond(k: number, scores: readonly Float32Array[]): Promise<PackedForest> {
    const second = this.#training.pages.map(({ sheet }, at) => secondMatrix(sheet, scores[at]!));
    writeRows(this.#path('second'), second);
    const more = [[this.#path('second'), secondNames.length] as const];
    return fitForest(this.#training.folder, `${this.#training.form}-second`, this.#job(passes.second, [k], more));
  }

  scoreFirst(
    packed: PackedForest,
    lexical: readonly Float32Array[],
    into: Float32Array[],
    which: (page: LearnPage) => boolean,
  ): void {
    const forest = new Forest(packed);
    for (const [at, page] of this.#training.pages.entries())
      if (which(page)) into[at] = scoreRows(forest, this.#firstRows(at, lexical), this.#width, page.sheet.count);
  }

  get #width(): number {
    return widthOfGroups(this.#base) + widthOfGroups(this.#lexical);
  }

  #firstRows(at: number, lexical: readonly Float32Array[]): Float32Array {
    const [own, other] = [widthOfGroups(this.#base), widthOfGroups(this.#lexical)];
    return joinColumns(this.#baseRows[at]!, own, lexical[at]!, other, this.#training.pages[at]!.sheet.count);
  }

  #job({ rounds, rate }: { rounds: number; rate: number }, out: readonly number[], more: Job['matrices']): Job {
    const names = [...this.#base, ...this.#lexical].flatMap((group) => group.names);
    const all = more.length > 0 ? [...names, ...secondNames] : names;
    return {
      matrices: [
        [this.#path('base'), widthOfGroups(this.#base)],
        [this.#path('lexical'), widthOfGroups(this.#lexical)],
        ...more,
      ],
      rows: this.#rows,
      labels: this.#path('labels'),
      weights: this.#without(out),
      monotone: all.map((name) => (onlyFor.test(name) ? 1 : onlyAgainst.test(name) ? -1 : 0)),
      rounds,
      rate,
    };
  }

  #without(out: readonly number[]): Float32Array {
    const weights = this.#rowWeights.slice();
    let row = 0;
    for (const { fold, sheet } of this.#training.pages) {
      if (out.includes(fold)) weights.fill(0, row, row + sheet.count);
      row += sheet.count;
    }
    return weights;
  }

  #path(name: string): string {
    return join(this.#training.folder, `${this.#training.form}.${name}`);
  }
}

/** Root of the tokens, every page alike however long; 250 rows are the mean page, so that a row weighs about 1. */
function rowWeights({ pages, weightOf }: Training, rows: number, k: number): Float32Array {
  const weights = new Float32Array(rows);
  let at = 0;
  for (const page of pages) {
    const { sheet } = page;
    const labels = page.labels(k);
    const roots = Float64Array.from(sheet.tokens, (tokens, row) =>
      labels[row]! < 0 ? 0 : Math.sqrt(Math.max(1, tokens)),
    );
    const sum = roots.reduce((total, root) => total + root, 0);
    const scale = page.doubtful || sum === 0 ? 0 : (250 * weightOf(page)) / sum;
    for (const root of roots) weights[at++] = root * scale;
  }
  return weights;
}

function writeRows(path: string, rows: readonly Float32Array[]): void {
  const file = openSync(path, 'w');
  for (const part of rows) writeSync(file, new Uint8Array(part.buffer, part.byteOffset, part.byteLength));
  closeSync(file);
}

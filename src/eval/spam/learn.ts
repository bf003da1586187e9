// `npm run train:spam`: from gold pages and generated spam to the weights of the spam stage and those of each fold.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Forest, type PackedForest } from '../../learned/forest.js';
import { anchorFeatureNames, anchorSpeaks } from '../../stages/spam/anchors.js';
import { openExceptions } from '../../stages/spam/exceptions.js';
import { families } from '../../stages/spam/families.js';
import { featureNames, featureSpeaks } from '../../stages/spam/features.js';
import { type ModelName, models, type SpamWeights } from '../../stages/spam/model.js';
import { openRegister } from '../../stages/spam/register.js';
import type { Tools } from '../../stages/spam/search.js';
import { openTools } from '../../stages/spam/tools.js';
import { weightIn } from '../../text/scripts.js';
import { openProduct, type Product } from '../evaluate.js';
import { foldCount } from '../folds.js';
import { goldFingerprint } from '../gold.js';
import { fitForest } from '../learn/fit.js';
import { drawCase } from './cases.js';
import { drawDecoys } from './decoys.js';
import { Chance } from './chance.js';
import { shapes } from './compose.js';
import { goldSets } from './hosts.js';
import { type Host, inject, injectedOf } from './inject.js';
import { allHosts, readingOf } from './pages.js';
import { languageOf, RegisterBuilder } from './register-builder.js';
import { type Row, rowsOf } from './rows.js';
import { readStock, type Stock } from './stock.js';

export const shipped = foldCount; // the model of no fold

export interface LearnRow extends Row {
  readonly fold: number;
  readonly set: string;
  readonly id: string;
  readonly clean: boolean;
  readonly about: string;
}

type AllRows = Record<ModelName, LearnRow[]>;

export interface SpamTraining {
  readonly gold: string;
  readonly work: string;
  readonly target: (k: number) => string;
  readonly say: (line: string) => void;
}

export async function trainSpam({ gold, work, target, say }: SpamTraining): Promise<void> {
  const collected = collect(gold, say);
  const { rows } = collected;
  const forests = await fitAll(rows, work, say);
  const scores = outOfFold(rows, forests);
  const remove = forests.map((_, k) => thresholds(collected, scores, k, say));
  for (let k = 0; k <= shipped; k++) {
    const weights: SpamWeights = {
      card: { ...(k === shipped ? {} : { fold: k }), gold: fingerprints(gold), rows: countRows(rows) },
      features: { passage: featureNames, inside: featureNames, anchor: anchorFeatureNames },
      forests: forests[k]!,
      register: collected.register.pack(k === shipped ? {} : { fold: k }),
      remove: remove[k]!,
    };
    mkdirSync(dirname(target(k)), { recursive: true });
    writeFileSync(target(k), `${JSON.stringify(weights)}\n`);
  }
  report(collected, scores, remove, say);
}

const readUntilSpam = (): Product => openProduct(['site', 'navigation']);

interface Collected {
  readonly rows: AllRows;
  /** Weighed letters of the clean bodies, by fold. */
  readonly body: readonly number[];
  readonly register: RegisterBuilder;
}

const casesPerPage = 4;
const decoysPerPage = 3;

/** Into each page one case of some shapes is put, one at a time. */
function collect(gold: string, say: (line: string) => void): Collected {
  const stocks = readStock().filter(({ acquaintance }) => acquaintance === 'known');
  const builder = new RegisterBuilder(stocks);
  const hosts = [...allHosts(gold)];
  for (const host of hosts) builder.add(host);
  const tools = Array.from({ length: foldCount }, (_, own) => openTools(families, openExceptions([]), openRegister(builder.pack({ fold: own, group: own }))));
  const product = readUntilSpam();
  const all: AllRows = { passage: [], inside: [], anchor: [] };
  const others = hosts.filter(({ set, page }) => set === 'language' && page.form === 'text').flatMap(({ page, body }) => body.slice(1, 3).map((index) => page.blocks[index]!.text));
  const body = new Array<number>(foldCount).fill(0);
  for (const [at, host] of hosts.entries()) {
    addClean(all, host, product, tools[host.fold]!);
    addDecoys(all, host, product, tools[host.fold]!, stocks, others);
    addCases(all, host, product, ({ family }) => tools[builder.groupOf(family)]!, stocks);
    body[host.fold]! += host.body.reduce((sum, index) => sum + weightIn(host.page.blocks[index]!.text), 0);
    if ((at + 1) % 500 === 0) say(`${at + 1} pages, ${models.map((name) => `${all[name].length} ${name}`).join(', ')}`);
  }
  for (const name of models) for (const row of all[name].filter(({ clean }) => !clean)) all[name].push(...maskedCopies(name, row));
  say(`${unseen.length} cases were not measured at all: ${countBy(unseen.map((about) => about.split(' ')[0]!))}`);
  return { rows: all, body, register: builder };
}

function addClean(all: AllRows, host: Host, product: Product, tools: Tools): void {
  const reading = readingOf(product, host, host.page.form, host.source);
  if (!reading) return;
  const rows = rowsOf(reading, tools, new Set(host.body));
  for (const name of models) for (const row of rows[name]) all[name].push({ ...row, fold: host.fold, set: host.set, id: host.id, clean: true, about: host.page.form });
}

/** All decoys of a page at once, between its paragraphs. */
function addDecoys(all: AllRows, host: Host, product: Product, tools: Tools, stocks: readonly Stock[], others: readonly string[]): void {
  const chance = new Chance(`decoys ${host.id} ${host.page.form}`);
  for (const { kind, lines, target } of chance.some(drawDecoys(host, languageOf(host), stocks, others, chance), decoysPerPage)) {
    const injection = inject(host, lines, { shape: lines.length > 3 ? 'list' : target ? 'wall' : 'sales', position: 'between', hiding: 'none', target }, new Chance(`${kind} ${host.id}`));
    const reading = injection && readingOf(product, host, host.page.form, injection.source);
    if (!reading) continue;
    const decoy = injectedOf(reading.page, host, injection);
    const rows = rowsOf(reading, tools, new Set(), decoy);
    for (const name of models)
      for (const row of rows[name]) if (row.isSpam) all[name].push({ ...row, isSpam: false, body: row.weight, fold: host.fold, set: host.set, id: host.id, clean: false, about: `decoy-${kind} ${host.page.form}` });
    const inner = new Set(decoy.map(({ block }) => block));
    for (const row of rowsOf(reading, tools, inner).inside)
      all.inside.push({ ...row, body: row.weight, fold: host.fold, set: host.set, id: host.id, clean: false, about: `decoy-${kind} ${host.page.form}` });
  }
}

/** @param toolsOf a register that has not seen the family: so the model learns how far to trust it on families that are new to it */
/** Cases that the search would not even measure: to be read while the stage is worked on. */
const unseen: string[] = [];

function addCases(all: AllRows, host: Host, product: Product, toolsOf: (stock: Stock) => Tools, stocks: readonly Stock[]): void {
  const wanted = shapes.filter((shape) => shape !== 'anchor' || host.page.form === 'html');
  for (const shape of new Chance(`shapes ${host.id} ${host.page.form}`).some(wanted, casesPerPage)) {
    const drawn = drawCase(host, stocks, new Chance(`train ${host.id} ${host.page.form} ${shape}`), { shape });
    if (!drawn) continue;
    const reading = readingOf(product, host, host.page.form, drawn.injection.source);
    if (!reading) continue;
    const injected = injectedOf(reading.page, host, drawn.injection);
    if (injected.length === 0) continue;
    const rows = rowsOf(reading, toolsOf(drawn.stock), new Set(), injected);
    const about = [shape, drawn.stock.family, drawn.stock.language, drawn.position, drawn.hiding, drawn.trick, host.page.form].join(' ');
    if (models.every((name) => rows[name].every(({ isSpam }) => !isSpam))) unseen.push(about);
    for (const name of models)
      for (const row of rows[name]) if (row.isSpam) all[name].push({ ...row, fold: host.fold, set: host.set, id: host.id, clean: false, about });
  }
}

const weightOfFurniture = 0.08; // of clean text outside the body: losing it costs a reader nothing, but it is no spam

/** Long passages weigh more, as they do in the figures, but not as much more as they are longer. */
function weightOf({ isSpam, body, weight }: LearnRow): number {
  const size = Math.min(4, Math.sqrt(weight / 100));
  return isSpam || body > 0 ? size : size * weightOfFurniture;
}

const speaks: Readonly<Record<ModelName, readonly number[]>> = { passage: featureSpeaks, inside: featureSpeaks, anchor: anchorSpeaks };
const rounds: Readonly<Record<ModelName, number>> = { passage: 300, inside: 200, anchor: 150 };
const rate = 0.08;

type Forests = Readonly<Record<ModelName, PackedForest>>;

async function fitAll(rows: AllRows, work: string, say: (line: string) => void): Promise<Forests[]> {
  const found: Forests[] = [];
  for (const name of models) write(work, name, rows[name]);
  for (let k = 0; k <= shipped; k++) {
    const forests: Partial<Record<ModelName, PackedForest>> = {};
    for (const name of models) {
      const own = rows[name];
      forests[name] = await fitForest(work, `${name}-${k}`, {
        matrices: [[join(work, `${name}.matrix`), own[0]!.values.length]],
        rows: own.length,
        labels: join(work, `${name}.labels`),
        weights: Float32Array.from(own, (row) => (row.fold === k ? 0 : weightOf(row))),
        monotone: speaks[name],
        rounds: rounds[name],
        rate,
        randomThresholds: false, // the best ones find 2 to 3% more sales text here
      });
    }
    found.push(forests as Forests);
    say(`model ${k} is fitted`);
  }
  return found;
}

function write(work: string, name: ModelName, rows: readonly LearnRow[]): void {
  const width = rows[0]!.values.length;
  const values = new Float32Array(rows.length * width);
  for (const [at, row] of rows.entries()) values.set(row.values, at * width);
  writeFileSync(join(work, `${name}.matrix`), new Uint8Array(values.buffer));
  writeFileSync(join(work, `${name}.labels`), Int8Array.from(rows, ({ isSpam }) => Number(isSpam)));
  const meta = rows.map(({ values: _, ...row }) => JSON.stringify({ ...row, text: row.text.slice(0, 100) }));
  writeFileSync(join(work, `${name}.meta.jsonl`), meta.join('\n'));
}

type Scores = Readonly<Record<ModelName, Float32Array>>;

function outOfFold(rows: AllRows, forests: readonly Forests[]): Scores {
  const scored = (name: ModelName): Float32Array => {
    const opened = forests.map((own) => new Forest(own[name]));
    return Float32Array.from(rows[name], ({ values, fold }) => opened[fold]!.score(values, 0));
  };
  return { passage: scored('passage'), inside: scored('inside'), anchor: scored('anchor') };
}

/** Shares of the letters of all clean bodies that each model may take: together .00008, for new pages are worse than known ones. */
const budgets: Readonly<Record<ModelName, number>> = { passage: 0.00005, inside: 0.00002, anchor: 0.00001 };
const leastThreshold: Readonly<Record<ModelName, number>> = { passage: 0.5, inside: 0.6, anchor: 0.5 };

/** From the scores of clean text of the other folds: the lowest score that keeps the loss in its budget. */
function thresholds(collected: Collected, scores: Scores, k: number, say: (line: string) => void): SpamWeights['remove'] {
  const found = Object.fromEntries(models.map((name) => [name, thresholdOf(collected, scores, k, name)])) as Record<ModelName, number>; // each name once
  const beside = Math.max(0.2, found.passage * 0.5);
  say(`model ${k}: text goes from ${models.map((name) => `${name} ${found[name].toFixed(4)}`).join(', ')}`);
  return { ...found, beside };
}

function thresholdOf({ rows, body }: Collected, scores: Scores, k: number, name: ModelName): number {
  const own = rows[name];
  const clean = [...own.keys()].filter((at) => own[at]!.clean && own[at]!.fold !== k && own[at]!.body > 0);
  clean.sort((a, b) => scores[name][b]! - scores[name][a]!);
  let allowed = budgets[name] * body.reduce((sum, letters, fold) => sum + (fold === k ? 0 : letters), 0);
  for (const at of clean) {
    allowed -= own[at]!.body;
    if (allowed < 0) return Math.min(0.9999, Math.max(leastThreshold[name], scores[name][at]! + 1e-4));
  }
  return leastThreshold[name];
}

/** What the models would do on the folds that they have not seen, row by row: to be read while the stage is worked on. */
function report({ rows, body }: Collected, scores: Scores, remove: readonly SpamWeights['remove'][], say: (line: string) => void): void {
  for (const name of models) {
    const groups = new Map<string, [found: number, all: number]>();
    let lost = 0;
    const losses: string[] = [];
    for (const [at, row] of rows[name].entries()) {
      const goes = scores[name][at]! >= remove[row.fold]![name];
      if (!row.clean) {
        const key = `${row.isSpam ? '' : 'not '}${row.about.split(' ')[0]} ${row.about.split(' ').at(-1)}`;
        const [found, all] = groups.get(key) ?? [0, 0];
        groups.set(key, [found + (goes ? row.weight : 0), all + row.weight]);
      } else if (goes && row.body > 0) {
        lost += row.body;
        losses.push(`${scores[name][at]!.toFixed(3)} ${row.id} ${row.about}: ${row.text.slice(0, 160)}`);
      }
    }
    say(`${name}: ${((lost / body.reduce((sum, letters) => sum + letters, 0)) * 100).toFixed(4)}% of bodies lost`);
    for (const [key, [found, all]] of [...groups].sort()) say(`  ${key}: ${((found / all) * 100).toFixed(2)}%`);
    for (const line of losses.slice(0, 40)) say(`  lost ${line}`);
  }
}

/** Columns that know the words of a family, those that know the language, and what stands in them where nothing is known. */
const ofPhrases = ['phrases', 'phrase-share', 'guarded'];
const ofLanguage = ['selling', 'selling-share', 'register', 'register-share', 'register-of-all', 'page-register', 'grammar', 'page-grammar', 'other-grammar'];
const unknownLanguage = -1;
const shareInUnknownLanguage = 0.6; // guess

/**
 * The same as it would be in a family that no list knows, and in a language that none does: without these the model trusts words, for
 * all generated spam is of known families, and of 3 walls in languages without any list it found 1 (see DECISIONS.md).
 */
function maskedCopies(name: ModelName, row: LearnRow): LearnRow[] {
  const names = name === 'anchor' ? anchorFeatureNames : featureNames;
  const masked = (columns: readonly string[], about: string): LearnRow => {
    const values = Float32Array.from(row.values, (value, at) => (columns.includes(names[at]!) ? (names[at]!.includes('grammar') ? unknownLanguage : 0) : value));
    return { ...row, values, about: `${about}-${row.about}` };
  };
  const chance = new Chance(`mask ${row.id} ${row.about}`);
  const copies = [masked(ofPhrases, 'family')];
  if (chance.happens(shareInUnknownLanguage)) copies.push(masked([...ofPhrases, ...ofLanguage], 'language'));
  return copies;
}

const countBy = (names: readonly string[]): string =>
  [...new Set(names)].map((name) => `${name} ${names.filter((own) => own === name).length}`).join(', ');

const countRows = (rows: AllRows): Record<ModelName, number> => ({ passage: rows.passage.length, inside: rows.inside.length, anchor: rows.anchor.length });

const fingerprints = (gold: string): Record<string, string> =>
  Object.fromEntries(goldSets.map((set) => [set, goldFingerprint(join(gold, set))]));

// `npm run train`: from the gold sets to the weights that are shipped and to those of each fold that evaluation uses.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Form } from '../../page/page.js';
import { expectedF1Threshold } from '../../stages/article/model/read-out.js';
import type { Card, Weights } from '../../stages/article/model/weights.js';
import { foldOf } from '../folds.js';
import { type GoldPage, goldFingerprints } from '../gold.js';
import { chooseBlocks } from '../oracle.js';
import { styleNames } from '../render/render.js';
import type { Style } from '../render/styles.js';
import { type LearnPage, learnPages, type SetPart } from './corpus.js';
import { LexiconBuilder } from './lexicon-builder.js';
import { trainAllPageModels } from './page-models.js';
import { type Trained, type Training, train } from './train.js';
import { shipped } from './write-weights.js';

const articleSets: readonly string[] = ['news', 'newspaper', 'web'];
/** Sets without a body for every page: the HTML model says what it would take, and text mode learns from that. */
const unlabelledSets: readonly string[] = ['segments', 'dates'];

export interface TrainOptions {
  /** The folder of the gold sets. */
  readonly gold: string;
  /** Where matrices and what was trained are kept: given the same folder again, training goes on from there. */
  readonly work: string;
  /** For model `k`: the file of its weights. */
  readonly target: (k: number) => string;
  readonly say: (line: string) => void;
}

type Shared = Pick<Training, 'lexiconOf' | 'folder' | 'say'>;

export async function trainAll({ gold, work, target, say }: TrainOptions): Promise<void> {
  const pages = load(gold, [...parts(articleSets, isArticle), ...parts(unlabelledSets, () => true)], say);
  const articles = pages.filter((page) => articleSets.includes(page.set) && !page.doubtful);
  const lexicon = new LexiconBuilder(articles);
  const readers = Array.from({ length: shipped + 1 }, (_, k) => lexicon.reader(isOutOf(k)));
  const shared: Shared = { lexiconOf: (k, page) => readers[k]!(page.site), folder: work, say };
  const weightOf = ({ set }: LearnPage) => Number(articleSets.includes(set));
  const html = await kept(work, 'html', () => train({ ...shared, form: 'html', pages, weightOf }));
  const text = await kept(work, 'text', () => trainText(gold, shared, pages, html));
  const blocks = Array.from({ length: shipped + 1 }, (_, k): Weights => {
    const card = cardOf(k, gold, pages);
    return { card, lexicon: lexicon.pack(isOutOf(k)), html: html.models[k]!, text: text.models[k]! };
  });
  await addPageModels(blocks, { gold, work, target, say });
}

/** The models of whole pages alone, on top of the block models that are there. */
export async function trainPages(options: TrainOptions): Promise<void> {
  const files = Array.from({ length: shipped + 1 }, (_, k) => readFileSync(options.target(k), 'utf8'));
  await addPageModels(
    files.map((file) => JSON.parse(file) as Weights),
    options,
  ); // "npm run train" wrote them
}

async function addPageModels(blocks: readonly Weights[], { gold, work, target, say }: TrainOptions): Promise<void> {
  const pages = await trainAllPageModels({ gold, weights: blocks, folder: work, say });
  for (const [k, own] of blocks.entries()) {
    mkdirSync(dirname(target(k)), { recursive: true });
    writeFileSync(target(k), `${JSON.stringify({ ...own, pages: pages[k] })}\n`);
    say(`${target(k)} is written`);
  }
}

/** What was trained is kept in the folder of the work, so that a training that was stopped goes on from there. */
async function kept(work: string, form: Form, make: () => Promise<Trained>): Promise<Trained> {
  const path = join(work, `${form}.trained.json`);
  if (existsSync(path)) return reviveScores(JSON.parse(readFileSync(path, 'utf8')) as PlainTrained);
  const trained = await make();
  const plain: PlainTrained = {
    models: trained.models,
    nested: trained.nested.map((pages) => pages.map((scores) => [...scores])),
  };
  writeFileSync(path, JSON.stringify(plain));
  return trained;
}

interface PlainTrained extends Pick<Trained, 'models'> {
  readonly nested: readonly (readonly (readonly number[])[])[];
}

const reviveScores = ({ models, nested }: PlainTrained): Trained => ({
  models,
  nested: nested.map((pages) => pages.map((own) => Float32Array.from(own))),
});

const isArticle = ({ kind }: GoldPage): boolean => kind === 'article';

const parts = (sets: readonly string[], wanted: SetPart['wanted'], style?: Style): SetPart[] =>
  sets.map((set) => ({ set, style, wanted }));

function load(gold: string, wanted: readonly SetPart[], say: (line: string) => void): LearnPage[] {
  return wanted.flatMap((part) => {
    const pages = [...learnPages(gold, part)];
    say(`${part.set}, ${part.style ?? 'html'}: ${pages.length} pages`);
    return pages;
  });
}

/** For each page some of the renderings, other ones for other pages, so that all of them are learned from. */
const renderings = { labelled: 3, unlabelled: 1 } as const; // 2 of 4 in place of 1: newspaper +.004, news and web +.0005; 4 of 4 no more
const weightOfUnlabelled = 0.5; // guess: a teacher that is right on 19 of 20 words

function trainText(gold: string, shared: Shared, htmlPages: readonly LearnPage[], html: Trained): Promise<Trained> {
  const doubtful = new Set(htmlPages.filter((page) => page.doubtful).map(keyOf));
  const labelled = styleNames.flatMap((style) =>
    parts(articleSets, (page) => isArticle(page) && isIn(page, style, renderings.labelled), style),
  );
  const taught = new Map(htmlPages.map((page, at) => [keyOf(page), taughtBodies(page, html, at)]));
  const unlabelled = styleNames.flatMap((style) =>
    parts(unlabelledSets, (page) => isIn(page, style, renderings.unlabelled), style),
  );
  const pages = [
    ...load(gold, labelled, shared.say).map((page) => ({
      ...page,
      doubtful: page.doubtful || doubtful.has(keyOf(page)),
    })),
    ...load(gold, unlabelled, shared.say).map((page) => ({
      ...page,
      labels: taughtLabels(page, taught.get(keyOf(page)) ?? []),
    })),
  ];
  const weightOf = ({ set }: LearnPage) => (articleSets.includes(set) ? 1 : weightOfUnlabelled);
  return train({ ...shared, form: 'text', pages, weightOf });
}

function isIn({ id }: GoldPage, style: Style, count: number): boolean {
  const first = createHash('sha256').update(id).digest()[0]!;
  const place = (styleNames.indexOf(style) - first) & 7; // eight renderings
  return [0, 3, 6].slice(0, count).includes(place);
}

const keyOf = ({ set, gold }: LearnPage): string => `${set} ${gold.id}`;

/** For model `k` the text that an HTML model takes for body which saw neither fold `k` nor the page's own fold. */
function taughtBodies({ sheet }: LearnPage, { nested }: Trained, at: number): string[] {
  return nested.map((scores) => {
    const own = scores[at]!;
    const threshold = expectedF1Threshold(own, sheet.tokens);
    return sheet.blocks.flatMap(({ text }, row) => (own[row]! >= threshold ? [text] : [])).join('\n');
  });
}

function taughtLabels({ sheet }: LearnPage, bodies: readonly string[]): (k: number) => Int8Array {
  const texts = sheet.blocks.map(({ text }) => text);
  const known = new Map<string, Int8Array>();
  for (const body of bodies)
    if (!known.has(body))
      known.set(
        body,
        body === '' ? new Int8Array(texts.length).fill(-1) : Int8Array.from(chooseBlocks(texts, body).chosen, Number),
      );
  return (k) => known.get(bodies[k] ?? '') ?? new Int8Array(texts.length).fill(-1);
}

function isOutOf(k: number): (site: string) => boolean {
  const folds = new Map<string, number>();
  return (site) => {
    if (k === shipped) return false;
    const fold = folds.get(site) ?? foldOf(site);
    folds.set(site, fold);
    return fold === k;
  };
}

function cardOf(k: number, gold: string, pages: readonly LearnPage[]): Card {
  const counted = new Map<string, number>();
  for (const { set, fold, doubtful } of pages)
    if (!doubtful && fold !== k) counted.set(set, (counted.get(set) ?? 0) + 1);
  const fold = k === shipped ? {} : { fold: k };
  return {
    ...fold,
    gold: goldFingerprints(gold, [...articleSets, ...unlabelledSets]),
    pages: Object.fromEntries(counted),
  };
}

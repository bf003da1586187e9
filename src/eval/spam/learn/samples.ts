// The samples that one page gives to the training: itself, decoys between its paragraphs, and cases of spam.

import type { Tools } from '../../../stages/spam/look.js';
import { models } from '../../../stages/spam/model.js';
import type { Product } from '../../evaluate.js';
import { drawCase, type SpamCase } from '../cases.js';
import { Chance } from '../chance.js';
import { shapes } from '../compose.js';
import { type Decoy, drawDecoys, type Quotable } from '../decoys.js';
import { type Host, languageOf } from '../hosts.js';
import { inject, type Manner } from '../inject.js';
import { injectedOf } from '../injected.js';
import { readingOf } from '../pages.js';
import { type Row, type Rows, rowsOf } from '../rows.js';
import type { Stock } from '../stock.js';
import { byModel } from './by-model.js';

/** What all samples are made with. */
export interface Workshop {
  /** The stages before spam. */
  readonly product: Product;
  readonly stocks: readonly Stock[];
  /** Clean texts of many languages, to be quoted. */
  readonly others: readonly Quotable[];
  /** With a tone that knows neither the fold nor its group of families. */
  readonly toolsOfFold: (fold: number) => Tools;
  /** With a tone that has not heard the family: so the model learns how far to trust it on families that are new to it. */
  readonly toolsOfFamily: (family: string) => Tools;
}

export interface Sample {
  readonly kind: 'clean' | 'decoy' | 'case';
  readonly rows: Rows;
  readonly about: string;
}

export function* samplesOf(host: Host, workshop: Workshop): Generator<Sample> {
  yield* cleanSamples(host, workshop);
  yield* decoySamples(host, workshop);
  yield* caseSamples(host, workshop);
}

function* cleanSamples(host: Host, { product, toolsOfFold }: Workshop): Generator<Sample> {
  const { form } = host.page;
  const reading = readingOf(product, host, form, host.source);
  if (!reading) return;
  yield { kind: 'clean', rows: rowsOf(reading, toolsOfFold(host.fold), new Set(host.body)), about: form };
}

const decoysPerPage = 3;

/** Some of the decoys that are drawn, each alone between two paragraphs. */
function* decoySamples(host: Host, workshop: Workshop): Generator<Sample> {
  const { stocks, others } = workshop;
  const chance = new Chance(`decoys ${host.id} ${host.page.form}`);
  const drawn = drawDecoys(host, languageOf(host), stocks, others, chance);
  for (const decoy of chance.some(drawn, decoysPerPage)) {
    const rows = decoyRows(host, decoy, workshop);
    if (rows) yield { kind: 'decoy', rows, about: `decoy-${decoy.kind} ${host.page.form}` };
  }
}

/** Of the decoy alone, and all of it to be spared; its blocks are read as spam's would be, and as paragraphs of the body. */
function decoyRows(host: Host, decoy: Decoy, { product, toolsOfFold }: Workshop): Rows | undefined {
  const injection = inject(host, decoy.lines, mannerOf(decoy), new Chance(`${decoy.kind} ${host.id}`));
  const reading = injection && readingOf(product, host, host.page.form, injection.source);
  if (!reading) return undefined;
  const tools = toolsOfFold(host.fold);
  const injected = injectedOf(reading.page, host, injection);
  const asSpam = spamOf(rowsOf(reading, tools, new Set(), injected));
  const asBody = rowsOf(reading, tools, new Set(injected.map(({ block }) => block)));
  return {
    ...byModel((name) => asSpam[name].map(spared)),
    inside: [...asSpam.inside.map(spared), ...asBody.inside.map((row) => ({ ...row, body: row.weight }))],
  };
}

const mannerOf = ({ lines, target }: Decoy): Manner => ({
  shape: lines.length > 3 ? 'list' : target ? 'wall' : 'sales',
  position: 'between',
  hiding: 'none',
  target,
});

const spared = (row: Row): Row => ({ ...row, isSpam: false, body: row.weight });

const casesPerPage = 6;

/** Some shapes, each alone on the page. */
function* caseSamples(host: Host, workshop: Workshop): Generator<Sample> {
  const { form } = host.page;
  const wanted = shapes.filter((shape) => shape !== 'anchor' || form === 'html');
  for (const shape of new Chance(`shapes ${host.id} ${form}`).some(wanted, casesPerPage)) {
    const drawn = drawCase(host, workshop.stocks, new Chance(`train ${host.id} ${form} ${shape}`), { shape });
    const rows = drawn && caseRows(drawn, workshop);
    if (rows) yield { kind: 'case', rows, about: aboutCase(drawn) };
  }
}

function caseRows({ host, stock, injection }: SpamCase, { product, toolsOfFamily }: Workshop): Rows | undefined {
  const reading = readingOf(product, host, host.page.form, injection.source);
  if (!reading) return undefined;
  const injected = injectedOf(reading.page, host, injection);
  return injected.length === 0 ? undefined : spamOf(rowsOf(reading, toolsOfFamily(stock.family), new Set(), injected));
}

const aboutCase = ({ host, stock, shape, position, hiding, trick }: SpamCase): string =>
  [shape, stock.family, stock.language, position, hiding, trick, host.page.form].join(' ');

/** Text round what was put in is clean, but it is in the clean sample already. */
const spamOf = (rows: Rows): Rows => byModel((name) => rows[name].filter(({ isSpam }) => isSpam));

/** Nothing in it was a candidate. */
export const isUnseen = ({ kind, rows }: Sample): boolean =>
  kind === 'case' && models.every((name) => rows[name].length === 0);

// `npm run eval:spam`: how much of injected spam goes, and how much clean text with it. Every page is judged by a model that has
// not seen its site, and spam of held-out families and languages is in no list and no training.
import type { Reading } from '../../page/reading.js';
import { weightIn } from '../../text/scripts.js';
import { openProduct, type Product } from '../evaluate.js';
import { foldStages } from '../fold-models.js';
import { drawCase, type SpamCase } from './cases.js';
import { Chance } from './chance.js';
import { shapes } from './compose.js';
import type { Host } from './hosts.js';
import { type Injected, injectedOf } from './injected.js';
import { readingOf } from './pages.js';
import type { Stock } from './stock.js';
import { readTraps, type Trap, trapSource } from './traps.js';
import { spamFoldStages } from './weights.js';

/** All counts are letters, weighed by script. */
export interface CaseResult {
  readonly case: SpamCase;
  readonly injected: number;
  /** Taken by the spam stage. */
  readonly removed: number;
  /** Still in the article's text when all stages have run. */
  readonly reached: number;
  /** Of the clean body, taken for spam. */
  readonly lost: number;
  readonly body: number;
  /** What stayed, for eyes. */
  readonly left: string;
}

export interface CleanResult {
  readonly host: Pick<Host, 'id' | 'set'> & { readonly form: string };
  readonly body: number;
  readonly lost: number;
  /** Clean text outside the body that was taken for spam. */
  readonly furniture: number;
  readonly taken: readonly string[];
}

export interface TrapResult {
  readonly trap: Trap;
  readonly form: string;
  readonly taken: readonly string[];
}

const before = ['site', 'navigation', 'spam'];

/** The whole product with models of the folds, and the same up to the spam stage. */
export interface Products {
  readonly whole: Product;
  readonly spam: Product;
  readonly shipped: Product;
}

/** @param stageOnly stops after the spam stage: three times as fast, and nothing is known of what reaches the text */
export function openProducts(stageOnly = false): Products {
  const [article, stages] = [foldStages(), spamFoldStages()];
  const spam = openProduct(
    before,
    stages.map((own) => [own]),
  );
  return {
    whole: stageOnly
      ? spam
      : openProduct(
          undefined,
          article.map((own, fold) => [...own, stages[fold]!]),
        ),
    spam,
    shipped: openProduct(before),
  };
}

export function* cleanResults(hosts: Iterable<Host>, { spam }: Products): Generator<CleanResult> {
  for (const host of hosts) {
    const reading = readingOf(spam, host, host.page.form, host.source, host.fold);
    if (!reading) continue;
    const body = new Set(host.body);
    const taken = takenFrom(reading);
    const lost = taken.filter(({ block }) => body.has(block));
    yield {
      host: { id: host.id, set: host.set, form: host.page.form },
      body: weighBlocks(host),
      lost: sum(lost),
      furniture: sum(taken) - sum(lost),
      taken: taken.map(({ text, block }) => `${body.has(block) ? 'BODY ' : ''}${text}`),
    };
  }
}

interface Taken {
  readonly block: number;
  readonly span: readonly [number, number];
  readonly text: string;
}

function takenFrom(reading: Reading): Taken[] {
  return reading.page.blocks.flatMap((block) =>
    reading
      .segments(block)
      .filter(({ mark }) => mark?.stage === 'spam' && mark.label === 'injected-spam')
      .map(({ from, to }) => ({ block: block.index, span: [from, to] as const, text: block.text.slice(from, to) })),
  );
}

const sum = (taken: readonly Taken[]): number => taken.reduce((total, { text }) => total + weightIn(text), 0);

const weighBlocks = ({ page, body }: Host): number =>
  body.reduce((total, index) => total + weightIn(page.blocks[index]!.text), 0);

/** @param seed of the cases: each page gets one of each shape */
export function* caseResults(
  hosts: Iterable<Host>,
  stocks: readonly Stock[],
  { whole }: Products,
  seed: string,
): Generator<CaseResult> {
  for (const host of hosts) {
    for (const shape of shapes) {
      const drawn = drawCase(host, stocks, new Chance(`${seed} ${host.id} ${host.page.form} ${shape}`), { shape });
      const result = drawn && resultOf(drawn, whole);
      if (result) yield result;
    }
  }
}

export function resultOf(drawn: SpamCase, whole: Product): CaseResult | undefined {
  const { host, injection } = drawn;
  const reading = readingOf(whole, host, host.page.form, injection.source, host.fold);
  if (!reading) return undefined;
  const injected = injectedOf(reading.page, host, injection);
  if (injected.length === 0) return undefined;
  const parts = injected.map((own) => partsOf(reading, own));
  const total = (of: (part: (typeof parts)[number]) => number) => parts.reduce((all, part) => all + of(part), 0);
  const spans = new Map(injected.map(({ block, span }) => [block, span]));
  const lost = takenFrom(reading).filter(({ block, span }) => isClean(host, reading, block, span, spans.get(block)));
  return {
    case: drawn,
    injected: total(({ all }) => all),
    removed: total(({ removed }) => removed),
    reached: total(({ reached }) => reached),
    lost: lost.reduce(
      (all, { text, block }) => all + Math.max(0, weightIn(text) - injectedIn(reading, block, spans.get(block))),
      0,
    ),
    body: weighBlocks(host),
    left: parts
      .map(({ left }) => left)
      .filter(Boolean)
      .join(' ⏎ '),
  };
}

const injectedIn = (reading: Reading, block: number, span: readonly [number, number] | undefined): number =>
  span ? weightIn(reading.page.blocks[block]!.text.slice(...span)) : 0;

/** Whether what was taken is of the clean page's body. */
function isClean(
  host: Host,
  reading: Reading,
  block: number,
  [from, to]: readonly [number, number],
  span: readonly [number, number] | undefined,
): boolean {
  if (span && span[0] <= from && span[1] >= to) return false;
  const own = reading.page.blocks[block]!.text;
  return span !== undefined || host.body.some((index) => host.page.blocks[index]!.text === own);
}

/** What became of the injected characters of one block. */
function partsOf(reading: Reading, { block: index, span: [start, end] }: Injected) {
  const block = reading.page.blocks[index]!;
  let [all, removed, reached, left] = [0, 0, 0, ''];
  for (const { from, to, mark } of reading.segments(block)) {
    const text = block.text.slice(Math.max(from, start), Math.min(to, end));
    if (to <= start || from >= end) continue;
    const weight = weightIn(text);
    all += weight;
    if (mark?.stage === 'spam' && mark.label === 'injected-spam') removed += weight;
    else left += text;
    if (reading.fateOf(mark) === 'body') reached += weight;
  }
  return { all, removed, reached: isTurnedAway(reading) ? 0 : reached, left };
}

const isTurnedAway = (reading: Reading): boolean => reading.ofPage.some(({ label }) => label === 'not-an-article');

export function* trapResults({ shipped }: Products): Generator<TrapResult> {
  for (const trap of readTraps()) {
    for (const form of ['text', 'html'] as const) {
      const reading = readingOf(
        shipped,
        { id: `traps/${trap.language}/${trap.name}`, url: 'https://www.lowickcourier.example/news/1' },
        form,
        trapSource(trap, form),
      );
      if (reading) yield { trap, form, taken: takenFrom(reading).map(({ text }) => text) };
    }
  }
}

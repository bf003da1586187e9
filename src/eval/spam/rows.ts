// What the spam model learns from: the numbers of every passage, stretch and link of clean pages, and of spam that was put into
// them. A row knows its page, so that folds and losses can be told.
import type { Page } from '../../page/page.js';
import type { Reading } from '../../page/reading.js';
import { anchorsOf } from '../../stages/spam/anchors.js';
import { isProse } from '../../stages/spam/features.js';
import { type Candidate, lookAt, openBlocks, scanOf, stretchCandidates, type Tools } from '../../stages/spam/look.js';
import type { ModelName } from '../../stages/spam/model.js';
import { windowLines, windowStep } from '../../stages/spam/passages.js';
import { citesSources, isSpared } from '../../stages/spam/search.js';
import { weightIn } from '../../text/scripts.js';
import type { Injected } from './injected.js';

export interface Row {
  readonly values: Float32Array;
  readonly isSpam: boolean;
  /** Weighed letters of the gold body in it, on clean pages; of windows that lie on each other each counts what it adds. */
  readonly body: number;
  /** Weighed letters of it. */
  readonly weight: number;
  readonly text: string;
}

export type Rows = Readonly<Record<ModelName, readonly Row[]>>;

/** @param reading after the stages that stand before spam @param body its blocks; @param injected none: a clean page */
export function rowsOf(
  reading: Reading,
  tools: Tools,
  body: ReadonlySet<number>,
  injected: readonly Injected[] = [],
): Rows {
  const page = lookAt(reading, tools, scanOf(reading, tools), openBlocks(reading), new Set());
  const spans = new Map(injected.map(({ block, span }) => [block, span]));
  const clean = injected.length === 0;
  const wanted = (index: number) => (clean ? body.has(index) : spans.has(index));
  const blocks = reading.page.blocks.filter(({ index }) => wanted(index));
  const passages = [...page.candidates.values()].filter(
    ({ passage, signals }) =>
      !isSpared(signals, page.figures) &&
      (clean || passage.blocks.some(({ index }) => isWhole(reading.page, index, spans))),
  );
  const rowsOfKind = (prose: boolean): Row[] =>
    passages
      .filter(({ signals }) => isProse(signals) === prose)
      .map((candidate) => rowOfCandidate(candidate, reading.page, body, spans));
  return {
    prose: rowsOfKind(true),
    list: rowsOfKind(false),
    inside: blocks
      .filter(({ index }) => !isWhole(reading.page, index, spans))
      .flatMap((block) =>
        stretchCandidates(block, page, tools, new Set()).flatMap((candidate) =>
          rowOfStretch(candidate, spans.get(block.index)),
        ),
      ),
    anchor: blocks
      .filter((block) => !citesSources(page.measuring.links, block))
      .flatMap((block) =>
        [...anchorsOf(page.measuring, block, tools, new Set())].map(({ row, run }): Row => {
          const text = block.text.slice(...run.span);
          const isSpam = overlapWith(run.span, spans.get(block.index)) > 0.5;
          return {
            values: row,
            isSpam,
            body: isSpam ? 0 : weightIn(text),
            weight: weightIn(text),
            text,
          };
        }),
      ),
  };
}

function isWhole({ blocks }: Page, index: number, spans: ReadonlyMap<number, readonly [number, number]>): boolean {
  const span = spans.get(index);
  return span !== undefined && span[1] - span[0] === blocks[index]!.text.length;
}

function rowOfCandidate(
  { passage, signals, row }: Candidate,
  page: Page,
  body: ReadonlySet<number>,
  spans: ReadonlyMap<number, readonly [number, number]>,
): Row {
  const weigh = (of: (index: number) => boolean) =>
    passage.blocks.reduce((sum, { index, text }) => sum + (of(index) ? weightIn(text) : 0), 0);
  const spam = weigh((index) => isWhole(page, index, spans));
  const isSpam = spam > signals.weight / 2;
  return {
    values: row,
    isSpam,
    body: isSpam ? 0 : weigh((index) => body.has(index)) * (passage.isWindow ? windowStep / windowLines : 1),
    weight: signals.weight,
    text: passage.blocks.map(({ text }) => text).join(' ⏎ '),
  };
}

/** Stretches that are half spam teach nothing. */
function rowOfStretch({ passage, signals, row }: Candidate, span: readonly [number, number] | undefined): Row[] {
  const share = overlapWith(passage.span!, span);
  if (share > 0.15 && share < 0.7) return [];
  const isSpam = share >= 0.7;
  const text = passage.blocks[0]!.text.slice(...passage.span!);
  return [
    {
      values: row,
      isSpam,
      body: isSpam ? 0 : signals.weight,
      weight: signals.weight,
      text,
    },
  ];
}

/** The share of the span that lies in the other. */
function overlapWith([from, to]: readonly [number, number], other: readonly [number, number] | undefined): number {
  if (!other) return 0;
  return Math.max(0, Math.min(to, other[1]) - Math.max(from, other[0])) / (to - from);
}

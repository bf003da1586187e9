// An invented page, its marks, and plans for tests of what is written.
import { z } from 'zod';
import type { Fact } from '../../src/page/fact.js';
import { defaultFates } from '../../src/page/labels.js';
import type { Mark } from '../../src/page/mark.js';
import type { Block, Page } from '../../src/page/page.js';
import { Reading } from '../../src/page/reading.js';
import { defineStage, type Stage } from '../../src/page/stage.js';
import type { Cleaned } from '../../src/pipeline/clean.js';
import { checkConfig } from '../../src/pipeline/config.js';
import { docketOf } from '../../src/pipeline/docket.js';
import { FigureSums } from '../../src/pipeline/figures/figure-sums.js';
import { holdGates } from '../../src/pipeline/gates/hold-gates.js';
import type { Plan } from '../../src/pipeline/plan.js';
import { recordOf, unreadRecord } from '../../src/pipeline/record.js';
import type { RunReport } from '../../src/pipeline/run-report.js';
import { Tally } from '../../src/pipeline/tally.js';
import { hashOf } from '../../src/text/hash.js';

export const config = checkConfig({});

export const plan: Plan = planOf([stageOf('navigation', 30), stageOf('spam', 40), stageOf('facts', 70)]);

export function stageOf(name: string, number: number): Stage {
  return defineStage({
    name,
    number,
    about: `Says what ${name} has to say`,
    gives: [],
    options: z.strictObject({}),
    open: () => () => [],
  });
}

export function planOf(stages: readonly Stage[]): Plan {
  return {
    stages: stages.map((stage) => ({ stage, options: {} })),
    fates: defaultFates,
    selectors: [],
    budgets: config.budgets,
  };
}

export function pageOf(id: string, texts: readonly string[]): Page {
  let at = 0;
  const blocks = texts.map((text, index): Block => {
    const from = at;
    at += text.length + 2;
    return { index, container: -1, kind: 'paragraph', text, source: [from, from + text.length], runs: [] };
  });
  return {
    id,
    url: `https://harbour-courier.example/${encodeURIComponent(id)}`,
    form: 'text',
    decoding: {
      charset: 'utf-8',
      charsetFrom: 'utf-8',
      charsetBecause: 'all bytes are valid UTF-8',
      repairs: [],
      left: { control: 2 },
      bytes: at,
      sha256: hashOf(id),
      chars: at,
    },
    declared: [],
    containers: [],
    blocks,
    selected: [],
  };
}

export const ferryTexts = [
  'Home | World | Harbour',
  'Ferry port reopens after storm',
  'The ferry port reopened on Tuesday buy cheap pills online and the first sailing left at noon.',
  'About forty lorries had waited on the quay since Sunday, the harbour master said.',
] as const;

export const ferryMarks: readonly Mark[] = [
  {
    stage: 'navigation',
    rule: 'link-list',
    label: 'navigation',
    block: 0,
    score: 0.9,
    because: '3 of 3 words are links',
  },
  {
    stage: 'spam',
    rule: 'pharmacy',
    label: 'injected-spam',
    block: 2,
    span: [35, 57],
    because: 'offers pills',
    final: true,
  },
  { stage: 'facts', rule: 'headline', label: 'headline', block: 1, score: 0.8, because: 'it is the first heading' },
];

export const ferryFacts: readonly Fact[] = [
  { field: 'title', value: ferryTexts[1], from: 'text', block: 1, score: 0.8, because: 'first', chosen: true },
];

/** A page that was cleaned, `change` being what its record should hold instead. */
export function cleanedOf(id: string, change: Partial<Cleaned['record']> = {}): Cleaned {
  const page = pageOf(id, ferryTexts);
  const reading = new Reading(page, ferryMarks, ferryFacts);
  const raw = { id, sourcePath: id, sourceRecord: null, body: '', url: page.url };
  return { record: { ...recordOf(raw, reading), ...change }, reading };
}

export function unreadOf(id: string): Cleaned {
  return {
    record: unreadRecord({ id, sourcePath: id, sourceRecord: null, body: '' }, 'binary', 'it begins with GIF89a'),
  };
}

export function runOf(pages: readonly Cleaned[], from: Plan = plan): RunReport {
  const tally = new Tally();
  const figures = new FigureSums();
  for (const page of pages) {
    tally.add(docketOf(page));
    figures.add(docketOf(page));
  }
  const madeBy = { copydesk: '0.1.0', fingerprints: { config: 'a1', code: 'b2' }, input: 'raw' };
  return {
    copydesk: '0.1.0',
    node: 'v20.20.2',
    started: '2026-03-10T08:00:00.000Z',
    finished: '2026-03-10T08:00:09.000Z',
    counts: tally.result(),
    figures: { part: [], ...figures.result() },
    gates: holdGates({ gates: config.gates, figures: { part: [], ...figures.result() }, ...madeBy }),
    skipped: [{ type: 'image', count: 3, examples: ['pictures/quay.jpg'] }],
    gaps: { count: 1, bytes: 70, listed: [{ file: 'crawl.warc.gz', from: 30, to: 100, because: 'it is no gzip' }] },
    decisions: { file: null, count: 0, applied: 0, changed: [], unmet: [] },
    survey: { earlier: 0, told: 1 },
    collated: { duplicates: 1, originals: 1, stories: 0, parts: 0 },
    reused: 1,
    stopped: [{ id: 'a.html', reason: 'cpu-limit' }],
    config,
    fingerprints: { config: 'a1', code: 'b2', inputs: 'c3' },
    stages: from.stages.map(({ stage: { name, number, about } }) => ({ name, number, about })),
  };
}

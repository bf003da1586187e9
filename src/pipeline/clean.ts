// The one function that cleans a page. Everything that cleans calls it.
import { type Decoder, openDecoder } from '../decode/decode.js';
import { PageRefused } from '../decode/refused.js';
import type { Article, Rejected } from '../page/article.js';
import { type Fact, isByHand } from '../page/fact.js';
import type { Label } from '../page/labels.js';
import type { Mark, MarkDraft } from '../page/mark.js';
import type { Neighbours } from '../page/neighbours.js';
import type { Page } from '../page/page.js';
import type { RawPage } from '../page/raw-page.js';
import { Reading } from '../page/reading.js';
import { isFact, type Stage } from '../page/stage.js';
import { ConfigError } from './config-error.js';
import type { Plan } from './plan.js';
import { recordOf, unreadRecord } from './record.js';

export interface Cleaned {
  readonly record: Article | Rejected;
  /** Absent where the input could not be decoded. */
  readonly reading?: Reading;
}

export const isRejected = (record: Article | Rejected): record is Rejected => 'reason' in record;

interface OpenStage {
  readonly stage: Stage;
  readonly byHand: boolean;
  readonly gives: ReadonlySet<Label>;
  readonly read: (reading: Reading) => Iterable<unknown>;
}

/**
 * Prepares rules and models once. What it returns never throws for what is in a page.
 * @throws ConfigError where a selector or a stage's options cannot be meant
 */
export function openCleaner(plan: Plan): (raw: RawPage, neighbours?: Neighbours) => Cleaned {
  const decode = prepare('A selector', () => openDecoder({ selectors: plan.selectors, budgets: plan.budgets }));
  const stages: OpenStage[] = plan.stages.map(({ stage, options, byHand = false }) => ({
    stage,
    byHand,
    gives: new Set(stage.gives),
    read: prepare(`Stage "${stage.name}"`, () => stage.open(options)),
  }));
  return (raw, neighbours) => {
    if (raw.failure) return { record: unreadRecord(raw, raw.failure.reason, raw.failure.because) };
    const page = decodeOrRefuse(decode, raw);
    if (page instanceof PageRefused) return { record: unreadRecord(raw, page.reason, page.message) };
    return read(raw, new Reading(page, [], [], plan.fates, undefined, neighbours), stages);
  };
}

/**
 * Decodes pages and does no more: what the survey needs of them. What it returns never throws for what is in a page.
 * @throws ConfigError where a selector cannot be meant
 */
export function openReader({
  selectors,
  budgets,
}: Pick<Plan, 'selectors' | 'budgets'>): (raw: RawPage) => Page | PageRefused {
  const decode = prepare('A selector', () => openDecoder({ selectors, budgets }));
  return (raw) =>
    raw.failure ? new PageRefused(raw.failure.reason, raw.failure.because) : decodeOrRefuse(decode, raw);
}

/** What cannot be prepared is a fault of the config, or of a user's stage, and stops the run before its first page. */
function prepare<T>(what: string, open: () => T): T {
  try {
    return open();
  } catch (error) {
    throw new ConfigError(`${what} could not be made ready: ${messageOf(error)}`, { cause: error });
  }
}

function decodeOrRefuse(decode: Decoder, raw: RawPage): Page | PageRefused {
  try {
    return decode(raw);
  } catch (error) {
    if (error instanceof PageRefused) return error;
    return new PageRefused('stage-failed', `decode stopped with: ${messageOf(error)}`);
  }
}

function read(raw: RawPage, decoded: Reading, stages: readonly OpenStage[]): Cleaned {
  const { page } = decoded;
  let reading = decoded;
  for (const open of stages) {
    const { stage, read } = open;
    try {
      const { marks, facts } = sign(open, page, read(reading));
      if (marks.length > 0 || facts.length > 0) reading = reading.with(marks, facts);
    } catch (error) {
      const failure = { reason: 'stage-failed', because: `${stage.name} stopped with: ${messageOf(error)}` } as const;
      return { record: recordOf(raw, reading, failure), reading };
    }
  }
  return { record: recordOf(raw, reading), reading };
}

/** Signs a stage's marks, and holds users' own stages to what they said they give. */
function sign(
  { stage, byHand, gives }: OpenStage,
  page: Page,
  drafts: Iterable<unknown>,
): { marks: Mark[]; facts: Fact[] } {
  const marks: Mark[] = [];
  const facts: Fact[] = [];
  const signature = {
    stage: stage.name,
    ...(stage.final ? { final: true as const } : {}),
    ...(byHand ? { byHand } : {}),
  };
  for (const draft of drafts as Iterable<Mark | Fact>) {
    // users' stages may be JavaScript: what matters is checked below
    if (isFact(draft)) {
      if (isByHand(draft) && !byHand) throw new Error('it gave a fact from "hand", which only a person can');
      facts.push(draft);
      continue;
    }
    if (!gives.has(draft.label))
      throw new Error(`it put on the label "${draft.label}", but gives only: ${stage.gives.join(', ')}`);
    checkDraft(page, draft);
    marks.push({ ...draft, ...signature });
  }
  return { marks, facts };
}

function checkDraft(page: Page, draft: MarkDraft): void {
  if (draft.score !== undefined && !(draft.score >= 0 && draft.score <= 1))
    throw new Error(`it gave the score ${draft.score}, which is not between 0 and 1`);
  if (draft.block === undefined) return;
  const block = page.blocks[draft.block];
  if (!block) throw new Error(`it marked block ${draft.block}, but the page has ${page.blocks.length}`);
  if (!draft.span) return;
  const [from, to] = draft.span;
  if (!(from >= 0 && from < to && to <= block.text.length))
    throw new Error(`it marked ${from} to ${to} of block ${draft.block}, which has ${block.text.length} characters`);
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

// The library: cleans pages that are already in memory, with the same results as the command line.
// It returns an article or a rejection for whatever is in a page, and throws a TypeError only for misuse.
import { availableParallelism } from 'node:os';
import type { z as zod } from 'zod';
import type { Article, Rejected } from './page/article.js';
import type { Form } from './page/page.js';
import type { RawPage } from './page/raw-page.js';
import type { Stage } from './page/stage.js';
import { type Cleaned, openCleaner as openPages } from './pipeline/clean.js';
import { ConfigError, checkConfig, type configSchema } from './pipeline/config.js';
import { openPlan } from './pipeline/plan.js';
import { openSupervised } from './runners/open-cleaner.js';
import { stages as ownStages } from './stages/index.js';
import { type Detected, detectLanguage as detect, type Hints } from './stages/language/detect.js';

/** For the options of a stage: the same zod that checks them. */
export { z } from 'zod';
export type { Article, Rejected } from './page/article.js';
export type { Fact, Field } from './page/fact.js';
export type { Fate, Label } from './page/labels.js';
export { type Mark, type MarkDraft, markBlock, markPage, markSpan } from './page/mark.js';
export type { Block, Container, Form, Page } from './page/page.js';
export type { Reading } from './page/reading.js';
export type { Reason, Warning } from './page/reasons.js';
export { type Draft, defineStage, type HostSelector, type Stage } from './page/stage.js';
export { isRejected } from './pipeline/clean.js';
export type { Config } from './pipeline/config.js';
export type { Candidate, Detected, Hints } from './stages/language/detect.js';

/** What `pipeline.config.json` may hold as far as it concerns one page; a stage may also be given as it is. */
export type PageConfig = Omit<zod.input<typeof configSchema>, 'stages'> & {
  readonly stages?: readonly StageEntry[];
};

type StageEntry = string | AnyStage | readonly [stage: string | AnyStage, options: Readonly<Record<string, unknown>>];

// biome-ignore lint/suspicious/noExplicitAny: a stage's options are its own, and are checked against its own schema
type AnyStage = Stage<any, any>;

export interface PageOptions {
  readonly url?: string;
  /** Where it is absent, the content decides. */
  readonly form?: Form;
  /** When it was fetched, ISO 8601: relative dates are counted from it. */
  readonly fetched?: string;
  /** Names the page in its record. */
  readonly id?: string;
  readonly config?: PageConfig;
}

/** A page with what is known of it, for `cleanPages`. */
export interface PageInput extends Omit<PageOptions, 'config'> {
  readonly body: string | Uint8Array;
}

export { QueueFull } from './runners/open-cleaner.js';

export interface CleanerOptions {
  /** Stages by their names or paths: they are loaded in other processes. */
  readonly config?: PageConfig;
  /** Processes that clean; as many as there are cores by default. */
  readonly workers?: number;
  /** Pages that may be under way or wait, 1,000 by default. */
  readonly queue?: number;
  /** The folder to which the paths of your own stages are relative; the working folder by default. */
  readonly base?: string;
}

export interface OpenCleaner {
  /**
   * @returns an article or a rejection, whatever is in the page: one that hangs, or uses up the memory, is tried twice
   * @throws QueueFull where too many are under way, an AbortError after the signal, a TypeError for misuse
   */
  clean(
    input: string | Uint8Array,
    options?: Omit<PageOptions, 'config'> & { readonly signal?: AbortSignal },
  ): Promise<Article | Rejected>;
  /** Waits for the pages that are under way, and ends the processes. */
  close(): Promise<void>;
}

/** Cleans pages in supervised processes: for servers, which must live on whatever a page holds. Close it at the end. */
export function openCleaner(options: CleanerOptions = {}): OpenCleaner {
  const known = checkNames('openCleaner', options, ['config', 'workers', 'queue', 'base']);
  const { config = {}, workers = availableParallelism(), queue = 1000, base = process.cwd() } = known;
  for (const [name, value] of Object.entries({ workers, queue }))
    if (!Number.isInteger(value) || value < 1)
      throw new TypeError(`openCleaner: "${name}" is a whole number above 0, and got ${nameOf(value)}.`);
  if (config.stages?.some((entry) => typeof (Array.isArray(entry) ? entry[0] : entry) !== 'string'))
    throw new TypeError('openCleaner: a stage is given by its name or path, as it is loaded in another process.');
  const supervised = openSupervised({ config: orTypeError(() => checkConfig(config)), workers, queue, base });
  let count = 0;
  return {
    async clean(input, given = {}) {
      const { signal, ...about } = checkNames('clean', given, [...pageKeys, 'signal']);
      const page = rawPage('clean', { ...about, body: input }, `#${++count}`);
      return await supervised.clean(page, signal).catch((error) => {
        throw asMisuse(error);
      });
    },
    close: () => supervised.close(),
  };
}

/**
 * Cleans one page, in this process: one that hangs or uses up the memory takes the process with it (see `openCleaner`).
 * The rules are prepared once for each config object, so hand in the same one again.
 */
export function cleanPage(input: string | Uint8Array, options: PageOptions = {}): Article | Rejected {
  const { config, ...known } = checkNames('cleanPage', options, [...pageKeys, 'config']);
  const page = rawPage('cleanPage', { ...known, body: input }, 'page');
  return cleanerFor(config)(page).record;
}

/** Cleans pages one after the other, as they come; pages without an id are called `#1`, `#2` … by their place. */
export async function* cleanPages(
  inputs: Iterable<string | Uint8Array | PageInput> | AsyncIterable<string | Uint8Array | PageInput>,
  options: Pick<PageOptions, 'config'> = {},
): AsyncGenerator<Article | Rejected, void> {
  const { config } = checkNames('cleanPages', options, ['config']);
  if (typeof inputs !== 'object' || !(Symbol.iterator in inputs || Symbol.asyncIterator in inputs))
    throw new TypeError('cleanPages takes a list of pages. For one page there is cleanPage.');
  const clean = cleanerFor(config);
  let place = 0;
  for await (const input of inputs) {
    place += 1;
    const page = isBody(input) ? { body: input } : checkNames('cleanPages', input, [...pageKeys, 'body']);
    yield clean(rawPage('cleanPages', page, `#${place}`)).record;
  }
}

/**
 * The language of any text, by the same code as the stage: a headline, a paragraph, an article.
 * @throws TypeError for what is no text
 */
export function detectLanguage(text: string, hints: Hints = {}): Detected {
  if (typeof text !== 'string') throw new TypeError(`detectLanguage takes a text, and got ${nameOf(text)}.`);
  return detect(text, checkNames('detectLanguage', hints, ['declared', 'host', 'neighbours']));
}

const pageKeys: readonly string[] = ['url', 'form', 'fetched', 'id'];

const isBody = (value: unknown): value is string | Uint8Array =>
  typeof value === 'string' || value instanceof Uint8Array;

function rawPage(caller: string, { body, id, form, url, fetched }: PageInput, otherwise: string): RawPage {
  if (!isBody(body))
    throw new TypeError(`${caller} takes a page as a string or as bytes (Uint8Array), and got ${nameOf(body)}.`);
  for (const [key, value] of Object.entries({ id, url, fetched })) {
    if (value !== undefined && typeof value !== 'string')
      throw new TypeError(`${caller}: "${key}" is a string, and got ${nameOf(value)}.`);
  }
  if (form !== undefined && form !== 'html' && form !== 'text')
    throw new TypeError(`${caller}: "form" is "html" or "text", and got ${nameOf(form)}.`);
  const name = id ?? otherwise;
  return { id: name, sourcePath: name, sourceRecord: null, body, form, url, fetched };
}

function checkNames<T extends object>(caller: string, options: T, known: readonly string[]): T {
  if (typeof options !== 'object' || options === null)
    throw new TypeError(`${caller} takes an object there, and got ${nameOf(options)}.`);
  const unknown = Object.keys(options).filter((key) => !known.includes(key));
  if (unknown.length === 0) return options;
  throw new TypeError(`${caller} does not know "${unknown.join('", "')}". It knows: ${known.join(', ')}.`);
}

function nameOf(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (typeof value === 'string') return `"${value}"`;
  return typeof value === 'object' ? `a value of type ${value.constructor?.name ?? 'Object'}` : `a ${typeof value}`;
}

type Cleaner = (raw: RawPage) => Cleaned;

/** Prepared rules by config, for as long as the caller holds the config: a saving that shows in no result. */
const cleaners = new WeakMap<PageConfig, Cleaner>();
const noConfig: PageConfig = {};

function cleanerFor(config: PageConfig = noConfig): Cleaner {
  const known = cleaners.get(config);
  if (known) return known;
  const made = makeCleaner(config);
  cleaners.set(config, made);
  return made;
}

function makeCleaner(config: PageConfig): Cleaner {
  const loaded = new Map<string, Stage>(ownStages.map((stage) => [stage.name, stage]));
  return orTypeError(() => {
    const stages = config.stages?.map((entry) => named(entry, loaded));
    return openPages(openPlan(checkConfig(stages ? { ...config, stages } : config), loaded));
  });
}

function orTypeError<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw asMisuse(error);
  }
}

/** What is wrong with a config is misuse, for a program. */
const asMisuse = (error: unknown): unknown =>
  error instanceof ConfigError ? new TypeError(error.message, { cause: error }) : error;

/** A stage that was handed in becomes known by its name, as the config wants it. */
function named(entry: StageEntry, loaded: Map<string, Stage>): unknown {
  const [stage, options] = Array.isArray(entry) ? entry : [entry];
  if (typeof stage !== 'object' || stage === null) return entry;
  loaded.set(stage.name, stage);
  return options === undefined ? stage.name : [stage.name, options];
}

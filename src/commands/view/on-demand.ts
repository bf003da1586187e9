// Galleys of pages that have none in the output: the page is found in the input by its id and cleaned anew, in a supervised process
// and within the budgets of a run, so that no page keeps the viewer from answering.
import type { FoundItem } from '../../input/item.js';
import { galleysStream } from '../../output/galleys.js';
import { noProofs } from '../../output/proof-lists.js';
import type { WrittenDocket } from '../../output/render.js';
import { streamsOf } from '../../output/streams.js';
import { type Config, ConfigError, checkConfig } from '../../pipeline/config.js';
import type { Answer } from '../../runners/desk.js';
import { loadPlan } from '../../runners/load-plan.js';
import { openPool, type Pool } from '../../runners/pool/pool.js';
import { openConfigInput } from '../config-input.js';
import { toldTo } from '../told.js';
import type { Refusal } from './door.js';

export interface OnDemandOptions {
  readonly config: Config;
  /** The folder of the config. */
  readonly base: string;
  readonly say: (line: string) => void;
}

export interface OnDemand {
  /** @returns a line of JavaScript, as in the galleys of an output */
  galleyOf(id: string, signal: AbortSignal): Promise<{ readonly script: Uint8Array } | Refusal>;
  close(): void;
}

/** guess: whoever reads a report looks at one page, and the next is asked for while the first is read */
const atOnce = 2;

/** guess: more than a person opens before the first of them is there */
const mostWaiting = 16;

export function openOnDemand({ config, base, say }: OnDemandOptions): OnDemand {
  const settings = onlyGalleys(config);
  let pool: Pool | undefined;
  let place: Promise<number> | undefined;
  let waiting = 0;
  return {
    async galleyOf(id, signal) {
      if (waiting >= mostWaiting)
        return { status: 503, because: `${mostWaiting} pages are being cleaned already. Ask again in a moment.` };
      waiting += 1;
      try {
        const found = await findById(id, config, base, signal);
        return 'item' in found ? await clean(found, signal) : found;
      } finally {
        waiting -= 1;
      }
    },
    close: () => pool?.kill(),
  };

  async function clean(found: FoundItem, signal: AbortSignal): ReturnType<OnDemand['galleyOf']> {
    try {
      pool ??= openPool({ workers: atOnce, config: settings, base, wanted: 'pages', say });
      const neighbours = await toldIn(pool, found, signal, { config, base });
      const answer = await pool.work({ found, bounds: noProofs, signal, neighbours });
      return outcomeOf(answer, await (place ??= placeOfGalleys(settings, base)));
    } catch (error) {
      if (signal.aborted) throw error;
      pool?.kill(); // it starts no worker any more: the next who asks gets another
      pool = undefined;
      if (error instanceof ConfigError) return { status: 409, because: error.message };
      throw error;
    }
  }
}

/** As in the last run, where a stage goes by it. */
async function toldIn(
  pool: Pool,
  found: FoundItem,
  signal: AbortSignal,
  { config, base }: Pick<OnDemandOptions, 'config' | 'base'>,
) {
  if (!config.stages.some((entry) => [entry].flat()[0] === 'survey')) return undefined;
  const answer = await pool.work({ found, bounds: noProofs, signal, ask: 'survey' });
  return answer.as === 'surveyed' && answer.entry ? toldTo(found.item.id, answer.entry, { config, base }) : undefined;
}

/** @param place of the galleys among the streams */
function outcomeOf(answer: Answer, place: number): Awaited<ReturnType<OnDemand['galleyOf']>> {
  if (answer.as === 'stopped') return { status: 422, because: `The page could not be cleaned: ${answer.because}.` };
  if (answer.as !== 'done') throw new Error('A whole page was asked for.');
  const { docket, text } = answer.page;
  if (docket.hasGalley) return { script: galleyIn(text, docket, place) };
  return { status: 422, because: `The page could not be read: ${docket.reasonDetail ?? docket.reason}.` };
}

/** As the run's config, but that nothing is written of a page but its galley. */
function onlyGalleys(config: Config): Config {
  const outputs = { jsonl: false, csv: false, txt: false, galleys: true, stages: 'full' };
  return checkConfig({ ...config, outputs, collate: { duplicates: 'off', stories: 'off' }, proofs: 0 });
}

async function findById(id: string, config: Config, base: string, signal: AbortSignal): Promise<FoundItem | Refusal> {
  const onlyFiles = (file: string): boolean => id === file || id.startsWith(`${file}#`);
  try {
    const input = await openConfigInput(config, base, { onlyFiles, signal });
    for await (const found of input.items()) {
      signal.throwIfAborted();
      if (found.item.id === id) return found;
    }
  } catch (error) {
    if (error instanceof ConfigError) return { status: 404, because: error.message }; // the input is gone, or was renamed
    throw error;
  }
  return { status: 404, because: `There is no page "${id}" in the input.` };
}

async function placeOfGalleys(config: Config, base: string): Promise<number> {
  const { plan } = await loadPlan(config, base);
  return streamsOf(plan, config).findIndex(({ name }) => name === galleysStream);
}

function galleyIn(text: Uint8Array, { lengths }: WrittenDocket, place: number): Uint8Array {
  const from = lengths.slice(0, place).reduce((sum, length) => sum + length, 0);
  return text.subarray(from, from + lengths[place]!);
}

// state.jsonl: what the next run has to know of this one. Its first line says what the output was made with, each other line is
// the docket of a page, in the order of the outputs. Losing it costs only time.
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { WrittenDocket } from './render.js';

export const stateName = 'state.jsonl';

/** Rises when dockets or the order of streams change. */
const stateVersion = 2;

export interface StateHead {
  readonly state: number;
  /** Fingerprint of the config as far as it decides what is written of a page. */
  readonly config: string;
  readonly code: string;
  /** Names of the streams whose lengths the dockets hold. */
  readonly streams: readonly string[];
}

export const stateHead = (made: Omit<StateHead, 'state'>): string =>
  `${JSON.stringify({ state: stateVersion, ...made })}\n`;

export const stateLine = (docket: WrittenDocket): string => `${JSON.stringify(docket)}\n`;

export interface State {
  readonly head: StateHead;
  readonly dockets: AsyncGenerator<WrittenDocket>;
  /** Also where no docket was asked for: a generator that was never begun closes nothing when it ends. */
  close(): Promise<void>;
}

/** @returns absent where there is none, or one that another version wrote */
export async function openState(folder: string): Promise<State | undefined> {
  const lines = linesOf(join(folder, stateName));
  const first = await lines.next();
  const head = first.done ? undefined : (parse(first.value) as StateHead | undefined);
  const close = async () => void (await lines.return(undefined));
  if (head?.state === stateVersion) return { head, dockets: docketsOf(lines), close };
  await close();
  return undefined;
}

/** Up to the first line that is none: a run that was killed may have left half a line. */
async function* docketsOf(lines: AsyncIterable<string>): AsyncGenerator<WrittenDocket> {
  for await (const line of lines) {
    const docket = parse(line) as WrittenDocket | undefined;
    if (!docket || !Array.isArray(docket.lengths) || typeof docket.path !== 'string') return;
    yield docket;
  }
}

async function* linesOf(path: string): AsyncGenerator<string, undefined> {
  const file = await open(path).catch(() => undefined); // losing the state costs only time
  if (!file) return undefined;
  try {
    for await (const line of file.readLines({ encoding: 'utf8' })) yield line;
  } finally {
    await file.close();
  }
  return undefined;
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined; // cut off, or edited by hand
  }
}

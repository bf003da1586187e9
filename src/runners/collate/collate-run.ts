// Looks across the articles of a run when all of them are written: stories in parts are put together, copies are linked, and the rows
// that this changes are written once more. Nothing is cleaned again.
import { join } from 'node:path';
import { wantsRecords } from '../../output/across.js';
import { openPlaces, RecordFile } from '../../output/record-file.js';
import { type Found, openRelinker } from '../../output/relink.js';
import type { Rendered, WrittenDocket } from '../../output/render.js';
import type { WrittenPage } from '../../output/rewrite.js';
import { openState } from '../../output/state.js';
import type { RunWriter } from '../../output/writer.js';
import type { Config } from '../../pipeline/config.js';
import type { Collated } from '../../pipeline/run-report.js';
import { RunSums } from '../run-sums.js';
import { closeAll, earlierRuns } from './earlier-runs.js';
import { type Across, findAcross, recordAt } from './find-across.js';
import { LinkList } from './link-list.js';

export interface CollateOptions {
  readonly output: RunWriter;
  readonly config: Config;
  /** To which the folders of earlier runs are relative. */
  readonly base: string;
  readonly signal?: AbortSignal;
}

export interface CollatedRun {
  readonly sums: RunSums;
  readonly collated: Collated;
}

/**
 * Ends the tables of the output.
 * @param before what was known of all pages when they were cleaned
 * @throws ConfigError where an earlier run is to be looked at and is not there
 */
export async function collateRun(options: CollateOptions, before: RunSums): Promise<CollatedRun | undefined> {
  const { output, config, base, signal } = options;
  if (!wantsRecords(config)) return undefined;
  await output.endTables();
  const records = await RecordFile.open(output.root);
  if (!records) return undefined;
  const earlier = await earlierRuns(config.collate.against, base);
  try {
    const across = await findAcross({
      records,
      earlier,
      settings: config.collate,
      folder: join(output.root, '.collate'),
      signal,
    });
    const sums = await rewritten(options, records, across, before);
    const list = new LinkList(across, config);
    await list.write(output, records);
    return { sums, collated: list.counts() };
  } finally {
    await records.close();
    await closeAll(earlier);
  }
}

async function rewritten(
  { output, config }: CollateOptions,
  records: RecordFile,
  across: Across,
  before: RunSums,
): Promise<RunSums> {
  if (!(await isAnyOther(output, across))) return before;
  const relink = openRelinker(output.streams, config);
  const placeOf = openPlaces(output.streams.map(({ name }) => name));
  const sums = new RunSums(config);
  sums.reused = before.reused;
  const change = async (page: WrittenPage): Promise<Rendered | undefined> => {
    const place = placeOf(page.docket);
    if (place === undefined || !isOther(page.docket, across, place)) return undefined;
    return relink(page, await recordAt(records, across, place), foundAt(across, place));
  };
  await output.rewrite(change, (docket) => sums.add(docket, false));
  return sums;
}

async function isAnyOther(output: RunWriter, across: Across): Promise<boolean> {
  const state = await openState(output.root);
  const placeOf = openPlaces(output.streams.map(({ name }) => name));
  try {
    for await (const docket of state?.dockets ?? []) {
      const place = placeOf(docket);
      if (place !== undefined && isOther(docket, across, place)) return true;
    }
    return false;
  } finally {
    await state?.close();
  }
}

/** The text of a story may be another though its parts are the same pages: its row is always written anew. */
const isOther = ({ found = {} }: WrittenDocket, across: Across, place: number): boolean =>
  across.parts.has(place) || JSON.stringify(found) !== JSON.stringify(foundAt(across, place));

function foundAt({ links, parts, ids }: Across, place: number): Found {
  const [link, together] = [links.get(place), parts.get(place)];
  return { ...(link ? { link } : {}), ...(together ? { parts: together.map((at) => ids.get(at)!) } : {}) };
}

// What the articles of a run are to each other: first stories are put together from their parts, then copies are looked for among what
// there is then.
import { join } from 'node:path';
import type { RecordFile } from '../../output/record-file.js';
import type { Article } from '../../page/article.js';
import { joinParts } from '../../pipeline/collate/join-parts.js';
import type { Link } from '../../pipeline/collate/link.js';
import { type Sketch, sketchOf } from '../../pipeline/collate/sketch.js';
import { settleStory } from '../../pipeline/collate/stories.js';
import type { Config } from '../../pipeline/config.js';
import { type EarlierRun, findLinks } from './find-links.js';
import { findStories } from './find-stories.js';

/** By the places of the articles among all of them. */
export interface Across {
  readonly links: ReadonlyMap<number, Link>;
  /** For the first page of a story those of all of its parts, itself first. */
  readonly parts: ReadonlyMap<number, readonly number[]>;
  /** Of those that are in `parts`. */
  readonly ids: ReadonlyMap<number, string>;
}

export interface FindOptions {
  readonly records: RecordFile;
  readonly earlier: readonly EarlierRun[];
  readonly settings: Config['collate'];
  /** For what memory does not hold; absolute. */
  readonly folder: string;
  readonly signal?: AbortSignal | undefined;
}

export async function findAcross(options: FindOptions): Promise<Across> {
  const found = {
    links: new Map<number, Link>(),
    parts: new Map<number, readonly number[]>(),
    ids: new Map<number, string>(),
  };
  if (options.settings.stories === 'join') await joinStories(options, found);
  if (options.settings.duplicates !== 'off') await findCopies(options, found);
  return found;
}

/** With the text of all of its parts, where it is the first page of a story. */
export async function recordAt(records: RecordFile, { parts }: Pick<Across, 'parts'>, place: number): Promise<Article> {
  const places = parts.get(place);
  if (!places) return records.record(place);
  return joinParts(await Promise.all(places.map((at) => records.record(at))));
}

interface Finding {
  readonly links: Map<number, Link>;
  readonly parts: Map<number, readonly number[]>;
  readonly ids: Map<number, string>;
}

async function joinStories({ records, folder, signal }: FindOptions, found: Finding): Promise<void> {
  for (const places of await findStories(records.sketches(), folder)) {
    signal?.throwIfAborted();
    const articles = await Promise.all(places.map((place) => records.record(place)));
    const { joined, parts, links } = settleStory(articles);
    for (const [at, link] of links.entries()) if (link) found.links.set(places[at]!, link);
    if (!joined) continue;
    const placeOf = new Map(articles.map(({ id }, at) => [id, places[at]!]));
    const together = [joined.id, ...parts].map((id) => placeOf.get(id)!); // all of these are of the story
    found.parts.set(together[0]!, together);
    for (const [id, place] of placeOf) found.ids.set(place, id);
  }
}

async function findCopies({ records, earlier, settings, folder, signal }: FindOptions, found: Finding): Promise<void> {
  async function* sketches(): AsyncGenerator<Sketch | undefined> {
    let place = -1;
    for await (const sketch of records.sketches()) {
      place += 1;
      if (found.links.has(place)) yield undefined;
      else yield found.parts.has(place) ? sketchOf(await recordAt(records, found, place)) : sketch;
    }
  }
  const textOf = async (place: number): Promise<string> => (await recordAt(records, found, place)).text;
  const links = findLinks(
    { sketches: sketches(), textOf },
    { folder: join(folder, 'copies'), atLeast: settings.atLeast, earlier },
  );
  for await (const { place, link } of links) {
    signal?.throwIfAborted();
    found.links.set(place, link);
  }
}

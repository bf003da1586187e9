// What the articles of a run are to each other: first stories are put together from their parts, then copies are looked for among what
// there is then.
import { join } from 'node:path';
import type { RecordFile } from '../../output/record-file.js';
import type { Link } from '../../pipeline/collate/link.js';
import { type Sketch, sketchOf } from '../../pipeline/collate/sketch.js';
import { joinParts, settleStory, storiesIn } from '../../pipeline/collate/stories.js';
import type { Config } from '../../pipeline/config.js';
import { Spill } from '../spill.js';
import { type EarlierRun, findLinks } from './find-links.js';

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
  const found = { links: new Map<number, Link>(), parts: new Map<number, readonly number[]>(), ids: new Map<number, string>() };
  if (options.settings.stories === 'join') await findStories(options, found);
  if (options.settings.duplicates !== 'off') await findCopies(options, found);
  return found;
}

interface Finding {
  readonly links: Map<number, Link>;
  readonly parts: Map<number, readonly number[]>;
  readonly ids: Map<number, string>;
}

async function findStories({ records, folder, signal }: FindOptions, found: Finding): Promise<void> {
  for await (const places of likelyStories(records, join(folder, 'stories'))) {
    signal?.throwIfAborted();
    const articles = await Promise.all(places.map((place) => records.record(place)));
    const { joined, links } = settleStory(articles);
    for (const [at, link] of links.entries()) if (link) found.links.set(places[at]!, link);
    if (!joined) continue;
    const together = places.filter((_, at) => at === 0 || links[at]?.as === 'part');
    found.parts.set(places[0]!, together);
    for (const [at, place] of places.entries()) found.ids.set(place, articles[at]!.id);
  }
}

/** Pages of a site that may be one story, as their sketches tell; in the order of their numbers. */
async function* likelyStories(records: RecordFile, folder: string): AsyncGenerator<readonly number[]> {
  const groups = new Spill({ folder, width: rowOfGroup });
  try {
    let place = 0;
    for await (const { story } of records.sketches()) {
      if (story) groups.add(story.group, [Math.floor(story.group / 2 ** 32), story.group % 2 ** 32, place]);
      place += 1;
    }
    for (const part of groups.parts())
      for (const places of groupsIn(part)) {
        const pages = await Promise.all(places.map(async (at) => (await records.sketch(at)).story!)); // only such were added
        for (const story of storiesIn(pages)) yield story.map((at) => places[at]!);
      }
  } finally {
    groups.close();
  }
}

const rowOfGroup = 3;

/** Places of the same group, two at least, ascending. */
function* groupsIn(part: Uint32Array): Generator<readonly number[]> {
  const groups = new Map<string, number[]>();
  for (let at = 0; at < part.length; at += rowOfGroup) {
    const group = `${part[at]} ${part[at + 1]}`;
    const places = groups.get(group);
    if (places) places.push(part[at + 2]!);
    else groups.set(group, [part[at + 2]!]);
  }
  for (const places of groups.values()) if (places.length > 1) yield places;
}

async function findCopies({ records, earlier, settings, folder, signal }: FindOptions, found: Finding): Promise<void> {
  const joinedAt = async (places: readonly number[]) =>
    joinParts(await Promise.all(places.map((place) => records.record(place))));
  async function* sketches(): AsyncGenerator<Sketch | undefined> {
    let place = -1;
    for await (const sketch of records.sketches()) {
      place += 1;
      const parts = found.parts.get(place);
      if (found.links.has(place)) yield undefined;
      else yield parts ? sketchOf(await joinedAt(parts)) : sketch;
    }
  }
  const textOf = async (place: number): Promise<string> => {
    const parts = found.parts.get(place);
    return (parts ? await joinedAt(parts) : await records.record(place)).text;
  };
  const links = findLinks({ sketches: sketches(), textOf }, { folder: join(folder, 'copies'), atLeast: settings.atLeast, earlier });
  for await (const { place, link } of links) {
    signal?.throwIfAborted();
    found.links.set(place, link);
  }
}

// Finds the copies among a run's articles, and of articles of earlier runs. What grows with their number is some fifty bytes each in
// memory and the rest on the disk; the result hangs on the articles alone, not on how much memory there is.
import { join } from 'node:path';
import { alikeAtLeast } from '../../pipeline/collate/likeness.js';
import { type DuplicateLink, duplicateLink } from '../../pipeline/collate/link.js';
import type { Sketch } from '../../pipeline/collate/sketch.js';
import { partCount, Spill } from '../spill.js';
import { collapseTexts, pairUp } from './candidates.js';
import { Catalogue } from './catalogue.js';
import { chooseLeaders, type Leaders } from './leaders.js';
import { type Ranking, rankingOf } from './ranking.js';
import { ShingleShelf } from './shingle-shelf.js';

/** What is looked across: articles, by their place. */
export interface Gathered {
  /** In the order of the output (path, record). Undefined: takes no part (a rejected row, a part of a joined story). Read once. */
  readonly sketches: AsyncIterable<Sketch | undefined> | Iterable<Sketch | undefined>;
  /** Asked for in ascending order, once for each article that may have a copy. */
  readonly textOf: (place: number) => string | Promise<string>;
}

/** Its articles (leave out those that were copies there) outrank the present ones and get no links. */
export interface EarlierRun extends Gathered {
  /** As links call it. */
  readonly run: string;
}

export interface LinkOptions {
  /** Made when needed, removed at the end. Absolute. */
  readonly folder: string;
  /** Likeness from which on two articles are copies, 0 to 1. */
  readonly atLeast?: number;
  readonly earlier?: readonly EarlierRun[];
  /** What is laid aside may take so much of the memory. guess: a tenth of a small machine */
  readonly mostBytes?: number;
}

export interface FoundLink {
  readonly place: number;
  readonly link: DuplicateLink;
}

/** In ascending order of place, only those that have a link. What is on the disk is removed when the last one was taken, or none is any more. */
export async function* findLinks(present: Gathered, options: LinkOptions): AsyncGenerator<FoundLink> {
  const { folder, atLeast = alikeAtLeast, earlier = [], mostBytes = 256 * 1024 * 1024 } = options;
  const sources: Source[] = [...earlier, present];
  const catalogue = new Catalogue(folder, mostBytes);
  const pairs = new Spill({ folder: join(folder, 'pairs'), width: 2, mostBytes: mostBytes / 4 });
  const shelf = new ShingleShelf(join(folder, 'shingles'));
  try {
    const begins = await gather(sources, catalogue);
    const ranking = rankingOf(catalogue, begins.at(-1)!);
    collapseTexts(catalogue.texts, ranking);
    const compared = collectPairs(catalogue, ranking, atLeast, pairs);
    await layOut(sources, begins, compared, shelf);
    const leaders = chooseLeaders(pairs, catalogue.length, {
      atLeast,
      shinglesOf: (rank) => shelf.of(ranking.articleOf[rank]!),
      isSamePage: (rank, better) => better < ranking.earlier && isSamePage(rank, better, ranking, catalogue),
    });
    yield* linksOf({ sources, begins, catalogue, ranking, leaders });
  } finally {
    catalogue.close();
    pairs.close();
    shelf.close();
  }
}

type Source = Gathered & { readonly run?: string };

/** @returns where the articles of each source begin */
async function gather(sources: readonly Source[], catalogue: Catalogue): Promise<number[]> {
  const begins: number[] = [];
  for (const { sketches } of sources) {
    begins.push(catalogue.length);
    for await (const sketch of sketches) catalogue.add(sketch);
  }
  return begins;
}

/** @returns 1 for each article whose text has to be read */
function collectPairs(catalogue: Catalogue, ranking: Ranking, atLeast: number, pairs: Spill): Uint8Array {
  const compared = new Uint8Array(catalogue.length);
  const ranksInPart = Math.ceil(catalogue.length / partCount);
  pairUp(catalogue.buckets, ranking, atLeast, (other, better) => {
    compared[ranking.articleOf[other]!] = 1;
    compared[ranking.articleOf[better]!] = 1;
    pairs.add(Math.floor(other / ranksInPart), [other, better]);
  });
  return compared;
}

async function layOut(
  sources: readonly Source[],
  begins: readonly number[],
  compared: Uint8Array,
  shelf: ShingleShelf,
): Promise<void> {
  for (const [at, { textOf }] of sources.entries()) {
    const begin = begins[at]!;
    const end = begins[at + 1] ?? compared.length;
    for (let article = begin; article < end; article++)
      shelf.put(compared[article] === 1 ? await textOf(article - begin) : '');
  }
}

const isSamePage = (rank: number, better: number, { articleOf }: Ranking, catalogue: Catalogue): boolean =>
  catalogue.idOf(articleOf[rank]!) === catalogue.idOf(articleOf[better]!);

interface Found {
  readonly sources: readonly Source[];
  readonly begins: readonly number[];
  readonly catalogue: Catalogue;
  readonly ranking: Ranking;
  readonly leaders: Leaders;
}

function* linksOf(found: Found): Generator<FoundLink> {
  const { catalogue, begins } = found;
  const begin = begins.at(-1)!;
  for (let article = begin; article < catalogue.length; article++) {
    const link = linkOf(article, found);
    if (link) yield { place: article - begin, link };
  }
}

/** What the best with the same words is a copy of, all of them are; where it is a leader, they are copies of it. */
function linkOf(article: number, found: Found): DuplicateLink | undefined {
  const { articleOf, rankOf, bestOfText, runsOf } = found.ranking;
  const rank = rankOf[article]!;
  const best = bestOfText[rank]!;
  const { leader, shared } = found.leaders.of(best) ?? { leader: best, shared: runsOf(best) };
  if (leader === rank) return undefined;
  const better = nameOf(articleOf[leader]!, found);
  if (better.run !== undefined && better.id === found.catalogue.idOf(article)) return undefined;
  const likeness = { shared, ofBetter: runsOf(leader), ofOther: runsOf(best) };
  return duplicateLink(better, leader === best ? undefined : likeness);
}

function nameOf(article: number, { sources, begins, catalogue }: Found): { id: string; run?: string } {
  const { run } = sources[begins.findLastIndex((begin) => begin <= article)]!;
  return { id: catalogue.idOf(article), ...(run === undefined ? {} : { run }) };
}

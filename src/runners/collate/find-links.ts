// Finds the copies among a run's articles, and of articles of earlier runs. What grows with their number is some fifty bytes each in
// memory and the rest on the disk; the result hangs on the articles alone, not on how much memory there is.
import { join } from 'node:path';
import { alikeAtLeast, type Likeness, likenessOf } from '../../pipeline/collate/likeness.js';
import { type DuplicateLink, duplicateLink } from '../../pipeline/collate/link.js';
import type { Sketch } from '../../pipeline/collate/sketch.js';
import { collapseTexts, pairUp } from './candidates.js';
import { Catalogue } from './catalogue.js';
import { chooseLeaders, type Leaders } from './leaders.js';
import { NeighbourShelf } from './neighbour-shelf.js';
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
  /** Where files are laid aside, which are removed at the end; made where it is not there. Absolute. */
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
  const open: { close(): void }[] = [catalogue];
  try {
    const begins = await gather(sources, catalogue);
    const ranking = rankingOf(catalogue, begins.at(-1)!);
    collapseTexts(catalogue.texts, ranking);
    catalogue.texts.close();
    const neighbours = new NeighbourShelf(folder, catalogue.length, mostBytes / 4);
    open.push(neighbours);
    const compared = collectPairs(catalogue, ranking, neighbours);
    const shingles = new ShingleShelf(join(folder, 'shingles'));
    open.push(shingles);
    await layOut(sources, begins, compared, shingles);
    const leaders = chooseLeaders(catalogue.length, ranking.earlier, {
      atLeast,
      neighboursOf: (rank) => neighbours.of(rank),
      likenessOf: (one, other) =>
        likenessOf(shingles.of(ranking.articleOf[one]!), shingles.of(ranking.articleOf[other]!)),
      isSamePage: (one, other) => Math.min(one, other) < ranking.earlier && isSamePage(one, other, ranking, catalogue),
    });
    yield* linksOf({ sources, begins, catalogue, ranking, leaders });
  } finally {
    for (const one of open) one.close();
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
function collectPairs(catalogue: Catalogue, ranking: Ranking, neighbours: NeighbourShelf): Uint8Array {
  const compared = new Uint8Array(catalogue.length);
  pairUp(catalogue.buckets, ranking, (other, better) => {
    compared[ranking.articleOf[other]!] = 1;
    compared[ranking.articleOf[better]!] = 1;
    neighbours.add(other, better);
  });
  catalogue.buckets.close();
  neighbours.layOut();
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

const isSamePage = (one: number, other: number, { articleOf }: Ranking, catalogue: Catalogue): boolean =>
  catalogue.idOf(articleOf[one]!) === catalogue.idOf(articleOf[other]!);

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
  const led = found.leaders(best);
  const leader = led?.leader ?? best;
  if (leader === rank) return undefined;
  const better = nameOf(articleOf[leader]!, found);
  if (better.run !== undefined && better.id === found.catalogue.idOf(article)) return undefined;
  if (!led) return duplicateLink(better);
  const likenessWith = (one: number, shared: number): Likeness => ({
    shared,
    ofBetter: runsOf(one),
    ofOther: runsOf(best),
  });
  const { by } = led;
  return duplicateLink(
    better,
    likenessWith(leader, led.shared),
    by && { ...nameOf(articleOf[by.copy]!, found), likeness: likenessWith(by.copy, by.shared) },
  );
}

function nameOf(article: number, { sources, begins, catalogue }: Found): { id: string; run?: string } {
  const { run } = sources[begins.findLastIndex((begin) => begin <= article)]!;
  return { id: catalogue.idOf(article), ...(run === undefined ? {} : { run }) };
}

// Compares the links that are found with those that there are: by pairs, by kind of edit, and by how alike two articles are.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kinshipOf } from '../../pipeline/collate/likeness.js';
import { compareRanks } from '../../pipeline/collate/rank.js';
import { type Sketch, sketchOf } from '../../pipeline/collate/sketch.js';
import { findLinks } from '../../runners/collate/find-links.js';
import { unspaced } from '../../text/tokens.js';
import type { Made } from './make-set.js';
import { leadersOf, type Pair, pairsOf } from './truth.js';

export interface Judged {
  /** The best first; all numbers below are places in it. */
  readonly set: readonly Made[];
  readonly sketches: readonly Sketch[];
  readonly pairs: readonly Pair[];
  /** The better copy of each. */
  readonly expected: readonly (number | undefined)[];
  readonly found: readonly (number | undefined)[];
}

export async function judge(set: readonly Made[]): Promise<Judged> {
  const sketched = set.map((made) => ({ made, sketch: sketchOf(made.article) }));
  const links = await linksOf(sketched.map(({ made, sketch }) => ({ sketch, text: made.article.text })));
  sketched.sort((a, b) => compareRanks(a.sketch.rank, b.sketch.rank) || (a.sketch.path < b.sketch.path ? -1 : 1));
  const places = new Map(sketched.map(({ sketch }, at) => [sketch.id, at]));
  const pairs = pairsOf(sketched.map(({ made }) => made.article.text));
  return {
    set: sketched.map(({ made }) => made),
    sketches: sketched.map(({ sketch }) => sketch),
    pairs,
    expected: leadersOf(set.length, pairs),
    found: sketched.map(({ sketch }) => places.get(links.get(sketch.id) ?? '')),
  };
}

/** The way a run finds them. */
async function linksOf(
  articles: readonly { readonly sketch: Sketch; readonly text: string }[],
): Promise<Map<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-duplicates-'));
  const sketches = articles.map(({ sketch }) => sketch);
  const links = new Map<string, string>();
  try {
    for await (const { place, link } of findLinks({ sketches, textOf: (at) => articles[at]!.text }, { folder }))
      links.set(sketches[place]!.id, link.of);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return links;
}

/** Shares, 0 to 1. */
export interface Figures {
  /** Of pairs with a similarity over .8: linked to each other, or both to a third. */
  readonly 'recall of pairs over .8': number;
  /** The same of texts in scripts without spaces. */
  readonly 'recall of pairs over .8, no spaces': number;
  /** Of articles that are a copy by the rule: linked to the very one that the rule names. */
  readonly 'recall of links': number;
  /** Of links: the one that the rule names. */
  readonly 'precision of links': number;
  /** Of links: between texts of one origin. */
  readonly 'precision of origins': number;
}

export function figuresOf(judged: Judged): Figures {
  const { set, expected, found } = judged;
  const linked = found.flatMap((better, at) => (better === undefined ? [] : [{ better, at }]));
  const due = expected.flatMap((better, at) => (better === undefined ? [] : [{ better, at }]));
  return {
    'recall of pairs over .8': recallOf(judged, () => true),
    'recall of pairs over .8, no spaces': recallOf(judged, ({ article }) => isUnspaced.test(article.text)),
    'recall of links': share(due, ({ better, at }) => found[at] === better),
    'precision of links': share(linked, ({ better, at }) => expected[at] === better),
    'precision of origins': share(linked, ({ better, at }) => set[better]!.origin === set[at]!.origin),
  };
}

function recallOf({ set, pairs, found }: Judged, isOf: (made: Made) => boolean): number {
  const over = pairs.filter(({ similarity, other }) => similarity > 0.8 && isOf(set[other]!));
  return share(over, ({ better, other }) => (found[better] ?? better) === (found[other] ?? other));
}

/** Five of such letters in a row: no text with spaces has them. guess */
const isUnspaced = new RegExp(`[${unspaced}]{5}`);

function share<T>(list: readonly T[], holds: (one: T) => boolean): number {
  return list.length === 0 ? 1 : list.filter(holds).length / list.length;
}

export interface Row {
  readonly name: string;
  readonly count: number;
  readonly shares: readonly number[];
}

/** Pairs by similarity: those that have a bucket in common; the same of pairs that are a cut copy and no more alike than .8. */
export function byLikeness({ pairs, sketches }: Judged): Row[] {
  const hasBucket = ({ better, other }: Pair): boolean =>
    sketches[better]!.buckets.some((bucket, at) => sketches[other]!.buckets[at] === bucket);
  const bins = [0.4, 0.5, 0.6, 0.7, 0.8, 0.9].map((from) => {
    const own = pairs.filter(({ similarity }) => similarity >= from && similarity < from + 0.1 + Number(from === 0.9));
    return { name: `${from} to ${(from + 0.1).toFixed(1)}`, count: own.length, shares: [share(own, hasBucket)] };
  });
  const cuts = pairs.filter(({ likeness, similarity }) => similarity < 0.8 && kinshipOf(likeness) === 'copy');
  return [...bins, { name: 'cut copies below .8', count: cuts.length, shares: [share(cuts, hasBucket)] }];
}

/** Copies with one edit, made from the original: those over .8, and those linked with it, directly or by a third. */
export function byEdit({ set, pairs, found }: Judged): Row[] {
  const originals = new Map(set.flatMap((made, at) => (made.edits.length === 0 ? [[made.origin, at]] : [])));
  const alike = new Map(pairs.map((pair) => [`${pair.better} ${pair.other}`, pair.similarity]));
  const rows = new Map<string, { over: boolean; linked: boolean }[]>();
  for (const [at, made] of set.entries()) {
    const original = originals.get(made.origin);
    if (made.edits.length !== 1 || !made.isDirect || original === undefined) continue;
    const over = (alike.get(`${Math.min(at, original)} ${Math.max(at, original)}`) ?? 0) > 0.8;
    const linked = (found[at] ?? at) === (found[original] ?? original);
    rows.set(made.edits[0]!, [...(rows.get(made.edits[0]!) ?? []), { over, linked }]);
  }
  return [...rows].map(([name, copies]) => ({
    name,
    count: copies.length,
    shares: [
      share(copies, ({ over }) => over),
      share(copies, ({ linked }) => linked),
      share(
        copies.filter(({ over }) => over),
        ({ linked }) => linked,
      ),
    ],
  }));
}

/** Links between texts of different origins: true copies within the gold, or false ones. */
export function acrossOrigins({ set, found, pairs }: Judged): { better: Made; other: Made; similarity: number }[] {
  const alike = new Map(pairs.map((pair) => [`${pair.better} ${pair.other}`, pair.similarity]));
  return found.flatMap((better, at) => {
    if (better === undefined || set[better]!.origin === set[at]!.origin) return [];
    return [{ better: set[better]!, other: set[at]!, similarity: alike.get(`${better} ${at}`) ?? 0 }];
  });
}

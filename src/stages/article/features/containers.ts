// Features of the elements round a block: how much of the page's prose is under each, how like it others are built,
// how far it is from the element that holds most prose. The strongest there are (findings/html-extraction.md, section 3).
import type { Container } from '../../../page/page.js';
import type { Group } from './columns.js';
import { log, type Sheet, share } from './sheet.js';

const levels = [0, 1, 2, 3, 4] as const;
const enclosing = ['article', 'main', 'aside', 'nav', 'footer', 'header', 'figure', 'table', 'ul', 'form', 'section', 'blockquote', 'button', 'dialog'] as const; // prettier-ignore

export const containers: Group = {
  names: [
    ...levels.flatMap((level) => ['long share', 'link density', 'blocks', 'tokens a block', 'long blocks'].map((name) => `${name} ^${level}`)),
    ...[1, 2, 3].flatMap((level) => ['built like it', 'long share', 'text share', 'link density', 'tokens'].map((name) => `${name} =${level}`)),
    'depth', 'place in parent', 'hidden',
    ...enclosing.map((tag) => `in ${tag}`),
    'in largest article', 'article long share', 'is home', 'below home', 'up to home', 'down to home', 'in fence', 'up to fence', 'same parent before', 'same parent after', 'same build before', 'same build after', ...[0, 1, 2, 3].map((level) => `siblings ^${level}`), 'heading above links', 'links in parent', 'longs in parent',
  ], // prettier-ignore
  fill(sheet, columns) {
    if (sheet.containers.length === 0) return;
    const sums = sumsBelow(sheet);
    const builds = [1, 2, 3].map((level) => likeBuilt(sheet, level));
    const inside = insideOf(sheet.containers);
    const article = largestArticle(sheet.containers, sums);
    const home = homeOf(sheet);
    const homePath = pathTo(sheet.containers, home);
    const fence = fenceOf(sheet.containers, sums, sheet.allLong);
    const seen = new Map<number, number>();
    const siblings = siblingsOf(sheet.containers);
    let heading = -1;
    for (let row = 0; row < sheet.count; row++) {
      const own = sheet.blocks[row]!.container;
      let column = 0;
      for (const level of levels) column = columns.setAll(row, column, levelFacts(sheet, sums, sheet.above(row, level)));
      for (const build of builds) column = columns.setAll(row, column, buildFacts(sheet, build, row));
      const parent = sheet.above(row, 1);
      const place = seen.get(parent) ?? 0;
      seen.set(parent, place + 1);
      const flags = inside.flags[own]!;
      column = columns.setAll(row, column, [inside.depth[own]!, share(place, sums.blocks[parent] ?? sheet.count), inside.hidden[own]!]);
      for (let at = 0; at < enclosing.length; at++) columns.set(row, column++, (flags >> at) & 1);
      const [up, down] = stepsTo(sheet.containers, own, homePath, inside.depth[home] ?? 0);
      const upToFence = stepsUp(sheet.containers, own, fence);
      columns.setAll(row, column, [
        Number(article >= 0 && inside.article[own] === article),
        inside.article[own]! >= 0 ? share(sums.long[inside.article[own]!]!, sheet.allLong) : -1,
        Number(parent === home),
        Number(down === 0),
        up,
        down,
        Number(upToFence >= 0),
        upToFence,
        Number(row > 0 && sheet.above(row - 1, 1) === parent),
        Number(row + 1 < sheet.count && sheet.above(row + 1, 1) === parent),
        Number(row > 0 && builds[1]!.keys[row] === builds[1]!.keys[row - 1]),
        Number(row + 1 < sheet.count && builds[1]!.keys[row] === builds[1]!.keys[row + 1]),
        ...[0, 1, 2, 3].map((level) => log(siblings[sheet.above(row, level)] ?? 0)),
        heading >= 0 && sheet.above(heading, 1) === parent ? sheet.link[heading]! : -1,
        log(sums.linked[parent] ?? 0),
        log(sums.longs[parent] ?? 0),
      ]);
      if (sheet.blocks[row]!.kind === 'heading') heading = row;
    }
  },
};

/** For every container how many of its parent's children are built like it, itself included: cards, comments, rows. */
function siblingsOf(containers: readonly Container[]): Float64Array {
  const names = builtNames(containers);
  const counts = new Map<string, number>();
  const keys = containers.map(({ parent }, at) => `${parent} ${names[at]}`);
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return Float64Array.from(keys, (key) => counts.get(key)!);
}

interface Sums {
  readonly blocks: Float64Array;
  readonly chars: Float64Array;
  readonly link: Float64Array;
  readonly long: Float64Array;
  readonly longs: Float64Array;
  readonly tokens: Float64Array;
  /** Blocks that are mostly links. */
  readonly linked: Float64Array;
}

/** For every container what stands anywhere below it: summed up from the blocks, once. */
function sumsBelow(sheet: Sheet): Sums {
  const size = sheet.containers.length;
  const make = () => new Float64Array(size);
  const sums = { blocks: make(), chars: make(), link: make(), long: make(), longs: make(), tokens: make(), linked: make() };
  for (let row = 0; row < sheet.count; row++) {
    const at = sheet.blocks[row]!.container;
    if (at < 0) continue;
    sums.blocks[at]! += 1;
    sums.chars[at]! += sheet.chars[row]!;
    sums.link[at]! += sheet.linkChars[row]!;
    sums.tokens[at]! += sheet.tokens[row]!;
    if (sheet.link[row]! > 0.7) sums.linked[at]! += 1;
    if (!sheet.long[row]) continue;
    sums.long[at]! += sheet.chars[row]!;
    sums.longs[at]! += 1;
  }
  const all = Object.values(sums);
  for (let at = size - 1; at >= 0; at--) {
    const { parent } = sheet.containers[at]!; // parents stand before their children
    if (parent >= 0) for (const column of all) column[parent]! += column[at]!;
  }
  return sums;
}

function levelFacts(sheet: Sheet, sums: Sums, at: number): readonly number[] {
  if (at < 0) return [-1, -1, -1, -1, -1];
  const blocks = sums.blocks[at]!;
  return [
    share(sums.long[at]!, sheet.allLong),
    share(sums.link[at]!, sums.chars[at]!),
    log(blocks),
    log(share(sums.tokens[at]!, blocks)),
    share(sums.longs[at]!, blocks),
  ];
}

interface Build {
  readonly keys: readonly number[];
  readonly blocks: Float64Array;
  readonly chars: Float64Array;
  readonly long: Float64Array;
  readonly link: Float64Array;
  readonly tokens: Float64Array;
}

/** Blocks whose element and the ones above it, `level` in all, have the same tags and classes. */
function likeBuilt(sheet: Sheet, level: number): Build {
  const names = builtNames(sheet.containers);
  const numbers = new Map<string, number>();
  const keys = sheet.blocks.map((_, row) => {
    let key = '';
    for (let step = 0; step < level; step++) key += `${names[sheet.above(row, step)] ?? ''} `;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, numbers.size);
    return numbers.size - 1;
  });
  const make = () => new Float64Array(numbers.size);
  const build = { keys, blocks: make(), chars: make(), long: make(), link: make(), tokens: make() };
  for (let row = 0; row < sheet.count; row++) {
    const key = keys[row]!;
    build.blocks[key]! += 1;
    build.chars[key]! += sheet.chars[row]!;
    build.link[key]! += sheet.linkChars[row]!;
    build.tokens[key]! += sheet.tokens[row]!;
    if (sheet.long[row]) build.long[key]! += sheet.chars[row]!;
  }
  return build;
}

export const builtNames = (containers: readonly Container[]): string[] =>
  containers.map(({ tag, classes }) => (classes ? `${tag}.${classes.slice(0, 8).join('.')}` : tag));

function buildFacts(sheet: Sheet, build: Build, row: number): readonly number[] {
  const key = build.keys[row]!;
  return [
    log(build.blocks[key]!),
    share(build.long[key]!, sheet.allLong),
    share(build.chars[key]!, sheet.allChars),
    share(build.link[key]!, build.chars[key]!),
    log(share(build.tokens[key]!, build.blocks[key]!)),
  ];
}

interface Inside {
  readonly depth: Int32Array;
  /** The nearest `<article>` round it, or -1. */
  readonly article: Int32Array;
  readonly flags: Int32Array;
  readonly hidden: Uint8Array;
}

function insideOf(containers: readonly Container[]): Inside {
  const size = containers.length;
  const found = { depth: new Int32Array(size), article: new Int32Array(size).fill(-1), flags: new Int32Array(size), hidden: new Uint8Array(size) };
  const bits = new Map<string, number>(enclosing.map((tag, at) => [tag, 1 << at]));
  bits.set('ol', bits.get('ul')!);
  for (const [at, { parent, tag, role, hidden }] of containers.entries()) {
    found.depth[at] = parent < 0 ? 0 : found.depth[parent]! + 1;
    found.article[at] = tag === 'article' ? at : parent < 0 ? -1 : found.article[parent]!;
    const main = role === 'main' ? bits.get('main')! : 0;
    found.flags[at] = (parent < 0 ? 0 : found.flags[parent]!) | (bits.get(tag) ?? 0) | main;
    found.hidden[at] = hidden || (parent >= 0 && found.hidden[parent]) ? 1 : 0;
  }
  return found;
}

function largestArticle(containers: readonly Container[], sums: Sums): number {
  let best = -1;
  for (let at = 0; at < containers.length; at++)
    if (containers[at]!.tag === 'article' && sums.long[at]! > (best < 0 ? 0 : sums.long[best]!)) best = at;
  return best;
}

/** The element whose children hold the most long text. */
function homeOf(sheet: Sheet): number {
  const direct = new Map<number, number>();
  for (let row = 0; row < sheet.count; row++)
    if (sheet.long[row]) direct.set(sheet.above(row, 1), (direct.get(sheet.above(row, 1)) ?? 0) + sheet.chars[row]!);
  let home = -1;
  let most = 0;
  for (const [at, chars] of direct) if (chars > most) [home, most] = [at, chars];
  return home;
}

/** The lowest element with four fifths of the page's long text below it; guess. */
function fenceOf(containers: readonly Container[], sums: Sums, all: number): number {
  for (let at = containers.length - 1; at >= 0; at--) if (all > 0 && sums.long[at]! >= 0.8 * all) return at;
  return -1;
}

/** By container on the way from the outermost to this one: its depth. */
function pathTo(containers: readonly Container[], from: number): ReadonlyMap<number, number> {
  const path: number[] = [];
  for (let at = from; at >= 0; at = containers[at]!.parent) path.unshift(at);
  return new Map(path.map((at, depth) => [at, depth]));
}

/** Steps up to the nearest element that is round the home too, and from there down to the home. */
function stepsTo(containers: readonly Container[], from: number, path: ReadonlyMap<number, number>, homeDepth: number): readonly [number, number] {
  let up = 0;
  for (let at = from; at >= 0; at = containers[at]!.parent, up++) {
    const depth = path.get(at);
    if (depth !== undefined) return [up, homeDepth - depth];
  }
  return [up, homeDepth + 1];
}

function stepsUp(containers: readonly Container[], from: number, target: number): number {
  let steps = 0;
  for (let at = from; at >= 0; at = containers[at]!.parent, steps++) if (at === target) return steps;
  return -1;
}

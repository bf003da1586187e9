// Counts what names and words stand in, site by site, so that a lexicon can be had that never saw a fold or a site.
import type { Lexicon, Shares } from '../../stages/article/features/lexicon.js';
import { unknownShare } from '../../stages/article/features/lexicon.js';
import { keysOfLine } from '../../stages/article/features/lines.js';
import { namesOfContainer } from '../../stages/article/features/names.js';
import type { LearnPage } from './corpus.js';

const weightOfUnknown = 2; // findings/html-extraction.md, section 3
const sitesForName = 3;
const sitesForWord = 4;

type Tally = Map<string, [body: number, all: number]>;

class Counts {
  /** By token, by site: the share of its text that was body. */
  readonly shares = new Map<string, Map<string, number>>();
  readonly #least: number;

  constructor(leastSites: number) {
    this.#least = leastSites;
  }

  add(site: string, tally: Tally): void {
    for (const [token, [body, all]] of tally) {
      if (all === 0) continue;
      const own = this.shares.get(token) ?? new Map<string, number>();
      this.shares.set(token, own);
      own.set(site, body / all);
    }
  }

  /** Tokens of too few sites help nobody. */
  prune(): void {
    for (const [token, sites] of this.shares) if (sites.size < this.#least) this.shares.delete(token);
  }

  without(isOut: (site: string) => boolean): Map<string, readonly [sum: number, sites: number]> {
    const sums = new Map<string, readonly [number, number]>();
    for (const [token, sites] of this.shares) {
      let sum = 0;
      let count = 0;
      for (const [site, share] of sites) {
        if (isOut(site)) continue;
        sum += share;
        count += 1;
      }
      sums.set(token, [sum, count]);
    }
    return sums;
  }

  reader(isOut: (site: string) => boolean): (site: string | undefined) => Shares {
    const sums = this.without(isOut);
    return (ownSite) => ({
      get: (token) => {
        const known = sums.get(token);
        if (!known) return undefined;
        const own = ownSite === undefined || isOut(ownSite) ? undefined : this.shares.get(token)?.get(ownSite);
        const sum = known[0] - (own ?? 0);
        const count = known[1] - (own === undefined ? 0 : 1);
        return count < this.#least ? undefined : (sum + unknownShare * weightOfUnknown) / (count + weightOfUnknown);
      },
    });
  }
}

export class LexiconBuilder {
  readonly names = new Counts(sitesForName);
  readonly words = new Counts(sitesForWord);
  readonly lines = new Counts(sitesForName);

  /** All pages of one site at once: a site has one voice. */
  addSite(site: string, pages: readonly LearnPage[]): void {
    const names: Tally = new Map();
    const words: Tally = new Map();
    const lines: Tally = new Map();
    for (const page of pages) {
      tallyNames(page, names);
      tallyWords(page, words);
      tallyLines(page, lines);
    }
    this.names.add(site, names);
    this.words.add(site, words);
    this.lines.add(site, lines);
  }

  prune(): void {
    this.names.prune();
    this.words.prune();
    this.lines.prune();
  }

  /** @returns a lexicon for pages of a site, of which that site's own pages had no part */
  reader(isOut: (site: string) => boolean): (site: string | undefined) => Lexicon {
    const names = this.names.reader(isOut);
    const words = this.words.reader(isOut);
    const lines = this.lines.reader(isOut);
    return (site) => ({ names: names(site), words: words(site), lines: lines(site) });
  }
}

function count(tally: Tally, token: string, body: number, all: number): void {
  const known = tally.get(token);
  if (!known) tally.set(token, [body, all]);
  else {
    known[0] += body;
    known[1] += all;
  }
}

/** Text anywhere below an element counts for its names. */
function tallyNames({ sheet, labels }: LearnPage, tally: Tally): void {
  const body = new Float64Array(sheet.containers.length);
  const all = new Float64Array(sheet.containers.length);
  for (let row = 0; row < sheet.count; row++) {
    const at = sheet.blocks[row]!.container;
    if (at < 0 || labels[row]! < 0) continue;
    all[at]! += sheet.tokens[row]!;
    if (labels[row] === 1) body[at]! += sheet.tokens[row]!;
  }
  for (let at = all.length - 1; at >= 0; at--) {
    const container = sheet.containers[at]!;
    if (container.parent >= 0) {
      all[container.parent]! += all[at]!;
      body[container.parent]! += body[at]!;
    }
    if (all[at]! > 0) for (const name of new Set(namesOfContainer(container))) count(tally, name, body[at]!, all[at]!);
  }
}

/** Blocks that hold a word: short lines count like long ones, for it is they that words give away. */
function tallyWords({ sheet, labels }: LearnPage, tally: Tally): void {
  for (let row = 0; row < sheet.count; row++) {
    if (labels[row]! < 0) continue;
    for (const word of new Set(sheet.words[row])) count(tally, word, labels[row]!, 1);
  }
}

function tallyLines({ sheet, labels }: LearnPage, tally: Tally): void {
  for (let row = 0; row < sheet.count; row++)
    if (labels[row]! >= 0) for (const key of keysOfLine(sheet.words[row]!)) count(tally, key, labels[row]!, 1);
}

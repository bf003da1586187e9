// Counts what names, words and lines stand in, site by site, so that a lexicon can be had that never saw a fold or a site.
import type { Lexicon, Shares } from '../../stages/article/features/lexicon.js';
import { unknownShare } from '../../stages/article/features/lexicon.js';
import { keysOfLine } from '../../stages/article/features/lines.js';
import { namesOfContainer } from '../../stages/article/features/names.js';
import { type PackedLexicon, type PackedShares, packShares } from '../../stages/article/model/lexicon-file.js';
import type { LearnPage } from './corpus.js';

const weightOfUnknown = 2; // findings/html-extraction.md, section 3
/** Sites that must have a token; the same place for names, guesses for the others. */
const fewestSites = { names: 3, words: 4, lines: 3 } as const;

type Kind = keyof typeof fewestSites;
const kinds = Object.keys(fewestSites) as readonly Kind[]; // the keys are the kinds

type Tally = Map<string, [body: number, all: number]>;
type IsOut = (site: string) => boolean;

export class LexiconBuilder {
  readonly #counts: Readonly<Record<Kind, Counts>> = {
    names: new Counts(fewestSites.names),
    words: new Counts(fewestSites.words),
    lines: new Counts(fewestSites.lines),
  };

  constructor(pages: readonly LearnPage[]) {
    const bySite = new Map<string, LearnPage[]>();
    for (const page of pages) {
      const own = bySite.get(page.site) ?? [];
      bySite.set(page.site, own);
      own.push(page);
    }
    for (const [site, own] of bySite) this.#addSite(site, own);
    for (const kind of kinds) this.#counts[kind].prune();
  }

  /** What is known without the sites that are out; for a page of a site without that one too. */
  reader(isOut: IsOut): (site: string) => Lexicon {
    const readers = kinds.map((kind) => [kind, this.#counts[kind].reader(isOut)] as const);
    return (site) => Object.fromEntries(readers.map(([kind, read]) => [kind, read(site)])) as unknown as Lexicon; // kinds are its keys
  }

  pack(isOut: IsOut): PackedLexicon {
    return Object.fromEntries(kinds.map((kind) => [kind, this.#counts[kind].pack(isOut)])) as unknown as PackedLexicon;
  }

  #addSite(site: string, pages: readonly LearnPage[]): void {
    const [names, words, lines]: Tally[] = [new Map(), new Map(), new Map()];
    for (const page of pages) {
      tallyNames(page, names!);
      tallyLines(page, words!, (list) => list);
      tallyLines(page, lines!, keysOfLine);
    }
    this.#counts.names.add(site, names!);
    this.#counts.words.add(site, words!);
    this.#counts.lines.add(site, lines!);
  }
}

class Counts {
  /** By token, by site: the share of its text that was body. A site has one voice. */
  readonly #shares = new Map<string, Map<string, number>>();
  readonly #fewest: number;

  constructor(fewest: number) {
    this.#fewest = fewest;
  }

  add(site: string, tally: Tally): void {
    for (const [token, [body, all]] of tally) {
      if (all === 0) continue;
      const own = this.#shares.get(token) ?? new Map<string, number>();
      this.#shares.set(token, own);
      own.set(site, body / all);
    }
  }

  prune(): void {
    for (const [token, sites] of this.#shares) if (sites.size < this.#fewest) this.#shares.delete(token);
  }

  reader(isOut: IsOut): (site: string) => Shares {
    const sums = this.#without(isOut);
    return (ownSite) => ({
      get: (token) => {
        const known = sums.get(token);
        if (!known) return undefined;
        const own = isOut(ownSite) ? undefined : this.#shares.get(token)?.get(ownSite);
        return own === undefined ? this.#shareOf(known[0], known[1]) : this.#shareOf(known[0] - own, known[1] - 1);
      },
    });
  }

  pack(isOut: IsOut): PackedShares {
    const known = [...this.#without(isOut)].map(([token, sum]) => [token, this.#shareOf(...sum)] as const);
    return packShares(known.filter((entry): entry is readonly [string, number] => entry[1] !== undefined));
  }

  #without(isOut: IsOut): Map<string, readonly [sum: number, sites: number]> {
    const sums = new Map<string, readonly [number, number]>();
    for (const [token, sites] of this.#shares) {
      const shares = [...sites].filter(([site]) => !isOut(site)).map(([, share]) => share);
      sums.set(token, [shares.reduce((sum, share) => sum + share, 0), shares.length]);
    }
    return sums;
  }

  /** To hundredths, as the weights keep it. */
  #shareOf(sum: number, sites: number): number | undefined {
    if (sites < this.#fewest) return undefined;
    return Math.round((100 * (sum + unknownShare * weightOfUnknown)) / (sites + weightOfUnknown)) / 100;
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
function tallyNames({ sheet, labels: labelsFor }: LearnPage, tally: Tally): void {
  const labels = labelsFor(0); // gold labels are the same for every model
  const body = new Float64Array(sheet.containers.length);
  const all = new Float64Array(sheet.containers.length);
  for (let row = 0; row < sheet.count; row++) {
    const at = sheet.blocks[row]!.container;
    if (at < 0 || labels[row]! < 0) continue;
    all[at]! += sheet.tokens[row]!;
    if (labels[row] === 1) body[at]! += sheet.tokens[row]!;
  }
  for (let at = all.length - 1; at >= 0; at--) {
    const container = sheet.containers[at]!; // parents stand before their children
    if (container.parent >= 0) {
      all[container.parent]! += all[at]!;
      body[container.parent]! += body[at]!;
    }
    if (all[at]! > 0) for (const name of new Set(namesOfContainer(container))) count(tally, name, body[at]!, all[at]!);
  }
}

/** Blocks are counted, not words: short lines count like long ones, for it is they that words give away. */
function tallyLines(
  { sheet, labels: labelsFor }: LearnPage,
  tally: Tally,
  keysOf: (words: readonly string[]) => readonly string[],
): void {
  const labels = labelsFor(0);
  for (let row = 0; row < sheet.count; row++)
    if (labels[row]! >= 0) for (const key of new Set(keysOf(sheet.words[row]!))) count(tally, key, labels[row]!, 1);
}

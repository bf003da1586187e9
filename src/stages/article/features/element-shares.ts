// What the lexicon says of each element of a page by its names.
import type { Container } from '../../../page/page.js';
import { tokensOfName } from '../../../text/name-tokens.js';
import { mostClasses } from './builds.js';
import { type Shares, unknownShare } from './lexicon.js';
import type { Sheet } from './sheet.js';

/** The words of an element for the lexicon. */
export function namesOfContainer({ tag, id, classes, role, itemprop }: Container): string[] {
  const names = [`<${tag}>`];
  if (role) names.push(attribute('role', role));
  if (itemprop) names.push(attribute('itemprop', itemprop));
  if (id) names.push(...tokensOfName(id));
  if (classes) for (const name of classes) names.push(...tokensOfName(name));
  return names;
}

const attribute = (name: string, value: string): string => `${name}=${value.slice(0, 40)}`; // longer ones are data

/** The highest, lowest and mean share of the names that are known. */
interface NameShares {
  readonly best: number;
  readonly least: number;
  readonly mean: number;
}
const unknown: NameShares = { best: unknownShare, least: unknownShare, mean: unknownShare };

/** The same, one entry for each container. */
export type ElementShares = { readonly [measure in keyof NameShares]: Float64Array };

/** Elements below which no block is are left as unknown: no feature asks for them. */
export function sharesOfElements({ containers, sums, builds }: Sheet, lexicon: Shares): ElementShares {
  const make = () => new Float64Array(containers.length).fill(unknownShare);
  const shares = { best: make(), least: make(), mean: make() };
  const known = new KnownShares(lexicon);
  const byBuild: (NameShares | undefined)[] = [];
  for (let at = 0; at < containers.length; at++) {
    if (sums.blocks[at] === 0) continue;
    const container = containers[at]!;
    const found = isTold(container) ? (byBuild[builds.names[at]!] ??= known.of(container)) : known.of(container);
    shares.best[at] = found.best;
    shares.least[at] = found.least;
    shares.mean[at] = found.mean;
  }
  return shares;
}

/** Whether all elements with its tag and classes, as `Builds` tells them apart, have the same names. */
const isTold = ({ id, role, itemprop, classes }: Container): boolean =>
  !id && !role && !itemprop && (classes === undefined || classes.length <= mostClasses);

/** Looks elements up by the names of `namesOfContainer`; what a name says is asked once a page. */
class KnownShares {
  readonly #lexicon: Shares;
  readonly #byName = new Map<string, readonly number[]>();

  constructor(lexicon: Shares) {
    this.#lexicon = lexicon;
  }

  of({ tag, role, itemprop, id, classes }: Container): NameShares {
    const shares = [...this.#sharesOf([`<${tag}>`])];
    if (role) shares.push(...this.#sharesOf([attribute('role', role)]));
    if (itemprop) shares.push(...this.#sharesOf([attribute('itemprop', itemprop)]));
    if (id) shares.push(...this.#ofName(id));
    if (classes) for (const name of classes) shares.push(...this.#ofName(name));
    if (shares.length === 0) return unknown;
    const sum = shares.reduce((all, share) => all + share, 0);
    return { best: Math.max(...shares), least: Math.min(...shares), mean: sum / shares.length };
  }

  #ofName(name: string): readonly number[] {
    const before = this.#byName.get(name);
    if (before) return before;
    const found = this.#sharesOf(tokensOfName(name));
    this.#byName.set(name, found);
    return found;
  }

  #sharesOf(tokens: readonly string[]): readonly number[] {
    return tokens.map((token) => this.#lexicon.get(token)).filter((share) => share !== undefined);
  }
}

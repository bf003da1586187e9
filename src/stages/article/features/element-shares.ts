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

const nothing: readonly number[] = [];

/** Looks elements up by the names of `namesOfContainer`; what a name says is asked once a page. */
class KnownShares {
  readonly #lexicon: Shares;
  readonly #byName = new Map<string, readonly number[]>();

  constructor(lexicon: Shares) {
    this.#lexicon = lexicon;
  }

  of({ tag, role, itemprop, id, classes }: Container): NameShares {
    let [best, least, sum, count] = [0, 1, 0, 0];
    const add = (shares: readonly number[]) => {
      for (const share of shares) {
        if (share > best) best = share;
        if (share < least) least = share;
        sum += share;
      }
      count += shares.length;
    };
    add(this.#ofWhole(`<${tag}>`));
    if (role) add(this.#ofWhole(attribute('role', role)));
    if (itemprop) add(this.#ofWhole(attribute('itemprop', itemprop)));
    if (id) add(this.#ofName(id));
    if (classes) for (const name of classes) add(this.#ofName(name));
    return count === 0 ? unknown : { best, least, mean: sum / count };
  }

  #ofWhole(token: string): readonly number[] {
    const share = this.#lexicon.get(token);
    return share === undefined ? nothing : [share];
  }

  #ofName(name: string): readonly number[] {
    const before = this.#byName.get(name);
    if (before) return before;
    const found: number[] = [];
    for (const token of tokensOfName(name)) {
      const share = this.#lexicon.get(token);
      if (share !== undefined) found.push(share);
    }
    this.#byName.set(name, found);
    return found;
  }
}

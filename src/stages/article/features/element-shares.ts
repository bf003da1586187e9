// What the lexicon says of each element of a page by its names.
import type { Container } from '../../../page/page.js';
import { tokensOfName } from '../../../text/name-tokens.js';
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

/** One entry for each container: the highest, lowest and mean share of its names that are known. */
export interface ElementShares {
  readonly best: Float64Array;
  readonly least: Float64Array;
  readonly mean: Float64Array;
}

/** Elements below which no block is are left as unknown: no feature asks for them. */
export function sharesOfElements({ containers, sums }: Sheet, lexicon: Shares): ElementShares {
  const make = () => new Float64Array(containers.length).fill(unknownShare);
  const shares = { best: make(), least: make(), mean: make() };
  const known = new KnownShares(lexicon);
  for (let at = 0; at < containers.length; at++) {
    if (sums.blocks[at] === 0) continue;
    known.look(containers[at]!);
    if (known.count === 0) continue;
    shares.best[at] = known.best;
    shares.least[at] = known.least;
    shares.mean[at] = known.sum / known.count;
  }
  return shares;
}

/** Looks elements up by the names of `namesOfContainer`; what tags, ids and lists of classes say is asked once a page. */
class KnownShares {
  readonly #lexicon: Shares;
  readonly #byTag = new Map<string, readonly number[]>();
  readonly #byName = new Map<string, readonly number[]>();
  /** Decoding gives elements of the same classes the same list. */
  readonly #byClasses = new Map<readonly string[], readonly number[]>();

  /** Of the element looked up last. */
  count = 0;
  sum = 0;
  best = 0;
  least = 1;

  constructor(lexicon: Shares) {
    this.#lexicon = lexicon;
  }

  look({ tag, role, itemprop, id, classes }: Container): void {
    [this.count, this.sum, this.best, this.least] = [0, 0, 0, 1];
    this.#add(remembered(this.#byTag, tag, () => this.#sharesOf([`<${tag}>`])));
    if (role) this.#add(this.#sharesOf([attribute('role', role)]));
    if (itemprop) this.#add(this.#sharesOf([attribute('itemprop', itemprop)]));
    if (id) this.#add(this.#ofName(id));
    if (classes) this.#add(remembered(this.#byClasses, classes, () => classes.flatMap((name) => this.#ofName(name))));
  }

  #ofName(name: string): readonly number[] {
    return remembered(this.#byName, name, () => this.#sharesOf(tokensOfName(name)));
  }

  #sharesOf(tokens: readonly string[]): readonly number[] {
    return tokens.map((token) => this.#lexicon.get(token)).filter((share) => share !== undefined);
  }

  #add(shares: readonly number[]): void {
    for (const share of shares) {
      this.count += 1;
      this.sum += share;
      if (share > this.best) this.best = share;
      if (share < this.least) this.least = share;
    }
  }
}

function remembered<K, V>(known: Map<K, V>, key: K, work: () => V): V {
  const before = known.get(key);
  if (before !== undefined) return before;
  const found = work();
  known.set(key, found);
  return found;
}

// The oracle: the best that choosing whole blocks of a page could reach, knowing the gold. It bounds everything after
// decode, and tells which blocks a perfect article stage would take (findings/html-extraction.md, section 1).
import { tokensOf } from '../text/tokens.js';
import { type BodyScore, bodyScore } from './score.js';
import { type Counts, shingleKeys, shingleLength, shinglesOf, total } from './shingles.js';

export interface OracleChoice {
  readonly chosen: readonly boolean[];
  readonly score: BodyScore;
}

/** A block is taken to begin with when so much of its shingles is in the gold. */
const mostly = 0.5;
/** Passes over the blocks; most pages stand still after two. */
const mostPasses = 6;

/** @param texts of the blocks, in reading order */
export function chooseBlocks(texts: readonly string[], gold: string): OracleChoice {
  const search = new Search(texts.map(tokensOf), shinglesOf(gold));
  search.takeMostlyGold();
  for (let pass = 0; pass < mostPasses && search.improve(); pass++);
  return { chosen: search.chosen, score: search.score() };
}

/** Switches single blocks while the page's F1 rises; shingles over the seams between blocks are counted as they change. */
class Search {
  readonly chosen: boolean[];
  readonly #blocks: readonly (readonly string[])[];
  readonly #gold: Counts;
  readonly #goldTotal: number;
  /** Shingles of each block that are in the gold. */
  readonly #goldKeys: readonly number[];
  readonly #given = new Map<string, number>();
  #givenTotal = 0;
  #hits = 0;

  constructor(blocks: readonly (readonly string[])[], gold: Counts) {
    this.#blocks = blocks;
    this.#gold = gold;
    this.#goldTotal = total(gold);
    this.#goldKeys = blocks.map((tokens) => shingleKeys(tokens).filter((key) => gold.has(key)).length);
    this.chosen = blocks.map(() => false);
  }

  /** Longest first, of equally long ones that with most gold around it: so a teaser never takes its story's place. */
  takeMostlyGold(): void {
    const around = sumsAround(this.#goldKeys);
    const order = this.#blocks.map((tokens, at) => ({ at, keys: shingleKeys(tokens) }));
    order.sort((a, b) => b.keys.length - a.keys.length || around[b.at]! - around[a.at]! || a.at - b.at);
    for (const { at, keys } of order) {
      const wanted = keys.filter((key) => (this.#given.get(key) ?? 0) < (this.#gold.get(key) ?? 0));
      if (keys.length === 0 || wanted.length < mostly * keys.length) continue;
      this.chosen[at] = true;
      for (const key of keys) this.#given.set(key, (this.#given.get(key) ?? 0) + 1);
    }
    this.#recount();
  }

  /** One pass from first to last block. @returns whether any switch was worth it */
  improve(): boolean {
    const right = this.#rightContexts();
    let left: readonly string[] = [];
    let changed = false;
    for (const [at, tokens] of this.#blocks.entries()) {
      if (tokens.length > 0 && this.#trySwitch(at, left, right[at]!)) changed = true;
      if (this.chosen[at]) left = [...left, ...tokens.slice(-seam)].slice(-seam);
    }
    return changed;
  }

  score(): BodyScore {
    if (this.#goldTotal === 0 && this.#givenTotal === 0) return bodyScore(1, 1);
    return bodyScore(
      this.#givenTotal ? this.#hits / this.#givenTotal : 0,
      this.#goldTotal ? this.#hits / this.#goldTotal : 0,
    );
  }

  #trySwitch(at: number, left: readonly string[], right: readonly string[]): boolean {
    const apart = fullShingles([...left, ...right]);
    const joined = fullShingles([...left, ...this.#blocks[at]!, ...right]);
    const [out, into] = this.chosen[at] ? [joined, apart] : [apart, joined];
    const before = this.score().f1;
    this.#exchange(out, into);
    if (this.score().f1 > before + 1e-12) {
      this.chosen[at] = !this.chosen[at];
      return true;
    }
    this.#exchange(into, out);
    return false;
  }

  #exchange(out: readonly string[], into: readonly string[]): void {
    for (const key of out) this.#count(key, -1);
    for (const key of into) this.#count(key, 1);
  }

  #count(key: string, step: 1 | -1): void {
    const before = this.#given.get(key) ?? 0;
    const wanted = this.#gold.get(key) ?? 0;
    this.#given.set(key, before + step);
    this.#givenTotal += step;
    this.#hits += Math.min(before + step, wanted) - Math.min(before, wanted);
  }

  #recount(): void {
    this.#given.clear();
    this.#givenTotal = 0;
    this.#hits = 0;
    const tokens = this.#blocks.flatMap((block, at) => (this.chosen[at] ? block : []));
    for (const key of fullShingles(tokens)) this.#count(key, 1);
  }

  /** The tokens that follow each block in the text chosen so far. */
  #rightContexts(): (readonly string[])[] {
    const contexts: (readonly string[])[] = [];
    let right: readonly string[] = [];
    for (let at = this.#blocks.length - 1; at >= 0; at--) {
      contexts[at] = right;
      if (this.chosen[at]) right = [...this.#blocks[at]!.slice(0, seam), ...right].slice(0, seam);
    }
    return contexts;
  }
}

/** Tokens beside a block that share a shingle with it. */
const seam = shingleLength - 1;

/** Only whole shingles: between blocks there are no short texts. */
const fullShingles = (tokens: readonly string[]): string[] =>
  tokens.length < shingleLength ? [] : shingleKeys(tokens);

/** For each place the sum over the five before and the five after it. */
function sumsAround(values: readonly number[]): number[] {
  return values.map(
    (own, at) => values.slice(Math.max(0, at - 5), at + 6).reduce((sum, value) => sum + value, 0) - own,
  );
}

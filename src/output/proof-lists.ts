// Which pages get a proof in the folders of the stages: those that the config names; and half for the articles of lowest quality, half
// for a sample of all pages, chosen by the hash of their ids. Decided by rank alone, so that neither order nor workers can change it.
import type { Config } from '../pipeline/config.js';
import type { Docket } from '../pipeline/docket.js';
import { Shortlist } from '../pipeline/shortlist.js';
import { foldAddress, isAddress } from '../text/address.js';
import { hashOf } from '../text/hash.js';
import { proofFileOf } from './proof-name.js';

/** What the config says of proofs, at length. */
export interface WantedProofs {
  readonly count: number;
  /** The ids and addresses of pages that get one in any case. */
  readonly pages: readonly string[];
}

export const wantedProofs = ({ proofs }: Pick<Config, 'proofs'>): WantedProofs =>
  typeof proofs === 'number' ? { count: proofs, pages: [] } : proofs;

/** @returns by which of these names a page is called, if by any */
export function openAsked(pages: readonly string[]): (page: Pick<Docket, 'id' | 'addresses'>) => string | undefined {
  const ids = new Set(pages);
  const urls = new Map(pages.filter(isAddress).map((name) => [foldAddress(name), name]));
  return ({ id, addresses }) =>
    ids.has(id) ? id : addresses.map((address) => urls.get(foldAddress(address))).find((name) => name !== undefined);
}

export interface Ranks {
  /** The name of the page's proof. */
  readonly file: string;
  /** The config names it. */
  readonly isAsked: boolean;
  /** Absent for what is no article. */
  readonly leastSure?: string;
  readonly sample: string;
}

/** A rank is taken up below these; null: any. */
export interface ProofBounds {
  readonly leastSure: string | null;
  readonly sample: string | null;
}

export const noProofs: ProofBounds = { leastSure: '', sample: '' };
export const everyProof: ProofBounds = { leastSure: null, sample: null };

export function ranksOf({ id, outcome, quality }: Pick<Docket, 'id' | 'outcome' | 'quality'>, isAsked: boolean): Ranks {
  const file = proofFileOf(id);
  return {
    file,
    isAsked,
    ...(outcome === 'kept' ? { leastSure: `${quality.toFixed(6)} ${file}` } : {}),
    sample: hashOf(id),
  };
}

export const wantsProof = ({ isAsked, leastSure, sample }: Ranks, bounds: ProofBounds): boolean =>
  isAsked || (leastSure !== undefined && isBelow(leastSure, bounds.leastSure)) || isBelow(sample, bounds.sample);

const isBelow = (rank: string, bound: string | null): boolean => bound === null || rank < bound;

export class ProofLists {
  readonly #leastSure: Shortlist<string>;
  readonly #sample: Shortlist<string>;
  /** By file, in how many of these lists it is, and whether it was asked for. */
  readonly #listed = new Map<string, number>();

  /** @param most how many in both lists */
  constructor(most: number) {
    this.#leastSure = new Shortlist(Math.floor(most / 2));
    this.#sample = new Shortlist(Math.ceil(most / 2));
  }

  bounds(): ProofBounds {
    return { leastSure: this.#leastSure.bound(), sample: this.#sample.bound() };
  }

  /** @returns whether the page is listed now, and the files of those that had to go */
  offer({ file, isAsked, leastSure, sample }: Ranks): { readonly listed: boolean; readonly left: readonly string[] } {
    if (isAsked) this.#count(file);
    const left = [
      ...(leastSure === undefined ? [] : this.#enter(this.#leastSure, leastSure, file)),
      ...this.#enter(this.#sample, sample, file),
    ];
    return { listed: this.has(file), left: left.filter((name) => !this.has(name)) };
  }

  has(file: string): boolean {
    return this.#listed.has(file);
  }

  #enter(list: Shortlist<string>, rank: string, file: string): string[] {
    const gone = list.offer(rank, file);
    if (gone === file) return [];
    this.#count(file);
    if (gone === undefined) return [];
    const times = this.#listed.get(gone) ?? 0;
    if (times > 1) this.#listed.set(gone, times - 1);
    else this.#listed.delete(gone);
    return [gone];
  }

  #count(file: string): void {
    this.#listed.set(file, (this.#listed.get(file) ?? 0) + 1);
  }
}

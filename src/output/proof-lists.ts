// Which pages get a proof in the folders of the stages: half for the articles of lowest quality, half for a sample of all pages,
// chosen by the hash of their ids. Decided by rank alone, so that neither order nor workers can change it.
import type { Docket } from '../pipeline/docket.js';
import { Shortlist } from '../pipeline/shortlist.js';
import { hashOf } from '../text/hash.js';
import { proofFileOf } from './proof-name.js';

export interface Ranks {
  /** The name of the page's proof. */
  readonly file: string;
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

export function ranksOf({ id, outcome, quality }: Pick<Docket, 'id' | 'outcome' | 'quality'>): Ranks {
  const file = proofFileOf(id);
  return {
    file,
    ...(outcome === 'kept' ? { leastSure: `${quality.toFixed(6)} ${file}` } : {}),
    sample: hashOf(id),
  };
}

export const wantsProof = ({ leastSure, sample }: Ranks, bounds: ProofBounds): boolean =>
  (leastSure !== undefined && isBelow(leastSure, bounds.leastSure)) || isBelow(sample, bounds.sample);

const isBelow = (rank: string, bound: string | null): boolean => bound === null || rank < bound;

export class ProofLists {
  readonly #leastSure: Shortlist<string>;
  readonly #sample: Shortlist<string>;
  readonly #listed = new Map<string, number>();

  constructor(most: number) {
    this.#leastSure = new Shortlist(Math.floor(most / 2));
    this.#sample = new Shortlist(Math.ceil(most / 2));
  }

  bounds(): ProofBounds {
    return { leastSure: this.#leastSure.bound(), sample: this.#sample.bound() };
  }

  /** @returns whether the page is listed now, and the files of those that had to go */
  offer({ file, leastSure, sample }: Ranks): { readonly listed: boolean; readonly left: readonly string[] } {
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
    this.#listed.set(file, (this.#listed.get(file) ?? 0) + 1);
    if (gone === undefined) return [];
    const times = this.#listed.get(gone) ?? 0;
    if (times > 1) this.#listed.set(gone, times - 1);
    else this.#listed.delete(gone);
    return [gone];
  }
}

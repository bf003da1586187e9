// Words of the seller's register: common in sales text of several families and rare in news, learned with the model. They tell
// sales text of families that are in no list, in the languages that the register was learned from.
import { pack, unpack } from '../../learned/packed.js';

/** As it stands in the weights: base64 of little-endian arrays. */
export interface PackedRegister {
  /** Int32: words as a scan has them, see `Scan.units`. */
  readonly words: string;
  /** Uint8: how much likelier in sales text, in sixteenths of a natural logarithm. */
  readonly weights: string;
}

const scale = 16;

/** How much a word speaks for sales text, 0 for all that are not known. */
export type Register = (word: number) => number;

export function openRegister({ words, weights }: PackedRegister): Register {
  const hashes = new Int32Array(unpack(words));
  const values = new Uint8Array(unpack(weights));
  const byWord = new Map([...hashes.entries()].map(([at, hash]) => [hash, values[at]! / scale] as const));
  return (word) => byWord.get(word) ?? 0;
}

export function packRegister(weights: ReadonlyMap<number, number>): PackedRegister {
  const entries = [...weights].sort(([a], [b]) => a - b);
  return {
    words: pack(Int32Array.from(entries, ([word]) => word)),
    weights: pack(Uint8Array.from(entries, ([, weight]) => Math.min(255, Math.round(weight * scale)))),
  };
}

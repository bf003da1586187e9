// With whom each article is compared, on the disk: pairs are laid aside as they are found, many of them several times, and become a list
// for each article, ascending.
import { join } from 'node:path';
import { partCount, Spill } from '../spill.js';
import { Shelf } from './shelf.js';

export class NeighbourShelf {
  readonly #pairs: Spill;
  readonly #lists: Shelf;
  readonly #articles: number;
  /** Parts have articles that follow each other. */
  readonly #inPart: number;

  constructor(folder: string, articles: number, mostBytes: number) {
    this.#pairs = new Spill({ folder: join(folder, 'pairs'), width: 2, mostBytes });
    this.#lists = new Shelf(join(folder, 'neighbours'));
    this.#articles = articles;
    this.#inPart = Math.ceil(articles / partCount);
  }

  add(one: number, other: number): void {
    this.#pairs.add(Math.floor(one / this.#inPart), [one, other]);
    this.#pairs.add(Math.floor(other / this.#inPart), [other, one]);
  }

  /** When all pairs are there. */
  layOut(): void {
    for (const part of this.#pairs.parts()) this.#layOut(part);
    while (this.#lists.length < this.#articles) this.#lists.put(nothing);
  }

  of(article: number): Uint32Array {
    return new Uint32Array(this.#lists.at(article).buffer);
  }

  close(): void {
    this.#pairs.close();
    this.#lists.close();
  }

  #layOut(pairs: Uint32Array): void {
    const begin = this.#lists.length;
    const keys = new Float64Array(pairs.length / 2); // a part has fewer than 2^21 articles of its own, so that both go into 53 bits
    for (let at = 0; at < keys.length; at++) keys[at] = (pairs[2 * at]! - begin) * 2 ** 32 + pairs[2 * at + 1]!;
    keys.sort();
    let list: number[] = [];
    for (let at = 0; at < keys.length; at++) {
      if (keys[at] === keys[at - 1]) continue;
      const other = keys[at]! % 2 ** 32;
      const own = begin + (keys[at]! - other) / 2 ** 32;
      for (; this.#lists.length < own; list = []) this.#put(list);
      list.push(other);
    }
    if (list.length > 0) this.#put(list);
  }

  #put(list: readonly number[]): void {
    const { buffer } = Uint32Array.from(list);
    this.#lists.put(new Uint8Array(buffer));
  }
}

const nothing = new Uint8Array(0);

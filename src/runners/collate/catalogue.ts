// What finding copies keeps of each article: some numbers in columns, its id on the disk; and what is grouped, laid aside by its hash.
import { join } from 'node:path';
import type { Sketch } from '../../pipeline/collate/sketch.js';
import { Spill } from '../spill.js';
import { Column } from './column.js';
import { Shelf } from './shelf.js';

/** Of articles of earlier runs and of this one, in one order: those of the earlier ones first. */
export class Catalogue {
  readonly ids: Shelf;
  /** Rows: three numbers of the name of a text, its article. */
  readonly texts: Spill;
  /** Rows: two numbers of a bucket, an article in it. */
  readonly buckets: Spill;
  readonly runs = new Column(Uint32Array);
  readonly #ranks = [new Column(Uint16Array), new Column(Float64Array), new Column(Float64Array)] as const;

  constructor(folder: string, mostBytes: number) {
    this.ids = new Shelf(join(folder, 'ids'));
    this.texts = new Spill({ folder: join(folder, 'texts'), width: 4, mostBytes: mostBytes / 4 });
    this.buckets = new Spill({ folder: join(folder, 'buckets'), width: 3, mostBytes: mostBytes / 2 });
  }

  get length(): number {
    return this.runs.length;
  }

  /** @param sketch undefined for a row that takes no part */
  add(sketch: Sketch | undefined): void {
    const article = this.length;
    const takesPart = sketch !== undefined && sketch.buckets.length > 0;
    this.runs.push(takesPart ? sketch.runs : 0);
    for (const [at, column] of this.#ranks.entries()) column.push(takesPart ? sketch.rank[at]! : 0);
    this.ids.put(takesPart ? Buffer.from(sketch.id) : nothing);
    if (!takesPart) return;
    const [a, b, c] = [0, 8, 16].map((from) => Number.parseInt(sketch.words.slice(from, from + 8), 16));
    this.texts.add(a!, [a!, b!, c!, article]);
    for (const bucket of sketch.buckets) {
      const low = bucket % 2 ** 32;
      this.buckets.add(low, [(bucket - low) / 2 ** 32, low, article]);
    }
  }

  idOf(article: number): string {
    return Buffer.from(this.ids.at(article)).toString();
  }

  /** Articles, the best first: those of earlier runs before all others, of equals the one that came first. */
  ranked(earlier: number): Uint32Array {
    const [fullness, published, fetched] = [this.#ranks[0].numbers, this.#ranks[1].numbers, this.#ranks[2].numbers];
    const articles = Uint32Array.from({ length: this.length }, (_, article) => article);
    const better = (a: number, b: number): number =>
      fullness[a]! - fullness[b]! || published[a]! - published[b]! || fetched[a]! - fetched[b]! || a - b;
    articles.subarray(0, earlier).sort(better);
    articles.subarray(earlier).sort(better);
    return articles;
  }

  close(): void {
    this.ids.close();
    this.texts.close();
    this.buckets.close();
  }
}

const nothing = new Uint8Array(0);

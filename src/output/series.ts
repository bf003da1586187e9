// One table in as many files as its packing asks for: `articles.csv`, `articles-2.csv`, …, each beginning with the same head.
import type { Packing } from '../pipeline/outputs.js';
import type { FileSum, LineFile } from './line-file.js';
import type { Stream } from './streams.js';

/** @param number from 1 */
export function partName(name: string, number: number, { gzip }: Packing): string {
  const dot = name.lastIndexOf('.');
  const numbered = number === 1 ? name : `${name.slice(0, dot)}-${number}${name.slice(dot)}`;
  return gzip ? `${numbered}.gz` : numbered;
}

/** The order of files whatever was written last: by the names of the tables, and of one table from its first file on. */
export function byTableAndPart(a: { readonly path: string }, b: { readonly path: string }): number {
  const [one, other] = [partOf(a.path), partOf(b.path)];
  if (one.table !== other.table) return one.table < other.table ? -1 : 1;
  return one.number - other.number;
}

function partOf(path: string): { readonly table: string; readonly number: number } {
  const [numbered, number] = /-(\d+)(?=\.[a-z]+(?:\.gz)?$)/.exec(path) ?? [];
  return numbered === undefined
    ? { table: path, number: 1 }
    : { table: path.replace(numbered, ''), number: Number(number) };
}

export type OpenFile = (path: string, packed: boolean) => Promise<LineFile>;

export type NamedSum = { readonly path: string } & FileSum;

export class Series {
  readonly #stream: Stream;
  readonly #open: OpenFile;
  #file: LineFile;
  #number = 1;
  #rows = 0;
  readonly #sums: NamedSum[] = [];

  private constructor(stream: Stream, openFile: OpenFile, file: LineFile) {
    this.#stream = stream;
    this.#open = openFile;
    this.#file = file;
  }

  static async open(stream: Stream, openFile: OpenFile): Promise<Series> {
    const file = await openFile(partName(stream.name, 1, stream.packing), stream.packing.gzip);
    await file.write(stream.head);
    return new Series(stream, openFile, file);
  }

  /** @param text the whole of what one page has in this table: it is never parted */
  async write(text: Uint8Array): Promise<void> {
    if (text.length === 0) return;
    const { name, packing, head } = this.#stream;
    const rows = packing.rows === undefined ? 0 : this.#rowsOf(text);
    if (packing.rows !== undefined && this.#rows > 0 && this.#rows + rows > packing.rows) {
      await this.#end();
      this.#number += 1;
      this.#rows = 0;
      this.#file = await this.#open(partName(name, this.#number, packing), packing.gzip);
      await this.#file.write(head);
    }
    this.#rows += rows;
    await this.#file.write(text);
  }

  /** On the disk so far, in all of its files. */
  get bytes(): number {
    return this.#sums.reduce((sum, { bytes }) => sum + bytes, this.#file.bytes);
  }

  flush(): Promise<void> {
    return this.#file.flush();
  }

  async close(): Promise<readonly NamedSum[]> {
    await this.#end();
    return this.#sums;
  }

  abandon(): Promise<void> {
    return this.#file.abandon();
  }

  async #end(): Promise<void> {
    const path = partName(this.#stream.name, this.#number, this.#stream.packing);
    this.#sums.push({ path, ...(await this.#file.close()) });
  }

  /** A page has one row of CSV, whose cells may hold line ends, and one entry in a text. */
  #rowsOf(text: Uint8Array): number {
    if (!this.#stream.name.endsWith('.jsonl')) return 1;
    let rows = 0;
    for (let at = text.indexOf(10); at >= 0; at = text.indexOf(10, at + 1)) rows += 1;
    return rows;
  }
}

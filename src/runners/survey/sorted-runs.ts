// Lines by the million in the order of their ids: sorted in memory as long as they fit, laid aside in sorted files beyond that, and merged
// when they are read.
import { createReadStream, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { linesOf } from '../../input/lines.js';

interface Entry {
  readonly id: string;
  readonly line: string;
}

export class SortedRuns {
  readonly #folder: string;
  readonly #mostBytes: number;
  #held: Entry[] = [];
  #bytes = 0;
  #files = 0;

  /** @param folder made when it is first needed, removed by `close` */
  constructor(folder: string, mostBytes = 64 * 1024 * 1024) {
    this.#folder = folder;
    this.#mostBytes = mostBytes;
  }

  /** Of two lines with one id the later holds. */
  add(id: string, line: string): void {
    this.#held.push({ id, line });
    this.#bytes += id.length + line.length;
    if (this.#bytes >= this.#mostBytes) this.#toDisk();
  }

  /** Ascending by id, in UTF-16 order, each id once. */
  async *read(): AsyncGenerator<Entry> {
    const files = Array.from({ length: this.#files }, (_, at) => this.#readFile(at));
    const sources: AsyncIterator<Entry>[] = [...files, inMemory(sorted(this.#held))];
    const heads = await Promise.all(sources.map(async (source) => (await source.next()).value as Entry | undefined));
    while (true) {
      const at = leastOf(heads);
      const entry = heads[at];
      if (!entry) return;
      heads[at] = (await sources[at]!.next()).value;
      if (!heads.some((other) => other?.id === entry.id)) yield entry; // those with the same id stand in later files
    }
  }

  close(): void {
    rmSync(this.#folder, { recursive: true, force: true });
    this.#held = [];
  }

  #toDisk(): void {
    mkdirSync(this.#folder, { recursive: true });
    const rows = sorted(this.#held).map(({ id, line }) => `${JSON.stringify([id, line])}\n`);
    writeFileSync(join(this.#folder, `${this.#files}`), rows.join(''));
    this.#files += 1;
    this.#held = [];
    this.#bytes = 0;
  }

  async *#readFile(at: number): AsyncGenerator<Entry> {
    const file = createReadStream(join(this.#folder, `${at}`));
    for await (const { bytes } of linesOf(file, Number.POSITIVE_INFINITY)) {
      const [id, line] = JSON.parse(String(bytes)) as [string, string]; // written above
      yield { id, line };
    }
  }
}

/** What both have, side by side. Both ascend by id. */
export async function* merged<F extends { readonly id: string }, O extends { readonly id: string }>(
  fresh: AsyncIterator<F>,
  old: AsyncIterator<O>,
): AsyncGenerator<{ readonly fresh: F; readonly old?: O } | { readonly fresh?: undefined; readonly old: O }> {
  let [one, other] = await Promise.all([fresh.next(), old.next()]);
  while (!one.done || !other.done) {
    const takesOne: boolean = !one.done && (other.done === true || one.value.id <= other.value.id);
    const takesOther: boolean = !other.done && (one.done === true || other.value.id <= one.value.id);
    if (takesOne) yield takesOther ? { fresh: one.value, old: other.value } : { fresh: one.value };
    else yield { old: other.value };
    if (takesOne) one = await fresh.next();
    if (takesOther) other = await old.next();
  }
}

async function* inMemory(entries: readonly Entry[]): AsyncGenerator<Entry> {
  yield* entries;
}

/** Ascending; of those with one id as they came. */
const sorted = (entries: readonly Entry[]): Entry[] =>
  [...entries].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));

/** The first of the least. */
function leastOf(heads: readonly (Entry | undefined)[]): number {
  let least = 0;
  for (const [at, head] of heads.entries()) {
    const best = heads[least];
    if (head && (!best || head.id < best.id)) least = at;
  }
  return least;
}

// Which pages a run is about: all of them, the first few, or a sample that is the same each time.
import { createHash } from 'node:crypto';
import type { RawPage } from '../page/raw-page.js';
import { Shortlist } from '../pipeline/shortlist.js';

export interface Choice {
  /** Only so many, from the beginning. */
  readonly limit?: number;
  /** So many of these, spread over all: those whose id has the lowest SHA-256. A page more or less changes hardly anything. */
  readonly sample?: number;
}

/** @param read gives all pages, anew at each call: a sample is chosen in one reading and taken in another */
export async function* choosePages(
  read: () => AsyncIterable<RawPage>,
  { limit, sample }: Choice,
): AsyncGenerator<RawPage> {
  const all = (): AsyncIterable<RawPage> => (limit === undefined ? read() : first(read(), limit));
  if (sample === undefined) return yield* all();
  const chosen = new Shortlist<string>(sample);
  for await (const { id } of all()) chosen.offer(createHash('sha256').update(id).digest('hex'), id);
  const ids = new Set(chosen.items());
  for await (const page of all()) if (ids.has(page.id)) yield page;
}

async function* first<T>(items: AsyncIterable<T>, most: number): AsyncGenerator<T> {
  let given = 0;
  if (most > 0)
    for await (const item of items) {
      yield item;
      given += 1;
      if (given === most) return;
    }
}

/** How many will come, as far as that is known before they are read. */
export function howMany(total: number | undefined, { limit, sample }: Choice): number | undefined {
  return total === undefined ? undefined : Math.min(total, limit ?? total, sample ?? total);
}

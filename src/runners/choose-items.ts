// Which pages a run is about: all of them, the first few, a sample that is the same each time, or one part of several.
import type { FoundItem } from '../input/item.js';
import { Shortlist } from '../pipeline/shortlist.js';
import { hashOf, numberOf } from '../text/hash.js';

export interface Choice {
  /** Only so many, from the beginning. */
  readonly limit?: number;
  /** So many of these, spread over all: those whose id has the lowest SHA-256. A page more or less changes hardly anything. */
  readonly sample?: number;
  /** The pages whose id's SHA-256 falls into this part, `at` from 1: all parts together are all pages, each in one. */
  readonly shard?: { readonly at: number; readonly of: number };
}

/** @param read gives all pages, anew at each call: a sample is chosen in one reading and taken in another */
export async function* chooseItems(
  read: () => AsyncIterable<FoundItem>,
  { limit, sample, shard }: Choice,
): AsyncGenerator<FoundItem> {
  const mine = (): AsyncIterable<FoundItem> => (shard ? ofShard(read(), shard) : read());
  const all = (): AsyncIterable<FoundItem> => (limit === undefined ? mine() : first(mine(), limit));
  if (sample === undefined) return yield* all();
  const chosen = new Shortlist<string>(sample);
  for await (const { item } of all()) chosen.offer(hashOf(item.id), item.id);
  const ids = new Set(chosen.items());
  for await (const found of all()) if (ids.has(found.item.id)) yield found;
}

async function* ofShard(
  items: AsyncIterable<FoundItem>,
  { at, of }: Required<Choice>['shard'],
): AsyncGenerator<FoundItem> {
  for await (const found of items) if (numberOf(found.item.id) % of === at - 1) yield found;
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
export function howMany(total: number | undefined, { limit, sample, shard }: Choice): number | undefined {
  if (total === undefined) return undefined;
  const mine = shard ? Math.round(total / shard.of) : total;
  return Math.min(mine, limit ?? mine, sample ?? mine);
}

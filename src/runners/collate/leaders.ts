// Who is a copy of whom. From the best on: an article that is like no leader before it is a leader itself, any other is a copy of the best
// leader that it is like. So every copy has much in common with the very one that is named, and there are no chains.
import { type Kinship, kinshipOf, type Likeness } from '../../pipeline/collate/likeness.js';

/** All numbers of articles here are ranks. */
export interface Led {
  readonly leader: number;
  /** Runs that the two share. */
  readonly shared: number;
  /** Where it is only kin of its leader: the best article that is a copy with both, and what it shares with this one. */
  readonly by?: { readonly copy: number; readonly shared: number };
}

/** Undefined for a leader. */
export type Leaders = (rank: number) => Led | undefined;

export interface Compared {
  /** With whom an article is compared, ascending. */
  readonly neighboursOf: (rank: number) => Uint32Array;
  readonly likenessOf: (rank: number, other: number) => Likeness;
  /** Whether the two are one page, which an earlier run had too. */
  readonly isSamePage: (rank: number, other: number) => boolean;
  readonly atLeast: number;
}

/** @param earlier how many are of earlier runs: leaders, all of them */
export function chooseLeaders(articles: number, earlier: number, compared: Compared): Leaders {
  const leaders = new Uint32Array(articles).fill(none);
  const shared = new Uint32Array(articles);
  const copies = new Uint32Array(articles).fill(none);
  const sharedByCopy = new Uint32Array(articles);

  for (let rank = earlier; rank < articles; rank++) {
    const led = choose(rank, (better) => leaders[better] === none, compared);
    if (!led) continue;
    leaders[rank] = led.leader;
    shared[rank] = led.shared;
    copies[rank] = led.by?.copy ?? none;
    sharedByCopy[rank] = led.by?.shared ?? 0;
  }

  return (rank) => {
    if (leaders[rank] === none) return undefined;
    const by = copies[rank] === none ? {} : { by: { copy: copies[rank]!, shared: sharedByCopy[rank]! } };
    return { leader: leaders[rank]!, shared: shared[rank]!, ...by };
  };
}

const none = 0xffffffff;

/** The best leader that it is a copy of; where there is none, the best that it is kin of, and both are copies with a third. */
function choose(rank: number, isLeader: (rank: number) => boolean, compared: Compared): Led | undefined {
  const kin: { leader: number; shared: number }[] = [];
  for (const leader of compared.neighboursOf(rank)) {
    if (leader >= rank) break;
    if (!isLeader(leader)) continue;
    const { shared, kinship } = between(rank, leader, compared);
    if (kinship === 'copy') return { leader, shared };
    if (kinship === 'kin') kin.push({ leader, shared });
  }
  for (const { leader, shared } of kin) {
    const by = thirdOf(rank, leader, compared);
    if (by) return { leader, shared, by };
  }
  return undefined;
}

function thirdOf(rank: number, leader: number, compared: Compared): Led['by'] {
  const ofLeader = compared.neighboursOf(leader);
  for (const copy of compared.neighboursOf(rank)) {
    if (!includes(ofLeader, copy)) continue;
    const { shared, kinship } = between(rank, copy, compared);
    if (kinship === 'copy' && between(leader, copy, compared).kinship === 'copy') return { copy, shared };
  }
  return undefined;
}

function between(one: number, other: number, compared: Compared): { shared: number; kinship: Kinship } {
  if (compared.isSamePage(one, other)) return { shared: 0, kinship: undefined };
  const likeness = compared.likenessOf(one, other);
  return { shared: likeness.shared, kinship: kinshipOf(likeness, compared.atLeast) };
}

/** @param ascending may be long: a leader has as many neighbours as it has copies */
function includes(ascending: Uint32Array, wanted: number): boolean {
  let from = 0;
  let to = ascending.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (ascending[middle]! < wanted) from = middle + 1;
    else to = middle;
  }
  return ascending[from] === wanted;
}

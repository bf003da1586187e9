// All decisions by the pages that they are about, so that the ones of a page are found at once among any number.
import { foldAddress, isAddress } from '../../text/address.js';
import { hashOf } from '../../text/hash.js';
import type { LineOfDecision } from './parse.js';

/** A page as decisions name it. */
export interface Named {
  readonly id: string;
  /** Its own, and the one that it gives itself. */
  readonly addresses: readonly string[];
}

export interface PageDecision {
  readonly decision: LineOfDecision;
  /** The line of a later decision about the same thing, which holds in place of this one. */
  readonly overruledBy?: number;
}

export interface DecisionBook {
  /** The file, as the config names it; null where there is none. */
  readonly file: string | null;
  readonly all: readonly LineOfDecision[];
  /** In the order of the file. */
  of(page: Named): readonly PageDecision[];
}

export function openBook(file: string | null, all: readonly LineOfDecision[]): DecisionBook {
  const byName = groupedBy(all, ({ page }) => page);
  const byAddress = groupedBy(
    all.filter(({ page }) => isAddress(page)),
    ({ page }) => foldAddress(page),
  );
  return {
    file,
    all,
    of({ id, addresses }) {
      if (all.length === 0) return none;
      const found = new Set(byName.get(id));
      for (const address of addresses) for (const one of byAddress.get(foldAddress(address)) ?? []) found.add(one);
      return found.size === 0 ? none : withOverruled([...found].sort((a, b) => a.line - b.line));
    },
  };
}

const none: readonly PageDecision[] = [];

/** Of what decides about one page: kept with what is made of it, so that it is known when something else decides. */
export function fingerprintOf(decisions: readonly PageDecision[]): string | undefined {
  if (decisions.length === 0) return undefined;
  return hashOf(JSON.stringify(decisions.map(({ decision: { line: _, ...decision } }) => decision))).slice(0, 16);
}

function groupedBy(
  decisions: readonly LineOfDecision[],
  keyOf: (decision: LineOfDecision) => string,
): ReadonlyMap<string, readonly LineOfDecision[]> {
  const groups = new Map<string, LineOfDecision[]>();
  for (const decision of decisions) {
    const known = groups.get(keyOf(decision));
    if (known) known.push(decision);
    else groups.set(keyOf(decision), [decision]);
  }
  return groups;
}

function withOverruled(decisions: readonly LineOfDecision[]): PageDecision[] {
  const latest = new Map(decisions.map((decision) => [thingOf(decision), decision.line]));
  return decisions.map((decision) => {
    const last = latest.get(thingOf(decision));
    return last === undefined || last === decision.line ? { decision } : { decision, overruledBy: last };
  });
}

/** Two decisions about one block may name it by other words: then the later mark has the last word. */
function thingOf(decision: LineOfDecision): string {
  if ('verdict' in decision) return 'verdict';
  return 'field' in decision ? `field ${decision.field}` : `block ${decision.block} ${decision.begins}`;
}

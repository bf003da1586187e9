// Over all pages of a set: which rules and which labels cost most characters, taken that the gold has or left that it has not.
import type { Differences } from './differences.js';

export interface Cost {
  readonly name: string;
  /** Characters. */
  taken: number;
  left: number;
  pages: number;
}

export interface Costs {
  add(page: Differences): void;
  /** The dearest first. */
  byRule(): Cost[];
  byLabel(): Cost[];
}

export function openCosts(): Costs {
  const rules = new Map<string, Cost>();
  const labels = new Map<string, Cost>();
  return {
    add({ pieces }) {
      addTo(rules, pieces, ({ rule, label }) => (rule === 'none' ? 'no rule' : `${rule} (${label})`));
      addTo(labels, pieces, ({ label }) => label);
    },
    byRule: () => dearest(rules),
    byLabel: () => dearest(labels),
  };
}

type Pieces = Differences['pieces'];

function addTo(costs: Map<string, Cost>, pieces: Pieces, nameOf: (piece: Pieces[number]) => string): void {
  const seen = new Set<string>();
  for (const piece of pieces) {
    const name = nameOf(piece);
    const cost = costs.get(name) ?? { name, taken: 0, left: 0, pages: 0 };
    costs.set(name, cost);
    cost[piece.side === 'taken' ? 'taken' : 'left'] += piece.chars;
    if (!seen.has(name)) cost.pages += 1;
    seen.add(name);
  }
}

const dearest = (costs: ReadonlyMap<string, Cost>): Cost[] =>
  [...costs.values()].sort((a, b) => b.taken + b.left - (a.taken + a.left) || (a.name < b.name ? -1 : 1));

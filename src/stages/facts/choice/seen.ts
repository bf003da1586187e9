// Where a group of candidates is seen in the page: what all models ask of it.
import type { Label } from '../../../page/labels.js';
import type { Block } from '../../../page/page.js';
import type { Candidate } from '../candidate.js';
import type { Context } from '../context.js';

export interface Seen {
  /** The likeliest of those that stand in the page. */
  readonly candidate: Candidate;
  readonly block: Block;
  /** Whether the block has one of these labels. */
  readonly is: (...labels: readonly Label[]) => boolean;
  /** How often it is seen, and how far the block is from the headline and from the body's start. */
  readonly places: { readonly seen: number; readonly 'to-top': number; readonly 'to-body': number };
}

/** Undefined for what is only declared. */
export function seenOf(candidates: readonly Candidate[], { reading, labels, top, body }: Context): Seen | undefined {
  const seen = candidates.filter(({ block }) => block !== undefined);
  const [first] = seen;
  if (!first) return undefined;
  const candidate = seen.reduce((best, one) => (one.score > best.score ? one : best), first);
  const block = reading.page.blocks[candidate.block!]!;
  const label = labels[block.index];
  return {
    candidate,
    block,
    is: (...wanted) => label !== undefined && wanted.includes(label),
    places: {
      seen: seen.length,
      'to-top': near(block.index - top),
      'to-body': body.first < 0 ? 0 : near(block.index - body.first),
    },
  };
}

const farthest = 40; // blocks; guess: farther away is far away

const near = (distance: number): number => Math.max(-farthest, Math.min(farthest, distance));

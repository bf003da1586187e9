// A lexicon as it stands in the weights: tokens by the hundredths of their share, so that 40,000 take a few hundred kilobytes.
import type { Lexicon, Shares } from '../features/lexicon.js';

/** By hundredths (`"7"` is .07): the tokens, sorted, one a line. */
export type PackedShares = Readonly<Record<string, string>>;

export interface PackedLexicon {
  readonly names: PackedShares;
  readonly words: PackedShares;
  readonly lines: PackedShares;
}

export const openLexicon = ({ names, words, lines }: PackedLexicon): Lexicon => ({
  names: openShares(names),
  words: openShares(words),
  lines: openShares(lines),
});

function openShares(packed: PackedShares): Shares {
  const shares = new Map<string, number>();
  for (const [hundredths, tokens] of Object.entries(packed))
    for (const token of tokens.split('\n')) shares.set(token, Number(hundredths) / 100);
  return shares;
}

export function packShares(shares: Iterable<readonly [token: string, share: number]>): PackedShares {
  const byShare = new Map<number, string[]>();
  for (const [token, share] of shares) {
    const hundredths = Math.round(share * 100);
    byShare.set(hundredths, [...(byShare.get(hundredths) ?? []), token]);
  }
  const sorted = [...byShare].sort(([a], [b]) => a - b);
  return Object.fromEntries(sorted.map(([hundredths, tokens]) => [hundredths, tokens.sort().join('\n')]));
}

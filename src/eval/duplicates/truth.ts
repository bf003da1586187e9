// Which articles of a set are alike, found the long way: over all runs of words, written out and looked up, without any hash. And who
// is then a copy of whom, by the rule as it is written down.
import { containment, type Kinship, kinshipOf, type Likeness, similarity } from '../../pipeline/collate/likeness.js';
import { lettersInRun, wordsInRun } from '../../pipeline/collate/shingles.js';
import { tokensOf, unspaced } from '../../text/tokens.js';

export interface Pair {
  readonly better: number;
  readonly other: number;
  readonly similarity: number;
  readonly containment: number;
  readonly likeness: Likeness;
}

/** From there on pairs are looked at. */
const least = 0.4;

/** @param texts the best first */
export function pairsOf(texts: readonly string[]): Pair[] {
  const places = new Map<string, number[]>();
  const sizes: number[] = [];
  const pairs: Pair[] = [];
  for (const [other, text] of texts.entries()) {
    const runs = new Set(runsOf(tokensOf(text)));
    const shared = new Map<number, number>();
    for (const run of runs) {
      const before = places.get(run);
      if (before) for (const better of before) shared.set(better, (shared.get(better) ?? 0) + 1);
      if (before) before.push(other);
      else places.set(run, [other]);
    }
    sizes.push(runs.size);
    for (const [better, count] of [...shared].sort(([a], [b]) => a - b)) {
      const likeness = { shared: count, ofBetter: sizes[better]!, ofOther: runs.size };
      if (similarity(likeness) >= least)
        pairs.push({ better, other, similarity: similarity(likeness), containment: containment(likeness), likeness });
    }
  }
  return pairs;
}

const isLetter = new RegExp(`^[${unspaced}]$`);

function runsOf(tokens: readonly string[]): string[] {
  const weights = tokens.map((token) => (isLetter.test(token) ? 1 : lettersInRun / wordsInRun));
  const runs = tokens.map((_, from) => {
    let weight = 0;
    let end = from;
    while (end < tokens.length && weight < lettersInRun) weight += weights[end++]!;
    return weight < lettersInRun ? '' : tokens.slice(from, end).join(' ');
  });
  return runs.filter((run) => run !== '');
}

/** @returns of each the leader that it is a copy of; undefined where it is a leader itself */
export function leadersOf(count: number, pairs: readonly Pair[]): (number | undefined)[] {
  const leaders: (number | undefined)[] = Array.from({ length: count }, () => undefined);
  const kinships = new Map(pairs.map(({ better, other, likeness }) => [`${better} ${other}`, kinshipOf(likeness)]));
  const between = (a: number, b: number): Kinship => kinships.get(`${Math.min(a, b)} ${Math.max(a, b)}`);
  const neighbours: number[][] = leaders.map(() => []);
  for (const { better, other } of pairs) {
    neighbours[other]!.push(better);
    neighbours[better]!.push(other);
  }
  for (let other = 0; other < count; other++) {
    const near = neighbours[other]!.sort((a, b) => a - b);
    const possible = near.filter((one) => one < other && leaders[one] === undefined);
    const third = (leader: number): boolean =>
      near.some((one) => between(one, other) === 'copy' && between(one, leader) === 'copy');
    leaders[other] =
      possible.find((one) => between(one, other) === 'copy') ??
      possible.find((one) => between(one, other) === 'kin' && third(one));
  }
  return leaders;
}

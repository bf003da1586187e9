// The strata of a sample: what became of a passage, and the keys that were asked for. How many there are and how large they are is
// counted over the whole run, before anything is drawn.
import { ConfigError } from '../../pipeline/config.js';
import { didYouMean } from '../../text/nearest.js';
import { fateNames, type Passage, type PassageFate } from './passages.js';

const keys = {
  stage: ({ mark }: Passage) => mark?.stage ?? 'none',
  rule: ({ mark }: Passage) => (mark ? `${mark.stage}/${mark.rule}` : 'none'),
  label: ({ mark }: Passage) => mark?.label ?? 'none',
  language: ({ docket }: Passage) => docket.language ?? 'und',
  site: ({ docket }: Passage) => docket.site ?? 'unknown',
} as const;

export type StratumKey = keyof typeof keys;
const keyNames = Object.keys(keys) as readonly StratumKey[]; // the keys are the names

/** @throws ConfigError for a word that is no key */
export function keysOf(words: string | undefined): StratumKey[] {
  return (words?.split(',') ?? []).map((word) => {
    const key = keyNames.find((name) => name === word.trim());
    if (key) return key;
    throw new ConfigError(
      `A sample cannot be parted by "${word}".${didYouMean(word, keyNames)} It can by: ${keyNames.join(', ')}.`,
    );
  });
}

/** `removed; rule article/after-body; language en` */
export const stratumName = (passage: Passage, by: readonly StratumKey[]): string =>
  [passage.fate, ...by.map((key) => `${key} ${keys[key](passage)}`)].join('; ');

export interface Stratum {
  readonly name: string;
  readonly fate: PassageFate;
  passages: number;
  /** Characters; of rejected ones, pages. */
  size: number;
}

/** A stratum with what is to be drawn from it. */
export interface Allotted extends Stratum {
  /** How many draws; `all`: each passage is looked at. */
  readonly draws: number | 'all';
}

export interface Census {
  add(passage: Passage): void;
  strata(): readonly Stratum[];
}

export function openCensus(by: readonly StratumKey[]): Census {
  const strata = new Map<string, Stratum>();
  return {
    add(passage) {
      const name = stratumName(passage, by);
      const stratum = strata.get(name) ?? { name, fate: passage.fate, passages: 0, size: 0 };
      strata.set(name, stratum);
      stratum.passages += 1;
      stratum.size += passage.size;
    },
    strata: () => [...strata.values()].sort((a, b) => b.size - a.size || (a.name < b.name ? -1 : 1)),
  };
}

/** Two answers are the fewest that can differ. */
const fewest = 2;

/**
 * Parts n draws: evenly among kept, removed and rejected, and in each of these by the root of its strata's size (Bankier, "Power
 * allocations", 1988), so that small strata are seen too. The smallest go together where there are too many for n.
 * @returns each stratum, and in which of them the passages of a name are
 */
export function allot(n: number, strata: readonly Stratum[]): ReadonlyMap<string, Allotted> {
  const fates = fateNames.flatMap((fate) => {
    const own = strata.filter((stratum) => stratum.fate === fate);
    return own.length === 0 ? [] : [{ fate, own, passages: sum(own, 'passages') }];
  });
  const parts = share(
    n,
    fates.map(({ passages }) => ({ weight: 1, most: passages })),
  );
  return new Map(fates.flatMap(({ fate, own }, at) => allotFate(parts[at]!, fate, own)));
}

function allotFate(n: number, fate: PassageFate, strata: readonly Stratum[]): [name: string, stratum: Allotted][] {
  const room = Math.max(1, Math.floor(n / fewest));
  const alone = strata.length <= room ? strata : strata.slice(0, room - 1);
  const rest = strata.slice(alone.length);
  const pooled = { name: `${fate}; others`, fate, passages: sum(rest, 'passages'), size: sum(rest, 'size') };
  const all = rest.length === 0 ? alone : [...alone, pooled];
  const draws = share(
    n,
    all.map(({ size, passages }) => ({ weight: Math.sqrt(size), most: passages })),
  );
  const allotted = all.map(
    (stratum, at): Allotted => ({ ...stratum, draws: draws[at]! >= stratum.passages ? 'all' : draws[at]! }),
  );
  return strata.map(({ name }, at) => [name, allotted[Math.min(at, allotted.length - 1)]!]);
}

const sum = (strata: readonly Stratum[], key: 'passages' | 'size'): number =>
  strata.reduce((total, stratum) => total + stratum[key], 0);

interface Claim {
  readonly weight: number;
  readonly most: number;
}

/** Whole numbers that add up to n, or to all that there is; none is above its `most`, and each has two where it can. */
function share(n: number, claims: readonly Claim[]): number[] {
  const given = claims.map(({ most }) => Math.min(most, fewest));
  let left = n - given.reduce((total, one) => total + one, 0);
  while (left > 0) {
    const open = claims.map((_, at) => at).filter((at) => given[at]! < claims[at]!.most);
    if (open.length === 0) break;
    const weights = open.reduce((total, at) => total + claims[at]!.weight, 0);
    const wanted = open.map((at) => ({ at, exact: (left * claims[at]!.weight) / weights }));
    const steps = wanted.map(
      ({ at, exact }) => [at, Math.min(Math.floor(exact), claims[at]!.most - given[at]!)] as const,
    );
    const whole = steps.reduce((total, [, step]) => total + step, 0);
    if (whole === 0) {
      const last = wanted.sort((a, b) => b.exact - a.exact || a.at - b.at).slice(0, left); // less than one each is left
      for (const { at } of last) given[at]! += 1;
      break;
    }
    for (const [at, step] of steps) given[at]! += step;
    left -= whole;
  }
  return given;
}

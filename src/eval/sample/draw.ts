// Draws passages. In each stratum points are thrown on its characters, and the passage in which a point falls is drawn: so each draw
// stands for the same number of characters, and the share of right answers is an estimate of the share of right characters. The points
// hang on the seed and on nothing else; memory holds what is drawn and no more.
import { numberOf } from '../../text/hash.js';
import { Chance } from '../spam/chance.js';
import type { Passage } from './passages.js';
import { type Allotted, type StratumKey, stratumName } from './strata.js';

export interface Drawn {
  readonly passage: Passage;
  readonly stratum: Allotted;
  /** How many points fell into it; 1 where all passages are looked at. */
  readonly draws: number;
}

export interface Drawing {
  /** The passages must come as they came when they were counted. */
  offer(passage: Passage): void;
  /** Shuffled, so that whoever stops half-way has looked at a sample as well. */
  drawn(): readonly Drawn[];
}

export function openDrawing(strata: ReadonlyMap<string, Allotted>, by: readonly StratumKey[], seed: number): Drawing {
  const throws = new Map<Allotted, Thrown>();
  const found: Drawn[] = [];
  return {
    offer(passage) {
      const stratum = strata.get(stratumName(passage, by));
      if (!stratum) return; // it came after counting; what reads the run says so
      const thrown = throws.get(stratum) ?? thrownOn(stratum, seed);
      throws.set(stratum, thrown);
      const draws = stratum.draws === 'all' ? 1 : thrown.in(passage.size);
      if (draws > 0) found.push({ passage, stratum, draws });
    },
    drawn: () =>
      found
        .map((one) => ({ one, rank: numberOf(`${seed} ${one.passage.docket.id} ${one.passage.place}`) }))
        .sort((a, b) => a.rank - b.rank)
        .map(({ one }) => one),
  };
}

interface Thrown {
  /** How many points fall on the next so many characters. */
  in(size: number): number;
}

function thrownOn({ name, size, draws }: Allotted, seed: number): Thrown {
  const chance = new Chance(`${seed} ${name}`);
  const fine = (): number => chance.next() + chance.next() / 2 ** 32; // a run may have more characters than one number tells apart
  const points = Array.from({ length: draws === 'all' ? 0 : draws }, () => fine() * size).sort((a, b) => a - b);
  let at = 0;
  let next = 0;
  return {
    in(chars) {
      at += chars;
      const first = next;
      while (next < points.length && points[next]! < at) next += 1;
      return next - first;
    },
  };
}

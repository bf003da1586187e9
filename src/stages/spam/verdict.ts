// Adds up the evidence on a passage and says whether it goes, is odd, or stays.
import { type Evidence, evidence, type Tier } from './evidence.js';
import type { Signals } from './signals.js';

export interface Verdict {
  readonly outcome: 'spam' | 'suspicious' | 'clean';
  readonly points: number;
  /** The heaviest piece of evidence for it: the rule that is named. */
  readonly rule: string;
  readonly because: string;
}

export interface Thresholds {
  /** Points from which a passage is removed. */
  readonly remove: number;
  /** Points less beside what was removed: spam marks spam. */
  readonly besideSpam: number;
  /** Points more for a cut inside a paragraph, the riskiest of all (half of the prototype's clean loss). */
  readonly insideParagraph: number;
  /** Points from which a passage that stays is noted as suspicious. */
  readonly suspect: number;
}

export const leastWeight = 24; // letters, weighed by script: eight Han signs; shorter text cannot be judged
const leastTelling = 1; // points from evidence that is telling: strange words in a strange script alone are a quotation

export function judge(signals: Signals, remove: number, suspect: number, off: ReadonlySet<Tier>): Verdict {
  const weighed = evidence
    .filter(({ tier }) => !off.has(tier))
    .map((piece) => ({ piece, points: piece.weigh(signals) }))
    .filter(({ points }) => points !== 0)
    .sort((a, b) => b.points - a.points);
  const points = weighed.reduce((sum, entry) => sum + entry.points, 0);
  const telling = weighed.reduce((sum, entry) => sum + (entry.piece.telling && entry.points > 0 ? entry.points : 0), 0);
  const isJudged = signals.census.weight >= leastWeight && telling >= leastTelling;
  const outcome = !isJudged || points < suspect ? 'clean' : points >= remove ? 'spam' : 'suspicious';
  return { outcome, points, rule: weighed[0]?.piece.name ?? 'none', because: reasons(weighed, signals) };
}

function reasons(weighed: readonly { piece: Evidence; points: number }[], signals: Signals): string {
  const speaking = weighed.filter(({ points }) => points > 0);
  const against = weighed.filter(({ points }) => points < 0);
  const said = speaking.map(({ piece }) => piece.say(signals)).join('; ');
  return against.length === 0 ? said : `${said}; though ${against.map(({ piece }) => piece.say(signals)).join('; ')}`;
}

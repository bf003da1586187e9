// `npm run train:spam`: from gold pages and generated spam to the weights of the spam stage and those of each fold.
import { anchorFeatureNames } from '../../../stages/spam/anchors.js';
import { featureNames } from '../../../stages/spam/features.js';
import type { SpamWeights } from '../../../stages/spam/model.js';
import { goldFingerprints } from '../../gold.js';
import { shipped, writeWeights } from '../../learn/write-weights.js';
import { goldSets } from '../hosts.js';
import { byModel } from './by-model.js';
import { collect } from './collect.js';
import { fitForests } from './fit-forests.js';
import { describeTraining, describeUnseen } from './report.js';
import { outOfFold } from './scores.js';
import { thresholdsOf } from './thresholds.js';

export interface SpamTraining {
  /** The folder of the gold sets. */
  readonly gold: string;
  /** The folder for what Python reads and writes. */
  readonly work: string;
  /** Where the weights of a fold's model go, and those of the shipped one. */
  readonly target: (k: number) => string;
  readonly say: (line: string) => void;
}

export async function trainSpam({ gold, work, target, say }: SpamTraining): Promise<void> {
  const collected = collect(gold, say);
  say(describeUnseen(collected.unseen));
  const { rows, tone } = collected;
  const forests = await fitForests(rows, work, say);
  const scores = outOfFold(rows, forests);
  const remove = forests.map((_, k) => thresholdsOf(collected, scores, k, say));
  for (let k = 0; k <= shipped; k++) {
    const fold = k === shipped ? {} : { fold: k };
    writeWeights<SpamWeights>(target(k), {
      card: { ...fold, gold: goldFingerprints(gold, goldSets), rows: byModel((name) => rows[name].length) },
      features: byModel((name) => (name === 'anchor' ? anchorFeatureNames : featureNames)),
      forests: forests[k]!,
      tone: tone.pack(fold),
      remove: remove[k]!,
    });
  }
  for (const line of describeTraining(collected, scores, remove)) say(line);
}

// What a training prints, to be read while the stage is worked on: the cases that nothing measured, and what the models would do
// row by row on the folds that they have not seen.
import { type ModelName, models } from '../../../stages/spam/model.js';
import type { Collected } from './collect.js';
import type { LearnRow } from './learn-rows.js';
import type { Scores } from './scores.js';
import type { Thresholds } from './thresholds.js';

/** @param unseen a case each, its shape first */
export function describeUnseen(unseen: readonly string[]): string {
  const shapes = unseen.map((about) => about.split(' ')[0]!);
  const counts = [...new Set(shapes)].map((shape) => `${shape} ${shapes.filter((own) => own === shape).length}`);
  return `${unseen.length} cases were not measured at all: ${counts.join(', ')}`;
}

/** @param remove by fold */
export function* describeTraining(
  { rows, body }: Collected,
  scores: Scores,
  remove: readonly Thresholds[],
): Generator<string> {
  const letters = body.reduce((sum, own) => sum + own, 0);
  for (const name of models) {
    const judged = rows[name].map((row, at): Judged => judge(name, row, scores[name][at]!, remove[row.fold]!));
    const lost = judged.filter(({ row, goes }) => row.clean && goes && row.body > 0);
    const lostLetters = lost.reduce((sum, { row }) => sum + row.body, 0);
    yield `${name}: ${((lostLetters / letters) * 100).toFixed(4)}% of bodies lost`;
    yield* groupLines(judged.filter(({ row }) => !row.clean));
    yield* lost.slice(0, mostLosses).map(lossLine);
  }
}

const mostLosses = 40; // lines

interface Judged {
  readonly row: LearnRow;
  readonly score: number;
  readonly goes: boolean;
}

const judge = (name: ModelName, row: LearnRow, score: number, remove: Thresholds): Judged => ({
  row,
  score,
  goes: score >= remove[name],
});

/** How much goes of what was put in, by shape and form. */
function groupLines(judged: readonly Judged[]): string[] {
  const groups = new Map<string, [found: number, all: number]>();
  for (const { row, goes } of judged) {
    const key = groupOf(row);
    const [found, all] = groups.get(key) ?? [0, 0];
    groups.set(key, [found + (goes ? row.weight : 0), all + row.weight]);
  }
  return [...groups].sort().map(([key, [found, all]]) => `  ${key}: ${((found / all) * 100).toFixed(2)}%`);
}

const groupOf = ({ isSpam, about }: LearnRow): string =>
  `${isSpam ? '' : 'not '}${about.split(' ')[0]} ${about.split(' ').at(-1)}`;

const lossLine = ({ row, score }: Judged): string =>
  `  lost ${score.toFixed(3)} ${row.id} ${row.about}: ${row.text.slice(0, 160)}`;

// All that is known of one page, as text: how it was decoded, the proof with its reasons, and where its fields came from. Or what one
// stage did to it; or what it would be if some stages had not spoken.
import { removedEntry } from '../output/removed-text.js';
import { removalsByStage, removedRow } from '../output/rows.js';
import type { Fact } from '../page/fact.js';
import type { Galley } from '../page/galley.js';
import type { Block, Decoding } from '../page/page.js';
import { proofOf } from '../page/proof.js';
import type { Reading } from '../page/reading.js';
import { reasons, warnings } from '../page/reasons.js';
import { removalsOf } from '../page/removals.js';
import { visible, visibleLine } from '../text/visible.js';
import type { Explained, Verdict } from './explained.js';
import { columns, count } from './words.js';

export interface Shown {
  /** Only what these said; all where there are none. */
  readonly stages: readonly string[];
  /** Their marks are undone. */
  readonly without: readonly string[];
  /** Where each block stood. */
  readonly where: boolean;
}

export function explanationOf(page: Explained, shown: Shown): string {
  return `${visible([...verdictLines(page.verdict), ...readingLines(page, shown)].join('\n'))}\n`;
}

function verdictLines({ id, url, outcome, reason, reasonDetail, words, quality, warnings: said }: Verdict): string[] {
  return [
    visibleLine(id),
    ...(url ? [`  ${visibleLine(url)}`] : []),
    reason
      ? `  ${outcome === 'failed' ? 'failed' : 'rejected'}, ${reason}: ${reasons[reason][1]} (${reasonDetail})`
      : `  an article of ${words} words, quality ${quality}`,
    ...said.map((warning) => `  warning ${warning}: ${warnings[warning]}`),
  ];
}

function readingLines({ reading, galley, stages: order }: Explained, { stages, without, where }: Shown): string[] {
  if (!reading || !galley) return [];
  const base = without.length > 0 ? reading.without(without) : reading;
  const under = where ? (block: Block) => placeLines(galley, block) : undefined;
  const facts = stages.length === 0 || stages.includes('facts') ? reading.facts : [];
  return [
    ...decodingLines(reading.page.decoding),
    ...(without.length > 0 ? ['', ...undoneLines(reading, base, without)] : []),
    ...(stages.length === 0
      ? ['', proofOf(base, { reasons: true, under }).trimEnd()]
      : stages.flatMap((stage) => stageLines(base, stage, order, under))),
    ...(facts.length > 0 ? ['', 'Fields, and what else they could have been (·)', ...factLines(facts)] : []),
  ];
}

function decodingLines({ charset, charsetBecause, repairs, left }: Decoding): string[] {
  const leftOut = Object.entries(left).filter(([, characters]) => characters > 0);
  return [
    `  ${charset}: ${charsetBecause}`,
    ...repairs.map(({ name, count, because }) => `  mended ${name}, ${count} times: ${because}`),
    ...(leftOut.length > 0 ? [`  left out: ${leftOut.map(([kind, chars]) => `${kind} ${chars}`).join(', ')}`] : []),
  ];
}

function placeLines({ blocks }: Galley, { index }: Block): string[] {
  const { where, hidden } = blocks[index]!; // the galley has the same blocks
  return [...(where === undefined ? [] : [`in ${where}`]), ...(hidden === undefined ? [] : [`hidden, ${hidden}`])];
}

function undoneLines(reading: Reading, base: Reading, without: readonly string[]): string[] {
  const all = reading.page.blocks.reduce((sum, { text }) => sum + text.length, 0);
  return [
    `As if ${without.join(' and ')} had said nothing: marks are undone, and no other stage is run anew.`,
    `Of ${count(all, 'character')} ${all - takenFrom(base)} would be in the text; with all marks ${all - takenFrom(reading)} are.`,
  ];
}

const takenFrom = (reading: Reading): number =>
  [...removalsOf(reading)].reduce((sum, { from, to }) => sum + to - from, 0);

function stageLines(
  reading: Reading,
  stage: string,
  order: readonly string[],
  under: ((block: Block) => readonly string[]) | undefined,
): string[] {
  const alone = reading.without(order.filter((name) => name !== stage));
  const after = reading.without(order.slice(order.indexOf(stage) + 1));
  const removals = removalsByStage(reading).get(stage) ?? [];
  const taken = removals.reduce((sum, { from, to }) => sum + to - from, 0);
  const only = (block: Block): boolean => alone.of(block).length > 0;
  const section = (title: string, text: string): string[] => ['', title, '', text.trimEnd() || '(nothing)'];
  return [
    ...section(
      `What ${stage} said: ${count(alone.marks.length, 'mark')}`,
      proofOf(alone, { reasons: true, only, under }),
    ),
    ...section(
      `What it took away, as far as it had the last word: ${count(removals.length, 'stretch', 'stretches')}, ${count(taken, 'character')}`,
      removals.map((removal) => removedEntry(removedRow(reading.page.id, reading, removal))).join(''),
    ),
    ...section(`The page as it stood after ${stage}`, proofOf(after, { reasons: true, under })),
  ];
}

function factLines(facts: readonly Fact[]): string[] {
  return columns(
    facts.map(({ field, value, from, score, because, chosen }) => [
      chosen ? '+' : '·',
      field,
      JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value),
      `${from}, ${score.toFixed(2)}: ${because}`,
    ]),
  );
}

// The folder of a stage, and what of a page stands in it: what the stage said (marks.jsonl, facts.jsonl) and what it took away
// (removed.jsonl, and removed.txt for eyes).
import type { Stage } from '../page/stage.js';
import type { Cleaned } from '../pipeline/clean.js';
import { jsonLine } from './json-line.js';
import { removedText } from './removed-text.js';
import { factRow, markRow, removalsByStage, removedRow } from './rows.js';

export const decodeFolder = '10-decode';

/** Of no stage: what was found across pages when all were cleaned. */
export const collateFolder = '80-collate';

export const stageFolderOf = ({ name, number }: Pick<Stage, 'name' | 'number'>): string =>
  `${String(number).padStart(2, '0')}-${name}`;

/** @param add puts lines into a table of a stage: `marks.jsonl`, `removed.jsonl`, `removed.txt` */
export function stageLines(
  { record, reading }: Cleaned,
  add: (stage: string, table: string, lines: string) => void,
): void {
  if (!reading) return;
  for (const mark of reading.marks) add(mark.stage, 'marks.jsonl', jsonLine(markRow(record.id, mark)));
  for (const [stage, removals] of removalsByStage(reading)) {
    const rows = removals.map((removal) => removedRow(record.id, reading, removal));
    add(stage, 'removed.jsonl', rows.map(jsonLine).join(''));
    add(stage, 'removed.txt', removedText(record, rows));
  }
}

export const factLines = ({ record, reading }: Cleaned): string =>
  (reading?.facts ?? []).map((fact) => jsonLine(factRow(record.id, fact))).join('');

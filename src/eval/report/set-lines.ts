// What is printed of a gold set: its table of forms, and below it what was rejected, the kinds of page, and the groups.
import type { Summary } from '../summary.js';
import { formRows, type Measured } from './form-rows.js';
import { groupLines } from './group-lines.js';
import { tableOf } from './table.js';

export function setLines(set: string, measured: readonly Measured[]): string[] {
  const summaries = measured.map(({ summary }) => summary);
  return [
    set,
    ...tableOf(formRows(measured), 'form'),
    ...summaries.flatMap((summary) => [...rejectedLine(summary), ...kindLines(summary)]),
    ...groupLines(summaries),
  ];
}

function rejectedLine({ form, rejected }: Summary): string[] {
  const reasons = Object.entries(rejected).sort(([, a], [, b]) => b - a);
  if (reasons.length === 0) return [];
  return [`${form}, rejected: ${reasons.map(([reason, pages]) => `${reason} ${pages}`).join(', ')}`];
}

function kindLines({ form, kinds }: Summary): string[] {
  if (!kinds) return [];
  const { precision, recall, f1, kept } = kinds;
  const rows = Object.entries(kept).map(([kind, [pages, of]]) => `${kind} ${pages} of ${of}`);
  return [
    `${form}, article against all else: P ${precision.toFixed(4)}  R ${recall.toFixed(4)}  F1 ${f1.toFixed(4)}`,
    `  kept as articles: ${rows.join(', ')}`,
  ];
}

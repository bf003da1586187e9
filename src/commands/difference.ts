// What one decision changes on its page, in a few lines: what was, and what the next run will make of it.
import type { Article, Rejected } from '../page/article.js';
import type { Decision } from '../page/decision.js';
import type { Field } from '../page/fact.js';
import type { Reading } from '../page/reading.js';
import { type Cleaned, isRejected } from '../pipeline/clean.js';
import { blockOf } from '../pipeline/decisions/stage.js';

export function differenceOf(decision: Decision, before: Cleaned, after: Cleaned): string[] {
  return [
    ...('begins' in decision ? blockLine(decision, before, after) : []),
    ...('field' in decision ? fieldLine(decision.field, before, after) : []),
    was('The page', shown(before.record), shown(after.record)),
    ...keptInVain(decision, after.record),
  ];
}

const was = (what: string, before: string, after: string): string =>
  before === after ? `${what}: ${after}, as before` : `${what} was: ${before}. With this: ${after}`;

const shown = (record: Article | Rejected): string =>
  isRejected(record)
    ? `rejected, ${record.reason} (${record.reason_detail})`
    : `an article of ${record.words} word${record.words === 1 ? '' : 's'}`;

function blockLine(decision: Extract<Decision, { begins: string }>, before: Cleaned, after: Cleaned): string[] {
  const block = after.reading && blockOf(decision, after.reading.page);
  if (!block) return [];
  const label = ({ reading }: Cleaned): string => reading?.label(block) ?? 'without a label';
  return [was(`Block ${block.index} (“${block.text.slice(0, 60)}”)`, label(before), label(after))];
}

function fieldLine(field: Field, before: Cleaned, after: Cleaned): string[] {
  return [was(`Its ${field}`, fieldValue(field, before.reading), fieldValue(field, after.reading))];
}

function fieldValue(field: Field, reading: Reading | undefined): string {
  const values = (reading?.chosen(field) ?? []).map(({ value }) => `“${value}”`);
  return values.length === 0 ? 'empty' : values.join(', ');
}

function keptInVain(decision: Decision, record: Article | Rejected): string[] {
  if (!('verdict' in decision) || decision.verdict !== 'keep' || !isRejected(record)) return [];
  return ['There is no text to keep. Give the blocks of its body a label too, such as main-content.'];
}

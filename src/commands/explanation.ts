// All that is known of one cleaned page, as text: how it was decoded, the proof with its reasons, and where its fields came from.
import type { Fact } from '../page/fact.js';
import type { Decoding } from '../page/page.js';
import { proofOf } from '../page/proof.js';
import { reasons, warnings } from '../page/reasons.js';
import { type Cleaned, isRejected } from '../pipeline/clean.js';
import { visible } from '../text/visible.js';
import { columns } from './words.js';

export function explanationOf({ record, reading }: Cleaned): string {
  const lines = [
    record.id,
    ...(record.url ? [`  ${record.url}`] : []),
    ...(isRejected(record)
      ? [`  rejected, ${record.reason}: ${reasons[record.reason][1]} (${record.reason_detail})`]
      : [`  an article of ${record.words} words, quality ${record.quality}`]),
    ...record.warnings.map((warning) => `  warning ${warning}: ${warnings[warning]}`),
  ];
  if (reading) {
    lines.push(...decodingLines(reading.page.decoding), '', proofOf(reading, { reasons: true }).trimEnd());
    if (reading.facts.length > 0)
      lines.push('', 'Fields, and what else they could have been (·)', ...factLines(reading.facts));
  }
  return `${visible(lines.join('\n'))}\n`;
}

function decodingLines({ charset, charsetBecause, repairs, left }: Decoding): string[] {
  const leftOut = Object.entries(left).filter(([, characters]) => characters > 0);
  return [
    `  ${charset}: ${charsetBecause}`,
    ...repairs.map(({ name, count, because }) => `  mended ${name}, ${count} times: ${because}`),
    ...(leftOut.length > 0 ? [`  left out: ${leftOut.map(([kind, chars]) => `${kind} ${chars}`).join(', ')}`] : []),
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

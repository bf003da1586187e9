// The rows of the JSONL files in stage folders: flat, the same keys and types in every row, null rather than absent.
import type { Fact } from '../page/fact.js';
import type { Mark } from '../page/mark.js';
import type { Reading } from '../page/reading.js';
import { type Removal, removalsOf } from '../page/removals.js';
import type { Cleaned } from '../pipeline/clean.js';

/** What decoding made of an input; nulls where it could not be decoded. */
export function pageRow({ record, reading }: Cleaned) {
  const page = reading?.page;
  const decoding = page?.decoding;
  return {
    id: record.id,
    url: record.url,
    form: record.form,
    decoded: page !== undefined,
    charset: decoding?.charset ?? null,
    charset_from: decoding?.charsetFrom ?? null,
    charset_because: decoding?.charsetBecause ?? null,
    repairs: (decoding?.repairs ?? []).map(({ name, count, because }) => ({ name, count, because })),
    left: Object.entries(decoding?.left ?? {}).map(([kind, count]) => ({ kind, count })),
    bytes: decoding?.bytes ?? null,
    sha256: decoding?.sha256 ?? null,
    chars: decoding?.chars ?? null,
    containers: page?.containers.length ?? null,
    blocks: page?.blocks.length ?? null,
    block_chars: page?.blocks.reduce((sum, block) => sum + block.text.length, 0) ?? null,
    begins: page
      ? page.blocks
          .slice(0, 8)
          .map((block) => block.text.slice(0, 200))
          .join(' ')
          .slice(0, 200)
      : null,
  };
}

export function markRow(id: string, mark: Mark) {
  return {
    id,
    stage: mark.stage,
    rule: mark.rule,
    label: mark.label,
    block: mark.block ?? null,
    ...spanColumns(mark.span),
    value: mark.value ?? null,
    score: rounded(mark.score),
    final: mark.final === true || mark.byHand === true,
    because: mark.because,
  };
}

export function factRow(id: string, fact: Fact) {
  return {
    id,
    field: fact.field,
    value: fact.value,
    raw: fact.raw ?? null,
    from: fact.from,
    block: fact.block ?? null,
    ...spanColumns(fact.span),
    score: rounded(fact.score),
    chosen: fact.chosen,
    because: fact.because,
  };
}

/** `fate` is `field` where the text went to another column, `drop` where it is in none. */
export function removedRow(id: string, reading: Reading, { block, mark, from, to }: Removal) {
  return {
    id,
    stage: mark.stage,
    rule: mark.rule,
    label: mark.label,
    fate: reading.fateOf(mark),
    block: block.index,
    ...spanColumns([from, to]),
    source_from: block.source[0],
    source_to: block.source[1],
    text: block.text.slice(from, to),
    because: mark.because,
  };
}

/** What was taken out of a page, by the stage whose mark decided it. */
export function removalsByStage(reading: Reading): Map<string, Removal[]> {
  const byStage = new Map<string, Removal[]>();
  for (const removal of removalsOf(reading)) {
    const known = byStage.get(removal.mark.stage);
    if (known) known.push(removal);
    else byStage.set(removal.mark.stage, [removal]);
  }
  return byStage;
}

function spanColumns(span: readonly [number, number] | undefined) {
  return { span_from: span?.[0] ?? null, span_to: span?.[1] ?? null };
}

/** Six digits: the last bits of a float differ between machines, and files must not. A score that is no number is null. */
function rounded(score: number | undefined): number | null {
  return score === undefined || !Number.isFinite(score) ? null : Math.round(score * 1e6) / 1e6;
}

// An opinion of a stage about a stretch of text, with the evidence. Marks are only ever added.
import type { Label } from './labels.js';

export interface Mark<L extends Label = Label> {
  /** Signed by the pipeline, not by the stage. */
  readonly stage: string;
  readonly rule: string;
  readonly label: L;
  /** Absent: about the whole page. */
  readonly block?: number;
  /** Absent: about the whole block. Always in the block's text, end excluded. */
  readonly span?: readonly [number, number];
  /** A language tag, or the code of a reason, say. */
  readonly value?: string;
  /** How sure, 0 to 1. */
  readonly score?: number;
  /** The evidence, for a reader of the report. */
  readonly because: string;
  /** What this mark drops, no later stage can reopen. Signed by the pipeline for stages whose word is final. */
  readonly final?: true;
  /** A person has said it: it overrules everything. Signed by the pipeline, for marks that come from decisions.jsonl. */
  readonly byHand?: true;
}

/** A mark as a stage gives it, before it is signed. */
export type MarkDraft<L extends Label = Label> = Omit<Mark<L>, 'stage' | 'final' | 'byHand'>;

/** Scores are written with three places. */
export const roundedScore = (score: number): number => Math.round(score * 1000) / 1000;

type Extra = Pick<Mark, 'value' | 'score'>;

export function markBlock<L extends Label>(
  block: number,
  label: L,
  rule: string,
  because: string,
  extra: Extra = {},
): MarkDraft<L> {
  return { rule, label, block, because, ...extra };
}

export function markSpan<L extends Label>(
  block: number,
  span: readonly [number, number],
  label: L,
  rule: string,
  because: string,
  extra: Extra = {},
): MarkDraft<L> {
  return { rule, label, block, span, because, ...extra };
}

export function markPage<L extends Label>(label: L, rule: string, because: string, extra: Extra = {}): MarkDraft<L> {
  return { rule, label, because, ...extra };
}

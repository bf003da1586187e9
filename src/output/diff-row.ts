// A row of `copydesk diff --json`: what differs between two runs in one page; the same keys and types in every row.
import type { Decision, FieldValue, Stretch } from '../page/compare-galleys.js';
import type { PageDiff } from '../pipeline/compare-pages.js';
import type { Docket } from '../pipeline/docket.js';

export function diffRow(diff: PageDiff) {
  const { id, difference, before, after, isOtherInput, hasBlocks, words } = diff;
  return {
    id,
    url: (after ?? before)?.url ?? null,
    site: (after ?? before)?.site ?? null,
    difference,
    before: summaryOf(before),
    after: summaryOf(after),
    other_input: isOtherInput,
    blocks_compared: hasBlocks,
    words_into: words.into,
    words_out: words.out,
    blocks: diff.stretches.filter(({ effect }) => effect !== 'same').map(stretchRow),
    rules: diff.rules.map(({ rule, before: was, after: is }) => ({ rule, chars_before: was, chars_after: is })),
    facts: diff.facts.map(({ field, before: was, after: is }) => ({
      field,
      before: was.map(valueRow),
      after: is.map(valueRow),
    })),
  };
}

const summaryOf = (docket: Docket | undefined) =>
  docket === undefined
    ? null
    : {
        outcome: docket.outcome,
        reason: docket.reason,
        kind: docket.kind,
        title: docket.title,
        language: docket.language,
        words: docket.words,
        quality: docket.quality,
        warnings: docket.warnings,
      };

const stretchRow = ({ effect, text, from, to, before, after }: Stretch) => ({
  effect,
  text: text.slice(from, to),
  span_from: from,
  span_to: to,
  before: decisionOf(before),
  after: decisionOf(after),
});

const decisionOf = (decision: Decision | undefined) =>
  decision === undefined
    ? null
    : {
        block: decision.block,
        fate: decision.fate,
        label: decision.mark?.label ?? null,
        stage: decision.mark?.stage ?? null,
        rule: decision.mark?.rule ?? null,
        score: decision.mark?.score ?? null,
        because: decision.mark?.because ?? null,
      };

const valueRow = ({ value, from }: FieldValue) => ({ value, from: from ?? null });

// The last stage of a run: a person's word about the page, as decisions.jsonl has it. It overrules whatever the others said.
import { z } from 'zod';
import { type Decision, decidableLabels } from '../../page/decision.js';
import type { Fact } from '../../page/fact.js';
import { type MarkDraft, markBlock, markPage } from '../../page/mark.js';
import type { Block, Page } from '../../page/page.js';
import type { Reading } from '../../page/reading.js';
import { isReason } from '../../page/reasons.js';
import { type Draft, defineStage } from '../../page/stage.js';
import type { DecisionBook, Named } from './book.js';

const rule = 'decided-by-hand';

export const decisionsStage = (book: DecisionBook) =>
  defineStage({
    name: 'decisions',
    number: 90,
    about: 'Applies what you decided by hand, in decisions.jsonl: it overrules all other stages.',
    gives: [...decidableLabels, 'not-an-article', 'page-kind'],
    options: z.strictObject({}),
    open: () =>
      function* (reading): Generator<Draft> {
        for (const { decision, overruledBy } of book.of(namesOf(reading)))
          if (overruledBy === undefined) yield* draftsOf(decision, reading);
      },
  });

const namesOf = (reading: Reading): Named => ({
  id: reading.page.id,
  addresses: [reading.page.url, reading.chosen('canonical_url')[0]?.value].filter((address) => address !== undefined),
});

function* draftsOf(decision: Decision, reading: Reading): Generator<Draft> {
  if ('field' in decision) yield* factsOf(decision, reading);
  else if ('label' in decision) {
    const block = blockOf(decision, reading.page);
    if (block) yield markBlock(block.index, decision.label, rule, decision.because, sure);
  } else yield verdictOf(decision, reading);
}

const sure = { score: 1 };

type Kind<K extends string> = Extract<Decision, { readonly [key in K]: unknown }>;

/** The one that begins so; of several the one nearest to where it stood. Layouts repeat lines: "Read more". */
export function blockOf({ block: at, begins }: Kind<'begins'>, { blocks }: Page): Block | undefined {
  const wanted = folded(begins);
  const far = (block: Block): number => Math.abs(block.index - at);
  return blocks
    .filter(({ text }) => folded(text.slice(0, begins.length * 2)).startsWith(wanted))
    .reduce<Block | undefined>((best, block) => (best && far(best) <= far(block) ? best : block), undefined);
}

const folded = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

function verdictOf({ verdict, because }: Kind<'verdict'>, reading: Reading): MarkDraft<'not-an-article' | 'page-kind'> {
  if (verdict === 'reject') return markPage('not-an-article', rule, because, { ...sure, value: 'rejected-by-hand' });
  const kind = reading.ofPage.findLast(({ label }) => label === 'page-kind')?.value;
  // a live blog stays one; the code of a reason is no kind of an article
  return markPage('page-kind', rule, because, { ...sure, value: kind && !isReason(kind) ? kind : 'article' });
}

/** What stands in the page too keeps what is known of it there. */
function* factsOf({ field, value, because }: Kind<'field'>, { facts }: Reading): Generator<Fact> {
  const decided = { field, because, from: 'hand', score: 1 } as const;
  if (value === null) yield { ...decided, value: '', chosen: false };
  for (const one of value === null ? [] : [value].flat()) {
    const { raw, block, span, organisation } = facts.find((fact) => fact.field === field && fact.value === one) ?? {};
    yield {
      ...decided,
      value: one,
      ...(raw === undefined ? {} : { raw }),
      ...(block === undefined ? {} : { block }),
      ...(span ? { span } : {}),
      ...(organisation ? { organisation } : {}),
      chosen: true,
    };
  }
}

// The contract of a stage: reading in, opinions out. Same reading, same drafts; no files, clock, chance or globals.
import type { ZodType } from 'zod';
import type { Fact } from './fact.js';
import type { Label } from './labels.js';
import type { MarkDraft } from './mark.js';
import type { Reading } from './reading.js';

/** What a stage yields: marks and, where it gives facts, facts. The pipeline signs the marks. */
export type Draft<L extends Label = Label> = MarkDraft<L> | Fact;

export const isFact = (draft: Draft): draft is Fact => 'field' in draft;

export interface Stage<O = unknown, L extends Label = Label> {
  /** Key in the config, signature on marks, name of the folder: lower case letters and hyphens. */
  readonly name: string;
  /** The number before the folder's name; its own, so that switching a stage off renames no other. */
  readonly number: number;
  /** One sentence for the report and `copydesk stages`. */
  readonly about: string;
  /** The labels it can put on; it can put on no others (checked by the compiler, and for users' own stages at run time). */
  readonly gives: readonly L[];
  /** Labels that an earlier stage must be able to give: checked before the run. */
  readonly needs?: readonly Label[];
  /** What it drops is final: no later stage can reopen it. */
  readonly final?: boolean;
  /** Defaults, documentation and the editors' schema come from here. */
  readonly options: ZodType<O>;
  /** CSS selectors that decode should answer for pages of a host, see `Page.selected`. */
  selectors?(options: O): readonly HostSelector[];
  /** Tries the examples that the rules in its options carry: a sentence for each that does not hold. `copydesk check` asks. */
  failingExamples?(options: O): Iterable<string>;
  /** Called once a run: rules, models and patterns are prepared here, pages come by the million. */
  open(options: O): (reading: Reading) => Iterable<Draft<NoInfer<L>>>;
}

export interface HostSelector {
  /** A host and all below it: `example.org` stands for `www.example.org` too; `*` for every host. */
  readonly host: string;
  readonly selector: string;
}

/** Gives a stage its types; what it returns is what it was given. */
export function defineStage<O, const L extends Label>(stage: Stage<O, L>): Stage<O, L> {
  return stage;
}

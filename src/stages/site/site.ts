// Users' own rules about sites they know. What they say is final: no later stage opens again what a rule dropped.

import { hostOfPage } from '../../page/host-of-page.js';
import type { MarkDraft } from '../../page/mark.js';
import type { Reading } from '../../page/reading.js';
import { defineStage } from '../../page/stage.js';
import { hostMatches } from '../../text/host.js';
import { type SiteLabel, type SiteOptions, type SiteRule, siteLabels, siteOptions } from './options.js';
import { selectorMarks } from './selector-rule.js';
import { textMarks } from './text-rule.js';

export const site = defineStage({
  name: 'site',
  number: 20,
  about: 'Applies your own rules: selectors and text patterns for sites you know.',
  gives: siteLabels,
  final: true,
  options: siteOptions,
  selectors: ({ rules }) => rules.flatMap(({ host, selector }) => (selector === undefined ? [] : [{ host, selector }])),
  open: ({ rules }: SiteOptions) => {
    const open = rules.map(openRule);
    return (reading) => marksOf(open, reading);
  },
});

interface OpenRule {
  readonly rule: SiteRule;
  readonly marks: (reading: Reading) => Iterable<MarkDraft<SiteLabel>>;
}

/** Patterns are made once a run. */
function openRule(rule: SiteRule, at: number): OpenRule {
  const named = { name: `rule-${at + 1}`, ...rule };
  const { selector, text } = named;
  if (selector !== undefined) return { rule, marks: (reading) => selectorMarks({ ...named, selector }, reading) };
  return { rule, marks: textMarks(named, text ?? '(?!)') }; // the schema has seen to it that there is a text
}

function* marksOf(rules: readonly OpenRule[], reading: Reading): Generator<MarkDraft<SiteLabel>> {
  const host = hostOfPage(reading.page);
  for (const { rule, marks } of rules) {
    if (hostMatches(rule.host, host) && stillHolds(rule, reading.page.fetched)) yield* marks(reading);
  }
}

/** Where it is not known when a page was fetched, the rule holds: its user has put it there for pages like this. */
function stillHolds({ until }: SiteRule, fetched: string | undefined): boolean {
  return until === undefined || fetched === undefined || fetched.slice(0, 10) < until;
}

// What an archivist would note of the article: title, names, dates, where it came from. It reads what `article` found,
// and decides nothing about the body.
import { z } from 'zod';
import type { Fact } from '../../page/fact.js';
import type { Reading } from '../../page/reading.js';
import { defineStage } from '../../page/stage.js';
import type { Candidate } from './candidate.js';
import { choose } from './choose.js';
import { type Context, contextOf } from './context.js';
import { plausible } from './plausible.js';
import { addressFacts } from './sources/addresses.js';
import { creditLineFacts } from './sources/credit-lines.js';
import { dateLineFacts } from './sources/date-lines.js';
import { declaredFacts } from './sources/declared.js';
import { headlineFacts } from './sources/headline.js';
import { markupFacts } from './sources/markup.js';
import { surroundingFacts } from './sources/surroundings.js';

export const facts = defineStage({
  name: 'facts',
  number: 70,
  about: 'Notes title, names, dates and sources of the article, each with its evidence.',
  gives: [],
  needs: ['headline', 'main-content'],
  options: z.strictObject({}),
  open: () => factsOf,
});

/** In this order equal candidates stand: what a reader sees comes before what the head says. */
const sources: readonly ((context: Context) => Iterable<Candidate>)[] = [
  headlineFacts,
  creditLineFacts,
  dateLineFacts,
  surroundingFacts,
  markupFacts,
  declaredFacts,
  addressFacts,
];

function factsOf(reading: Reading): Iterable<Fact> {
  const context = contextOf(reading);
  const candidates = sources.flatMap((source) => [...source(context)]);
  return choose(plausible(candidates, reading.page));
}

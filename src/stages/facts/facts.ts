// What an archivist would note of the article: title, names, dates, where it came from. It reads what `article` found,
// and decides nothing about the body.
import { z } from 'zod';
import type { Fact } from '../../page/fact.js';
import type { Reading } from '../../page/reading.js';
import { defineStage, type Stage } from '../../page/stage.js';
import type { Candidate } from './candidate.js';
import { choose } from './choice/choose.js';
import { loadFactsWeights } from './choice/load-weights.js';
import { type FactsWeights, openFactsModel } from './choice/model.js';
import { type Context, contextOf } from './context.js';
import { plausible } from './plausible.js';
import { addressFacts } from './sources/addresses.js';
import { creditLineFacts } from './sources/credit-lines.js';
import { dateLineFacts } from './sources/date-lines.js';
import { declaredFacts } from './sources/declared.js';
import { headlineFacts } from './sources/headline.js';
import { markupFacts } from './sources/markup.js';
import { surroundingFacts } from './sources/surroundings.js';

/** The stage with the weights that are shipped. */
export const facts = factsStage(loadFactsWeights);

/** The stage with other weights: evaluation has models that never saw the page's site. */
export const factsWith = (weights: FactsWeights): Stage => factsStage(() => weights) as Stage;

function factsStage(weights: () => FactsWeights) {
  return defineStage({
    name: 'facts',
    number: 70,
    about: 'Notes title, names, dates and sources of the article, each with its evidence.',
    gives: [],
    needs: ['headline', 'main-content'],
    options: z.strictObject({}),
    open: () => {
      const model = openFactsModel(weights());
      return (reading: Reading): Iterable<Fact> => {
        const context = contextOf(reading);
        return choose(candidatesOf(context), context, model);
      };
    },
  });
}

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

/** All that could be a fact of the page, each with its evidence. */
export function candidatesOf(context: Context): Candidate[] {
  const candidates = sources.flatMap((source) => [...source(context)]);
  return plausible(candidates, context.reading.page);
}

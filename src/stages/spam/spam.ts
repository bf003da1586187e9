// Finds what someone other than the publisher put into the page, block by block and inside blocks, with the evidence.
// Structure and the words shared with the rest of the page decide; phrase lists only help, and not where the page speaks of the
// same thing. Its word is final: what it drops, no later stage brings back.
import { z } from 'zod';
import { type MarkDraft, markBlock, markPage, markSpan, roundedScore } from '../../page/mark.js';
import type { Reading } from '../../page/reading.js';
import { defineStage, type Stage } from '../../page/stage.js';
import { weightIn } from '../../text/scripts.js';
import { failingExamples } from './examples.js';
import { exceptionSchema, openExceptions } from './exceptions.js';
import { families } from './families.js';
import { familySchema } from './family.js';
import { tiers } from './features.js';
import { loadSpamWeights } from './load-weights.js';
import { openSpamModel, type SpamWeights } from './model.js';
import { type Decided, type Found, search } from './search.js';
import { Tone } from './tone.js';
import { openTools } from './tools.js';

const gives = ['injected-spam', 'suspicious', 'not-an-article'] as const;
type SpamLabel = (typeof gives)[number];

const options = z.strictObject({
  off: z
    .array(z.enum(tiers))
    .default([])
    .describe(
      'Kinds of evidence not to use: structure, words, foreignScript, hidden; "inline" switches off cuts inside paragraphs, the riskiest of all',
    ),
  caution: z
    .number()
    .min(-0.5)
    .max(0.5)
    .default(0)
    .describe('Added to the scores (0 to 1) from which text goes: above 0 less is removed, below 0 more'),
  families: z.array(familySchema).default([]).describe('Your own families of spam, in the form of the built-in ones'),
  exceptions: z.array(exceptionSchema).default([]).describe('What you know to be no spam'),
});
export type SpamOptions = z.output<typeof options>;

/** The stage with the weights that are shipped. */
export const spam = stageWith(loadSpamWeights);

/** The stage with other weights: evaluation has models that never saw the page's site. */
export const spamWith = (weights: SpamWeights): Stage => stageWith(() => weights) as Stage;

function stageWith(weights: () => SpamWeights) {
  return defineStage({
    name: 'spam',
    number: 40,
    about: 'Removes what someone other than the publisher put into the page: keyword walls, sales text, hidden links.',
    gives,
    final: true,
    options,
    *failingExamples(given) {
      const find = openSearch(given, weights());
      const taken = (reading: Reading) => {
        const { removed, inside } = find(reading);
        return new Set([...removed, ...inside].flatMap(({ passage }) => passage.blocks.map(({ index }) => index)));
      };
      yield* failingExamples('Family', given.families, taken);
      yield* failingExamples('Exception', given.exceptions, taken);
    },
    open(given) {
      const find = openSearch(given, weights());
      return function* (reading) {
        const found = find(reading);
        const marked = new Set<number>();
        for (const decided of bySureness(found.removed)) yield* marksOf(decided, 'injected-spam', marked);
        for (const decided of bySureness(found.suspicious)) yield* marksOf(decided, 'suspicious', marked);
        for (const decided of found.inside) yield* spanMarks(decided);
        for (const { block, run, because, score } of found.anchors)
          yield markSpan(block.index, run.span, 'injected-spam', 'inside/strange-link', because, {
            score: roundedScore(score),
          });
        yield* throughoutOf(reading, found);
      };
    },
  });
}

function openSearch(
  { off, caution, families: own, exceptions }: SpamOptions,
  weights: SpamWeights,
): (reading: Reading) => Found {
  const tools = openTools([...families, ...own], openExceptions(exceptions), new Tone(weights.tone));
  const model = openSpamModel(weights);
  const limits = { off: new Set(off), caution };
  return (reading) => search(reading, tools, model, limits);
}

const bySureness = (found: readonly Decided[]): Decided[] => found.toSorted((a, b) => b.score - a.score);

/** A line of a long run is in several passages; the surest one speaks for it. */
function* marksOf(
  { passage, rule, because, score }: Decided,
  label: SpamLabel,
  marked: Set<number>,
): Generator<MarkDraft<SpamLabel>> {
  for (const { index } of passage.blocks) {
    if (marked.has(index)) continue;
    marked.add(index);
    yield markBlock(index, label, rule, because, { score: roundedScore(score) });
  }
}

function* spanMarks({ passage, rule, because, score }: Decided): Generator<MarkDraft<SpamLabel>> {
  yield markSpan(passage.blocks[0]!.index, passage.span!, 'injected-spam', `inside/${rule}`, because, {
    score: roundedScore(score),
  });
}

const throughout = 0.8; // the share of a page's letters in spam from which the page is spam throughout: guess
const leastLeft = 300; // letters, weighed, of sentences left over that make a page worth keeping: guess

function* throughoutOf({ page }: Reading, { removed, left }: Found): Generator<MarkDraft<SpamLabel>> {
  if (removed.length === 0) return;
  const weigh = (texts: readonly { readonly text: string }[]) =>
    texts.reduce((sum, { text }) => sum + weightIn(text), 0);
  const gone = new Set(removed.flatMap(({ passage }) => passage.blocks));
  const share = weigh([...gone]) / Math.max(1, weigh(page.blocks));
  if (share < throughout || left >= leastLeft) return;
  const because = `${Math.round(share * 100)}% of its letters are injected spam, and ${left} letters of sentences are left`;
  yield markPage('not-an-article', 'spam-throughout', because, {
    value: 'spam-throughout',
    score: roundedScore(share),
  });
}

// Finds what someone other than the publisher put into the page, block by block and inside blocks, with the evidence.
// Structure and the words shared with the rest of the page decide; phrase lists only help, and not where the page speaks of the
// same thing. Its word is final: what it drops, no later stage brings back.
import { z } from 'zod';
import { type MarkDraft, markBlock, markPage, markSpan } from '../../page/mark.js';
import type { Block } from '../../page/page.js';
import type { Reading } from '../../page/reading.js';
import { defineStage } from '../../page/stage.js';
import { weightIn } from '../../text/scripts.js';
import { sellingAnchors } from './anchors.js';
import { tiers } from './evidence.js';
import { families } from './families.js';
import { openGrammar } from './grammar.js';
import { openPhrases } from './phrases.js';
import { type Found, search } from './search.js';

const gives = ['injected-spam', 'suspicious', 'not-an-article'] as const;
type SpamLabel = (typeof gives)[number];

const points = (value: number, what: string) => z.number().min(0).default(value).describe(what);

const options = z.strictObject({
  off: z
    .array(z.enum(tiers))
    .default([])
    .describe(
      'Kinds of evidence not to use: structure, words, foreignScript, hidden; "inline" switches off cuts inside paragraphs, the riskiest of all',
    ),
  remove: points(6, 'Points of evidence from which a passage is removed'), // set on gold/news and gold/newspaper: no body touched
  besideSpam: points(1.5, 'Points less for passages beside what was removed'), // guess
  insideParagraph: points(1.5, 'Points more for a cut inside a paragraph'), // guess
  suspect: points(4.5, 'Points from which a passage that stays is noted as suspicious'), // guess
});

const throughout = 0.8; // the share of a page's letters in spam from which the page is spam throughout: guess
const leastLeft = 300; // letters, weighed, of sentences left over that make a page worth keeping: guess

export const spam = defineStage({
  name: 'spam',
  number: 40,
  about: 'Removes what someone other than the publisher put into the page: keyword walls, sales text, hidden links.',
  gives,
  final: true,
  options,
  open({ off, ...thresholds }) {
    const tools = { grammar: openGrammar(), phrases: openPhrases(families), thresholds, off: new Set(off) };
    return function* (reading) {
      const found = search(reading, tools);
      for (const entry of found.passages) yield* marksOf(entry);
      if (!tools.off.has('inline') && !tools.off.has('words')) yield* anchorsOf(reading, found);
      yield* throughoutOf(reading, found);
    };
  },
});

function* marksOf({ passage, verdict }: Found['passages'][number]): Generator<MarkDraft<SpamLabel>> {
  const label = verdict.outcome === 'spam' ? 'injected-spam' : 'suspicious';
  const score = Math.round(1000 / (1 + Math.exp(4 - verdict.points))) / 1000; // to be calibrated with issue 5
  for (const block of passage.blocks) {
    yield passage.span
      ? markSpan(block.index, passage.span, label, `inside/${verdict.rule}`, verdict.because, { score })
      : markBlock(block.index, label, verdict.rule, verdict.because, { score });
  }
}

function* anchorsOf(reading: Reading, { measuring, removed }: Found): Generator<MarkDraft<SpamLabel>> {
  for (const block of reading.page.blocks) {
    if (removed.has(block)) continue;
    for (const { run, because } of sellingAnchors(measuring, block))
      yield markSpan(block.index, run.span, 'injected-spam', 'inside/selling-link', because, { score: 0.9 });
  }
}

function* throughoutOf(reading: Reading, { removed, measuring }: Found): Generator<MarkDraft<SpamLabel>> {
  const weigh = (blocks: readonly Block[]): number => blocks.reduce((sum, { text }) => sum + weightIn(text), 0);
  const all = weigh(reading.page.blocks);
  const share = weigh([...removed]) / Math.max(1, all);
  const left = weigh([...measuring.around.ordinary].filter((block) => !removed.has(block)));
  if (removed.size === 0 || share < throughout || left >= leastLeft) return;
  const because = `${Math.round(share * 100)}% of its letters are injected spam, and ${left} letters of sentences are left`;
  yield markPage('not-an-article', 'spam-throughout', because, { value: 'spam-throughout', score: share });
}

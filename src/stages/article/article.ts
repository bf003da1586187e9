// Finds the article on the page: its headline, its body, and the lines that belong to it without being body.
import { z } from 'zod';
import { type MarkDraft, markBlock } from '../../page/mark.js';
import type { Reading } from '../../page/reading.js';
import { defineStage } from '../../page/stage.js';
import { around, foreignProse } from './around.js';
import { type Body, findBody } from './body.js';
import { findHeadline } from './headline.js';
import { isStandfirst } from './standfirst.js';
import { verdict } from './verdict.js';

const gives = [
  'main-content',
  'crosshead',
  'standfirst',
  'headline',
  'byline',
  'timestamp',
  'caption',
  'other-language',
  'teaser',
  'boilerplate',
  'not-an-article',
] as const;
type ArticleLabel = (typeof gives)[number];

export const article = defineStage({
  name: 'article',
  number: 60,
  about: 'Finds headline and body, and parts them from everything else on the page.',
  gives,
  options: z.strictObject({}),
  open: () => articleOf,
});

function* articleOf(reading: Reading): Generator<MarkDraft<ArticleLabel>> {
  const found = findBody(reading);
  const headline = findHeadline(reading, [...found.chosen.keys()]);
  const chosen = new Map([...found.chosen].filter(([index]) => index !== headline?.block.index));
  const body = { ...found, chosen: withoutForeignEdges(reading, chosen) };
  yield* bodyMarks(reading, body);
  yield* around(reading, body, headline);
  const turnedAway = verdict(reading, body, headline);
  if (turnedAway) yield turnedAway;
}

function* bodyMarks(reading: Reading, body: Body): Generator<MarkDraft<ArticleLabel>> {
  const first = Math.min(...body.chosen.keys());
  for (const [index, why] of body.chosen) {
    const block = reading.page.blocks[index]!;
    const standfirst = index === first ? isStandfirst(reading, block) : undefined;
    const score = reading.measures.isLong(block) ? 0.9 : 0.7;
    if (standfirst) yield markBlock(index, 'standfirst', 'standfirst', standfirst, { score });
    else if (block.kind === 'heading') yield markBlock(index, 'crosshead', 'crosshead', why, { score });
    else yield markBlock(index, 'main-content', 'prose', why, { score });
  }
}

/** Paragraphs in another language at the edges of the body are not body; between its paragraphs they stay. */
function withoutForeignEdges(reading: Reading, chosen: ReadonlyMap<number, string>): Map<number, string> {
  const kept = [...chosen];
  const isForeign = ([index]: readonly [number, string]) =>
    foreignProse(reading, reading.page.blocks[index]!) !== undefined;
  while (kept.length > 1 && isForeign(kept[0]!)) kept.shift();
  while (kept.length > 1 && isForeign(kept.at(-1)!)) kept.pop();
  return new Map(kept);
}

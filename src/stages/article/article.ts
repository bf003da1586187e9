// Finds the article on the page: its headline, its body, and the lines that belong to it without being body.
import { z } from 'zod';
import type { MarkDraft } from '../../page/mark.js';
import type { Reading } from '../../page/reading.js';
import { defineStage, type Stage } from '../../page/stage.js';
import { findBody } from './body.js';
import { findHeadline } from './headline.js';
import { openPageModel, type PageModel } from './kinds/page-model.js';
import { pageView } from './kinds/page-view.js';
import { type BlockModel, openBlockModel } from './model/block-model.js';
import { loadWeights } from './model/load-weights.js';
import type { Weights } from './model/weights.js';
import { aroundRoles } from './roles/around-roles.js';
import { bodyRoles } from './roles/body-roles.js';
import { foreignProse } from './roles/foreign.js';
import { verdict } from './verdict.js';

const gives = [
  'main-content',
  'standfirst',
  'crosshead',
  'list-item',
  'quote',
  'table',
  'correction',
  'headline',
  'byline',
  'timestamp',
  'caption',
  'breadcrumb',
  'other-language',
  'navigation',
  'share-bar',
  'teaser',
  'cookie-notice',
  'paywall-prompt',
  'newsletter-prompt',
  'comment',
  'tag-list',
  'imprint',
  'advert',
  'author-bio',
  'pull-quote',
  'data-box',
  'control',
  'boilerplate',
  'not-an-article',
  'page-kind',
  'quality',
] as const;
type ArticleLabel = (typeof gives)[number];

/** The stage with the weights that are shipped. */
export const article = stageWith(loadWeights);

/** The stage with other weights: evaluation has models that never saw the page's site. */
export const articleWith = (weights: Weights): Stage => stageWith(() => weights) as Stage;

function stageWith(weights: () => Weights) {
  return defineStage({
    name: 'article',
    number: 60,
    about: 'Finds headline and body, and parts them from everything else on the page.',
    gives,
    options: z.strictObject({}),
    open: () => {
      const all = weights();
      const model = openBlockModel(all);
      const pageModel = all.pages && openPageModel(all.pages);
      return (reading) => articleOf(reading, model, pageModel);
    },
  });
}

function* articleOf(
  reading: Reading,
  model: BlockModel,
  pageModel: PageModel | undefined,
): Generator<MarkDraft<ArticleLabel>> {
  const scored = model(reading);
  const found = findBody(reading, scored);
  const headline = findHeadline(scored.sheet, [...found.chosen.keys()]);
  const chosen = new Map([...found.chosen].filter(([index]) => index !== headline?.block.index));
  const body = { ...found, chosen: withoutForeignEdges(reading, chosen) };
  yield* bodyRoles(reading, body.chosen, body.scores);
  yield* aroundRoles(scored.sheet, body, headline);
  yield* verdict(pageView({ sheet: scored.sheet, ...found }, found.chosen.keys(), headline), pageModel);
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

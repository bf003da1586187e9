// Finds how the site is moved through, and what else of its furniture can be known without knowing the article:
// by the elements that hold it, by the words of a line, and by the density of links. `article` may reopen any of it.
import { z } from 'zod';
import type { MarkDraft } from '../../page/mark.js';
import { markBlock } from '../../page/mark.js';
import type { Block } from '../../page/page.js';
import type { Reading } from '../../page/reading.js';
import { defineStage } from '../../page/stage.js';
import { linkLists } from './link-lists.js';
import { breadcrumb, shareBar } from './word-lines.js';

const gives = [
  'navigation',
  'breadcrumb',
  'share-bar',
  'cookie-notice',
  'comment',
  'newsletter-prompt',
  'paywall-prompt',
  'tag-list',
  'imprint',
  'advert',
  'teaser',
  'author-bio',
  'page-numbers',
] as const;
type NavigationLabel = (typeof gives)[number];

const options = z.strictObject({
  linkDensity: z
    .number()
    .min(0)
    .max(1)
    .default(0.8)
    .describe('A block with more of its characters in links than this is a menu entry'), // guess
});

export const navigation = defineStage({
  name: 'navigation',
  number: 30,
  about: 'Takes away menus, share bars, breadcrumbs, consent dialogs, link lists and imprint lines.',
  gives,
  options,
  open:
    ({ linkDensity }) =>
    (reading) =>
      navigationOf(reading, linkDensity),
});

function* navigationOf(reading: Reading, linkDensity: number): Generator<MarkDraft<NavigationLabel>> {
  const containers = reading.measures.containerFindings;
  const lists = linkLists(reading, linkDensity);
  for (const block of reading.page.blocks) {
    const found = lineMark(reading, block);
    const container = containers[block.container];
    if (found) yield found;
    else if (container)
      yield markBlock(block.index, container.label, container.rule, container.because, { score: 0.8 });
    else {
      const list = lists.get(block.index);
      if (list) yield markBlock(block.index, 'navigation', list.rule, list.because, { score: 0.7 });
    }
  }
}

function lineMark(reading: Reading, block: Block): MarkDraft<NavigationLabel> | undefined {
  const rule = reading.measures.lineRule(block);
  if (rule) return markBlock(block.index, rule.label as NavigationLabel, rule.name, rule.because, { score: 0.9 }); // the table's labels are all given
  const share = shareBar(block.text);
  if (share) return markBlock(block.index, 'share-bar', 'share-words', share, { score: 0.9 });
  const crumbs = breadcrumb(block.text);
  return crumbs ? markBlock(block.index, 'breadcrumb', 'breadcrumb-line', crumbs, { score: 0.9 }) : undefined;
}

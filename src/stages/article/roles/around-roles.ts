// Names what stands round the body: one table of rules, the first that holds has the word. What none knows is boilerplate:
// after this no block is left without a label.
import { type MarkDraft, markBlock } from '../../../page/mark.js';
import type { Block } from '../../../page/page.js';
import type { Reading } from '../../../page/reading.js';
import type { Sheet } from '../features/sheet.js';
import type { Headline } from '../headline.js';
import { looksLikeByline } from '../line-shapes.js';
import { atTheArticle } from './at-the-article.js';
import { besideStories } from './beside-stories.js';
import { heldAtTheArticle } from './held-at-the-article.js';
import type { Line } from './line.js';
import { otherStories } from './other-stories.js';
import { type Found, PageLines } from './page-lines.js';
import { people } from './people.js';
import { promptBoxes } from './prompt-boxes.js';
import { promptWords } from './prompt-words.js';
import type { AroundLabel, RoleRule } from './rule.js';
import { saidAtTheArticle } from './said-at-the-article.js';

/** In the order in which they are asked. */
export const roleRules: readonly RoleRule[] = [
  ...atTheArticle,
  ...promptWords,
  ...saidAtTheArticle,
  ...heldAtTheArticle,
  ...people,
  ...promptBoxes,
  ...besideStories,
  ...otherStories,
];

/** Marks for every block that is not body and that no earlier stage took away, and for the headline wherever it stood. */
export function* aroundRoles(
  sheet: Sheet,
  found: Omit<Found, 'headline'>,
  headline: Headline | undefined,
): Generator<MarkDraft<AroundLabel>> {
  const { reading } = sheet;
  const lines = new PageLines(sheet, { ...found, headline: headline?.block });
  for (const block of reading.page.blocks) {
    if (found.chosen.has(block.index)) continue;
    if (block === headline?.block)
      yield markBlock(block.index, 'headline', 'headline', headline.because, {
        score: Math.min(1, headline.score / 8),
      });
    else if (reading.fate(block) === 'body') yield roleOf(block, lines.of(block));
    else if (reading.label(block) === 'navigation' && isByline(reading, block)) {
      const line = lines.of(block);
      if (line.near) yield roleOf(block, line);
    }
  }
}

/** Menus hold no bylines: where one stands at the article and was set aside with its links, it is taken back. */
const isByline = (reading: Reading, block: Block): boolean =>
  looksLikeByline(block.text, reading.measures.tokens(block));

function roleOf(block: Block, line: Line): MarkDraft<AroundLabel> {
  const rule = matchingRole(line);
  if (!rule)
    return markBlock(block.index, 'boilerplate', line.place, 'reads unlike the prose of the article', { score: 0.6 });
  const because = typeof rule.because === 'string' ? rule.because : rule.because(line);
  return markBlock(block.index, rule.label, rule.name, because, { score: rule.score });
}

export const matchingRole = (line: Line): RoleRule | undefined => roleRules.find((rule) => rule.test(line));

// Says of a page as a whole that it is no article, and why. Careful: a page wrongly turned away is a loss that nobody sees.
import { type MarkDraft, markPage } from '../../page/mark.js';
import type { Reading } from '../../page/reading.js';
import type { Reason } from '../../page/reasons.js';
import type { Body } from './body.js';
import type { Headline } from './headline.js';

const errorTitle =
  /\b(?:404|403|500|502|503)\b|page (?:was )?not found|seite (?:wurde )?nicht gefunden|page introuvable|página no encontrada|access denied|just a moment|attention required|service unavailable|页面不存在|найдена/iu;

/** A headline that says what the prose under it says: sections have none. Swept on gold news and newspaper. */
const sureHeadline = 4;

export function verdict(
  reading: Reading,
  body: Body,
  headline: Headline | undefined,
): MarkDraft<'not-an-article'> | undefined {
  const words = [...body.chosen.keys()].reduce(
    (sum, index) => sum + reading.measures.tokens(reading.page.blocks[index]!),
    0,
  );
  const turnAway = (reason: Reason, because: string) =>
    markPage('not-an-article', reason, because, { value: reason, score: 0.8 });
  const title = headline?.block.text ?? reading.page.declared.find((row) => row.name === 'title')?.value ?? '';
  if (words < 100 && errorTitle.test(title))
    return turnAway('error-page', `its title is "${title.slice(0, 80)}" and its body has ${words} words`);
  const consent = share(reading, 'cookie-notice');
  if (words < 60 && consent > 0.5)
    return turnAway('consent-wall', `${Math.round(consent * 100)}% of its text is a consent dialog`);
  const front = headline && headline.score >= sureHeadline ? undefined : sectionFront(reading, body, words);
  if (front) return turnAway('section-front', front);
  if (words < 10)
    return turnAway(
      'no-body',
      words === 0 ? 'no block reads like the prose of an article' : `the body would have only ${words} words`,
    );
  return undefined;
}

function share(reading: Reading, label: 'cookie-notice'): number {
  const all = reading.page.blocks.reduce((sum, block) => sum + block.text.length, 0);
  return reading.labelled(label).reduce((sum, block) => sum + block.text.length, 0) / Math.max(1, all);
}

/**
 * Many headings or lines that lead to stories, and a "body" that is a small part of the page or itself made of
 * single paragraphs each under a heading of its own. Numbers: guesses, checked to turn away few of the gold articles.
 */
function sectionFront(reading: Reading, body: Body, words: number): string | undefined {
  const { blocks } = reading.page;
  if (declaresArticle(reading)) return undefined;
  const order = [...body.chosen.keys()];
  const linkedHeadings = blocks.filter(
    (block) => block.kind === 'heading' && reading.measures.linkDensity(block) > 0.8,
  ).length;
  const longest = longestRow(order);
  if (linkedHeadings >= 8 && longest <= 2 && words < 400)
    return `${linkedHeadings} of its headings are links to stories and no more than ${longest} paragraphs stand together`;
  const teasers = blocks.filter(
    (block) => /(?:\.\.\.|…)$/.test(block.text) && reading.measures.tokens(block) > 8,
  ).length;
  if (teasers >= 6 && longest <= 2 && words < 600)
    return `${teasers} of its paragraphs break off with an ellipsis and no more than ${longest} stand together`;
  return undefined;
}

const declaresArticle = (reading: Reading): boolean =>
  reading.page.declared.some(
    (row) => /^[A-Za-z]*(?:Article|Posting)\./.test(row.name) || (row.name === 'og:type' && row.value === 'article'),
  );

/** The most chosen blocks that stand directly one after the other. */
function longestRow(order: readonly number[]): number {
  let best = 0;
  let row = 0;
  for (const [place, index] of order.entries()) {
    row = place > 0 && order[place - 1] === index - 1 ? row + 1 : 1;
    best = Math.max(best, row);
  }
  return best;
}

// What says of a page which story it may be a part of: its title and language, and its address without the page number.
import type { Article } from '../../page/article.js';
import { numberOf } from '../../text/hash.js';
import { wordKey } from '../../text/tokens.js';
import { pageAddressOf, withoutPageNumber } from '../split-story.js';

export interface StoryPage {
  /** 48 bits of title, language and address without the page number: pages of one story have the same. */
  readonly story: number;
  /** As the address says; 0 where that asks for all pages in one, null where it says nothing (so has many a first page). */
  readonly number: number | null;
  /** Whether the page itself, or the form of its address, says that it is one of several: `-2` alone is said of other stories too. */
  readonly says: boolean;
}

/** Null where it can't be told: no title, no address, or that of a front page. */
export function storyPageOf(
  article: Pick<Article, 'url' | 'canonical_url' | 'title' | 'language' | 'warnings'>,
): StoryPage | null {
  const own = article.url ?? article.canonical_url;
  const page = own === null ? undefined : pageAddressOf(own);
  const title = wordKey(withoutPageNumber(article.title ?? ''));
  if (!page || title === '') return null;
  return {
    story: numberOf(`${page.address}\n${article.language}\n${title}`),
    number: page.number ?? null,
    says: page.sure || article.warnings.includes('split-story'),
  };
}

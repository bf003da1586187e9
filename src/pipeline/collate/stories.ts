// Stories in parts: pages of one site that are one story, put together in order.
import type { Article } from '../../page/article.js';
import type { Link } from './link.js';
import type { StoryPage } from './sketch.js';

/** @param pages of one `group`, in the order of the output; @returns for each likely story the places of its pages in `pages`, in order of their numbers */
export declare function storiesIn(pages: readonly StoryPage[]): number[][];

/** What became of a likely story once its texts were read. */
export interface Settled {
  /** The first page with the text of all; absent where nothing was joined. */
  readonly joined?: Article;
  /** For each of the pages, in the order given; undefined for the first one and for those that stay as they are. */
  readonly links: readonly (Link | undefined)[];
}

/** Looks at the texts of a likely story: joins them, or finds the page that holds all the others, or leaves them alone. */
export declare function settleStory(articles: readonly Article[]): Settled;

/** The first page's record with the texts of all, in order, and every counted field true again. */
export declare function joinParts(articles: readonly Article[]): Article;

// Stories in parts: which pages of a site are likely one story, and what becomes of them once their texts are read: the parts are
// put together in order, or one page turns out to hold all the others, or they are left alone.
import type { Article } from '../../page/article.js';
import { joinParts } from './join-parts.js';
import { containment, likenessOf } from './likeness.js';
import type { PartLink } from './link.js';
import { type Shingles, shinglesOf } from './shingles.js';
import { type StoryPage, storyPageOf } from './story-page.js';

/** Whether pages of one `story` (see StoryPage) may be parts of it: their texts decide. */
export function isLikelyStory(pages: readonly Pick<StoryPage, 'number' | 'says'>[]): boolean {
  const numbers = new Set(pages.map(placeInStory));
  return numbers.size > 1 && numbers.size <= mostParts && pages.some(({ says }) => says);
}

/** By their numbers; of one number the address without any comes first, then those that are surely of a part. */
export const byNumber = (a: Pick<StoryPage, 'number' | 'says'>, b: Pick<StoryPage, 'number' | 'says'>): number =>
  placeInStory(a) - placeInStory(b) ||
  Number(b.number === null) - Number(a.number === null) ||
  Number(b.says) - Number(a.says);

/** A page without a number is the first one. */
const placeInStory = ({ number }: Pick<StoryPage, 'number'>): number => number ?? 1;

/** guess: addresses with more numbers are an archive */
const mostParts = 50;

/** What became of a likely story. */
export interface Settled {
  /** The first page with the text of all; absent where nothing was joined. */
  readonly joined?: Article;
  /** The ids of the other pages that it was put together from, in order; none where nothing was joined. */
  readonly parts: readonly string[];
  /** For each of the pages, as they were given; undefined for the one that the others are parts of, and for those that stay as they are. */
  readonly links: readonly (PartLink | undefined)[];
}

/** @param articles of a likely story, in the order of `byNumber`, equals in that of the output */
export function settleStory(articles: readonly Article[]): Settled {
  const parts = articles.map((article) => ({
    article,
    number: placeInStory(storyPageOf(article) ?? { number: null }),
    shingles: shinglesOf(article.text),
  }));
  const whole = parts.find((part) => holdsOthers(part, parts));
  if (whole) return settled(parts, whole, { chain: [] });
  const chain = parts.filter(({ number }, at) => number > 0 && number !== parts[at - 1]?.number);
  if (!isStory(chain)) return { parts: [], links: articles.map(() => undefined) };
  const joined = joinParts(chain.map(({ article }) => article));
  return settled(parts, chain[0]!, { joined, chain });
}

interface Part {
  readonly article: Article;
  readonly number: number;
  readonly shingles: Shingles;
}

/** guess: a part may have lost a sentence, or have a line that the whole has not */
const partHolds = 0.9;
/** guess: parts that have more than that in common are copies, or say the same before the comments of readers */
const partsShare = 0.5;

const shareIn = (whole: Shingles, { shingles }: Part): number => {
  const { shared } = likenessOf(whole, shingles);
  return shingles.length === 0 ? 0 : shared / shingles.length;
};

/** A site that takes no notice of the number shows the same page under all: those are copies, and not for us to say. */
function holdsOthers(whole: Part, parts: readonly Part[]): boolean {
  const others = parts.filter((part) => part !== whole && part.number !== whole.number);
  return (
    others.every((part) => shareIn(whole.shingles, part) >= partHolds) &&
    others.some((part) => shareIn(part.shingles, whole) < partHolds)
  );
}

/** Numbered from 1 on without a gap, of one day as far as that is known, and each with a text of its own. */
function isStory(chain: readonly Part[]): boolean {
  const days = new Set(chain.map(({ article }) => article.day_published).filter((day) => day !== null));
  return (
    chain.length > 1 &&
    days.size <= 1 &&
    chain.every(({ number, shingles }, at) => {
      const before = chain[at - 1];
      return number === at + 1 && (!before || containment(likenessOf(before.shingles, shingles)) < partsShare);
    })
  );
}

function settled(
  parts: readonly Part[],
  first: Part,
  { joined, chain }: { joined?: Article; chain: readonly Part[] },
): Settled {
  const text = joined ? shinglesOf(joined.text) : first.shingles;
  const links = parts.map((part): PartLink | undefined => {
    if (part === first || (!chain.includes(part) && shareIn(text, part) < partHolds)) return undefined;
    return {
      as: 'part',
      of: first.article.id,
      number: part.number,
      because: because(part.number, first.article.id, joined),
    };
  });
  return { ...(joined ? { joined } : {}), parts: chain.slice(1).map(({ article }) => article.id), links };
}

function because(number: number, first: string, joined: Article | undefined): string {
  const which = number === 0 ? 'all pages of a story in one' : `page ${number} of a story`;
  return `${which}; ${joined ? `its text stands with that of the first page, ${first}` : `the whole story stands in ${first}`}`;
}

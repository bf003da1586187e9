// The figures of one group of pages, added up page by page. Only whole numbers, so that the order makes no difference.
import type { Reason } from '../../page/reasons.js';
import { partsOfKey } from '../../page/removals.js';
import type { Docket } from '../docket.js';
import type { Figures } from './figures.js';
import { Spread } from './spread.js';

/** What the figures need to know of a page. */
export type PageFigures = Pick<
  Docket,
  'id' | 'site' | 'outcome' | 'reason' | 'words' | 'quality' | 'language' | 'chars' | 'removals'
>;

export class GroupSums {
  pages = 0;
  readonly #outcomes = { kept: 0, rejected: 0, failed: 0 };
  readonly #words = new Spread();
  readonly #languages = new Map<string, number>();
  readonly #examples = { rejected: new Least(), kept: new Least() };
  #emptyBodies = 0;
  #thousandthsOfQuality = 0;
  #chars = 0;
  #removedChars = 0;
  #spamChars = 0;

  add(page: PageFigures): void {
    this.pages += 1;
    this.#outcomes[page.outcome] += 1;
    if (isEmpty(page.reason)) this.#emptyBodies += 1;
    if (page.outcome === 'kept') this.#addArticle(page);
    else this.#examples.rejected.offer(isEmpty(page.reason) ? 0 : page.outcome === 'failed' ? 1 : 2, page.id);
    this.#chars += page.chars;
    for (const [key, , chars] of page.removals) {
      this.#removedChars += chars;
      if (partsOfKey(key).label === 'injected-spam') this.#spamChars += chars;
    }
  }

  addAll(other: GroupSums): void {
    this.pages += other.pages;
    for (const outcome of ['kept', 'rejected', 'failed'] as const) this.#outcomes[outcome] += other.#outcomes[outcome];
    this.#words.addAll(other.#words);
    for (const [language, pages] of other.#languages) this.#addLanguage(language, pages);
    for (const of of ['rejected', 'kept'] as const) this.#examples[of].offerFrom(other.#examples[of]);
    this.#emptyBodies += other.#emptyBodies;
    this.#thousandthsOfQuality += other.#thousandthsOfQuality;
    this.#chars += other.#chars;
    this.#removedChars += other.#removedChars;
    this.#spamChars += other.#spamChars;
  }

  result(): Figures {
    const { kept } = this.#outcomes;
    return {
      pages: this.pages,
      ...this.#outcomes,
      emptyBodies: this.#emptyBodies,
      medianWords: this.#words.median(),
      meanQuality: kept === 0 ? 0 : Math.round(this.#thousandthsOfQuality / kept) / 1000,
      chars: this.#chars,
      charsKept: this.#chars - this.#removedChars,
      spamChars: this.#spamChars,
      languages: Object.fromEntries([...this.#languages].sort(([a], [b]) => (a < b ? -1 : 1))),
      examples: { rejected: this.#examples.rejected.id, kept: this.#examples.kept.id },
    };
  }

  #addArticle({ id, words, quality, language }: PageFigures): void {
    this.#words.add(words);
    this.#thousandthsOfQuality += Math.round(quality * 1000);
    this.#addLanguage(language ?? 'und', 1);
    this.#examples.kept.offer(words, id);
  }

  #addLanguage(language: string, pages: number): void {
    this.#languages.set(language, (this.#languages.get(language) ?? 0) + pages);
  }
}

/** A page of which an article was expected and nothing came. */
const isEmpty = (reason: Reason | null): boolean => reason === 'no-body' || reason === 'empty';

/** The page with the lowest rank; of equals the one whose id comes first. */
class Least {
  id: string | null = null;
  #rank = Number.POSITIVE_INFINITY;

  offer(rank: number, id: string): void {
    if (rank > this.#rank || (rank === this.#rank && this.id !== null && this.id <= id)) return;
    this.#rank = rank;
    this.id = id;
  }

  offerFrom(other: Least): void {
    if (other.id !== null) this.offer(other.#rank, other.id);
  }
}

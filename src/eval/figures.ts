// The figures of a whole gold set, body and facts: the same, to the last digit, as the script that judges the project
// prints, so that a figure seen here is the figure that counts.
import { tokensOf } from '../text/tokens.js';
import type { GoldPage } from './gold.js';
import { BodySheet, type Figures, goldText, rounded, scoreBody } from './score.js';
import { countUp, shared, total } from './shingles.js';

/** What is scored of a page's record; absent or empty where the page was rejected. */
export interface Answer {
  readonly text?: string;
  readonly title?: string | null;
  readonly authors?: readonly string[];
  readonly date_published?: string | null;
}

/** Adds page after page and gives the figures of the whole set. */
export class ScoreSheet {
  readonly bodies = new BodySheet();
  readonly #sums = new Map<string, number>();
  #count = 0;

  add(gold: GoldPage, answer: Answer): void {
    this.#count += 1;
    const text = answer.text ?? '';
    if (text === '') this.#plus('empty');
    if (gold.body) this.#addBody(gold, text);
    else this.#addSnippets(gold, text);
    this.#addTitle(gold, answer);
    this.#addAuthors(gold, answer);
    this.#addDate(gold, answer);
  }

  figures(): Figures {
    return rounded({
      pages: this.#count,
      ...this.#bodyFigures(),
      ...this.#snippetFigures(),
      empty: this.#sum('empty'),
      ...this.#shareFigure('title', 'title', 'title asked'),
      ...this.#shareFigure('authors', 'authors', 'authors asked'),
      ...this.#shareFigure('date', 'date', 'date asked'),
      ...(this.#sum('date asked') ? { date_precision: this.#sum('date') / Math.max(this.#sum('date given'), 1) } : {}),
      ...(this.#sum('authors asked') ? { author_f1: this.#f1('author') } : {}),
    });
  }

  #addBody(gold: GoldPage, text: string): void {
    this.bodies.add(gold, scoreBody(goldText(gold), text));
    this.#plus('word f1', wordF1(goldText(gold), text));
  }

  #addSnippets(gold: GoldPage, text: string): void {
    const folded = fold(text);
    for (const snippet of gold.with ?? []) this.#plus(folded.includes(fold(snippet)) ? 'seg tp' : 'seg fn');
    for (const snippet of gold.without ?? []) this.#plus(folded.includes(fold(snippet)) ? 'seg fp' : 'seg tn');
  }

  #addTitle(gold: GoldPage, answer: Answer): void {
    if (!gold.title) return;
    this.#plus('title asked');
    if (keyOf(gold.title) === keyOf(answer.title ?? '')) this.#plus('title');
  }

  #addAuthors(gold: GoldPage, answer: Answer): void {
    if (!gold.authors?.length) return;
    const wanted = new Set(gold.authors.map(keyOf));
    const given = new Set((answer.authors ?? []).map(keyOf));
    const hits = [...wanted].filter((name) => given.has(name)).length;
    this.#plus('authors asked');
    if (hits === wanted.size && hits === given.size) this.#plus('authors');
    this.#plus('author tp', hits);
    this.#plus('author fp', given.size - hits);
    this.#plus('author fn', wanted.size - hits);
  }

  #addDate(gold: GoldPage, answer: Answer): void {
    const wanted = dayOf(gold.published);
    if (!wanted) return;
    const given = dayOf(answer.date_published);
    this.#plus('date asked');
    if (given) this.#plus('date given');
    if (given === wanted) this.#plus('date');
  }

  #bodyFigures(): Figures {
    const count = this.bodies.pages.length;
    return count === 0 ? {} : { ...this.bodies.figures(), word_f1: this.#sum('word f1') / count };
  }

  #snippetFigures(): Figures {
    const [tp, fp, fn, tn] = ['tp', 'fp', 'fn', 'tn'].map((name) => this.#sum(`seg ${name}`)) as FourNumbers;
    if (tp + fp + fn + tn === 0) return {};
    return {
      seg_precision: tp / Math.max(tp + fp, 1),
      seg_recall: tp / Math.max(tp + fn, 1),
      seg_accuracy: (tp + tn) / (tp + fp + fn + tn),
      seg_f1: this.#f1('seg'),
    };
  }

  #shareFigure(name: string, hits: string, asked: string): Figures {
    return this.#sum(asked) ? { [name]: this.#sum(hits) / this.#sum(asked) } : {};
  }

  #f1(name: string): number {
    const [tp, fp, fn] = [this.#sum(`${name} tp`), this.#sum(`${name} fp`), this.#sum(`${name} fn`)];
    return (2 * tp) / Math.max(2 * tp + fp + fn, 1);
  }

  #plus(name: string, amount = 1): void {
    this.#sums.set(name, this.#sum(name) + amount);
  }

  #sum(name: string): number {
    return this.#sums.get(name) ?? 0;
  }
}

type FourNumbers = [number, number, number, number]; // what mapping four names gives

function wordF1(gold: string, text: string): number {
  const wanted = countUp(tokensOf(gold));
  const given = countUp(tokensOf(text));
  if (wanted.size === 0) return given.size === 0 ? 1 : 0;
  return (2 * shared(wanted, given)) / (total(wanted) + total(given));
}

const keyOf = (text: string): string => tokensOf(text).join(' ');
const dayOf = (date: string | null | undefined): string | undefined => /^\d{4}-\d{2}-\d{2}/.exec(date ?? '')?.[0];
const fold = (text: string): string => text.replace(/\s+/g, ' ');

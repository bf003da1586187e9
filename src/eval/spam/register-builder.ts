// Learns the seller's register from the known stock and clean text: words that several families of one language share and news
// hardly has. Counted by language, for a word that is rare in all text is not therefore rare in Turkish.
import { openGrammar } from '../../stages/spam/grammar.js';
import { type PackedRegister, packRegister } from '../../stages/spam/register.js';
import { Scan } from '../../stages/spam/scan.js';
import { Signs } from '../../stages/spam/signs.js';
import { foldCount } from '../folds.js';
import type { Host } from './hosts.js';
import type { Stock } from './stock.js';

interface Counted {
  /** Paragraphs. */
  texts: number;
  readonly words: Map<number, number>;
}

const leastOdds = 1; // natural logarithm: a word is to be some three times likelier in sales text
const leastFamilies = 2; // what one family alone says is its own, and does not carry over

export class RegisterBuilder {
  readonly #clean = new Map<string, Counted>();
  readonly #grammar = openGrammar();
  readonly #signs = new Signs();
  readonly #stocks: readonly Stock[];
  readonly #families: readonly string[];

  constructor(stocks: readonly Stock[]) {
    this.#stocks = stocks;
    this.#families = [...new Set(stocks.map(({ family }) => family))].sort();
  }

  /** The group that a family is left out with. */
  groupOf(family: string): number {
    return this.#families.indexOf(family) % foldCount;
  }

  add(host: Host): void {
    const language = languageOf(host);
    const counted = this.#cleanOf(language, host.fold);
    for (const words of this.#wordsOf(host.body.map((index) => host.page.blocks[index]!.text))) count(counted, words);
  }

  /** @param fold the sites to leave out @param group the families to leave out */
  pack({ fold, group }: { readonly fold?: number; readonly group?: number }): PackedRegister {
    const found = new Map<number, number>();
    const stocks = this.#stocks.filter(({ family }) => group === undefined || this.groupOf(family) !== group);
    for (const language of new Set(stocks.map((stock) => stock.language))) {
      const own = stocks.filter((stock) => stock.language === language);
      for (const [word, odds] of this.#oddsIn(own, this.#cleanExcept(language, fold)))
        found.set(word, Math.min(odds, found.get(word) ?? Number.POSITIVE_INFINITY));
    }
    return packRegister(found);
  }

  #oddsIn(stocks: readonly Stock[], clean: Counted): Map<number, number> {
    const spam: Counted = { texts: 0, words: new Map() };
    const families = new Map<number, Set<string>>();
    for (const { family, keywords, sentences, testimonials, anchors } of stocks) {
      for (const words of this.#wordsOf([...keywords, ...sentences, ...testimonials, ...anchors])) {
        count(spam, words);
        for (const word of words) families.set(word, (families.get(word) ?? new Set()).add(family));
      }
    }
    const odds = new Map<number, number>();
    for (const [word, times] of spam.words) {
      const inSpam = (times + 0.5) / (spam.texts + 1);
      const inClean = ((clean.words.get(word) ?? 0) + 0.5) / (clean.texts + 1);
      const own = Math.log(inSpam / inClean);
      if (own >= leastOdds && families.get(word)!.size >= leastFamilies) odds.set(word, own);
    }
    return odds;
  }

  #wordsOf(texts: readonly string[]): Set<number>[] {
    const scan = new Scan(
      texts.map((text) => text.replace(/\{\w+\}/g, ' ')),
      this.#grammar,
      this.#signs,
    );
    return texts.map((_, row) => new Set(scan.units.subarray(scan.starts[row]!, scan.starts[row + 1]!)));
  }

  #cleanOf(language: string, fold: number): Counted {
    const key = `${language} ${fold}`;
    const known = this.#clean.get(key) ?? { texts: 0, words: new Map() };
    this.#clean.set(key, known);
    return known;
  }

  #cleanExcept(language: string, fold: number | undefined): Counted {
    const all: Counted = { texts: 0, words: new Map() };
    for (let own = 0; own < foldCount; own++) {
      if (own === fold) continue;
      const { texts, words } = this.#cleanOf(language, own);
      all.texts += texts;
      for (const [word, times] of words) all.words.set(word, (all.words.get(word) ?? 0) + times);
    }
    return all;
  }
}

function count(counted: Counted, words: ReadonlySet<number>): void {
  counted.texts += 1;
  for (const word of words) counted.words.set(word, (counted.words.get(word) ?? 0) + 1);
}

/** As its page says; English where it says nothing. */
export const languageOf = ({ language, page }: Pick<Host, 'language' | 'page'>): string =>
  language ??
  page.declared
    .find(({ name }) => name === 'lang')
    ?.value.slice(0, 2)
    .toLowerCase() ??
  'en';

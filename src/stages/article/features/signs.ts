// What a text is made of, counted in one walk: letters, capitals, digits, and signs by kind.

/** Counts of the text that was counted last. */
export class Signs {
  readonly #counts = new Uint32Array(kindCount);
  #words = 0;
  #capitalWords = 0;
  #units = 0;

  count(text: string): void {
    const counts = this.#counts.fill(0);
    let [words, capitalWords, units, inWord] = [0, 0, 0, false];
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      const kind = kinds[unit]!;
      counts[kind]! += 1;
      units |= unit;
      if (kind > joiner) inWord = false;
      else if (kind <= capital && !inWord) {
        words += 1;
        if (kind === capital) capitalWords += 1;
        inWord = true;
      }
    }
    [this.#words, this.#capitalWords, this.#units] = [words, capitalWords, units];
  }

  /** Of all scripts. */
  get letters(): number {
    return this.#counts[letter]! + this.#counts[capital]!;
  }

  get capitals(): number {
    return this.#counts[capital]!;
  }

  get digits(): number {
    return this.#counts[digit]!;
  }

  /** Runs of letters; digits, hyphens and straight apostrophes neither begin nor end one. */
  get words(): number {
    return this.#words;
  }

  get capitalWords(): number {
    return this.#capitalWords;
  }

  /** Signs that end sentences. */
  get stops(): number {
    return this.#counts[stop]! + this.#counts[question]!;
  }

  get questions(): number {
    return this.#counts[question]!;
  }

  get commas(): number {
    return this.#counts[comma]!;
  }

  get quotes(): number {
    return this.#counts[quote]!;
  }

  /** Signs that prose hardly has: separators of menus, arrows, brackets of code. */
  get odd(): number {
    return this.#counts[odd]!;
  }

  /** Nothing but ASCII: then every letter is Latin. */
  get ascii(): boolean {
    return this.#units < 0x80;
  }
}

// Letters come first, then what neither begins nor ends a word, then what ends one.
const [letter, capital, digit, joiner] = [0, 1, 2, 3];
const [other, stop, question, comma, quote, odd] = [4, 5, 6, 7, 8, 9];
const kindCount = 10;

/** Where a sign stands twice, the later kind holds. */
const signs = [
  [odd, '|»«›>•·©®™/\\@#*_=+~{}[]<→▶►✓'],
  [quote, '"“”„«»「」『』‘’'],
  [comma, ',;、，،；'],
  [stop, '.!。！।॥։።။។៕།'],
  [question, '?？؟'],
  [joiner, "'-"],
] as const;

const kinds = layOut();

/** By UTF-16 unit. From `À` on, whatever is no sign counts as a letter. */
function layOut(): Uint8Array {
  const table = new Uint8Array(0x10000).fill(other, 0, 0xc0);
  table.fill(letter, 0x61, 0x7b).fill(capital, 0x41, 0x5b);
  table.fill(digit, 0x30, 0x3a);
  for (let from = 0; from < 0x10000; from += 0x80) markCapitals(table, from);
  for (const [kind, those] of signs) for (const sign of those) table[sign.charCodeAt(0)] = kind;
  return table;
}

/** Most stretches of 128 have none, which is asked of them as a whole. */
function markCapitals(table: Uint8Array, from: number): void {
  const units = Array.from({ length: 0x80 }, (_, at) => String.fromCharCode(from + at));
  if (units.join('').toLowerCase() === units.join('')) return;
  for (const [at, unit] of units.entries()) if (unit !== unit.toLowerCase()) table[from + at] = capital;
}

// Markup to tags, text and comments, told by where they stand. It finds them as htmlparser2's Tokenizer does, which cheerio
// reads by, and which a test compares it with; but it leaps from mark to mark where that one looks at every character
// in turn: scripts and styles are half of a news page.

import { NameTable } from './names.js';

export interface LexerEvents {
  /** @param hasReferences it may hold character references such as `&amp;` that are to be read */
  text(from: number, to: number, hasReferences: boolean): void;
  openTag(from: number, to: number): void;
  /** The value is empty where there is none. */
  attribute(nameFrom: number, nameTo: number, from: number, to: number): void;
  endOfOpenTag(end: number, selfClosing: boolean): void;
  closeTag(from: number, to: number): void;
  /** A comment or CDATA. */
  comment(from: number, to: number): void;
}

export function lex(input: string, events: LexerEvents): void {
  new Lexer(input, events).read();
}

/** Elements whose content is read as text up to their end tag; references count in one of them only. */
const rawText = new NameTable(['script', 'style', 'textarea', 'title', 'xmp'].map((name) => [name, name]));

const [tab, lineFeed, formFeed, carriageReturn, space] = [0x09, 0x0a, 0x0c, 0x0d, 0x20];
const [exclamation, doubleQuote, singleQuote, dash, slash] = [0x21, 0x22, 0x27, 0x2d, 0x2f];
const [equals, greater, question] = [0x3d, 0x3e, 0x3f];

class Lexer {
  #at = 0;

  constructor(
    readonly input: string,
    readonly events: LexerEvents,
  ) {}

  read(): void {
    const { input } = this;
    let textFrom = 0;
    while (this.#at < input.length) {
      const start = input.indexOf('<', this.#at);
      if (start < 0) break;
      const next = input.charCodeAt(start + 1);
      const isTag = isLetter(next);
      if (!isTag && next !== slash && next !== exclamation && next !== question) {
        this.#at = start + 1; // a sign of the text: `a < b`
        continue;
      }
      this.#text(textFrom, start);
      textFrom = start;
      if (isTag) this.#openTag(start + 1);
      else if (next === slash) {
        if (!this.#closeTag(start)) continue;
      } else if (next === exclamation) this.#declaration(start + 2);
      else this.#declarationUpTo('>', start + 2, start + 2);
      textFrom = this.#at;
    }
    this.#text(textFrom, input.length);
  }

  #text(from: number, to: number): void {
    if (from < to) this.events.text(from, to, true);
  }

  #openTag(from: number): void {
    const nameEnd = this.#endOfName(from);
    this.events.openTag(from, nameEnd);
    this.#at = nameEnd;
    const end = this.#attributes();
    if (end === undefined) {
      this.#giveUp();
      return;
    }
    this.#at = end.at + 1;
    this.events.endOfOpenTag(this.#at, end.selfClosing);
    const rawTag = end.selfClosing ? undefined : rawText.at(this.input, from, nameEnd);
    if (rawTag) this.#rawText(rawTag);
  }

  /** Where the tag ends; undefined where the input does first. */
  #attributes(): { readonly at: number; readonly selfClosing: boolean } | undefined {
    let afterSlash = false;
    while (this.#at < this.input.length) {
      const code = this.input.charCodeAt(this.#at);
      if (code === greater) return { at: this.#at, selfClosing: afterSlash };
      if (code === slash) {
        afterSlash = true;
        this.#at += 1;
      } else if (isSpace(code)) this.#at += 1;
      else {
        afterSlash = false;
        this.#attribute();
      }
    }
    return undefined;
  }

  #attribute(): void {
    const nameFrom = this.#at;
    const nameTo = this.#endOfAttributeName(nameFrom + 1); // whatever its first sign is, an `=` too
    this.#at = this.#skipSpace(nameTo);
    if (this.input.charCodeAt(this.#at) !== equals) {
      this.events.attribute(nameFrom, nameTo, nameTo, nameTo);
      return;
    }
    const from = this.#skipSpace(this.#at + 1);
    const quote = this.input.charCodeAt(from);
    if (quote === doubleQuote || quote === singleQuote) {
      const to = this.input.indexOf(quote === doubleQuote ? '"' : "'", from + 1);
      if (to >= 0) this.events.attribute(nameFrom, nameTo, from + 1, to);
      this.#at = to < 0 ? this.input.length : to + 1;
    } else {
      this.#at = this.#endOfBare(from);
      this.events.attribute(nameFrom, nameTo, from, this.#at);
    }
  }

  /** Text up to an end tag of this name. */
  #rawText(name: string): void {
    const from = this.#at;
    for (let at = this.input.indexOf('</', from); at >= 0; at = this.input.indexOf('</', at + 2)) {
      const nameEnd = at + 2 + name.length;
      const after = this.input.charCodeAt(nameEnd);
      if (after !== greater && !isSpace(after)) continue;
      if (this.input.slice(at + 2, nameEnd).toLowerCase() !== name) continue;
      if (from < at) this.events.text(from, at, name === 'title');
      this.#closeTag(at);
      return;
    }
    if (from < this.input.length) this.events.text(from, this.input.length, name === 'title');
    this.#giveUp();
  }

  /** False for `</>`, which is text. */
  #closeTag(start: number): boolean {
    const from = this.#skipSpace(start + 2);
    this.#at = from + 1;
    const first = this.input.charCodeAt(from);
    if (first === greater || Number.isNaN(first)) return false;
    if (!isLetter(first)) {
      this.#commentUpTo('>', from, from + 1);
      return true;
    }
    const nameTo = this.#endOfBare(from);
    const end = this.input.indexOf('>', nameTo);
    this.#at = end < 0 ? this.input.length : end + 1;
    if (nameTo < this.input.length) this.events.closeTag(from, nameTo);
    return true;
  }

  /** @param from after the `<!` */
  #declaration(from: number): void {
    const { input } = this;
    if (input.startsWith('--', from))
      this.#commentUpTo('-->', from + 2, from); // `<!-->` is one too
    else if (input.startsWith('[CDATA[', from)) this.#commentUpTo(']]>', from + 7, from + 7);
    else this.#declarationUpTo('>', from, from + (input.charCodeAt(from) === dash ? 2 : 1));
  }

  #commentUpTo(mark: string, from: number, searchFrom: number): void {
    const found = this.input.indexOf(mark, searchFrom);
    const to = found < 0 ? this.input.length : found;
    this.#at = found < 0 ? to : to + mark.length;
    this.events.comment(from, Math.max(from, to));
  }

  /** One that never ends is text. */
  #declarationUpTo(mark: string, from: number, searchFrom: number): void {
    const found = this.input.indexOf(mark, searchFrom);
    this.#at = found < 0 ? this.input.length : found + mark.length;
    if (found < 0 && from < this.input.length) this.events.text(from, this.input.length, false);
  }

  #endOfName(from: number): number {
    let at = from;
    while (at < this.input.length && !endsName(this.input.charCodeAt(at))) at++;
    return at;
  }

  #endOfAttributeName(from: number): number {
    let at = from;
    for (; at < this.input.length; at++) {
      const code = this.input.charCodeAt(at);
      if (code === equals || endsName(code)) break;
    }
    return at;
  }

  /** Of a value without quotes, or of the name of an end tag. */
  #endOfBare(from: number): number {
    let at = from;
    for (; at < this.input.length; at++) {
      const code = this.input.charCodeAt(at);
      if (code === greater || isSpace(code)) break;
    }
    return at;
  }

  #skipSpace(from: number): number {
    let at = from;
    while (isSpace(this.input.charCodeAt(at))) at++;
    return at;
  }

  /** What is cut off in the middle of a tag says nothing. */
  #giveUp(): void {
    this.#at = this.input.length;
  }
}

function isLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

function isSpace(code: number): boolean {
  return code === space || code === lineFeed || code === tab || code === formFeed || code === carriageReturn;
}

function endsName(code: number): boolean {
  return code === greater || code === slash || isSpace(code);
}

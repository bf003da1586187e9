// Markup to events: start tags with the attributes we read, end tags, text with its place. It only reads tags;
// which elements are open after them is the business of open-elements.ts.
import { PageRefused } from '../refused.js';
import { type LexerEvents, lex } from './lexer.js';
import { References } from './references.js';

export type Attributes = Readonly<Record<string, string>>;

export interface StartTag {
  readonly tag: string;
  readonly attributes: Attributes;
  /** Offsets of the whole tag in the input, end excluded. */
  readonly start: number;
  readonly end: number;
  readonly selfClosing: boolean;
}

export interface MarkupHandler {
  startTag(tag: StartTag): void;
  endTag(tag: string, start: number): void;
  text(text: string, from: number, to: number): void;
  leftOut(kind: string, chars: number): void;
}

/** All that anything in decode asks for; the others are not even copied out of the page. */
const wanted: ReadonlySet<string> = new Set(
  `aria-level charset class content datetime href hreflang http-equiv id itemid itemprop itemscope itemtype hidden lang
   name open property rel role style type value media`.split(/\s+/),
);

const longestWanted = Math.max(...Array.from(wanted, (name) => name.length));

/** Of all elements that have none. */
export const noAttributes: Attributes = Object.freeze({});

/** @throws PageRefused when there are more elements, or more attributes on one, than the budgets allow */
export function readMarkup(
  input: string,
  handler: MarkupHandler,
  budgets: { readonly elements: number; readonly attributes: number },
): void {
  const reader = new MarkupReader(input, handler, budgets.elements, budgets.attributes);
  lex(input, reader);
  reader.end();
}

class MarkupReader implements LexerEvents {
  readonly #references = new References();
  #tag = '';
  #tagStart = 0;
  #attributes: Record<string, string> = noAttributes;
  #attributeCount = 0;
  #elements = 0;
  #text = '';
  #textFrom = 0;
  #textTo = 0;

  constructor(
    readonly input: string,
    readonly handler: MarkupHandler,
    readonly mostElements: number,
    readonly mostAttributes: number,
  ) {}

  /** Text between two tags goes on as one, a comment in it or not. */
  text(from: number, to: number, hasReferences: boolean): void {
    const raw = this.input.slice(from, to);
    if (this.#text === '') this.#textFrom = from;
    this.#text += hasReferences ? this.#references.readText(raw) : raw;
    this.#textTo = to;
  }

  openTag(from: number, to: number): void {
    if (++this.#elements > this.mostElements)
      throw new PageRefused('too-large', `it has more than ${this.mostElements} elements`);
    this.#tag = this.input.slice(from, to).toLowerCase();
    this.#tagStart = from - 1;
    this.#attributes = noAttributes;
    this.#attributeCount = 0;
  }

  attribute(nameFrom: number, nameTo: number, from: number, to: number): void {
    if (++this.#attributeCount > this.mostAttributes)
      throw new PageRefused('too-large', `an element <${this.#tag}> has more than ${this.mostAttributes} attributes`);
    if (nameTo - nameFrom > longestWanted) return;
    const name = this.input.slice(nameFrom, nameTo).toLowerCase();
    if (!wanted.has(name)) return;
    if (this.#attributes === noAttributes) this.#attributes = {};
    this.#attributes[name] ??= this.#references.readValue(this.input.slice(from, to)); // of two the first counts
  }

  endOfOpenTag(end: number, selfClosing: boolean): void {
    this.#handOverText();
    const start = this.#tagStart;
    this.handler.startTag({ tag: this.#tag, attributes: this.#attributes, start, end, selfClosing });
  }

  closeTag(from: number, to: number): void {
    this.#handOverText();
    this.handler.endTag(this.input.slice(from, to).toLowerCase(), from);
  }

  comment(from: number, to: number): void {
    this.handler.leftOut('comment', to - from);
  }

  end(): void {
    this.#handOverText();
  }

  #handOverText(): void {
    if (this.#text === '') return;
    const text = this.#text;
    this.#text = '';
    this.handler.text(text, this.#textFrom, this.#textTo);
  }
}

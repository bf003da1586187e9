// Markup to events: start tags with the attributes we read, end tags, text with its place. It only reads tags;
// which elements are open after them is the business of open-elements.ts.
import { PageRefused } from '../refused.js';
import { type Attributes, attributeNames, blankAttributes, noAttributes } from './attributes.js';
import { type LexerEvents, lex } from './lexer.js';
import { References } from './references.js';
import type { Tag, Tags } from './tags.js';

export interface StartTag {
  readonly tag: Tag;
  readonly attributes: Attributes;
  /** Offsets of the whole tag in the input, end excluded. */
  readonly start: number;
  readonly end: number;
  readonly selfClosing: boolean;
}

export interface MarkupHandler {
  startTag(tag: StartTag): void;
  endTag(tag: Tag, start: number): void;
  text(text: string, from: number, to: number): void;
  leftOut(kind: string, chars: number): void;
}

/** @throws PageRefused when there are more elements, or more attributes on one, than the budgets allow */
export function readMarkup(
  input: string,
  tags: Tags,
  handler: MarkupHandler,
  budgets: { readonly elements: number; readonly attributes: number },
): void {
  const reader = new MarkupReader(input, tags, handler, budgets.elements, budgets.attributes);
  lex(input, reader);
  reader.end();
}

class MarkupReader implements LexerEvents {
  readonly #references = new References();
  #tag: Tag;
  #tagStart = 0;
  #attributes: ReturnType<typeof blankAttributes> = noAttributes;
  #attributeCount = 0;
  #elements = 0;
  #text = '';
  #textFrom = 0;
  #textTo = 0;

  constructor(
    readonly input: string,
    readonly tags: Tags,
    readonly handler: MarkupHandler,
    readonly mostElements: number,
    readonly mostAttributes: number,
  ) {
    this.#tag = tags.named('html');
  }

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
    this.#tag = this.tags.at(this.input, from, to);
    this.#tagStart = from - 1;
    this.#attributes = noAttributes;
    this.#attributeCount = 0;
  }

  attribute(nameFrom: number, nameTo: number, from: number, to: number): void {
    if (++this.#attributeCount > this.mostAttributes)
      throw new PageRefused(
        'too-large',
        `an element <${this.#tag.name}> has more than ${this.mostAttributes} attributes`,
      );
    const name = attributeNames.at(this.input, nameFrom, nameTo);
    if (name === undefined) return;
    if (this.#attributes === noAttributes) this.#attributes = blankAttributes();
    this.#attributes[name] ??= this.#references.readValue(this.input.slice(from, to)); // of two the first counts
  }

  endOfOpenTag(end: number, selfClosing: boolean): void {
    this.#handOverText();
    const start = this.#tagStart;
    this.handler.startTag({ tag: this.#tag, attributes: this.#attributes, start, end, selfClosing });
  }

  closeTag(from: number, to: number): void {
    this.#handOverText();
    this.handler.endTag(this.tags.at(this.input, from, to), from);
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

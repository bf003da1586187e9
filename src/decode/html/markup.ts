// Markup to events: start tags with the attributes we read, end tags, text with its place. It only reads tags;
// which elements are open after them is the business of open-elements.ts. htmlparser2's Tokenizer does the lexing.
import { type QuoteType, Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { PageRefused } from '../refused.js';

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
  const tokenizer = new Tokenizer({ decodeEntities: true }, reader);
  tokenizer.write(input);
  tokenizer.end();
}

class MarkupReader implements TokenizerCallbacks {
  #tag = '';
  #tagStart = 0;
  #attributes: Record<string, string> = noAttributes;
  #attributeCount = 0;
  #name = '';
  #value = '';
  #elements = 0;
  #text = '';
  #textFrom = 0;
  #textTo = 0;
  /** Where the last token ended. */
  #position = 0;

  constructor(
    readonly input: string,
    readonly handler: MarkupHandler,
    readonly mostElements: number,
    readonly mostAttributes: number,
  ) {}

  ontext(start: number, end: number): void {
    if (start < 0) return; // what the tokenizer gives for an input that ends inside a tag: `<a/`
    this.#addText(this.input.slice(start, end), start, end);
  }

  ontextentity(codePoint: number, end: number): void {
    this.#addText(letter(codePoint), this.#position, end);
  }

  onopentagname(start: number, end: number): void {
    if (++this.#elements > this.mostElements)
      throw new PageRefused('too-large', `it has more than ${this.mostElements} elements`);
    this.#tag = this.input.slice(start, end).toLowerCase();
    this.#tagStart = start - 1;
    this.#attributes = noAttributes;
    this.#attributeCount = 0;
  }

  onattribname(start: number, end: number): void {
    if (++this.#attributeCount > this.mostAttributes)
      throw new PageRefused('too-large', `an element <${this.#tag}> has more than ${this.mostAttributes} attributes`);
    const name = end - start > longestWanted ? '' : this.input.slice(start, end).toLowerCase();
    this.#name = wanted.has(name) ? name : '';
    this.#value = '';
  }

  onattribdata(start: number, end: number): void {
    if (this.#name !== '') this.#value += this.input.slice(start, end);
  }

  onattribentity(codePoint: number): void {
    if (this.#name !== '') this.#value += letter(codePoint);
  }

  onattribend(_quote: QuoteType, _end: number): void {
    if (this.#name === '') return;
    if (this.#attributes === noAttributes) this.#attributes = {};
    this.#attributes[this.#name] ??= this.#value; // of two the first counts
  }

  onopentagend(end: number): void {
    this.#startTag(end + 1, false);
  }

  onselfclosingtag(end: number): void {
    this.#startTag(end + 1, true);
  }

  onclosetag(start: number, end: number): void {
    this.#handOverText();
    this.handler.endTag(this.input.slice(start, end).toLowerCase(), start);
    this.#position = end + 1;
  }

  oncomment(start: number, end: number): void {
    this.handler.leftOut('comment', Math.max(0, end - 2 - start));
    this.#position = end + 1;
  }

  oncdata(start: number, end: number): void {
    this.oncomment(start, end);
  }

  ondeclaration(_start: number, end: number): void {
    this.#position = end + 1;
  }

  onprocessinginstruction(_start: number, end: number): void {
    this.#position = end + 1;
  }

  onend(): void {
    this.#handOverText();
  }

  /** Text between two tags goes on as one, however many entities are in it: `&amp;nbsp;` is told apart only as a whole. */
  #addText(text: string, from: number, to: number): void {
    if (this.#text === '') this.#textFrom = from;
    this.#text += text;
    this.#textTo = to;
    this.#position = to;
  }

  #handOverText(): void {
    if (this.#text === '') return;
    const text = this.#text;
    this.#text = '';
    this.handler.text(text, this.#textFrom, this.#textTo);
  }

  #startTag(end: number, selfClosing: boolean): void {
    this.#handOverText();
    const start = this.#tagStart;
    this.handler.startTag({ tag: this.#tag, attributes: this.#attributes, start, end, selfClosing });
    this.#position = end;
  }
}

function letter(codePoint: number): string {
  return codePoint >= 0 && codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : '\ufffd';
}

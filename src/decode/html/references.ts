// Character references to the characters they name: `&amp;`, `&#233;`. htmlparser2 knows the two thousand names and which
// of them need no semicolon; it is handed one reference at a time, as most text has none.
import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';

const inText = /&(?:#x?[\da-f]+|[a-z][a-z\d]*);?/gi;
const inValue = /&(?:#x?[\da-f]+|[a-z][a-z\d]*)[;=]?/gi; // `&copy=1` is a parameter of an address

const nothing = (): void => {};

export class References {
  readonly #tokenizer = new Tokenizer({ decodeEntities: true }, this.#listener());
  // What was read before, by its markup: a page has few different ones, and a thousand of some.
  readonly #ofText = new Map<string, string>();
  readonly #ofValues = new Map<string, string>();
  #source = '';
  #read = '';

  readText(text: string): string {
    return text.includes('&') ? text.replace(inText, this.#readInText) : text;
  }

  readValue(value: string): string {
    return value.includes('&') ? value.replace(inValue, this.#readInValue) : value;
  }

  readonly #readInText = (reference: string): string => {
    let read = this.#ofText.get(reference);
    if (read === undefined) this.#ofText.set(reference, (read = this.#readMarkup(reference)));
    return read;
  };

  readonly #readInValue = (reference: string): string => {
    let read = this.#ofValues.get(reference);
    if (read === undefined) this.#ofValues.set(reference, (read = this.#readMarkup(`<a a="${reference}">`)));
    return read;
  };

  #readMarkup(source: string): string {
    this.#source = source;
    this.#read = '';
    this.#tokenizer.reset();
    this.#tokenizer.write(source);
    this.#tokenizer.end();
    return this.#read;
  }

  #listener(): TokenizerCallbacks {
    const copy = (from: number, to: number): void => {
      this.#read += this.#source.slice(from, to);
    };
    const add = (codePoint: number): void => {
      this.#read += letter(codePoint);
    };
    return {
      ontext: copy,
      onattribdata: copy,
      ontextentity: add,
      onattribentity: add,
      onattribend: nothing,
      onattribname: nothing,
      oncdata: nothing,
      onclosetag: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onend: nothing,
      onopentagend: nothing,
      onopentagname: nothing,
      onprocessinginstruction: nothing,
      onselfclosingtag: nothing,
    };
  }
}

function letter(codePoint: number): string {
  return codePoint >= 0 && codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : '\ufffd';
}

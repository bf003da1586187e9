// The lexer leaps where htmlparser2's Tokenizer steps; what they find must be the same, as users' selectors are answered by
// cheerio, which reads by that one.
import fc from 'fast-check';
import { Tokenizer } from 'htmlparser2';
import { expect, test } from 'vitest';
import { lex } from '../../src/decode/html/lexer.js';

const mostly = { numRuns: 3000 };
const pieces = fc.constantFrom(
  ...['<', '>', '/', '=', '"', "'", '!', '?', '-', '--', '-->', '<!--', '<![CDATA[', ']]>', ' ', '\n', '&amp;', '&'],
  ...['<p>', '</p>', '<p', '<a href=', '</', '<script>', '</script>', '</script', '<title>', '</title>', '<STYLE >'],
  ...['</style>', 'x', 'B', '1', '<br/>', '<!DOCTYPE html>', '<?xml ?>', '<textarea>', '</textarea\n>'],
);

test('tags, attributes and text stand where the Tokenizer finds them', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 24 }), (parts) => {
      const input = `${parts.join('')}<i>.`; // both drop a tag that is cut off, but disagree on which names are one yet
      expect(ours(input)).toEqual(theirs(input));
    }),
    mostly,
  );
});

test('an element whose name only begins like a raw one is no raw one', () => {
  expect(ours('<scripts><b></scripts>')).toEqual(['<scripts', '> 9', '<b', '> 12', '/scripts']);
});

function ours(input: string): string[] {
  const found = new Found(input);
  lex(input, {
    text: (from, to) => found.text(from, to),
    openTag: (from, to) => found.add(`<${input.slice(from, to)}`),
    attribute: (nameFrom, nameTo, from, to) => found.add(`${input.slice(nameFrom, nameTo)}=${input.slice(from, to)}`),
    endOfOpenTag: (end, selfClosing) => found.add(`${selfClosing ? '/' : ''}> ${end}`),
    closeTag: (from, to) => found.add(`/${input.slice(from, to)}`),
    comment: () => {},
  });
  return found.end();
}

function theirs(input: string): string[] {
  const found = new Found(input);
  let name = '';
  let value = '';
  const tokenizer = new Tokenizer(
    { decodeEntities: false },
    {
      ontext: (from, to) => found.text(from, to),
      onopentagname: (from, to) => found.add(`<${input.slice(from, to)}`),
      onattribname: (from, to) => {
        name = input.slice(from, to);
        value = '';
      },
      onattribdata: (from, to) => {
        value += input.slice(from, to);
      },
      onattribend: () => found.add(`${name}=${value}`),
      onopentagend: (end) => found.add(`> ${end + 1}`),
      onselfclosingtag: (end) => found.add(`/> ${end + 1}`),
      onclosetag: (from, to) => found.add(`/${input.slice(from, to)}`),
      onattribentity: () => {},
      ontextentity: () => {},
      oncdata: () => {},
      oncomment: () => {},
      ondeclaration: () => {},
      onprocessinginstruction: () => {},
      onend: () => {},
    },
  );
  tokenizer.write(input);
  tokenizer.end();
  return found.end();
}

/** Text in one piece, however it came. */
class Found {
  readonly #all: string[] = [];
  #text = '';

  constructor(readonly input: string) {}

  text(from: number, to: number): void {
    if (from >= 0) this.#text += this.input.slice(from, to);
  }

  add(what: string): void {
    if (this.#text !== '') this.#all.push(`"${this.#text}"`);
    this.#text = '';
    this.#all.push(what);
  }

  end(): string[] {
    this.add('');
    return this.#all.slice(0, -1);
  }
}

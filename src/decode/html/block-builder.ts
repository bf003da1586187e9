// Gathers the text between two boundaries into a block: white space folded, line breaks kept, runs where inline elements stood.
import { needsCleaning } from '../characters.js';
import type { Attributes } from './attributes.js';
import type { Kind } from './elements.js';

/** An inline element that may say something about the text in it. */
export interface InlineElement {
  readonly tag: string;
  readonly attributes: Attributes;
  /** Where its start tag stands in the input. */
  readonly start: number;
  /** The inline element with an `itemscope` that it stands in. */
  readonly scope?: InlineElement;
}

export interface RunDraft {
  readonly span: readonly [number, number];
  readonly element: InlineElement;
}

export interface BlockDraft {
  readonly container: number;
  readonly kind: Kind;
  readonly text: string;
  readonly source: readonly [number, number];
  readonly runs: readonly RunDraft[];
}

interface OpenRun {
  readonly element: InlineElement;
  /** -1 until there is text in it. */
  from: number;
}

/** All white space with a width; zero-width characters are the business of characters.ts. */
const space = '[\\t\\n\\v\\f\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]';
const spaces = new RegExp(`${space}+`, 'g');
const needsFolding = new RegExp(`(?! )${space}|  `);
const otherSpace = new RegExp(space);

export class BlockBuilder {
  /** The container that the gathered text belongs to; -1 while there is none. */
  container = -1;
  #kind: Kind = { kind: 'paragraph' };
  #parts: string[] = [];
  #length = 0;
  #from = 0;
  #to = 0;
  #spaceBefore = false;
  #breaks = 0;
  /** White space in code, kept as it is once ink follows. */
  #pending = '';
  #runs: RunDraft[] = [];
  #open: OpenRun[] = [];
  #notStarted = 0;

  /** @param clean takes out or replaces single characters of a text that begins and ends with ink */
  constructor(readonly clean: (text: string) => string) {}

  get isEmpty(): boolean {
    return this.#parts.length === 0;
  }

  /** Adds text that stands at `from` to `to` of the input, directly in a container. */
  append(text: string, from: number, to: number, container: number, kind: Kind): void {
    const first = startOfInk(text);
    if (first === text.length) {
      this.#appendSpace(text, kind);
      return;
    }
    const last = endOfInk(text);
    const ink = this.#clean(text.slice(first, last), kind);
    if (ink === '') {
      if (first > 0 || last < text.length) this.#appendSpace(text, kind);
      return;
    }
    const isVerbatim = text.length === to - from; // with entities in it, offsets in it say nothing
    if (this.isEmpty) this.#begin(isVerbatim ? from + first : from, container, kind);
    else this.#pushSpace(text.slice(0, first));
    this.#startRuns();
    this.#push(ink);
    this.#to = isVerbatim ? from + last : to;
    this.#spaceBefore = false;
    if (last < text.length) this.#appendSpace(text.slice(last), kind);
  }

  /** A `<br>`; true when it is the second in a row, which ends the block. */
  breakLine(): boolean {
    if (this.isEmpty) return false;
    return ++this.#breaks > 1 && this.#kind.kind !== 'code';
  }

  openRun(element: InlineElement): void {
    this.#open.push({ element, from: -1 });
    this.#notStarted += 1;
  }

  closeRun(element: InlineElement): void {
    const at = this.#open.findLastIndex((run) => run.element === element);
    if (at < 0) return;
    const [run] = this.#open.splice(at, 1);
    if (run!.from < 0) this.#notStarted -= 1;
    else this.#runs.push({ span: [run!.from, this.#length], element });
  }

  /** Ends the block, if there is any text. Runs that are still open go on in the next one. */
  flush(): BlockDraft | undefined {
    this.#spaceBefore = false;
    this.#breaks = 0;
    if (this.isEmpty) return undefined;
    for (const run of this.#open) {
      if (run.from < 0) continue;
      this.#runs.push({ span: [run.from, this.#length], element: run.element });
      run.from = -1;
    }
    this.#notStarted = this.#open.length;
    const block = {
      container: this.container,
      kind: this.#kind,
      text: this.#parts.join(''),
      source: [this.#from, this.#to] as const,
      runs: this.#runs.sort(byPlace),
    };
    this.container = -1;
    this.#parts = [];
    this.#length = 0;
    this.#runs = [];
    return block;
  }

  #clean(ink: string, kind: Kind): string {
    if (kind.kind !== 'code') return needsCleaning(ink) ? this.clean(fold(ink)) : ink;
    return ink
      .split('\n')
      .map((line) => cleanLine(line, this.clean))
      .join('\n');
  }

  #begin(from: number, container: number, kind: Kind): void {
    this.container = container;
    this.#kind = kind;
    this.#from = from;
    this.#breaks = 0;
    this.#spaceBefore = false;
    this.#pending = '';
  }

  #appendSpace(text: string, kind: Kind): void {
    if (this.isEmpty) return;
    if (kind.kind === 'code') this.#pending += text;
    else this.#spaceBefore = true;
  }

  #pushSpace(leading: string): void {
    if (this.#kind.kind === 'code') {
      this.#push(`${this.#pending}${'\n'.repeat(this.#breaks)}${leading}`);
    } else if (this.#breaks > 0) this.#push('\n');
    else if (this.#spaceBefore || leading !== '') this.#push(' ');
    this.#pending = '';
    this.#breaks = 0;
  }

  #startRuns(): void {
    if (this.#notStarted === 0) return;
    for (const run of this.#open) if (run.from < 0) run.from = this.#length;
    this.#notStarted = 0;
  }

  #push(text: string): void {
    if (text === '') return;
    this.#parts.push(text);
    this.#length += text.length;
  }
}

const byPlace = (a: RunDraft, b: RunDraft): number =>
  a.span[0] - b.span[0] || b.span[1] - a.span[1] || a.element.start - b.element.start; // the outer one first

/** Where the white space at its beginning ends. */
function startOfInk(text: string): number {
  let first = 0;
  while (first < text.length && isSpace(text.charCodeAt(first))) first++;
  return first;
}

/** Where the white space at its end begins. */
function endOfInk(text: string): number {
  let last = text.length;
  while (last > 0 && isSpace(text.charCodeAt(last - 1))) last--;
  return last;
}

function isSpace(code: number): boolean {
  if (code < 0x80) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  return otherSpace.test(String.fromCharCode(code));
}

function fold(text: string): string {
  return needsFolding.test(text) ? text.replace(spaces, ' ') : text;
}

/** The indentation of code is part of it. */
function cleanLine(line: string, clean: (text: string) => string): string {
  const ink = line.trimStart();
  return line.slice(0, line.length - ink.length).replace(/[^ \t]/g, '') + clean(ink);
}

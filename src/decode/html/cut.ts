// Cuts markup into containers and blocks while it is read: a boundary is wherever a block-level element starts or ends.
// What it gives are drafts: hidden.ts, the users' selectors and finish.ts finish them, as style rules may come last.
import type { Budgets } from '../decode.js';
import { PageRefused } from '../refused.js';
import type { TextBudget } from '../text-budget.js';
import { type Attributes, noAttributes } from './attributes.js';
import { BlockBuilder, type BlockDraft, type InlineElement } from './block-builder.js';
import { afterDocument, type ContainerDraft, type CutHtml, type HeadEntry } from './drafts.js';
import { type Kind, kindIn, type Role } from './elements.js';
import { type MarkupHandler, readMarkup, type StartTag } from './markup.js';
import { type OpenElement, OpenElements } from './open-elements.js';
import { type Tag, Tags } from './tags.js';

export interface CutOptions {
  readonly budgets: Pick<Budgets, 'elements' | 'depth' | 'attributes'>;
  /** Of the page, which may be cut in two goes. */
  readonly text: TextBudget;
  /** Takes out single characters, see block-builder.ts. */
  readonly clean: (text: string) => string;
  /** Keep a run for every inline element: users' selectors may ask for any. */
  readonly everyInline: boolean;
}

/** @throws PageRefused over a budget */
export function cutHtml(input: string, options: CutOptions): CutHtml {
  const tags = new Tags();
  const cutter = new Cutter(options, tags);
  readMarkup(input, tags, cutter, options.budgets);
  return cutter.finish();
}

interface Entry extends OpenElement {
  readonly attributes: Attributes;
  readonly container: number;
  readonly kind: Kind;
  readonly inline?: InlineElement;
  /** The innermost inline element around it with an `itemscope`. */
  readonly scope?: InlineElement;
  readonly start: number;
  /** Gathers the text of an element that is no text of the page but says something about it. */
  readonly captured?: string[];
  readonly skippedAs?: string;
}

const headTags = new Set(['meta', 'link', 'base']);
const linesOfText = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const mostOpenRuns = 32; // guess: real pages nest three or four; a cap, so that a nest of 500 is not repeated in each block
const outside: Kind = { kind: 'paragraph' };

class Cutter implements MarkupHandler {
  readonly #containers: ContainerDraft[] = [];
  readonly #blocks: BlockDraft[] = [];
  readonly #head: HeadEntry[] = [];
  readonly #left: Record<string, number> = {};
  readonly #open: OpenElements<Entry>;
  readonly #builder: BlockBuilder;
  readonly #seen = new Set<Tag>();
  #openRuns = 0;
  #runs = 0;
  #ended = false;
  #usesMicrodata = false;

  constructor(
    readonly options: CutOptions,
    readonly tags: Tags,
  ) {
    this.#open = new OpenElements(
      options.budgets.depth,
      tags,
      (element) => this.#leave(element),
      (link) => this.#resume(link),
    );
    this.#builder = new BlockBuilder(options.clean);
  }

  finish(): CutHtml {
    this.#open.endEverything();
    this.#flush();
    return {
      containers: this.#containers,
      blocks: this.#blocks,
      head: this.#head,
      left: this.#left,
      flattened: this.#open.flattenedInAll,
      usesMicrodata: this.#usesMicrodata,
    };
  }

  startTag(start: StartTag): void {
    const { tag, attributes } = start;
    if (tag.name === 'html') this.#head.push({ tag: 'html', attributes, container: -1, start: start.start });
    if (attributes['itemscope'] !== undefined) this.#usesMicrodata = true;
    if (tag.isOnce && this.#isRepeated(tag)) return;
    if (this.#ended) this.#goOnAfterDocument();
    this.#open.makeRoomFor(tag);
    if (tag.isVoid) this.#voidElement(tag.name, attributes, start.start);
    else if (this.#open.skipping) this.#startSkipped(start, this.#open.top!.skippedAs!);
    else this.#start(start);
  }

  endTag(tag: Tag, start: number): void {
    const { name } = tag;
    if (name === 'html') this.#ended = this.#blocks.length > 0 || !this.#builder.isEmpty; // an early one is a mistake of the page
    if (tag.isOnce && name !== 'head') this.#flush();
    else if (name === 'br') this.#voidElement('br', noAttributes, start);
    else if (!this.#open.end(tag) && name === 'p') this.#flush();
  }

  text(text: string, from: number, to: number): void {
    const top = this.#open.top;
    if (top?.role === 'skipped') {
      this.leftOut(top.skippedAs!, to - from);
      top.captured?.push(text);
      return;
    }
    if (this.#ended || this.#open.inHead) {
      if (text.trim() === '') return;
      if (this.#ended) this.#goOnAfterDocument();
      if (this.#open.inHead) this.#open.endHead();
    }
    this.#append(text, from, to);
  }

  leftOut(kind: string, chars: number): void {
    this.#left[kind] = (this.#left[kind] ?? 0) + chars;
  }

  #append(text: string, from: number, to: number): void {
    const top = this.#open.top;
    const container = top?.container ?? -1;
    if (!this.#builder.isEmpty && this.#builder.container !== container && text.trim() !== '') this.#flush(); // a noscript began or ended
    this.#builder.append(text, from, to, container, top?.kind ?? outside);
  }

  #start(start: StartTag): void {
    const { tag, attributes } = start;
    const container = this.#open.top?.container ?? -1;
    const parentTag = this.#containers[container]?.tag ?? '';
    const role = linesOfText.has(parentTag) ? tag.roleInParagraph : tag.role;
    if (role === 'skipped') this.#startSkipped(start, tag.name);
    else if (role === 'inline') this.#startInline(start, container);
    else {
      if (tag.name !== 'noscript') this.#flush(); // one with nothing but a picture in it must not cut a sentence
      const parentKind = this.#open.top?.kind ?? outside;
      const kind = tag.kind ?? kindIn(tag.name, attributes['role'], attributes['aria-level'], parentKind, parentTag);
      this.#containers.push({ parent: container, tag: tag.name, attributes, start: start.start });
      this.#open.push({ tag, role, attributes, start: start.start, container: this.#containers.length - 1, kind });
    }
  }

  #startInline(start: StartTag, container: number): void {
    const { tag, attributes } = start;
    const top = this.#open.top;
    const scope = top?.scope;
    const saysSomething = this.options.everyInline || attributes !== noAttributes;
    const isKept = saysSomething && this.#openRuns < mostOpenRuns;
    const inline = isKept ? { tag: tag.name, attributes, start: start.start, scope } : undefined;
    const kept = this.#open.push({
      tag,
      role: 'inline',
      attributes,
      start: start.start,
      container,
      kind: top?.kind ?? outside,
      inline,
      scope: attributes['itemscope'] === undefined ? scope : inline,
    });
    if (!kept || !inline) return;
    this.#builder.openRun(inline);
    this.#openRuns += 1;
  }

  #startSkipped({ tag, attributes, selfClosing, start }: StartTag, skippedAs: string): void {
    const foreign = skippedAs === 'svg' || skippedAs === 'math';
    if (foreign && selfClosing) return;
    const top = this.#open.top;
    const captured = isCaptured(tag.name, attributes) && top?.role !== 'skipped' ? [] : undefined;
    const role: Role = 'skipped';
    this.#open.push({
      tag,
      role,
      attributes,
      start,
      container: top?.container ?? -1,
      kind: outside,
      captured,
      skippedAs,
      scope: top?.scope,
    });
  }

  #voidElement(tag: string, attributes: Attributes, start: number): void {
    if (headTags.has(tag))
      this.#head.push({
        tag,
        attributes,
        container: this.#open.top?.container ?? -1,
        scope: this.#open.top?.scope,
        start,
      });
    if (this.#open.skipping) return;
    if (tag === 'hr' || (tag === 'br' && this.#builder.breakLine())) this.#flush();
  }

  #leave(element: Entry): void {
    const { tag, attributes, container, captured, inline, start } = element;
    if (captured) this.#head.push({ tag: tag.name, attributes, text: captured.join(''), container, start });
    if (element.role === 'block' && tag.name !== 'noscript') this.#flush();
    if (!inline) return;
    this.#builder.closeRun(inline);
    this.#openRuns -= 1;
  }

  #resume(link: Entry): Entry {
    if (link.inline) {
      this.#builder.openRun(link.inline);
      this.#openRuns += 1;
    }
    return { ...link, container: this.#open.top?.container ?? -1, kind: this.#open.top?.kind ?? outside };
  }

  #flush(): void {
    const block = this.#builder.flush();
    if (!block) return;
    this.options.text.spend(block.text.length);
    this.#blocks.push(block);
    this.#runs += block.runs.length;
    if (this.#runs > 2 * this.options.budgets.elements)
      throw new PageRefused('too-large', 'its inline elements go on through too many paragraphs');
  }

  #isRepeated(tag: Tag): boolean {
    if (this.#ended && tag.name === 'html') this.#ended = this.#blocks.length > 0;
    if (this.#seen.has(tag)) return true;
    this.#seen.add(tag);
    return tag.name !== 'html' && this.tags.named('body').open > 0;
  }

  #goOnAfterDocument(): void {
    this.#ended = false;
    this.#open.endEverything();
    this.#flush();
    this.#containers.push({ parent: -1, tag: afterDocument, attributes: noAttributes, start: -1 });
    const container = this.#containers.length - 1;
    this.#open.push({
      tag: this.tags.named(afterDocument),
      role: 'block',
      attributes: noAttributes,
      start: -1,
      container,
      kind: outside,
    });
  }
}

function isCaptured(tag: string, attributes: Attributes): boolean {
  if (tag === 'title' || tag === 'style') return true;
  return tag === 'script' && /ld\+json/i.test(attributes['type'] ?? '');
}

// Which elements are open: the HTML standard's rules on missing and misplaced end tags, as far as they move text from
// one block to another. A flat stack; deeper than its limit, elements are counted but not kept, so nothing is ever slow.
import { embeddedHtml, foreignBreakouts, headings, type Role, scopeBarriers, selectEnders } from './elements.js';
import type { Tag, Tags } from './tags.js';

export interface OpenElement {
  readonly tag: Tag;
  readonly role: Role;
}

const tableParts = new Set(['td', 'th', 'tr', 'thead', 'tbody', 'tfoot', 'caption']);
const onlyTable = new Set(['table']);
const nothing = new Set<string>();
const paragraph = new Set(['p']);
const link = new Set(['a']);

export class OpenElements<E extends OpenElement> {
  readonly #stack: E[] = [];
  readonly #head: Tag;
  readonly #paragraph: Tag;
  readonly #link: Tag;
  flattenedInAll = 0;

  /**
   * @param leave called for each element that ends, while it is still the one that text would belong to
   * @param resume called for a link that goes on after the paragraph it began in
   */
  constructor(
    readonly mostDepth: number,
    tags: Tags,
    readonly leave: (element: E) => void,
    readonly resume: (element: E) => E,
  ) {
    this.#head = tags.named('head');
    this.#paragraph = tags.named('p');
    this.#link = tags.named('a');
  }

  get top(): E | undefined {
    return this.#stack[this.#stack.length - 1];
  }

  get skipping(): boolean {
    return this.top?.role === 'skipped';
  }

  get inHead(): boolean {
    return this.#head.open > 0;
  }

  /** False where it is too deep: its text then belongs to the deepest element kept. */
  push(element: E): boolean {
    const beginsSkipping = element.role === 'skipped' && !this.skipping; // a script is no text, however deep
    if (this.#stack.length >= this.mostDepth && !beginsSkipping) {
      element.tag.flattened += 1;
      this.flattenedInAll += 1;
      return false;
    }
    this.#stack.push(element);
    element.tag.open += 1;
    return true;
  }

  /** Ends what cannot stay open when such an element starts. */
  makeRoomFor(tag: Tag): void {
    if (this.skipping) this.#leaveSkipped(tag.name);
    if (this.skipping) return;
    if (this.inHead && !tag.isHeadElement) this.endHead();
    if (tag.closesParagraph) this.#endParagraph();
    if (tag.isHeading && this.top?.tag.isHeading) this.#popTo(this.#stack.length - 1);
    if (tag === this.#link && tag.open > 0) this.#remove(this.#find(link, scopeBarriers));
    if (tag.ending) this.#popTo(this.#find(tag.ending.ends, tag.ending.upTo));
  }

  /** What an end tag ends: false where it ends nothing that was kept. */
  end(tag: Tag): boolean {
    if (tag.flattened > 0) {
      tag.flattened -= 1;
      return false;
    }
    const at = this.#whatEnds(tag);
    if (at < 0) return false;
    if (tag.isFormatting) this.#remove(at);
    else this.#popTo(at);
    return true;
  }

  /** Ends the outermost head and all in it. */
  endHead(): void {
    this.#popTo(this.#stack.findIndex((element) => element.tag === this.#head));
  }

  endEverything(): void {
    this.#popTo(0);
  }

  #whatEnds(tag: Tag): number {
    if (this.top?.tag === tag) return this.#stack.length - 1; // whatever the rules, and nearly always
    if (tag.isHeading) return this.#find(headings, scopeBarriers);
    if (tag.open === 0) return -1;
    const sought = new Set([tag.name]);
    if (this.skipping || tag.name === 'table') return this.#find(sought, nothing);
    if (tableParts.has(tag.name)) return this.#find(sought, onlyTable);
    const at = this.#find(sought, scopeBarriers);
    if (at < 0 || this.#stack[at]!.role === 'block' || tag.isFormatting) return at;
    for (let above = at + 1; above < this.#stack.length; above++) if (this.#stack[above]!.role === 'block') return -1;
    return at;
  }

  /** The innermost open element with one of the tags; -1 where one of `upTo` is inside it, or there is none. */
  #find(tags: ReadonlySet<string>, upTo: ReadonlySet<string>): number {
    for (let at = this.#stack.length - 1; at >= 0; at--) {
      const { name } = this.#stack[at]!.tag;
      if (tags.has(name)) return at;
      if (upTo.has(name)) return -1;
    }
    return -1;
  }

  /** A link that was open in the paragraph goes on after it, as browsers have it: whole teasers are linked that way. */
  #endParagraph(): void {
    if (this.#paragraph.open === 0) return;
    const at = this.#find(paragraph, scopeBarriers);
    if (at < 0) return;
    const link = this.#stack.slice(at).findLast((element) => element.tag === this.#link);
    this.#popTo(at);
    if (link) this.push(this.resume(link));
  }

  /** An svg, math or select whose end tag is missing must not swallow the page. */
  #leaveSkipped(tag: string): void {
    const root = this.#stack.findIndex((element) => element.role === 'skipped');
    const name = this.#stack[root]?.tag.name;
    if (name === 'select' && selectEnders.has(tag)) this.#popTo(root);
    if (name !== 'svg' && name !== 'math') return;
    const embedded = this.#stack.slice(root).some((element) => embeddedHtml.has(element.tag.name));
    if (!embedded && foreignBreakouts.has(tag)) this.#popTo(root);
  }

  #popTo(at: number): void {
    if (at < 0) return;
    while (this.#stack.length > at) {
      const element = this.#stack[this.#stack.length - 1]!;
      this.leave(element);
      this.#stack.pop();
      element.tag.open -= 1;
    }
  }

  #remove(at: number): void {
    const element = this.#stack[at];
    if (!element) return;
    this.leave(element);
    this.#stack.splice(at, 1);
    element.tag.open -= 1;
  }
}

// Which elements are open: the HTML standard's rules on missing and misplaced end tags, as far as they move text from
// one block to another. A flat stack; deeper than its limit, elements are counted but not kept, so nothing is ever slow.
import {
  endingRules,
  foreignBreakouts,
  formattingElements,
  headElements,
  paragraphClosers,
  type Role,
  scopeBarriers,
  selectEnders,
} from './elements.js';

export interface OpenElement {
  readonly tag: string;
  readonly role: Role;
}

const tableParts = new Set(['td', 'th', 'tr', 'thead', 'tbody', 'tfoot', 'caption']);
const onlyTable = new Set(['table']);
const nothing = new Set<string>();
const headings = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const paragraph = new Set(['p']);
const link = new Set(['a']);
const embeddedHtml = new Set(['foreignobject', 'desc', 'title', 'annotation-xml']);

export class OpenElements<E extends OpenElement> {
  readonly #stack: E[] = [];
  /** How many of each tag are open in the stack, so that most end tags without a start cost nothing. */
  readonly #counts = new Map<string, number>();
  /** Elements beyond the depth limit, by tag. */
  readonly #flattened = new Map<string, number>();
  flattenedInAll = 0;

  /**
   * @param leave called for each element that ends, while it is still the one that text would belong to
   * @param resume called for a link that goes on after the paragraph it began in
   */
  constructor(
    readonly mostDepth: number,
    readonly leave: (element: E) => void,
    readonly resume: (element: E) => E,
  ) {}

  get top(): E | undefined {
    return this.#stack.at(-1);
  }

  get skipping(): boolean {
    return this.top?.role === 'skipped';
  }

  isOpen(tag: string): boolean {
    return (this.#counts.get(tag) ?? 0) > 0;
  }

  /** False where it is too deep: its text then belongs to the deepest element kept. */
  push(element: E): boolean {
    const beginsSkipping = element.role === 'skipped' && !this.skipping; // a script is no text, however deep
    if (this.#stack.length >= this.mostDepth && !beginsSkipping) {
      this.#flattened.set(element.tag, (this.#flattened.get(element.tag) ?? 0) + 1);
      this.flattenedInAll += 1;
      return false;
    }
    this.#stack.push(element);
    this.#counts.set(element.tag, (this.#counts.get(element.tag) ?? 0) + 1);
    return true;
  }

  /** Ends what cannot stay open when an element of this name starts. */
  makeRoomFor(tag: string): void {
    if (this.skipping) this.#leaveSkipped(tag);
    if (this.skipping) return;
    if (this.isOpen('head') && !headElements.has(tag)) this.endAll('head');
    if (paragraphClosers.has(tag)) this.#endParagraph();
    if (headings.has(tag) && headings.has(this.top?.tag ?? '')) this.#popTo(this.#stack.length - 1);
    if (tag === 'a' && this.isOpen('a')) this.#remove(this.#find(link, scopeBarriers));
    const rule = endingRules.get(tag);
    if (rule) this.#popTo(this.#find(rule.ends, rule.upTo));
  }

  /** What an end tag ends: false where it ends nothing that was kept. */
  end(tag: string): boolean {
    const flattened = this.#flattened.get(tag) ?? 0;
    if (flattened > 0) {
      this.#flattened.set(tag, flattened - 1);
      return false;
    }
    const at = this.#whatEnds(tag);
    if (at < 0) return false;
    if (formattingElements.has(tag)) this.#remove(at);
    else this.#popTo(at);
    return true;
  }

  /** Ends the outermost element of this name and all in it. */
  endAll(tag: string): void {
    this.#popTo(this.#stack.findIndex((element) => element.tag === tag));
  }

  endEverything(): void {
    this.#popTo(0);
  }

  #whatEnds(tag: string): number {
    if (this.top?.tag === tag) return this.#stack.length - 1; // whatever the rules, and nearly always
    if (headings.has(tag)) return this.#find(headings, scopeBarriers);
    if (!this.isOpen(tag)) return -1;
    const sought = new Set([tag]);
    if (this.skipping) return this.#find(sought, nothing);
    if (tag === 'table') return this.#find(sought, nothing);
    if (tableParts.has(tag)) return this.#find(sought, onlyTable);
    const at = this.#find(sought, scopeBarriers);
    if (at < 0 || this.#stack[at]!.role === 'block' || formattingElements.has(tag)) return at;
    for (let above = at + 1; above < this.#stack.length; above++) if (this.#stack[above]!.role === 'block') return -1;
    return at;
  }

  /** The innermost open element with one of the tags; -1 where one of `upTo` is inside it, or there is none. */
  #find(tags: ReadonlySet<string>, upTo: ReadonlySet<string>): number {
    for (let at = this.#stack.length - 1; at >= 0; at--) {
      const { tag } = this.#stack[at]!;
      if (tags.has(tag)) return at;
      if (upTo.has(tag)) return -1;
    }
    return -1;
  }

  /** A link that was open in the paragraph goes on after it, as browsers have it: whole teasers are linked that way. */
  #endParagraph(): void {
    if (!this.isOpen('p')) return;
    const at = this.#find(paragraph, scopeBarriers);
    if (at < 0) return;
    const link = this.#stack.slice(at).findLast((element) => element.tag === 'a');
    this.#popTo(at);
    if (link) this.push(this.resume(link));
  }

  /** An svg, math or select whose end tag is missing must not swallow the page. */
  #leaveSkipped(tag: string): void {
    const root = this.#stack.findIndex((element) => element.role === 'skipped');
    const name = this.#stack[root]?.tag;
    if (name === 'select' && selectEnders.has(tag)) this.#popTo(root);
    if (name !== 'svg' && name !== 'math') return;
    const embedded = this.#stack.slice(root).some((element) => embeddedHtml.has(element.tag));
    if (!embedded && foreignBreakouts.has(tag)) this.#popTo(root);
  }

  #popTo(at: number): void {
    if (at < 0) return;
    while (this.#stack.length > at) {
      const element = this.#stack.at(-1)!;
      this.leave(element);
      this.#stack.pop();
      this.#uncount(element.tag);
    }
  }

  #remove(at: number): void {
    const element = this.#stack[at];
    if (!element) return;
    this.leave(element);
    this.#stack.splice(at, 1);
    this.#uncount(element.tag);
  }

  #uncount(tag: string): void {
    this.#counts.set(tag, this.#counts.get(tag)! - 1);
  }
}

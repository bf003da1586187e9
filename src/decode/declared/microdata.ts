// Microdata to declarations: what elements with `itemprop` say of the `itemscope` they stand in. Read from the cut page,
// so that what is declared and what stands in the text agree.
import type { Declaration } from '../../page/page.js';
import type { Attributes } from '../html/attributes.js';
import type { InlineElement } from '../html/block-builder.js';
import type { CutHtml } from '../html/drafts.js';
import type { Resolve } from '../html/links.js';
import { isKeptType, leftProperties, typeName } from './types.js';

interface Scope {
  readonly node: number;
  /** Names of what is said in it begin with this; undefined: nothing in it is kept. */
  readonly path: string | undefined;
}

const mostRows = 2000; // as for JSON-LD
const longest = 300; // characters; guess: longer text is the article itself, which is in the blocks
const addressed = new Set(['url', 'image', 'mainEntityOfPage', 'sameAs', 'thumbnailUrl', 'contentUrl']);

export function readMicrodata(cut: CutHtml, resolve: Resolve): Declaration[] {
  if (!cut.usesMicrodata) return [];
  return new Microdata(cut, resolve).read();
}

class Microdata {
  readonly #ofContainers: (Scope | undefined)[] = [];
  readonly #ofInline = new Map<InlineElement, Scope | undefined>();
  readonly #found: (Declaration & { readonly at: number })[] = [];
  /** Types that are not kept: only their names are said. */
  readonly #others = new Set<string>();
  #nodes = 0;

  constructor(
    readonly cut: CutHtml,
    readonly resolve: Resolve,
  ) {}

  read(): Declaration[] {
    this.#containers();
    this.#blocks();
    for (const { tag, attributes, container, scope, start } of this.cut.head) {
      if (tag !== 'meta' && tag !== 'link') continue;
      this.#say(attributes, attributes['content'] ?? attributes['href'], this.#scope(scope, container), start);
    }
    const rows: Declaration[] = this.#found.sort((a, b) => a.at - b.at).map(({ at: _, ...row }) => row);
    const others = [...this.#others].map((value): Declaration => ({ from: 'microdata', name: '@type', value }));
    return [...rows, ...others];
  }

  #containers(): void {
    const texts = this.#textsBelow();
    for (const [index, { attributes, parent, start }] of this.cut.containers.entries()) {
      const outer = this.#ofContainers[parent];
      if (attributes['itemscope'] !== undefined) this.#ofContainers[index] = this.#openScope(attributes, outer);
      else {
        this.#ofContainers[index] = outer;
        this.#say(attributes, attributes['content'] ?? attributes['datetime'] ?? texts.get(index), outer, start);
      }
    }
  }

  #blocks(): void {
    for (const { container, text, runs } of this.cut.blocks) {
      for (const { element, span } of runs) {
        const { attributes } = element;
        if (attributes['itemprop'] === undefined || attributes['itemscope'] !== undefined) continue;
        const target = addressed.has(attributes['itemprop']) ? attributes['href'] : undefined;
        const value = attributes['content'] ?? attributes['datetime'] ?? target ?? text.slice(...span);
        this.#say(attributes, value, this.#scope(element.scope, container), element.start);
      }
    }
  }

  /** The scope that an inline element with `itemscope` opens; the outer ones first, without recursion. */
  #scope(element: InlineElement | undefined, container: number): Scope | undefined {
    const chain: InlineElement[] = [];
    for (let at = element; at && !this.#ofInline.has(at); at = at.scope) chain.push(at);
    for (const inner of chain.reverse()) {
      const outer = inner.scope ? this.#ofInline.get(inner.scope) : this.#ofContainers[container];
      this.#ofInline.set(inner, this.#openScope(inner.attributes, outer));
    }
    return element ? this.#ofInline.get(element) : this.#ofContainers[container];
  }

  #openScope({ itemprop, itemtype }: Attributes, outer: Scope | undefined): Scope {
    if (itemprop && outer) {
      const isKept = outer.path !== undefined && !leftProperties.has(itemprop);
      return { node: outer.node, path: isKept ? `${outer.path}.${itemprop}` : undefined };
    }
    const type = typeName(itemtype?.match(/\S+/g) ?? []) ?? '';
    const isKept = isKeptType(type);
    if (!isKept && type !== '') this.#others.add(type);
    return { node: isKept ? this.#nodes++ : -1, path: isKept ? type : undefined };
  }

  #say({ itemprop }: Attributes, value: string | undefined, scope: Scope | undefined, at: number): void {
    if (!itemprop || !value || scope?.path === undefined || this.#found.length >= mostRows) return;
    for (const name of itemprop.match(/\S+/g) ?? []) {
      const said = addressed.has(name) ? this.resolve(value) : value;
      this.#found.push({ from: 'microdata', name: `${scope.path}.${name}`, value: said, node: scope.node, at });
    }
  }

  /** For each container with an `itemprop` the text below it, where it is short. */
  #textsBelow(): Map<number, string> {
    const texts = new Map<number, string>();
    for (const { container, text } of this.cut.blocks) {
      for (let at = container; at >= 0; at = this.cut.containers[at]!.parent) {
        if (this.cut.containers[at]!.attributes['itemprop'] === undefined) continue;
        const known = texts.get(at);
        if (known === '') continue;
        const joined = known === undefined ? text : `${known} ${text}`;
        texts.set(at, joined.length > longest ? '' : joined);
      }
    }
    return texts;
  }
}

// Cuts a page's tree into boxes of text: what a browser would set apart from its neighbours. The styles differ in how
// they write boxes down, and in the little things that inline elements leave behind (link numbers, [alt], fields).
import { type TreeNode, walk } from './tree.js';

export interface Box {
  /** White space folded; `\n` stands for a `<br>`. */
  readonly text: string;
  readonly kind: 'text' | 'heading' | 'item' | 'cell';
  readonly level: number;
  /** Lists around it. */
  readonly depth: number;
  /** Its number in an ordered list. */
  readonly number?: number;
  /** Only the first box of a list item carries its marker. */
  readonly first: boolean;
  /** Stands in an element that has a margin above and below: p, headings, lists, quotes. */
  readonly spaced: boolean;
  /** Which table row, counted through the page; 0 outside of tables. */
  readonly row: number;
}

/** What a style writes for things that are no text. */
export interface Inline {
  readonly dropHidden: boolean;
  readonly link?: (href: string) => string;
  readonly image?: (alt: string) => string;
  readonly button?: string;
  readonly field?: (element: TreeNode) => string;
  readonly options?: boolean;
}

const skipped = new Set(
  'head script style svg template iframe object audio video canvas math noframes applet map'.split(' '),
);
const spaced = new Set('p h1 h2 h3 h4 h5 h6 ul ol dl blockquote pre figure hr table'.split(' '));
const blocks = new Set([
  ...spaced,
  ...'address article aside body caption center dd details dialog div dt fieldset figcaption footer form header hgroup html legend li main menu nav optgroup option search section summary tbody td tfoot th thead tr'.split(
    ' ',
  ),
]);

export interface Cut {
  readonly title: string;
  readonly boxes: readonly Box[];
}

export function cutBoxes(root: TreeNode, inline: Inline): Cut {
  const cutter = new Cutter(inline);
  walk(
    root,
    (node) => cutter.enter(node),
    (node) => cutter.leave(node),
  );
  return cutter.finish();
}

interface OpenList {
  readonly ordered: boolean;
  count: number;
}

class Cutter {
  readonly #inline: Inline;
  readonly #boxes: Box[] = [];
  readonly #lists: OpenList[] = [];
  #title = '';
  #text = '';
  #spaced = 0;
  #row = 0;
  #rows = 0;
  #heading = 0;
  #cells = 0;
  #item: { number?: number; fresh: boolean } | undefined;

  constructor(inline: Inline) {
    this.#inline = inline;
  }

  /** @returns whether to go into it */
  enter(node: TreeNode): boolean {
    if (node.type === 'text') {
      this.#text += node.data ?? '';
      return false;
    }
    const name = node.name ?? '';
    if (name === 'head' || name === 'title') this.#title ||= titleIn(node);
    if (name === 'title' || skipped.has(name) || node.type === 'comment') return false;
    if (this.#inline.dropHidden && isHidden(node)) return false;
    if (name === 'br') this.#text += '\u000b'; // kept apart from the source's own line ends until white space is folded
    if (blocks.has(name)) this.#open(node, name);
    this.#text += this.#leaves(node, name);
    return (name !== 'select' || this.#inline.options === true) && name !== 'textarea';
  }

  leave(node: TreeNode): void {
    const name = node.name ?? '';
    if (!blocks.has(name)) return;
    this.#flush();
    if (spaced.has(name)) this.#spaced -= 1;
    if (name === 'ul' || name === 'ol') this.#lists.pop();
    if (name === 'li') this.#item = undefined;
    if (name === 'tr') this.#row = 0;
    if (name === 'td' || name === 'th') this.#cells -= 1;
    if (/^h[1-6]$/.test(name)) this.#heading = 0;
  }

  finish(): Cut {
    this.#flush();
    return { title: this.#title, boxes: this.#boxes };
  }

  #open(node: TreeNode, name: string): void {
    this.#flush();
    if (spaced.has(name)) this.#spaced += 1;
    if (name === 'ul' || name === 'ol') this.#lists.push({ ordered: name === 'ol', count: startOf(node) });
    if (name === 'li') this.#item = this.#nextItem();
    if (name === 'tr') this.#row = ++this.#rows;
    if (name === 'td' || name === 'th') this.#cells += 1;
    if (/^h[1-6]$/.test(name)) this.#heading = Number(name[1]);
  }

  #nextItem(): { number?: number; fresh: boolean } {
    const list = this.#lists.at(-1);
    if (!list?.ordered) return { fresh: true };
    list.count += 1;
    return { number: list.count, fresh: true };
  }

  #leaves(node: TreeNode, name: string): string {
    const { link, image, button, field } = this.#inline;
    if (name === 'a' && link && node.attribs?.['href']) return link(node.attribs['href']);
    if (name === 'img' && image) return image(node.attribs?.['alt'] ?? '');
    if (name === 'button' && button) return ` ${button} `;
    if ((name === 'input' || name === 'textarea') && field) return field(node);
    return '';
  }

  #flush(): void {
    const text = this.#text
      .replace(/[\t\n\f\r ]+/g, ' ')
      .split('\u000b')
      .map((line) => line.trim())
      .join('\n')
      .trim();
    this.#text = '';
    if (text === '') return;
    const first = this.#item?.fresh ?? false;
    const number = this.#item?.number;
    this.#boxes.push({
      text,
      kind: this.#kind(),
      level: this.#heading,
      depth: this.#lists.length,
      ...(number === undefined ? {} : { number }),
      first,
      spaced: this.#spaced > 0,
      row: this.#row,
    });
    if (this.#item) this.#item.fresh = false;
  }

  #kind(): Box['kind'] {
    if (this.#heading) return 'heading';
    if (this.#item) return 'item';
    return this.#cells > 0 ? 'cell' : 'text';
  }
}

const startOf = (node: TreeNode): number => (Number.parseInt(node.attribs?.['start'] ?? '1', 10) || 1) - 1;

function isHidden({ attribs = {} }: TreeNode): boolean {
  return attribs['hidden'] !== undefined || /display\s{0,3}:\s{0,3}none/i.test(attribs['style'] ?? '');
}

function titleIn(node: TreeNode): string {
  const title = node.name === 'title' ? node : node.children?.find((child) => child.name === 'title');
  return (title?.children ?? [])
    .map((child) => child.data ?? '')
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

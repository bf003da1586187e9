// Puts spam into a page's source, HTML or text, at a place that hacked pages have it, and finds the injected characters again
// in the page that is decoded from it.
import type { Page } from '../../page/page.js';
import type { Chance } from './chance.js';
import type { Composed, Shape } from './compose.js';

/** A clean page that spam is put into. */
export interface Host {
  readonly id: string;
  readonly url?: string;
  readonly language?: string;
  readonly fold: number;
  readonly set: string;
  /** As it was decoded: HTML or text. */
  readonly source: string;
  readonly page: Page;
  /** Blocks of the gold body, in order. */
  readonly body: readonly number[];
}

export const positions = ['top', 'before-headline', 'after-headline', 'between', 'body-end', 'before-footer', 'after-footer', 'after-document'] as const;
export type Position = (typeof positions)[number];

export const hidings = ['none', 'display', 'off-screen', 'zero-size', 'class-rule', 'colour'] as const;
export type Hiding = (typeof hidings)[number];

export interface Injection {
  readonly source: string;
  /** Where the injected source stands in it. */
  readonly region: readonly [number, number];
  /** The block of the clean page that it is inside of; absent where it is blocks of its own. */
  readonly inside?: number;
}

const before: Readonly<Record<Exclude<Hiding, 'none'>, (id: string) => string>> = {
  display: () => '<div style="display:none">',
  'off-screen': () => '<div style="position:absolute;left:-9999px;top:-2000px">',
  'zero-size': () => '<div style="height:0;width:0;overflow:hidden">',
  'class-rule': (id) => `<style>.${id}{display:none}</style><div class="${id}">`,
  colour: () => '<div style="color:#fff;background-color:#fff">',
};

export interface Manner {
  readonly shape: Shape;
  readonly position: Position;
  readonly hiding: Hiding;
  /** Gives the next address; absent: no links. */
  readonly target?: (() => string) | undefined;
}

/** Undefined where the page has no such place. */
export function inject(host: Host, spam: Composed, manner: Manner, chance: Chance): Injection | undefined {
  if (manner.shape === 'anchor') return insideSentence(host, spam[0]!, manner, chance);
  if (manner.shape === 'glued' || manner.shape === 'inner') return glued(host, spam[0]!, manner, chance);
  const at = placeOf(host, manner.position, chance);
  if (at === undefined) return undefined;
  return insert(host.source, at, host.page.form === 'html' ? asHtml(spam, manner, chance) : asText(spam, host.source));
}

const insert = (source: string, at: number, added: string): Injection => ({
  source: source.slice(0, at) + added + source.slice(at),
  region: [at, at + added.length],
});

/** Paragraphs are parted as they are in the page. */
function asText(spam: Composed, source: string): string {
  const gap = /\n\n/.test(source) && spam.length < 4 ? '\n\n' : '\n';
  return `\n${spam.join(gap)}\n`;
}

function asHtml(spam: Composed, { shape, hiding, target }: Manner, chance: Chance): string {
  const lines = spam.map((text) => (target ? linked(text, shape, target, chance) : escaped(text)));
  const inner = shape === 'list' ? listOf(lines, chance) : lines.map((line) => element(chance.one(elements), line)).join('\n');
  if (hiding === 'none') return `\n${chance.happens(0.4) ? `<div>${inner}</div>` : inner}\n`;
  return `\n${before[hiding](`x${chance.between(100, 999)}`)}${inner}</div>\n`;
}

const elements = ['p', 'p', 'p', 'p', 'div', 'div', 'h1', 'h3'] as const;

const element = (tag: string, content: string): string => `<${tag}>${content}</${tag}>`;

function listOf(lines: readonly string[], chance: Chance): string {
  const manner = chance.next();
  if (manner < 0.45) return `<ul>${lines.map((line) => `<li>${line}</li>`).join('')}</ul>`;
  if (manner < 0.75) return lines.map((line) => `<p>${line}</p>`).join('\n');
  return `<div>${lines.join('<br>\n')}</div>`;
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** In walls every second piece is a link, in lists each line, in prose some words. */
function linked(text: string, shape: Shape, target: () => string, chance: Chance): string {
  const link = (words: string) => `<a href="${target()}">${escaped(words)}</a>`;
  if (shape === 'list') return link(text);
  if (shape === 'wall') {
    const pieces = text.split(/(\s*[|,·/•;~★]\s*|\s-\s)/);
    return pieces.length < 3 ? link(text) : pieces.map((piece, at) => (at % 2 === 0 && piece.trim() !== '' && chance.happens(0.8) ? link(piece) : escaped(piece))).join('');
  }
  const words = text.split(' ');
  if (words.length < 4) return link(text);
  const from = chance.between(0, words.length - 3);
  return [...words.slice(0, from).map(escaped), link(words.slice(from, from + 3).join(' ')), ...words.slice(from + 3).map(escaped)].join(' ');
}

function placeOf(host: Host, position: Position, chance: Chance): number | undefined {
  const { page, body, source } = host;
  const isHtml = page.form === 'html';
  const headline = page.blocks.find(({ level }) => level === 1)?.index ?? (isHtml ? undefined : page.blocks[body[0]!]!.index - 1);
  switch (position) {
    case 'top':
      return isHtml ? afterMatch(source, /<body[^>]*>/i) : 0;
    case 'before-headline':
      return headline === undefined || headline < 0 ? undefined : startOf(host, headline);
    case 'after-headline':
      return headline === undefined || headline < 0 ? undefined : endOf(host, headline);
    case 'between':
      return body.length < 3 ? undefined : endOf(host, chance.one(body.slice(0, -1)));
    case 'body-end':
      return endOf(host, body.at(-1)!);
    case 'before-footer': {
      const block = page.blocks[Math.max(body.at(-1)!, Math.floor(page.blocks.length * 0.9))];
      return block && endOf(host, block.index);
    }
    case 'after-footer':
      return isHtml ? lastMatch(source, '</body') : source.length;
    case 'after-document':
      return isHtml ? source.length : undefined;
  }
}

function afterMatch(source: string, pattern: RegExp): number | undefined {
  const found = pattern.exec(source);
  return found ? found.index + found[0].length : undefined;
}

function lastMatch(source: string, words: string): number | undefined {
  const at = source.toLowerCase().lastIndexOf(words);
  return at < 0 ? undefined : at;
}

const farthest = 300; // characters from the text to the tag of its element

function endOf({ page, source }: Host, index: number): number | undefined {
  const block = page.blocks[index]!;
  const end = block.source[1];
  if (page.form === 'text') return source.indexOf('\n', end) < 0 ? source.length : source.indexOf('\n', end);
  const tag = page.containers[block.container]?.tag;
  const at = source.toLowerCase().indexOf(`</${tag}`, end);
  if (at < 0 || at > end + farthest) return undefined;
  const close = source.indexOf('>', at);
  return close < 0 ? undefined : close + 1;
}

function startOf({ page, source }: Host, index: number): number | undefined {
  const block = page.blocks[index]!;
  const [start] = block.source;
  if (page.form === 'text') return source.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
  const tag = page.containers[block.container]?.tag;
  const at = source.toLowerCase().lastIndexOf(`<${tag}`, start);
  return at < 0 || at < start - farthest ? undefined : at;
}

const leastParagraph = 120; // characters

function glued(host: Host, spam: string, { target }: Manner, chance: Chance): Injection | undefined {
  const index = chance.one(host.body.filter((at) => host.page.blocks[at]!.text.length >= leastParagraph && isProse(host, at)).slice(0, 30).concat(-1));
  if (index < 0) return undefined;
  const { source: [from, to] } = host.page.blocks[index]!;
  const atEnd = chance.happens(0.8);
  const shown = host.page.form === 'html' ? (target ? linked(spam, 'wall', target, chance) : escaped(spam)) : spam;
  const { source, region } = insert(host.source, atEnd ? to : from, atEnd ? ` ${shown}` : `${shown} `);
  return { source, region, inside: index };
}

const isProse = ({ page }: Host, at: number): boolean => page.blocks[at]!.kind !== 'code';

/** Between two words of a paragraph. */
function insideSentence(host: Host, spam: string, { target }: Manner, chance: Chance): Injection | undefined {
  const index = chance.one(host.body.filter((at) => host.page.blocks[at]!.text.length >= leastParagraph && isProse(host, at)).slice(0, 30).concat(-1));
  if (index < 0) return undefined;
  const { source: [from, to] } = host.page.blocks[index]!;
  const raw = host.source.slice(from, to);
  const gaps = [...raw.matchAll(/(?<=[\p{L}\p{M},]) (?=\p{L})/gu)].map((gap) => gap.index).filter((at) => isOutsideTags(raw, at));
  if (gaps.length < 8) return undefined;
  const at = from + chance.one(gaps.slice(3, -3));
  const shown = host.page.form === 'html' && target ? `<a href="${target()}">${escaped(spam)}</a>` : escaped(spam);
  const { source, region } = insert(host.source, at, ` ${shown}`);
  return { source, region, inside: index };
}

/** In no tag, and in no link. */
function isOutsideTags(raw: string, at: number): boolean {
  const head = raw.slice(0, at);
  return head.lastIndexOf('<') <= head.lastIndexOf('>') && head.lastIndexOf('<a') <= head.lastIndexOf('</a') && head.lastIndexOf('&') <= Math.max(head.lastIndexOf(';'), at - 10);
}

/** Injected characters of a decoded page: block and span. */
export interface Injected {
  readonly block: number;
  readonly span: readonly [number, number];
}

export function injectedOf(page: Page, host: Host, { region: [from, to], inside }: Injection): Injected[] {
  if (inside === undefined)
    return page.blocks
      .filter(({ source }) => source[0] < to && source[1] > from)
      .map(({ index, text }) => ({ block: index, span: [0, text.length] }));
  const clean = host.page.blocks[inside]!.text;
  const block = page.blocks.find(({ source, text }) => source[0] < to && source[1] > from && text.length > clean.length);
  if (!block) return [];
  const span = addedTo(clean, block.text);
  return span ? [{ block: block.index, span }] : [];
}

/** Where the new text differs from the old one, which it holds otherwise. */
function addedTo(old: string, text: string): readonly [number, number] | undefined {
  let start = 0;
  while (start < old.length && text[start] === old[start]) start += 1;
  let end = 0;
  while (end < old.length - start && text.at(-1 - end) === old.at(-1 - end)) end += 1;
  const length = text.length - old.length;
  if (start + end < old.length || length <= 0) return undefined;
  let from = start; // equal letters before and behind leave it open where it began: at a space it is likelier
  while (from > 0 && !/\s/.test(text[from]!) && text[from - 1] === text[from + length - 1]) from -= 1;
  return from > 0 && !/\s/.test(text[from]!) ? [start, start + length] : [from, from + length];
}

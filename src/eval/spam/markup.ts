// How spam looks in a page's source: its elements and links in HTML, its lines in text, and the ways in which hacked pages hide it.
import type { Form } from '../../page/page.js';
import type { Chance } from './chance.js';
import type { Composed, Shape } from './compose.js';

export const hidings = ['none', 'display', 'off-screen', 'zero-size', 'class-rule', 'colour'] as const;
export type Hiding = (typeof hidings)[number];

export interface Look {
  readonly shape: Shape;
  readonly hiding: Hiding;
  /** Gives the next address; absent: no links. */
  readonly target?: (() => string) | undefined;
}

/** Blocks of their own. */
export function asHtml(spam: Composed, { shape, hiding, target }: Look, chance: Chance): string {
  const lines = spam.map((text) => (target ? linked(text, shape, target, chance) : escaped(text)));
  const inner =
    shape === 'list' ? listOf(lines, chance) : lines.map((line) => element(chance.one(elements), line)).join('\n');
  if (hiding === 'none') return `\n${chance.happens(0.4) ? `<div>${inner}</div>` : inner}\n`;
  return `\n${before[hiding](`x${chance.between(100, 999)}`)}${inner}</div>\n`;
}

const before: Readonly<Record<Exclude<Hiding, 'none'>, (id: string) => string>> = {
  display: () => '<div style="display:none">',
  'off-screen': () => '<div style="position:absolute;left:-9999px;top:-2000px">',
  'zero-size': () => '<div style="height:0;width:0;overflow:hidden">',
  'class-rule': (id) => `<style>.${id}{display:none}</style><div class="${id}">`,
  colour: () => '<div style="color:#fff;background-color:#fff">',
};

const elements = ['p', 'p', 'p', 'p', 'div', 'div', 'h1', 'h3'] as const;

const element = (tag: string, content: string): string => `<${tag}>${content}</${tag}>`;

function listOf(lines: readonly string[], chance: Chance): string {
  const manner = chance.next();
  if (manner < 0.45) return `<ul>${lines.map((line) => `<li>${line}</li>`).join('')}</ul>`;
  if (manner < 0.75) return lines.map((line) => `<p>${line}</p>`).join('\n');
  return `<div>${lines.join('<br>\n')}</div>`;
}

/** Blocks of their own; paragraphs are parted as they are in the page. */
export function asText(spam: Composed, source: string): string {
  const gap = /\n\n/.test(source) && spam.length < 4 ? '\n\n' : '\n';
  return `\n${spam.join(gap)}\n`;
}

/** At the end or the beginning of a paragraph. */
export function asGlued(spam: string, form: Form, target: Look['target'], chance: Chance): string {
  if (form === 'text') return spam;
  return target ? linked(spam, 'wall', target, chance) : escaped(spam);
}

/** Between two words of a paragraph. */
export const asAnchor = (spam: string, form: Form, target: Look['target']): string =>
  form === 'html' && target ? `<a href="${target()}">${escaped(spam)}</a>` : escaped(spam);

/** In walls every second piece is a link, in lists each line, in prose some words. */
function linked(text: string, shape: Shape, target: () => string, chance: Chance): string {
  const link = (words: string) => `<a href="${target()}">${escaped(words)}</a>`;
  if (shape === 'list') return link(text);
  if (shape === 'wall') return linkedPieces(text, link, chance);
  const words = text.split(' ');
  if (words.length < 4) return link(text);
  const from = chance.between(0, words.length - 3);
  return [
    ...words.slice(0, from).map(escaped),
    link(words.slice(from, from + 3).join(' ')),
    ...words.slice(from + 3).map(escaped),
  ].join(' ');
}

function linkedPieces(text: string, link: (words: string) => string, chance: Chance): string {
  const pieces = text.split(/(\s*[|,·/•;~★]\s*|\s-\s)/);
  if (pieces.length < 3) return link(text);
  return pieces
    .map((piece, at) => (at % 2 === 0 && piece.trim() !== '' && chance.happens(0.8) ? link(piece) : escaped(piece)))
    .join('');
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

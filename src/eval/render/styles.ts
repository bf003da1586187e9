// The ways in which pages lose their markup before they reach us, one renderer each (findings/text-mode.md, section 1).
// What a style leaves open (bullets, indentation, a title line) is decided by the page's id, so that a set has all of it.
import type { Box } from './boxes.js';
import { cutBoxes, type Inline } from './boxes.js';
import { renderLynx } from './lynx.js';
import type { TreeNode } from './tree.js';
import { wrap } from './wrap.js';

export type Renderer = (root: TreeNode, dice: number) => string;

export const styles = {
  wet: renderWet,
  'wet-numbered': renderNumberedWet,
  blank: renderBlank,
  'blank-unnumbered': renderUnnumberedBlank,
  wrap80: renderWrapped,
  lynx: renderLynx,
  flat: renderFlat,
  paste: renderPaste,
} as const satisfies Record<string, Renderer>;

export type Style = keyof typeof styles;

const bullets = ['* ', '- ', '• ', '· ', ''] as const;

/** Common Crawl's WET: the title, then each block and each `<br>` a line; no blank lines, hidden text kept. */
function renderWet(root: TreeNode): string {
  const { title, boxes } = cutBoxes(root, { dropHidden: false });
  return linesOf([title, ...boxes.map((box) => box.text)].filter((line) => line !== ''));
}

/** The same with the numbers and bullets of lists, which a browser draws and WET leaves out. */
function renderNumberedWet(root: TreeNode, dice: number): string {
  const { title, boxes } = cutBoxes(root, { dropHidden: false });
  const lines = boxes.map((box) => (box.kind === 'item' && box.first ? markerOf(box, dice) : '') + box.text);
  return linesOf([title, ...lines].filter((line) => line !== ''));
}

/** Blank lines between blocks; lists bulleted or numbered and indented; what is hidden is gone. */
function renderBlank(root: TreeNode, dice: number): string {
  const { title, boxes } = cutBoxes(root, { dropHidden: true });
  return spacedText(title, boxes, dice);
}

/** The same without the numbers and bullets: of a list only its indentation is left. */
function renderUnnumberedBlank(root: TreeNode, dice: number): string {
  const { title, boxes } = cutBoxes(root, { dropHidden: true });
  return spacedText(
    title,
    boxes.map((box) => ({ ...box, first: false })),
    dice,
  );
}

function spacedText(title: string, boxes: readonly Box[], dice: number): string {
  const indent = [2, 4, 0][dice % 3]!;
  const parts = boxes.map((box) => hang(box, indent, dice, (text) => text.split('\n')).join('\n'));
  return joinSpaced(withTitle(title, parts, dice), boxes, dice);
}

/** The same, broken before column 80, with hanging lists and, on some pages, `## ` headings. */
function renderWrapped(root: TreeNode, dice: number): string {
  const { title, boxes } = cutBoxes(root, { dropHidden: false });
  const marked = dice % 2 === 0;
  const parts = boxes.map((box) => {
    const text = marked && box.kind === 'heading' ? `${'#'.repeat(box.level)} ${box.text}` : box.text;
    return hang({ ...box, text }, 2, dice, (line, taken) => wrap(line, 79 - taken)).join('\n');
  });
  return joinSpaced(withTitle(title, parts, dice), boxes, dice);
}

/** All text below one element: single line ends, cells on lines of their own, alternative texts and form fields too. */
function renderFlat(root: TreeNode, dice: number): string {
  const inline: Inline = {
    dropHidden: false,
    image: (alt) => (alt.trim() ? ` [${alt.trim()}] ` : ''),
    field: ({ attribs = {} }) =>
      ` ${attribs['placeholder'] ?? (attribs['type'] === 'submit' ? (attribs['value'] ?? '') : '')} `,
    options: true,
  };
  const { title, boxes } = cutBoxes(root, inline);
  return linesOf(
    withTitle(
      title,
      boxes.map((box) => box.text),
      dice,
    ),
  );
}

/** Copied from a browser: a blank line round paragraphs, none round divs, tabs between the cells of a row. */
function renderPaste(root: TreeNode, dice: number): string {
  const { boxes } = cutBoxes(root, { dropHidden: true });
  let text = '';
  for (const [at, box] of boxes.entries()) {
    const before = boxes[at - 1];
    const item = box.kind === 'item' && box.first && dice % 2 === 0 ? `    ${markerOf(box, dice)}` : '';
    text += `${before ? gapBetween(before, box) : ''}${item}${box.text}`;
  }
  return `${text}\n`;
}

function gapBetween(before: Box, box: Box): string {
  if (box.row > 0 && box.row === before.row) return '\t';
  if (box.kind === 'item' && before.kind === 'item') return '\n';
  return (box.spaced || before.spaced) && box.row === 0 ? '\n\n' : '\n';
}

/** A list item behind its marker, its further lines below its first word; all else as it is. */
function hang(
  box: Box,
  indent: number,
  dice: number,
  cut: (text: string, taken: number) => readonly string[],
): string[] {
  const inList = box.kind === 'item';
  const margin = inList ? ' '.repeat(indent * Math.max(1, box.depth)) : '';
  const marker = inList && box.first ? markerOf(box, dice) : '';
  const hanging = margin + ' '.repeat(marker.length);
  const lines = box.text.split('\n').flatMap((line) => cut(line, hanging.length));
  return lines.map((line, at) => (at === 0 ? margin + marker : hanging) + line);
}

const markerOf = (box: Box, dice: number): string =>
  box.number === undefined ? bullets[dice % bullets.length]! : `${box.number}. `;

/** One page in eight begins with its title, as some tools write it. */
const withTitle = (title: string, parts: readonly string[], dice: number): string[] =>
  title !== '' && dice % 8 === 3 ? [title, ...parts] : [...parts];

/** A blank line between parts; on some pages the items of a list stand close. */
function joinSpaced(parts: readonly string[], boxes: readonly Box[], dice: number): string {
  const shift = parts.length - boxes.length;
  const close = dice % 3 !== 0;
  const gap = (at: number): string => {
    const items = boxes[at - shift]?.kind === 'item' && boxes[at - shift - 1]?.kind === 'item';
    return close && items ? '\n' : '\n\n';
  };
  return `${parts.map((part, at) => (at === 0 ? part : gap(at) + part)).join('')}\n`;
}

const linesOf = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');

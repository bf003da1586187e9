// A page as a text browser dumps it: numbered links, three columns of margin, bullets by depth, buttons and fields
// drawn, and a list of addresses at the end.
import { type Box, cutBoxes } from './boxes.js';
import type { TreeNode } from './tree.js';
import { wrap } from './wrap.js';

const bullets = ['*', '+', 'o', '#'] as const;
/** Lynx breaks before column 80, its margin included. */
const columns = 76;

export function renderLynx(root: TreeNode, dice: number): string {
  const addresses: string[] = [];
  const { title, boxes } = cutBoxes(root, {
    dropHidden: false,
    link: (href) => `[${addresses.push(href)}]`,
    image: (alt) => alt.trim() && ` [${alt.trim()}] `,
    button: '(BUTTON)',
    field: drawField,
  });
  const top = dice % 4 === 0 && title ? [`   #${title}`] : []; // the line that links to feeds
  const body = boxes.flatMap((box, at) => [...(needsGap(boxes[at - 1], box) ? [''] : []), ...linesOf(box, dice)]);
  return `${[...top, ...body, ...references(addresses)].join('\n')}\n`;
}

function needsGap(before: Box | undefined, box: Box): boolean {
  if (!before) return false;
  if (box.kind === 'item' && before.kind === 'item') return false;
  return box.spaced || before.spaced;
}

function linesOf(box: Box, dice: number): string[] {
  if (box.kind === 'heading' && box.level === 1 && dice % 2 === 0) return centred(box.text);
  if (box.kind === 'heading') return box.text.split('\n').flatMap((line) => wrap(line, columns));
  const margin = ' '.repeat(3 + (box.kind === 'item' ? 3 * box.depth : 0));
  const lines = box.text.split('\n').flatMap((line) => wrap(line, columns - margin.length + 3));
  const marker = box.kind === 'item' && box.first ? markerOf(box) : '';
  return lines.map((line, at) => (at === 0 && marker ? margin.slice(marker.length) + marker : margin) + line);
}

function centred(text: string): string[] {
  return text
    .split('\n')
    .flatMap((line) => wrap(line, columns - 10))
    .map((line) => ' '.repeat(Math.max(3, (columns - line.length) >> 1)) + line);
}

const markerOf = (box: Box): string =>
  `${box.number === undefined ? bullets[(Math.max(1, box.depth) - 1) % bullets.length] : `${box.number}.`} `;

function drawField({ attribs = {} }: TreeNode): string {
  const kind = attribs['type'] ?? 'text';
  if (kind === 'hidden') return '';
  if (kind === 'submit' || kind === 'button') return ` [${attribs['value'] ?? 'Submit'}] `;
  if (kind === 'checkbox' || kind === 'radio') return ' [ ] ';
  return ` ${'_'.repeat(20)} `;
}

function references(addresses: readonly string[]): string[] {
  if (addresses.length === 0) return [];
  return ['', 'References', '', ...addresses.map((address, at) => `${String(at + 1).padStart(4)}. ${address}`)];
}

// Gold pages rendered to plain text, in several independent ways, to measure how Copydesk does when the markup is gone.
import { type Style, styles } from './styles.js';
import { parseTree } from './tree.js';

export const styleNames = Object.keys(styles) as readonly Style[]; // the keys are the names

export const isStyle = (name: string): name is Style => Object.hasOwn(styles, name);

/** @param id decides what the style leaves open, so that the same page always comes out the same */
export function renderPage(bytes: Uint8Array, id: string, style: Style): string {
  return styles[style](parseTree(bytes), fnv1a(id));
}

/** A small spread-out number for a name (FNV-1a, 32 bits). */
function fnv1a(name: string): number {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(name)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash >>> 3; // the lowest bits hardly spread
}

// Which blocks look like the byline or the date line of an article: asked once, for what a block is and for what is near it.
import { looksLikeByline, looksLikeTimestamp } from '../line-shapes.js';
import type { Sheet } from './sheet.js';

export interface Shapes {
  readonly byline: Uint8Array;
  readonly timestamp: Uint8Array;
}

export function shapesOf(sheet: Sheet): Shapes {
  const shapes = { byline: new Uint8Array(sheet.count), timestamp: new Uint8Array(sheet.count) };
  for (let row = 0; row < sheet.count; row++) {
    const { text } = sheet.blocks[row]!;
    const tokens = sheet.tokens[row]!;
    if (looksLikeByline(text, tokens)) shapes.byline[row] = 1;
    if (tokens <= 24 && hasDigit(text) && looksLikeTimestamp(text, tokens)) shapes.timestamp[row] = 1;
  }
  return shapes;
}

/** No day without one; most lines have none, and look-alikes of dates are costly to search for. */
const hasDigit = (text: string): boolean => /\d/.test(text);

// Which blocks have the shape of a byline, a date line, a credit, or of a teaser that goes on elsewhere: asked once a page, for
// what a block is, for what is near it, for the headline, and for the kind of page.
import { goesOnElsewhere, looksLikeByline, looksLikeCaption, looksLikeTimestamp } from '../line-shapes.js';
import type { Sheet } from './sheet.js';

/** Flags, one for each block. */
export interface Shapes {
  readonly byline: Uint8Array;
  readonly timestamp: Uint8Array;
  readonly credit: Uint8Array;
  readonly goesOn: Uint8Array;
}

export function shapesOf({ blocks, tokens, count }: Sheet): Shapes {
  const make = () => new Uint8Array(count);
  const shapes = { byline: make(), timestamp: make(), credit: make(), goesOn: make() };
  for (let row = 0; row < count; row++) {
    const { text } = blocks[row]!;
    if (looksLikeByline(text, tokens[row]!)) shapes.byline[row] = 1;
    if (looksLikeTimestamp(text, tokens[row]!)) shapes.timestamp[row] = 1;
    if (looksLikeCaption(text, tokens[row]!)) shapes.credit[row] = 1;
    if (goesOnElsewhere(text)) shapes.goesOn[row] = 1;
  }
  return shapes;
}

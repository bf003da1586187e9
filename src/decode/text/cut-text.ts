// Plain text, from which the markup is already gone, becomes blocks.
import type { Block } from '../../page/page.js';

export interface CutText {
  readonly blocks: readonly Block[];
  /** Characters left out, by kind. */
  readonly left: Record<string, number>;
}

export function cutText(_decoded: string): CutText {
  return { blocks: [], left: {} };
}

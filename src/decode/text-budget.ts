// Blocks and characters of one page, counted while they are cut: what stages cost grows with both, whatever markup they came in.
import { PageRefused } from './refused.js';

export const unlimited = { blocks: Number.POSITIVE_INFINITY, text: Number.POSITIVE_INFINITY };

export class TextBudget {
  #blocks = 0;
  #chars = 0;

  constructor(readonly most: { readonly blocks: number; readonly text: number }) {}

  /** @throws PageRefused for the first block that is one too many */
  spend(chars: number): void {
    this.#blocks += 1;
    this.#chars += chars;
    if (this.#blocks > this.most.blocks)
      throw new PageRefused('too-large', `it has more than ${this.most.blocks} blocks`);
    if (this.#chars > this.most.text)
      throw new PageRefused('too-large', `its text has more than ${this.most.text} characters`);
  }
}

// Bytes to page: the one door into decode. After it no character changes and no block is added, merged or removed.
import type { Page } from '../page/page.js';
import type { RawPage } from '../page/raw-page.js';
import type { HostSelector } from '../page/stage.js';
import { PageRefused } from './refused.js';

export interface DecodeOptions {
  readonly selectors: readonly HostSelector[];
  readonly budgets: Budgets;
}

export interface Budgets {
  /** Bytes of the input. */
  readonly bytes: number;
  readonly elements: number;
  /** Elements inside each other; deeper ones are flattened into the deepest allowed. */
  readonly depth: number;
  /** Attributes of one element. */
  readonly attributes: number;
}

/** @throws PageRefused for what can be no page: empty, binary, over a budget */
export type Decoder = (raw: RawPage) => Page;

export function openDecoder(_options: DecodeOptions): Decoder {
  return () => {
    throw new PageRefused('empty', 'decode is being written');
  };
}

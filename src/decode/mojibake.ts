// Mends text that was decoded wrongly before it reached us, where that is certain.
import type { Repair } from '../page/page.js';

export interface Mended {
  readonly text: string;
  readonly repairs: readonly Repair[];
}

export function repairMojibake(text: string): Mended {
  return { text, repairs: [] };
}

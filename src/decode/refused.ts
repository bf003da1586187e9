// A page that cannot be decoded, with the reason: it goes to the rejected ones and the run goes on.
import type { FailureReason } from '../page/reasons.js';

export class PageRefused extends Error {
  override readonly name = 'PageRefused';
  constructor(
    readonly reason: FailureReason,
    because: string,
  ) {
    super(because);
  }
}

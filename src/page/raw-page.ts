// What an input hands over for one page: its bytes or text, and what is known of where they came from.

import type { Form } from './page.js';
import type { FailureReason } from './reasons.js';

export interface RawPage {
  /** See `Page.id`. */
  readonly id: string;
  /** The file, as a path below the input root with `/` between folders. */
  readonly sourcePath: string;
  /** Which record of the file, from 1; null where the file is the page. */
  readonly sourceRecord: number | null;
  /** Bytes as they came, or a string where the container had decoded them already (JSONL). */
  readonly body: Uint8Array | string;
  /** Known from a name or a field; where it is absent, the content decides. */
  readonly form?: Form;
  readonly url?: string;
  readonly fetched?: string;
  /** As HTTP or the record said, unchecked. */
  readonly charset?: string;
  /** The input could not be read as a page: it goes to the rejected ones with this reason. */
  readonly failure?: { readonly reason: FailureReason; readonly because: string };
}

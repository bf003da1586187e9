// The pages of the spam evaluation as the product gets them.
import type { Form } from '../../page/page.js';
import type { Reading } from '../../page/reading.js';
import type { Product } from '../evaluate.js';
import { goldHosts, goldSets, type Host, languageHosts, openDecode } from './hosts.js';

const forms: readonly Form[] = ['html', 'text'];

/** All clean pages in both forms. @param gold the folder of the gold sets */
export function* allHosts(gold: string): Generator<Host> {
  const decode = openDecode();
  for (const form of forms) {
    for (const set of goldSets) yield* goldHosts(gold, set, form, decode);
    yield* languageHosts(gold, form, decode);
  }
}

/** What a product makes of a source; undefined where it could not be read. */
export function readingOf(
  product: Product,
  { id, url }: Pick<Host, 'id' | 'url'>,
  form: Form,
  source: string,
  fold?: number,
): Reading | undefined {
  const raw = { id, sourcePath: id, sourceRecord: null, body: source, form, ...(url ? { url } : {}) };
  return product(raw, fold).reading;
}

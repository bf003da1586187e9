// What one file gives: a page, its records one by one, a failure, or nothing.
import type { RawPage } from '../page/raw-page.js';
import type { ClassifyOptions, Verdict } from './classify.js';
import { contentOf, hasTags } from './content.js';
import type { FoundFile } from './files.js';
import { failedItem } from './input-fault.js';
import type { FoundItem } from './item.js';
import type { NamedAs } from './kinds.js';
import { type Account, readRecords } from './read-records.js';

/** A file that is a page is not opened yet. */
export async function* itemsIn(
  file: FoundFile,
  verdict: Verdict,
  options: ClassifyOptions,
  account: Account,
): AsyncGenerator<FoundItem> {
  if (verdict.as === 'skip') return;
  const about = { id: file.id, sourcePath: file.id, ...file.sources(file.shown) };
  if (verdict.as === 'records' || verdict.as === 'archive')
    return yield* readRecords(file.path, verdict.as, { ...about, ...options }, account);
  const whole = { ...about, sourceRecord: null };
  if (verdict.as === 'unreadable') yield failedItem(whole, verdict.failure);
  else
    yield { item: { ...whole, content: { kind: 'file', path: file.path.toString('latin1'), named: verdict.named } } };
}

/** Content first: plain text under the name of a page and markup under the name of a text are both common. */
export function formOf(body: Uint8Array, { type, ending }: Pick<NamedAs, 'type' | 'ending'>): Pick<RawPage, 'form'> {
  if (contentOf(body) === 'html') return { form: 'html' };
  if (type !== 'page') return {};
  if (ending === 'txt' || ending === 'text') return { form: 'text' };
  return hasTags(body) ? { form: 'html' } : {};
}

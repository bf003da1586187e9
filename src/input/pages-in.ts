// What one file gives: a page, its records one by one, a failure, or nothing.
import type { RawPage } from '../page/raw-page.js';
import type { ClassifyOptions, Verdict } from './classify.js';
import { contentOf, hasTags } from './content.js';
import type { FoundFile } from './files.js';
import { failureOf } from './input-fault.js';
import type { NamedAs } from './kinds.js';
import { readPage } from './read-file.js';
import { readRecords } from './read-records.js';

/** A page is read before this returns; of records only as many as are asked for. */
export async function pagesIn(
  file: FoundFile,
  verdict: Verdict,
  options: ClassifyOptions,
): Promise<AsyncIterable<RawPage>> {
  const about = { id: file.id, sourcePath: file.id, ...file.sources(file.shown) };
  if (verdict.as === 'records') return readRecords(file.path, { ...about, ...options });
  if (verdict.as === 'skip') return these();
  if (verdict.as === 'unreadable') return these({ ...about, sourceRecord: null, body: '', failure: verdict.failure });
  return these({ ...about, sourceRecord: null, ...(await readOrFail(file.path, verdict.named, options.most)) });
}

async function* these(...pages: readonly RawPage[]): AsyncGenerator<RawPage> {
  yield* pages;
}

async function readOrFail(
  path: Buffer,
  named: NamedAs,
  most: number,
): Promise<Pick<RawPage, 'body' | 'form' | 'failure'>> {
  try {
    const body = await readPage(path, named.packed, most);
    return { body, ...formOf(body, named) };
  } catch (error) {
    return { body: '', failure: failureOf(error) };
  }
}

/** Content first: plain text under the name of a page and markup under the name of a text are both common. */
export function formOf(body: Uint8Array, { type, ending }: Pick<NamedAs, 'type' | 'ending'>): Pick<RawPage, 'form'> {
  if (contentOf(body) === 'html') return { form: 'html' };
  if (type !== 'page') return {};
  if (ending === 'txt' || ending === 'text') return { form: 'text' };
  return hasTags(body) ? { form: 'html' } : {};
}

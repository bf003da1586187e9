// The files of a page that is being labelled, below the gold folder: its copy in pages/, and the proof to correct in to-correct/.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { proofFileOf } from '../../output/proof-name.js';
import type { Form } from '../../page/page.js';
import type { RawPage } from '../../page/raw-page.js';
import { ConfigError } from '../../pipeline/config.js';
import { writeWhole } from '../gold-file.js';

/** Readable and unique; an id of a page itself never becomes the name of a file. */
export const goldIdOf = (pageId: string): string => proofFileOf(pageId).replace(/\.txt$/, '');

export const draftFile = (folder: string, id: string): string => join(folder, 'to-correct', `${id}.txt`);

/** The gold id that a person may mean, where its proof is there: the id itself, its file, or the id of the page. */
export function knownDraft(folder: string, name: string): string | undefined {
  const typed = name.replace(/^.*[\\/]/, '').replace(/\.(txt|html)$/, '');
  return [goldIdOf(name), typed].find((id) => id !== '' && existsSync(draftFile(folder, id)));
}

/** All of them, in order. */
export function draftsIn(folder: string): string[] {
  const below = join(folder, 'to-correct');
  if (!existsSync(below)) return [];
  const files = readdirSync(below).filter((file) => file.endsWith('.txt') && !file.startsWith('.'));
  return files.map((file) => file.slice(0, -'.txt'.length)).sort();
}

/** What had been decoded already is written as UTF-8 and says so, whatever its markup declares. @returns the file */
export function writePage(folder: string, id: string, { body }: RawPage, form: Form): string {
  const file = join(folder, 'pages', `${id}.${form === 'html' ? 'html' : 'txt'}`);
  writeWhole(file, typeof body === 'string' ? `\ufeff${body}` : body);
  return file;
}

/** @throws ConfigError where it is no UTF-8, as some editors save it */
export function readDraft(folder: string, id: string): string {
  const path = draftFile(folder, id);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new ConfigError(`${path} is no UTF-8. Save it as UTF-8 in your editor; nothing was written.`);
  }
}

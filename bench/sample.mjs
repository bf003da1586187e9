// The pages of a comparison: a seeded sample of a gold set, each decoded once, so that every tool reads the same characters.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { decodeBytes } from '../dist/decode/charset.js';
import { rawPageOf } from '../dist/eval/evaluate.js';
import { readGold, readSources } from '../dist/eval/gold.js';

/** @returns for each page its gold, the input as Copydesk gets it, and its text */
export function samplePages({ folder, pages, seed }) {
  if (!existsSync(join(folder, 'gold.jsonl')))
    throw Object.assign(new Error(`There are no gold pages in ${folder}. --gold names the folder of the sets.`), {
      plain: true,
    });
  const sources = readSources(folder);
  const place = ({ id }) => createHash('sha256').update(`${seed} ${id}`).digest('hex');
  return readGold(folder)
    .filter((gold) => gold.body?.length > 0)
    .sort((a, b) => (place(a) < place(b) ? -1 : 1))
    .map((gold) => ({ gold, raw: rawPageOf(gold, { folder, sources }) }))
    .filter(({ raw }) => raw.form === 'html')
    .flatMap((page) => withText(page))
    .slice(0, pages);
}

function withText(page) {
  try {
    return [{ ...page, html: decodeBytes(page.raw.body, { form: 'html' }).text }];
  } catch {
    return []; // what is no text is no page for anybody
  }
}

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { ConfigError } from '../../../src/pipeline/config-error.js';
import {
  KeptCountsRenewal,
  type KeptPage,
  type RenewalOptions,
  type RenewedCounts,
  readKeptCounts,
} from '../../../src/runners/survey/kept-counts.js';
import { folderOf } from '../../input/temporary-folder.js';

const page = (id: string, ...lines: number[]): KeptPage => ({
  id,
  entry: { site: 'harbour.example', lines, story: [1, 2, 3, 2 ** 32 - 1] },
});

/** In UTF-16 order; the line separator is one that splits lines in JavaScript. */
const pages = [page('a/1.html', 5, 2 ** 48 - 1), page('a/2\u2028.html'), page('b.html', 7), page('é.txt', 9, 10)];

describe.each(['counts.jsonl', 'counts.jsonl.gz'])('kept counts in %s', (name) => {
  test('come back as they were put, in the order of their ids', async () => {
    const path = join(folderOf({}), 'below', name);
    expect(await renew(path, pages.toReversed())).toEqual({ pages: 4, added: 4, replaced: 0, removed: 0 });
    expect(await read(path)).toEqual(pages);
    expect(readdirSync(join(path, '..'))).toEqual([name]);
  });

  test('are the same bytes whatever the order of their pages and the memory there was', async () => {
    const folder = folderOf({});
    await renew(join(folder, `1-${name}`), pages);
    await renew(join(folder, `2-${name}`), pages.toReversed(), { mostBytes: 1 });
    expect(readFileSync(join(folder, `2-${name}`))).toEqual(readFileSync(join(folder, `1-${name}`)));
  });

  test('have a page once: as it was seen last', async () => {
    const path = join(folderOf({}), name);
    await renew(path, pages);
    const [again, more] = [page('b.html', 8), page('c.html')];
    const counts = await renew(path, [page('b.html', 1), more, again], { mostBytes: 1 });
    expect(counts).toEqual({ pages: 5, added: 1, replaced: 1, removed: 0 });
    expect(await read(path)).toEqual([pages[0], pages[1], again, more, pages[3]]);
  });

  test('lose the share of a page that is removed, and of one that is seen anew they do not', async () => {
    const path = join(folderOf({}), name);
    await renew(path, pages);
    const counts = await renew(path, [pages[0]!], { removes: ({ id }) => id < 'b' });
    expect(counts).toEqual({ pages: 3, added: 0, replaced: 1, removed: 1 });
    expect(await read(path)).toEqual([pages[0], pages[2], pages[3]]);
  });
});

test('where there is no file, there are no pages', async () => {
  expect(await read(join(folderOf({}), 'counts.jsonl'))).toEqual([]);
});

test('a renewal that is abandoned leaves the file as it was, and nothing beside it', async () => {
  const folder = folderOf({});
  const path = join(folder, 'counts.jsonl');
  await renew(path, pages);
  const renewal = new KeptCountsRenewal(path, { mostBytes: 1 });
  renewal.put(page('z.html'));
  renewal.abandon();
  expect(await read(path)).toEqual(pages);
  expect(readdirSync(folder)).toEqual(['counts.jsonl']);
});

test('no text of a page is in the file', async () => {
  const path = join(folderOf({}), 'counts.jsonl');
  await renew(path, [pages[0]!]);
  expect(readFileSync(path, 'utf8')).toBe(
    '{"copydesk":"survey","version":1}\n{"id":"a/1.html","site":"harbour.example","lines":"AAAAAAAF////////","story":"AAAAAQAAAAIAAAAD/////w=="}\n',
  );
});

const sound =
  '{"copydesk":"survey","version":1}\n{"id":"b","site":"s","lines":"","story":"AAAAAQAAAAIAAAADAAAABA=="}\n';

test.each([
  ['another file', 'title,text\n', 'holds no counts of a survey'],
  ['a file of another version', sound.replace(':1}', ':9}'), 'holds no counts of a survey'],
  ['an empty file', '', 'holds no counts of a survey'],
  ['half a line', sound.slice(0, -20), 'is damaged: line 2'],
  ['a line that is no page', `${sound}{"id":"c"}\n`, 'is damaged: line 3'],
  ['a line that is null', `${sound}null\n`, 'is damaged: line 3'],
  ['keys that do not ascend', sound.replace('"lines":""', '"lines":"AAAAAAAHAAAAAAAF"'), 'is damaged: line 2'],
  ['keys that are no base64', sound.replace('"lines":""', '"lines":"?"'), 'is damaged: line 2'],
  ['pages out of their order', `${sound}${sound.split('\n')[1]}\n`, 'is damaged: line 3'],
])('%s is refused in words, and stays as it is', async (_, content, words) => {
  const path = join(folderOf({}), 'counts.jsonl');
  writeFileSync(path, content);
  await expect(read(path)).rejects.toThrow(words);
  await expect(renew(path, pages)).rejects.toThrow(ConfigError);
  expect(readFileSync(path, 'utf8')).toBe(content);
  expect(readdirSync(join(path, '..'))).toEqual(['counts.jsonl']);
});

test('a packed file that is cut off, or not packed at all, is refused in words', async () => {
  const path = join(folderOf({}), 'counts.jsonl.gz');
  writeFileSync(path, gzipSync(sound).subarray(0, -12));
  await expect(read(path)).rejects.toThrow('it cannot be read to its end');
  writeFileSync(path, sound);
  await expect(read(path)).rejects.toThrow('it cannot be read to its end');
  await renew(`${path}.other.gz`, pages);
  expect(gunzipSync(readFileSync(`${path}.other.gz`)).toString()).toContain('"é.txt"');
});

async function renew(path: string, fresh: readonly KeptPage[], options?: RenewalOptions): Promise<RenewedCounts> {
  const renewal = new KeptCountsRenewal(path, options);
  for (const one of fresh) renewal.put(one);
  return await renewal.finish();
}

async function read(path: string): Promise<KeptPage[]> {
  const found: KeptPage[] = [];
  for await (const one of readKeptCounts(path)) found.push(one);
  return found;
}

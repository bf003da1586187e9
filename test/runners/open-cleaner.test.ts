// The library for servers, as a user gets it: the built package.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cleanPage, openCleaner } from 'copydesk';
import { afterAll, describe, expect, test } from 'vitest';
import { dependOnCopydesk } from '../cli/copydesk.js';
import { story } from '../cli/stories.js';

const base = folderWithPoison();
const config = {
  stages: ['navigation', './poisonous.mjs', 'article', 'facts'],
  budgets: { cpuSeconds: 1, bytes: 100_000 },
};

function folderWithPoison(): string {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(
    join(folder, 'poisonous.mjs'),
    `import { defineStage, z } from 'copydesk';
export default defineStage({
  name: 'poisonous', number: 45, about: 'Hangs, ends or stops', gives: [], options: z.strictObject({}),
  open: () => function* ({ page }) {
    const all = page.blocks.map(({ text }) => text).join(' ');
    if (all.includes('story of hang')) for (;;);
    if (all.includes('story of end')) process.exit(1);
  },
});
`,
  );
  dependOnCopydesk(folder);
  return folder;
}

describe('openCleaner', () => {
  const cleaner = openCleaner({ config, base, workers: 2, queue: 6 });
  afterAll(() => cleaner.close());

  test('gives what cleanPage gives, for text and for bytes', async () => {
    const plain = { stages: ['navigation', 'article', 'facts'] };
    const own = openCleaner({ config: plain, workers: 1 });
    const about = { url: 'https://post.example/ferry', id: 'ferry' };
    for (const input of [story('Ulla'), Buffer.from(story('Skye')), 'No tags\n\nat all.'])
      expect(await own.clean(input, about)).toEqual(cleanPage(input, { ...about, config: plain }));
    await own.close();
    await expect(own.clean('late')).rejects.toThrow('The cleaner was closed.');
  });

  test('rejects a page that hangs or ends its process, and goes on with the others', async () => {
    const names = ['Brae', 'hang', 'Cork', 'end', 'Bray'];
    const records = await Promise.all(names.map((name) => cleaner.clean(story(name), { id: name })));
    expect(records.map((record) => [record.id, 'reason' in record ? record.reason : 'kept'])).toEqual([
      ['Brae', 'kept'],
      ['hang', 'cpu-limit'],
      ['Cork', 'kept'],
      ['end', 'worker-died'],
      ['Bray', 'kept'],
    ]);
  });

  test('refuses more pages than may wait, and lets go what is not wanted any more', async () => {
    const many = Array.from({ length: 6 }, () => cleaner.clean(story('Nairn')));
    await expect(cleaner.clean(story('one too many'))).rejects.toThrow('6 pages are under way already.');
    await Promise.all(many);
    const stop = new AbortController();
    const unwanted = cleaner.clean(story('Orsk'), { signal: stop.signal });
    stop.abort();
    await expect(unwanted).rejects.toThrow('aborted');
    expect(await cleaner.clean(story('Dover'))).toMatchObject({ title: 'Dover: ferry port reopens' });
  });

  test('holds pages to the budgets, and says what is misuse', async () => {
    expect(await cleaner.clean('x'.repeat(100_001))).toMatchObject({ reason: 'too-large' });
    await expect(cleaner.clean(5 as unknown as string)).rejects.toThrow(TypeError);
    expect(() => openCleaner({ workers: 0 })).toThrow('"workers" is a whole number above 0, and got a number.');
    expect(() => openCleaner({ config: { budgets: { bytes: -1 } } })).toThrow(TypeError);
    const wrong = openCleaner({ config: { stages: ['./nothing.mjs'] }, base });
    await expect(wrong.clean('page')).rejects.toThrow('The stage "./nothing.mjs" is not there');
    await wrong.close();
  });
});

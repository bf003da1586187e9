// The library as a program sees it: imported by the package's own name, so from the build, as `npm test` makes it.
import { fileURLToPath } from 'node:url';
import { cleanPage, cleanPages, defineStage, isRejected, markPage } from 'copydesk';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openInput } from '../src/input/input.js';
import { checkConfig } from '../src/pipeline/config.js';
import { clone, copydesk } from './cli/copydesk.js';

const story = `<!doctype html><html lang="en"><head><title>Ferry port reopens after storm - Harbour Post</title></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
<article><h1>Ferry port reopens after storm</h1>
<p>The ferry port of Vilanova reopened on Tuesday morning, three days after a storm had torn two pontoons from their moorings.</p>
<p>The first sailing left with forty minutes of delay, the harbour office said, and by noon the queue of lorries was gone.</p>
<p>Repairs to the northern breakwater will go on until May, and cost the region about four million euros.</p></article>
<footer><p>Copyright Harbour Post</p></footer></body></html>`;

/** Stops on every page whose text holds the word. */
const stumbling = defineStage({
  name: 'stumbling',
  number: 65,
  about: 'Stops on pages that mention pontoons',
  gives: ['suspicious'],
  options: z.strictObject({ word: z.string().default('pontoons') }),
  open: ({ word }) =>
    function* ({ page }) {
      if (page.blocks.some((block) => block.text.includes(word))) throw new Error(`${word} ahead`);
      yield markPage('suspicious', 'quiet', 'no pontoons anywhere');
    },
});

describe('cleanPage', () => {
  test('gives the article of a page, from a string and from its bytes', () => {
    const record = cleanPage(story, { url: 'https://harbour-post.example/ferry', id: 'ferry' });
    expect(isRejected(record)).toBe(false);
    expect(record.text.split('\n\n')).toHaveLength(3);
    expect(record).toMatchObject({
      id: 'ferry',
      url: 'https://harbour-post.example/ferry',
      form: 'html',
      kind: 'article',
    });
    expect(cleanPage(new TextEncoder().encode(story)).text).toBe(record.text);
    expect(cleanPage(Buffer.from(story)).text).toBe(record.text);
  });

  test('gives a rejection with its reason for what is no page, and does not throw', () => {
    const empty = cleanPage('');
    expect(isRejected(empty) && empty.reason).toBe('empty');
    const binary = cleanPage(Uint8Array.from({ length: 4_000 }, (_, index) => (index * 37) % 256));
    expect(isRejected(binary) && binary.reason).toBe('binary');
  });

  test('takes a stage as it is, with or without options, beside the names of others', () => {
    const stages = ['article', stumbling] as const;
    const record = cleanPage(story, { config: { stages } });
    expect(record).toMatchObject({ reason: 'stage-failed', reason_detail: 'stumbling stopped with: pontoons ahead' });
    const spared = cleanPage(story, { config: { stages: ['article', [stumbling, { word: 'zeppelins' }]] } });
    expect(isRejected(spared)).toBe(false);
  });

  test.each([
    [
      'no page',
      () => cleanPage(undefined as never),
      'cleanPage takes a page as a string or as bytes (Uint8Array), and got undefined.',
    ],
    [
      'an object',
      () => cleanPage({ html: '' } as never),
      'cleanPage takes a page as a string or as bytes (Uint8Array), and got a value of type Object.',
    ],
    [
      'an option it does not know',
      () => cleanPage('', { uri: 'x' } as never),
      'cleanPage does not know "uri". It knows: url, form, fetched, id, config.',
    ],
    [
      'an address that is none',
      () => cleanPage('', { url: 7 } as never),
      'cleanPage: "url" is a string, and got a number.',
    ],
    [
      'a form it does not know',
      () => cleanPage('', { form: 'pdf' } as never),
      'cleanPage: "form" is "html" or "text", and got "pdf".',
    ],
    [
      'a config with a key too many',
      () => cleanPage('', { config: { stage: [] } as never }),
      'the config has no option "stage".',
    ],
    [
      'a stage it does not know',
      () => cleanPage('', { config: { stages: ['artcle'] } }),
      'There is no stage "artcle".',
    ],
  ])('throws a TypeError that says what is known, for %s', (_, misuse, message) => {
    expect(misuse).toThrow(TypeError);
    expect(misuse).toThrow(message);
  });
});

describe('cleanPages', () => {
  test('gives one record for each page, in order, from a list or a stream of strings, bytes and pages with an address', async () => {
    async function* pages() {
      yield story;
      yield Buffer.from('');
      yield { body: story, url: 'https://harbour-post.example/a', id: 'a' };
    }
    const found = [];
    for await (const { id, url, kind } of cleanPages(pages())) found.push({ id, url, kind });
    expect(found).toEqual([
      { id: '#1', url: null, kind: 'article' },
      { id: '#2', url: null, kind: 'empty' },
      { id: 'a', url: 'https://harbour-post.example/a', kind: 'article' },
    ]);
  });

  test('throws a TypeError for a page that is none, when it comes to it', async () => {
    const records = cleanPages([story, 7 as never]);
    expect((await records.next()).value).toMatchObject({ id: '#1' });
    await expect(records.next()).rejects.toThrow(TypeError);
  });

  test('does not take a single page for a list of characters', async () => {
    await expect(cleanPages(story as never).next()).rejects.toThrow('For one page there is cleanPage.');
  });
});

test('the library gives what the command gives, for every file of the sample input', async () => {
  const base = fileURLToPath(new URL('../raw/', import.meta.url));
  const input = await openInput({ base, paths: ['sample'], fields: checkConfig({}).jsonl });
  const { stdout } = await copydesk(clone, ['clean', 'raw/sample']);
  const printed = new Map(
    stdout
      .trim()
      .split('\n')
      .map((line) => [JSON.parse(line).id, line]),
  );
  let compared = 0;
  for await (const { id, body, url, form, fetched, sourceRecord, failure } of input.read()) {
    if (sourceRecord !== null || failure) continue; // the library is handed pages, not files
    expect(JSON.stringify(cleanPage(body, { id, url, form, fetched }))).toBe(printed.get(id));
    compared += 1;
  }
  expect(compared).toBeGreaterThan(10);
});

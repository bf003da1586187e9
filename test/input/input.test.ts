import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { listFolder } from '../../src/input/walk.js';
import { folderOf, inputOf, told } from './temporary-folder.js';

const html = '<!doctype html><html><body><p>The harbour bridge opened on Monday.</p></body></html>';
const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);

describe('a folder', () => {
  test('gives its pages in code-unit order of their paths, whatever the order of the listing', async () => {
    const folder = folderOf({
      'b.html': html,
      'a/z.txt': 'zed',
      'a-b.txt': 'dash',
      'a.txt': 'dot',
      'Z.txt': 'upper',
      'ä.txt': 'umlaut',
      '2/10.txt': 'ten',
    });
    const straight = await inputOf(folder);
    const turned = await inputOf(folder, { list: async (path) => [...(await listFolder(path))].reverse() });
    expect(straight.pages.map(({ id }) => id)).toEqual([
      '2/10.txt',
      'Z.txt',
      'a-b.txt',
      'a.txt',
      'a/z.txt',
      'b.html',
      'ä.txt',
    ]);
    expect(turned.pages).toEqual(straight.pages);
    expect(straight.input.total).toBe(7);
  });

  test('is a page where the content says so, and a page by its name that holds something else is damaged', async () => {
    const folder = folderOf({
      story: html,
      'story.php?id=7': html,
      'old/report.aspx': 'A report that lost its markup.',
      'logo.png': html,
      'photo.html': png,
      'brochure.htm': '%PDF-1.4 …',
      'prose.html': 'No markup is left in here.',
      'markup.txt': html,
      'void.html': '',
    });
    const { input, pages } = await inputOf(folder);
    expect(pages.map(told)).toEqual([
      'brochure.htm | binary: it is named like a page, but begins like a PDF',
      `logo.png | html | ${html}`,
      `markup.txt | html | ${html}`,
      'old/report.aspx | A report that lost its markup.',
      'photo.html | binary: it is named like a page, but begins like an image',
      'prose.html | No markup is left in here.',
      `story | html | ${html}`,
      `story.php?id=7 | html | ${html}`,
      'void.html | ',
    ]);
    expect(input.skipped()).toEqual([]);
  });

  test('counts by type what is no page, with five examples', async () => {
    const images = Object.fromEntries([1, 2, 3, 4, 5, 6].map((n) => [`img/${n}.png`, png]));
    const folder = folderOf({
      ...images,
      'a.html': html,
      'main.css': 'p { margin: 0 }',
      'app.js': 'run()',
      'paper.pdf': '%PDF-1.7',
      'all.zip': 'PK\x03\x04',
      'mail.docx': 'PK\x03\x04',
      'clip.mp3': 'ID3\x04',
      'table.csv': 'a,b\n1,2\n',
      'data.json': '{"items": [1, 2]}',
      'README.md': '# Notes',
      '.DS_Store': 'x',
      '.git/HEAD.html': html,
      'raw-picture': png,
      nothing: '',
      'x.unknown': 'Some words.',
    });
    const { input, pages } = await inputOf(folder);
    expect(pages.map(({ id }) => id)).toEqual(['a.html']);
    expect(input.skipped()).toEqual([
      { type: 'archive', count: 1, examples: ['all.zip'] },
      { type: 'audio', count: 1, examples: ['clip.mp3'] },
      { type: 'csv', count: 1, examples: ['table.csv'] },
      { type: 'dot-file', count: 2, examples: ['.DS_Store', '.git/'] },
      { type: 'empty', count: 1, examples: ['nothing'] },
      { type: 'image', count: 7, examples: ['img/1.png', 'img/2.png', 'img/3.png', 'img/4.png', 'img/5.png'] },
      { type: 'json', count: 1, examples: ['data.json'] },
      { type: 'notes', count: 1, examples: ['README.md'] },
      { type: 'office', count: 1, examples: ['mail.docx'] },
      { type: 'other', count: 1, examples: ['x.unknown'] },
      { type: 'pdf', count: 1, examples: ['paper.pdf'] },
      { type: 'script', count: 1, examples: ['app.js'] },
      { type: 'style', count: 1, examples: ['main.css'] },
    ]);
  });

  test('has links that are not followed, so that a loop of them ends, and pipes that are never opened', async () => {
    const folder = folderOf({ 'deep/er/a.html': html });
    symlinkSync('..', join(folder, 'deep/er/loop'));
    symlinkSync('deep/er/a.html', join(folder, 'copy.html'));
    symlinkSync('gone.html', join(folder, 'dangling.html'));
    execFileSync('sh', ['-c', 'mkfifo "$0"', join(folder, 'pipe.html')]);
    const { input, pages } = await inputOf(folder);
    expect(pages.map(({ id }) => id)).toEqual(['deep/er/a.html']);
    expect(input.skipped()).toEqual([
      { type: 'link', count: 3, examples: ['copy.html', 'dangling.html', 'deep/er/loop'] },
      { type: 'special', count: 1, examples: ['pipe.html'] },
    ]);
  });

  test('may hold names that are no UTF-8: they are read, and shown percent-encoded, each with an id of its own', async () => {
    const folder = folderOf({ 'caf%E9.html': 'real name' });
    const latin = (name: string) => Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(name, 'latin1')]);
    writeFileSync(latin('café.html'), 'shown alike');
    writeFileSync(latin('line\nbreak.txt'), 'broken name');
    const { pages } = await inputOf(folder);
    expect(pages.map(told)).toEqual([
      'caf%E9.html | real name',
      'caf%E9.html% | shown alike',
      'line%0Abreak.txt | text | broken name',
    ]);
  });

  test('is read without the output folder inside it, whether that is there from the start or made meanwhile', async () => {
    const folder = folderOf({
      'a.html': html,
      'output/articles.jsonl': '{"text":"old"}\n',
      'output/report.html': html,
    });
    const there = await inputOf(folder, { exclude: join(folder, 'output') });
    const relative = await inputOf(folder, { exclude: './output' });
    expect(there.pages.map(({ id }) => id)).toEqual(['a.html']);
    expect(relative.pages).toEqual(there.pages);
    expect(there.input.skipped()).toEqual([]);
    expect(there.input.total).toBe(1);
  });

  test('that has hundreds of folders inside each other is walked to the end', async () => {
    const folder = folderOf({});
    const deep = join(folder, ...Array.from({ length: 900 }, () => 'd'));
    mkdirSync(deep, { recursive: true });
    writeFileSync(join(deep, 'a.txt'), 'deep down');
    const { pages } = await inputOf(folder);
    expect(pages.map(({ sourcePath }) => sourcePath)).toEqual([`${'d/'.repeat(900)}a.txt`]);
  });

  test('whose files or folders cannot be read says so page by page, and goes on', async () => {
    const folder = folderOf({ 'a.html': html, 'closed/b.html': html });
    const { input, pages } = await inputOf(folder, {
      list: async (path) => {
        if (path.toString().endsWith('closed')) throw Object.assign(new Error('no'), { code: 'EACCES' });
        return [...(await listFolder(path)), { name: 'ghost.html', kind: 'file' as const }];
      },
    });
    expect(pages.map(told)).toEqual([
      `a.html | html | ${html}`,
      'closed/ | unreadable: there is no permission to read it',
      'ghost.html | unreadable: it was there when its folder was listed, and is gone now',
    ]);
    expect(input.total).toBe(3);
  });
});

describe('several inputs', () => {
  test('have ids that begin with the last part of each path, or as many parts as tell them apart', async () => {
    const folder = folderOf({ '2024/raw/a.txt': 'old', '2025/raw/a.txt': 'new', 'one.txt': 'single' });
    const { pages } = await inputOf(folder, { paths: ['2025/raw', '2024/raw', 'one.txt'] });
    // the order of the ids, however the inputs were named
    expect(pages.map(({ id }) => id)).toEqual(['2024/raw/a.txt', '2025/raw/a.txt', `${basename(folder)}/one.txt`]);
    const apart = await inputOf(folder, { paths: ['2024', 'one.txt'] });
    expect(apart.pages.map(({ id }) => id)).toEqual(['2024/raw/a.txt', 'one.txt']);
  });

  test('are refused where one lies within another, or in the output folder', async () => {
    const folder = folderOf({ 'raw/sample/a.txt': 'a' });
    await expect(inputOf(folder, { paths: ['raw', 'raw/sample'] })).rejects.toThrow(
      '"raw/sample" is within "raw": its pages would come twice. Name one of them.',
    );
    await expect(inputOf(folder, { paths: ['raw/sample'], exclude: 'raw' })).rejects.toThrow(
      'The input "raw/sample" is the output folder or within it. Name another output folder.',
    );
  });
});

describe('a single file', () => {
  test('is its base name, and the list of sources beside it speaks of it', async () => {
    const folder = folderOf({
      'in/a.txt': 'words',
      'in/b.txt': 'others',
      'in/sources.csv': 'file,url\na.txt,https://news.example/a\n',
    });
    const { pages } = await inputOf(folder, { paths: ['in/a.txt'] });
    expect(pages.map(told)).toEqual(['a.txt | text | https://news.example/a | words']);
  });

  test('that is not there, or is an address, stops the run with a word on what to do', async () => {
    const folder = folderOf({});
    await expect(inputOf(folder, { paths: ['rwa'] })).rejects.toThrow(
      `There is no file or folder "rwa" in ${folder}. Put the pages there, or name another with --input.`,
    );
    await expect(inputOf(folder, { paths: ['https://news.example/a'] })).rejects.toThrow('Copydesk fetches nothing');
  });
});

describe('compressed pages', () => {
  const packed = gzipSync(html);

  test('are unpacked whatever their name, and damaged ones are told from whole ones', async () => {
    const wrongSum = Buffer.from(packed);
    wrongSum[wrongSum.length - 6]! ^= 1;
    const folder = folderOf({
      'a.html.gz': packed,
      'b.html': packed,
      'c.html.gz': html,
      'cut.html.gz': packed.subarray(0, packed.length - 12),
      'empty.html.gz': '',
      'garbage.html.gz': Buffer.from([1, 0, 2, 0]),
      'padded.html.gz': Buffer.concat([packed, Buffer.alloc(512)]),
      'parts.txt.gz': Buffer.concat([gzipSync('one '), gzipSync('two')]),
      'style.css.gz': gzipSync('p {}'),
      'sum.html.gz': wrongSum,
      'twice.html.gz': gzipSync(packed),
      'zero.html.gz': Buffer.concat([packed, Buffer.from([0]), packed]),
    });
    const { input, pages } = await inputOf(folder);
    expect(pages.map(told)).toEqual([
      `a.html.gz | html | ${html}`,
      `b.html | html | ${html}`,
      `c.html.gz | html | ${html}`,
      'cut.html.gz | bad-archive: the gzip data end too early: it is cut short',
      'empty.html.gz | bad-archive: it is empty',
      'garbage.html.gz | bad-archive: it does not begin as gzip data do',
      `padded.html.gz | html | ${html}`,
      'parts.txt.gz | text | one two',
      'sum.html.gz | bad-archive: the gzip data are damaged',
      'twice.html.gz | binary: it is named like a page, but begins like gzip data inside gzip data',
      `zero.html.gz | bad-archive: after ${packed.length} bytes it is no gzip any more, but goes on`,
    ]);
    expect(input.skipped()).toEqual([{ type: 'style', count: 1, examples: ['style.css.gz'] }]);
  });

  test('that unpack to more than a page may have are stopped there, and so are pages that are too large as they are', async () => {
    const folder = folderOf({ 'bomb.html.gz': gzipSync(Buffer.alloc(5_000_000, 'a')), 'long.html': 'a'.repeat(2001) });
    const { pages } = await inputOf(folder, { bytes: 2000 });
    expect(pages.map(({ id, failure }) => [id, failure?.reason])).toEqual([
      ['bomb.html.gz', 'too-large'],
      ['long.html', 'too-large'],
    ]);
  });
});

describe('a list of sources', () => {
  test('tells where the files of its folder and of those below came from; a list nearer by has the last word', async () => {
    const folder = folderOf({
      'a.html': html,
      'in/b.txt': 'bee',
      'in/c.txt': 'sea',
      'sources.csv':
        '\ufefffile,url,fetched\r\n"a.html","https://news.example/a,b","2024-03-10 09:15:00"\r\nin/b.txt,https://far.example/b,\r\n./in/c.txt,https://far.example/c,20240310091500\r\n',
      'in/sources.jsonl': '{"file":"b.txt","url":"https://near.example/b","fetched":1710062100}\n',
    });
    const { input, pages } = await inputOf(folder);
    expect(pages.map(told)).toEqual([
      `a.html | html | https://news.example/a,b | 2024-03-10T09:15:00 | ${html}`,
      'in/b.txt | text | https://near.example/b | 2024-03-10T09:15:00.000Z | bee',
      'in/c.txt | text | https://far.example/c | 2024-03-10T09:15:00Z | sea',
    ]);
    expect(input.notices()).toEqual([]);
    expect(input.skipped()).toEqual([{ type: 'sources', count: 2, examples: ['in/sources.jsonl', 'sources.csv'] }]);
  });

  test('with mistakes in it is used as far as it goes, with a word on each', async () => {
    const folder = folderOf({
      'a.txt': 'a',
      'sources.jsonl':
        'oops\n{"url":"https://x.example/"}\n\n{"file":"../b.txt"}\n{"file":7}\n{"file":"a.txt","url":"https://x.example/a"}\n',
    });
    const { input, pages } = await inputOf(folder);
    expect(pages.map(told)).toEqual(['a.txt | text | https://x.example/a | a']);
    expect(input.notices()).toEqual([
      '"sources.jsonl", line 1: it is no JSON object. The line is passed over.',
      '"sources.jsonl", line 2: it has no "file". The line is passed over.',
      '"sources.jsonl", line 4: "../b.txt" is not below the folder of this list. The line is passed over.',
      '"sources.jsonl": 4 lines in all could not be used.',
    ]);
  });
});

// `copydesk explain` on the sample: one stage alone, a page without some, and what a run has left of a page.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { galleysIn } from '../../src/output/galley-reader.js';
import { clone, copydesk } from './copydesk.js';

const bridge = 'sample/linnau-bruecke.html';
const pills = 'Potenzmittel rezeptfrei bestellen Tabletten';

/** The sample with its output. */
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-explain-'));
  cpSync(join(clone, 'raw'), join(folder, 'raw'), { recursive: true });
  writeFileSync(join(folder, 'pipeline.config.json'), '{ "failures": { "allow": 1 } }');
  expect((await copydesk(folder, ['run', '--quiet', '--workers', '1'])).code).toBe(0);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const explained = async (...words: readonly string[]): Promise<string> => {
  const { code, stdout, stderr } = await copydesk(folder, ['explain', ...words]);
  expect([code, stderr]).toEqual([0, '']);
  return stdout;
};

describe('explain', () => {
  test('--stage: what it said, what it took away, and the page as it stood after it', async () => {
    const text = await explained(bridge, '--stage', 'spam');
    const [head, said, taken, after] = text.split(
      /\n(?:What spam said: 1 mark|What it took away, .*: 1 stretch, 158 characters|The page as it stood after spam)\n\n/,
    );
    expect(head).toMatch(/^sample\/linnau-bruecke\.html\n {2}https:.*\n {2}an article of \d+ words, quality 0\.\d+\n/);
    expect(said).toMatch(/^- injected-spam \| Potenzmittel .*\n {4}spam\/phrases: injected-spam: pharmacy: .*\n$/);
    expect(taken).toBe(
      readFileSync(join(folder, 'output/40-spam/removed.txt'), 'utf8').match(/^- injected-spam.*\n {4}Potenz.*\n/m)![0],
    );
    expect(after).toContain(
      '\n    navigation/mostly-links: navigation: 97% of its 20 words are links (0.70)\n    spam/phrases:',
    );
    expect(after).toContain('\n? | Neue Brücke über die Linnau'); // article comes later
    expect(text).not.toContain('article/');
    expect(text).not.toContain('Fields, and what else');
  });

  test('--stage several times or with commas: one after the other, facts with their candidates', async () => {
    const text = await explained(bridge, '-s', 'language,facts', '--stage', 'language');
    expect(text.match(/^What \w+ said/gm)).toEqual(['What language said', 'What facts said']);
    expect(text).toContain('What facts said: 0 marks\n\n(nothing)\n');
    expect(text).toContain('+  author          "Mechthild Hagedorn"');
  });

  test('--without undoes marks, says so, and says how much of the text that would give back', async () => {
    const text = await explained(bridge, '--without', 'spam,navigation');
    expect(text).toContain(
      '\nAs if spam and navigation had said nothing: marks are undone, and no other stage is run anew.\nOf ',
    );
    const [, all, would, are] = /Of ([\d,]+) characters (\d+) would be in the text; with all marks (\d+) are\./.exec(
      text,
    )!;
    const { removed_chars, chars } = record(bridge);
    expect(Number(are)).toBe(Number(all!.replace(',', '')) - removed_chars);
    expect(Number(would)).toBeGreaterThan(chars + pills.length);
    expect(text).toContain(`\n? | ${pills}`);
    expect(text).not.toMatch(/^ {4}(?:spam|navigation)\//m);
    expect(text).toMatch(/^ {4}article\//m);
  });

  test('--where: which elements a block stood in, and whether the page hid it', async () => {
    const text = await explained(bridge, '--where');
    expect(text).toMatch(
      /^- injected-spam \| Potenzmittel .*\n {4}in .* > div\.entry-content > div\n {4}hidden, off-screen: style="position:absolute;.*\n {4}navigation\//m,
    );
  });

  test('--json: the same for programs, every character of every block in one segment', async () => {
    const page = JSON.parse(await explained(bridge, '--json')) as Json;
    expect(page).toMatchObject({ id: bridge, from: 'input', outcome: 'kept', reason: null, without: [] });
    for (const { text, segments } of page.blocks) {
      expect(segments[0]!.from).toBe(0);
      expect(segments.at(-1)!.to).toBe(text.length);
      for (const [at, { to }] of segments.slice(0, -1).entries()) expect(segments[at + 1]!.from).toBe(to);
    }
    const body = page.blocks.filter(({ fate }) => fate === 'body').map(({ text }) => text);
    expect(body.join('\n\n')).toBe(record(bridge).text);
    const alone = JSON.parse(await explained(bridge, '--json', '--stage', 'spam')) as Json;
    expect(alone.blocks.flatMap(({ marks }) => marks.map(({ stage }) => stage))).toEqual(['spam']);
    expect(alone.blocks.filter(({ label }) => label === 'main-content')).toEqual([]);
  });

  test('--output: what the run said, the same as cleaning anew says', async () => {
    expect(await explained(bridge, '--output', 'output')).toBe(await explained(bridge));
    expect(await explained('sample/crawl.jsonl#2', '-o', 'output', '--where')).toBe(
      await explained('sample/crawl.jsonl#2', '--where'),
    );
    expect(await explained('sample/broken.html.gz', '-o', 'output')).toContain(
      'failed, bad-archive: The compressed file',
    );
    const { code, stderr } = await copydesk(folder, ['explain', 'none.html', '--output', 'output']);
    expect([code, stderr]).toEqual([2, 'No page in "output" has the id or address "none.html".\n']);
    const none = await copydesk(folder, ['explain', bridge, '--output', 'raw']);
    expect([none.code, none.stderr]).toEqual([2, expect.stringContaining('there is no run.json in it')]);
  });

  test('a page that the input has no more is taken from the output, by its id, path or address', async () => {
    const before = await explained(bridge, '--stage', 'spam');
    const other = mkdtempSync(join(tmpdir(), 'copydesk-explain-'));
    try {
      cpSync(folder, other, { recursive: true });
      rmSync(join(other, 'raw', bridge));
      const address = 'https://www.ebersfelder-bote.example/2022/10/neue-bruecke-ueber-die-linnau/';
      for (const name of [bridge, address, `raw/${bridge}`]) {
        const { code, stdout, stderr } = await copydesk(other, ['explain', name, '--stage', 'spam']);
        expect([code, stdout]).toEqual([0, before]);
        expect(stderr).toBe(
          `There is no page "${name}" in the input any more. This is what the last run said of it.\n`,
        );
      }
      rmSync(join(other, 'raw'), { recursive: true });
      expect((await copydesk(other, ['explain', bridge, '--stage', 'spam'])).stdout).toBe(before);
      const { code, stderr } = await copydesk(other, ['explain', 'none.html']);
      expect([code, stderr]).toEqual([2, expect.stringContaining('There is no file or folder "raw"')]);
    } finally {
      rmSync(other, { recursive: true, force: true });
    }
  });

  test('a name that is no stage is answered with the nearest', async () => {
    const { code, stdout, stderr } = await copydesk(folder, ['explain', bridge, '--without', 'artcle']);
    expect([code, stdout, stderr]).toEqual([
      2,
      '',
      'There is no stage "artcle" here. Did you mean "article"? There are: site, navigation, spam, language, article, survey, facts, decisions.\n',
    ]);
  });

  test('galleys hold all that is needed for it', async () => {
    const ids: string[] = [];
    for await (const { id, decoding } of galleysIn(join(folder, 'output'))) {
      ids.push(id);
      expect(decoding.charset).not.toBe('');
    }
    expect(ids).toContain(bridge);
    expect(ids).not.toContain('sample/broken.html.gz');
  });
});

interface Json {
  readonly blocks: readonly {
    readonly text: string;
    readonly label: string | null;
    readonly fate: string;
    readonly segments: readonly { readonly from: number; readonly to: number }[];
    readonly marks: readonly { readonly stage: string }[];
  }[];
}

function record(id: string): { readonly text: string; readonly chars: number; readonly removed_chars: number } {
  const lines = readFileSync(join(folder, 'output/articles.jsonl'), 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line)).find((row) => row.id === id);
}

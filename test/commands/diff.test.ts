import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type DiffOptions, diffRuns } from '../../src/commands/diff/diff.js';
import { openOutput } from '../../src/output/open-output.js';
import { everyProof } from '../../src/output/proof-lists.js';
import { openRenderer } from '../../src/output/render.js';
import { schemaOf } from '../../src/output/schemas.js';
import type { Fact } from '../../src/page/fact.js';
import { type Fates, fatesWith } from '../../src/page/labels.js';
import type { Mark } from '../../src/page/mark.js';
import { Reading } from '../../src/page/reading.js';
import type { Cleaned } from '../../src/pipeline/clean.js';
import { type Config, checkConfig } from '../../src/pipeline/config.js';
import { recordOf } from '../../src/pipeline/record.js';
import type { RunReport } from '../../src/pipeline/run-report.js';
import {
  config as defaults,
  ferryFacts,
  ferryMarks,
  ferryTexts,
  pageOf,
  planOf,
  runOf,
  stageOf,
  unreadOf,
} from '../output/invented.js';
import { fakeTerminal } from './fake-terminal.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-diff-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const plan = planOf([stageOf('site', 20), stageOf('facts', 70)]);

interface Given {
  readonly marks?: readonly Mark[];
  readonly facts?: readonly Fact[];
  readonly texts?: readonly string[];
  readonly fates?: Fates;
}

function cleaned(
  id: string,
  { marks = ferryMarks, facts = ferryFacts, texts = ferryTexts, fates }: Given = {},
): Cleaned {
  const page = { ...pageOf('a.html', texts), id };
  const reading = new Reading(page, marks, facts, fates);
  return { record: recordOf({ id, sourcePath: id, sourceRecord: null, body: '', url: page.url }, reading), reading };
}

const advert: Mark = { stage: 'site', rule: 'promo', label: 'advert', block: 3, because: 'matches /quay/' };
const withAdvert = [...ferryMarks, advert];
const otherTitle: readonly Fact[] = [{ ...ferryFacts[0]!, value: 'Port open', from: 'meta' }];

async function write(
  name: string,
  pages: readonly Cleaned[],
  config: Config = defaults,
  change: Partial<RunReport> = {},
): Promise<void> {
  const to = join(folder, name);
  const writer = await openOutput({ folder: to, stages: plan.stages, config, made: { config: 'a1', code: 'b2' } });
  const render = openRenderer(plan, config);
  for (const page of pages) await writer.write(render(page, { key: page.record.id }, everyProof));
  await writer.close({ ...runOf(pages, plan), config, ...change }, '');
}

async function diff(words: readonly string[], options: Partial<DiffOptions> = {}) {
  const terminal = fakeTerminal({ folder });
  const [before, after] = words;
  const outcome = await diffRuns({ before, after }, { pages: 20, ...options }, terminal);
  return { outcome, text: terminal.data(), said: terminal.said.join('\n') };
}

const rowsIn = (text: string): Record<string, unknown>[] =>
  text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Record<string, unknown>);

const kindsIn = (text: string): unknown[] => rowsIn(text).map(({ id, difference }) => [id, difference]);

describe('Two runs that differ', () => {
  beforeEach(async () => {
    const same = ['p-1', 'p-2', 'p-3'].map((id) => cleaned(id));
    await write('before', [cleaned('a'), cleaned('b'), cleaned('gone'), ...same, cleaned('q')]);
    const others = [cleaned('b', { facts: otherTitle }), cleaned('new')];
    await write('after', [cleaned('a', { marks: withAdvert }), ...others, ...same, unreadOf('q')]);
  });

  test('are told at a glance, then page by page', async () => {
    const { text, outcome } = await diff(['before', 'after']);
    expect(outcome).toBe('ok');
    expect(text).toMatchInlineSnapshot(`
      "5 of 8 pages differ. Their text: +27 −68 words.

      Runs
        before  before, run of 2026-03-10 08:00 UTC
        after   after, run of 2026-03-10 08:00 UTC
        config  the same, as are code and input

      Counts, before and after; text in characters
        pages              7      7
        kept               7      6    −1
        failed             0      1    +1
        characters     1,582  1,356  −226
        in the text    1,064    831  −233
        injected spam    154    132   −22

      Pages by what differs most
        gone     1  in the run before only: gone
        new      1  in this run only: new
        outcome  1  kept, rejected or failed, or for another reason
        text     1  words came into the text or left it
        facts    1  only fields such as title, authors and dates
        same     3

      Outcomes
        1 page  kept → failed: binary

      Characters, by who decided before and after
        81  1 page  -  the text → site/promo (advert)

      Fields
        title  1 page  1 changed

      Sites
        harbour-courier.example  4 pages  +27 −41 words
        site unknown              1 page  +0 −27 words

      Pages

      q  kept → failed: binary  text +0 −27 words

      a  text +0 −14 words
        - ? → advert | About forty lorries had waited on the quay since Sunday, the harbour master said.
            was kept, as nobody spoke about it
            is  site/promo: matches /quay/

      b
        ~ title: "Ferry port reopens after storm" (text) → "Port open" (meta)
      "
    `);
  });

  test('give one line of JSON for each page that differs, in their order, as the schema says', async () => {
    const { text } = await diff(['before', 'after'], { json: true });
    expect(kindsIn(text)).toEqual([
      ['a', 'text'],
      ['b', 'facts'],
      ['gone', 'gone'],
      ['new', 'new'],
      ['q', 'outcome'],
    ]);
    const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(schemaOf('diff'));
    for (const row of rowsIn(text)) expect([validate(row), validate.errors]).toEqual([true, null]);
  });

  test('are all listed in their order where that is asked for, and no more than asked for otherwise', async () => {
    const heads = (text: string) => [...text.matchAll(/^(\S+) {2}(?:text|gone|new|kept)/gm)].map(([, id]) => id);
    expect(heads((await diff(['before', 'after'], { all: true })).text)).toEqual(['a', 'gone', 'new', 'q']);
    const { text } = await diff(['before', 'after'], { pages: 1 });
    expect(heads(text)).toEqual(['q']);
    expect(text).toContain('Pages: 1 of 3, those with most words first');
  });

  test('end with 1 where that is asked for, and only where what was asked for differs', async () => {
    const outcomeOf = async (words: readonly string[], options: Partial<DiffOptions> = {}) =>
      (await diff(words, { exitCode: true, ...options })).outcome;
    expect(await outcomeOf(['before', 'after'])).toBe('differs');
    expect(await outcomeOf(['before', 'before'])).toBe('ok');
    expect(await outcomeOf(['before', 'after'], { json: true })).toBe('differs');
    expect(await outcomeOf(['before', 'after'], { page: 'p-1' })).toBe('ok');
    expect(await outcomeOf(['before', 'after'], { page: 'a' })).toBe('differs');
    expect(await outcomeOf(['before', 'after'], { label: 'advert' })).toBe('differs');
    expect(await outcomeOf(['before', 'after'], { label: 'comment' })).toBe('ok');
  });

  test('show one page as a whole, by its id or its address, also one that is the same', async () => {
    const { text } = await diff(['before', 'after'], { page: 'a' });
    expect(text).toMatchInlineSnapshot(`
      "
      a  text +0 −14 words
          navigation | Home | World | Harbour
          headline | Ferry port reopens after storm
          ? | The ferry port reopened on Tuesday 
          injected-spam | buy cheap pills online
          ? |  and the first sailing left at noon.
        - ? → advert | About forty lorries had waited on the quay since Sunday, the harbour master said.
            was kept, as nobody spoke about it
            is  site/promo: matches /quay/
      "
    `);
    const same = await diff(['before', 'after'], { page: 'p-1' });
    expect(same.said).toBe('Nothing differs in this page.');
    expect(same.text).toContain(
      '    main-content'.replace('main-content', 'headline | Ferry port reopens after storm'),
    );
    expect((await diff(['before', 'after'], { page: 'http://www.harbour-courier.example/a.html' })).text).toBe(text);
    const missing = await diff(['before', 'after'], { page: 'p-4' });
    expect([missing.outcome, missing.said]).toEqual([
      'misused',
      'There is no page "p-4" in either of the two runs.\nDid you mean one of these?\n  p-1\n  p-2\n  p-3',
    ]);
  });

  test('can be put into a comment as Markdown', async () => {
    const { text } = await diff(['before', 'after'], { markdown: true });
    expect(text).toContain('| Characters, by who decided before and after |  |  |  |\n| --: | --: | --- | --- |\n');
    expect(text).toContain('**` a  text +0 −14 words `**\n\n```diff\n- ? → advert | About forty lorries');
  });

  test('are compared by counts where galleys are missing or damaged, which is said', async () => {
    rmSync(join(folder, 'before/galleys'), { recursive: true });
    const { text } = await diff(['before', 'after']);
    expect(text).toContain('Of 2 pages there are no galleys in both runs: compared by their counts only.');
    expect(text).toContain('  site/promo/advert  1 page  0 → 81  +81\n');
    expect(text).toContain('a  text +0 −14 words\n  ~ site/promo/advert: 0 → 81 characters\n');
    const part = join(folder, 'after/galleys/part.js');
    writeFileSync(part, readFileSync(part, 'utf8').split('\n').reverse().join('\n')); // another page's line
    expect((await diff(['after', 'after'])).text).toContain('Nothing differs in 7 pages.');
    expect((await diff(['before', 'after'], { json: true })).text).toContain('"blocks_compared":false');
  });
});

describe('Two runs that come to the same', () => {
  test('differ in nothing, and no galley is read for that', async () => {
    for (const name of ['before', 'after']) await write(name, [cleaned('a'), unreadOf('b')]);
    rmSync(join(folder, 'after/galleys'), { recursive: true });
    const { text } = await diff(['before', 'after'], { exitCode: true });
    expect(text).toMatch(/^Nothing differs in 2 pages\.\n/);
    expect(text).toContain('  config  the same, as are code and input\n');
  });

  test('but wrote other tables differ only in their form', async () => {
    await write('before', [cleaned('a')]);
    await write('after', [cleaned('a')], checkConfig({ outputs: { csv: false } }));
    const { text } = await diff(['before', 'after']);
    expect(text).toContain('  other  1  only other columns, or the form in which rows are written: a\n');
    expect(text).toContain('  config  outputs.csv: true → false\n');
  });

  test('but for the fate of a label differ by it', async () => {
    const caption: readonly Mark[] = [{ ...advert, label: 'caption' }];
    await write('before', [cleaned('a', { marks: caption })]);
    const fates = fatesWith({ caption: 'drop' });
    await write('after', [cleaned('a', { marks: caption, fates })], checkConfig({ labels: { caption: 'drop' } }));
    const { text } = await diff(['before', 'after'], { all: true });
    expect(text).toContain('  config  labels.caption: not set → "drop"\n');
    expect(text).toContain('site/promo (caption), field → site/promo (caption), drop\n');
    expect(text).toContain('      was in a column of its own, is in no column\n      by  site/promo: matches /quay/\n');
  });
});

describe('Which runs', () => {
  const fingerprints = (inputs: string) => ({ fingerprints: { config: 'a1', code: 'b2', inputs } });

  test('none is named: that of the config against the one before it; one: it against the one before', async () => {
    await write('output', [cleaned('a')]);
    await expect(diff([])).rejects.toThrow(
      'There is no run before the one in "output". One is kept from the second run on',
    );
    await write('output', [cleaned('a', { marks: withAdvert })], defaults, fingerprints('other'));
    const { text } = await diff([]);
    expect(text).toContain('1 of 1 page differs. Their text: +0 −14 words.');
    expect(text).toContain('  before  output/previous, run of 2026-03-10 08:00 UTC\n  after   output, run of');
    expect(text).toContain('  input   other pages, or other bytes in them\n');
    expect((await diff(['output'])).text).toBe(text);
    expect((await diff(['output/previous/run.json', 'output/run.json'])).text).toBe(text);
    writeFileSync(join(folder, 'other.json'), '{ "output": "elsewhere" }');
    cpSync(join(folder, 'output'), join(folder, 'elsewhere'), { recursive: true });
    expect((await diff([], { config: 'other.json' })).text).toContain('after   elsewhere, run of');
  });

  test('holds no run: that is said, and what does', async () => {
    mkdirSync(join(folder, 'empty'));
    await expect(diff(['empty'])).rejects.toThrow('"empty" holds no whole run: there is no run.json in it.');
    await expect(diff(['nowhere', 'empty'])).rejects.toThrow('"empty" holds no whole run');
    writeFileSync(join(folder, 'empty/run.json'), '{"name":"thesis"}');
    await expect(diff(['empty'])).rejects.toThrow('"empty" holds no whole run: its run.json is damaged.');
  });

  test('has no state: counts are compared, and it is said that pages are not', async () => {
    await write('before', [cleaned('a')]);
    await write('after', [cleaned('a', { marks: withAdvert })]);
    rmSync(join(folder, 'before/state.jsonl'));
    const { text, outcome } = await diff(['before', 'after'], { exitCode: true });
    expect(text).toContain('Pages are not compared: "before" has no state.jsonl, or one of another version.');
    expect(text).not.toMatch(/differs?\b|gone|new/);
    expect(text).toMatch(/ {2}in the text +\d+ +\d+ +−81\n/);
    expect(outcome).toBe('differs');
  });
});

test('Hostile text reaches no terminal and no comment as it is', async () => {
  const hostile =
    '\u001b]0;owned\u0007\u001b[2J```\n</details><script>alert(1)</script>\r\n| @everyone [x](https://evil.example) \u009b31m';
  const texts = [...ferryTexts.slice(0, 3), hostile];
  const marks = withAdvert.map((mark) => ({ ...mark, because: hostile, rule: hostile }));
  const facts = ferryFacts.map((fact) => ({ ...fact, value: hostile }));
  await write('before', [cleaned(hostile, { texts })]);
  await write('after', [cleaned(hostile, { texts, marks, facts })]);
  for (const options of [{}, { all: true }, { page: hostile }, { markdown: true }, { json: true }, { rule: 'site' }]) {
    const { text } = await diff(['before', 'after'], options);
    expect(text).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f]/);
    expect(text.length).toBeGreaterThan(100);
  }
  const { text } = await diff(['before', 'after'], { markdown: true });
  expect(text.split(/^`{4}(?:diff)?$/m)).toHaveLength(3); // one fence, which the ticks of the page do not end
  const rows = text.split('\n').filter((line) => line.startsWith('|'));
  expect(rows.join('\n')).not.toMatch(/[<>@[\]`]/);
  expect(rows.filter((row) => row.split('|').length > 6)).toEqual([]);
});

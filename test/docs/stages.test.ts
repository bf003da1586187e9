// docs/stages.md: every stage is there with its options, and every excerpt is what the sample really gives.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { stages } from '../../src/stages/index.js';
import { clone, copydesk, folderWith, rowsOf } from '../cli/copydesk.js';
import { docs, type Fenced, fencedBlocks } from './fenced.js';

const headings = ['10 decode', ...stages.map(({ number, name }) => `${number} ${name}`)];
const tables: Readonly<Record<string, string>> = { '10 decode': 'pages', '50 language': 'marks', '70 facts': 'facts' };
const blocks = fencedBlocks('stages');
const isConfig = ({ language, text }: Fenced): boolean => language === 'json' && text.includes('"stages"');

test('every stage has an excerpt and names its options', () => {
  expect([...new Set(blocks.map(({ heading }) => heading))]).toEqual(headings);
  for (const { number, name, options } of stages) {
    const section = docs('stages').split(`## ${number} ${name}\n`)[1]!.split('\n## ')[0]!;
    for (const key of Object.keys((options as unknown as { shape: object }).shape))
      expect(section).toContain(`\`${key}\``); // all are objects
  }
});

test('the excerpts are what the sample gives', async () => {
  const asItIs = await cleaned({});
  for (const block of blocks) {
    if (isConfig(block)) continue;
    const config = blocks.find((other) => other.heading === block.heading && isConfig(other));
    const output = config ? await cleaned(JSON.parse(config.text) as { input?: string }) : asItIs;
    const folder = join(output, block.heading.replace(' ', '-'));
    if (block.language === 'json')
      for (const row of rows(block.text)) expect(sameRow(folder, block, row)).toMatchObject(row);
    else expectExcerpt(block.text, readFileSync(join(folder, 'removed.txt'), 'utf8'));
  }
});

/** @returns the output folder */
async function cleaned(config: { readonly input?: string }): Promise<string> {
  const folder = folderWith({
    'pipeline.config.json': JSON.stringify({
      ...config,
      input: join(clone, config.input ?? 'raw'),
      failures: { allow: '100%' },
    }),
  });
  expect((await copydesk(folder, ['run', '--quiet'])).code).toBe(0);
  return join(folder, 'output');
}

type Row = Readonly<Record<string, unknown>>;

const rows = (text: string): Row[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);

function sameRow(folder: string, { heading }: Fenced, { id, rule, field, value }: Row): unknown {
  const isIt = (row: Row) =>
    row['id'] === id &&
    [
      [rule, row['rule']],
      [field, row['field']],
      [value, row['value']],
    ].every(([a, b]) => a === undefined || a === b);
  return rowsOf(join(folder, `${tables[heading]}.jsonl`)).find(isIt);
}

/** Its lines stand in the part of its page in this order; a line that ends with … goes on there. */
function expectExcerpt(excerpt: string, whole: string): void {
  const [head, ...lines] = excerpt.trimEnd().split('\n');
  const page = whole.split('\n\n').find((part) => part.split('\n')[0] === head);
  let rest = page?.split('\n').slice(1) ?? [];
  expect(lines.length).toBeLessThanOrEqual(8);
  for (const line of lines) {
    const at = rest.findIndex((own) => isOf(line, own));
    expect(at, `"${line}" in ${head}`).not.toBe(-1);
    rest = rest.slice(at + 1);
  }
}

const isOf = (line: string, own: string): boolean =>
  line.endsWith('…') ? own.startsWith(line.slice(0, -1).trimEnd()) : own === line;

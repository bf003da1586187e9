// docs/methods.md and docs/limits.md: the paragraphs fill themselves from a run.json, and no figure stands there that its source has not.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { schemaOf } from '../../src/output/schemas.js';
import { clone, copydesk, folderWith } from '../cli/copydesk.js';
import { docs, fencedBlocks } from './fenced.js';

const [fill, ...paragraphs] = fencedBlocks('methods').map(({ text }) => text);

test('the paragraphs are filled from run.json', async () => {
  const folder = folderWith({
    'pipeline.config.json': JSON.stringify({ input: join(clone, 'raw'), failures: { allow: '100%' } }),
    'fill.mjs': fill!,
  });
  expect((await copydesk(folder, ['run', '--quiet'])).code).toBe(0);
  expect(paragraphs).toHaveLength(2);
  const { counts, fingerprints, copydesk: version } = JSON.parse(readFileSync(join(folder, 'output/run.json'), 'utf8'));
  for (const paragraph of paragraphs) {
    const filled = execFileSync(process.execPath, ['fill.mjs'], { cwd: folder, input: paragraph, encoding: 'utf8' });
    expect(filled).not.toMatch(/[{}]|undefined|\[object/);
    for (const value of [version, fingerprints.code.slice(0, 12), counts.charsKept.toLocaleString('en')])
      expect(filled).toContain(value);
    expect(filled).toContain(`Of ${counts.in} pages ${counts.kept} were kept`);
  }
});

test('every key in them is one of run.json', () => {
  interface Schema {
    readonly properties?: Readonly<Record<string, Schema>>;
  }
  const keys = paragraphs.flatMap((text) => [...text.matchAll(/\{([\w.-]+)\}/g)].map(([, key]) => key!));
  const at = (key: string) =>
    key.split('.').reduce<Schema | undefined>((schema, name) => schema?.properties?.[name], schemaOf('run') as Schema);
  // warnings are counted by name in an object of any names
  const [open, closed] = [
    keys.filter((key) => key.startsWith('counts.byWarning.')),
    keys.filter((key) => !key.startsWith('counts.byWarning.')),
  ];
  expect(closed.filter((key) => !at(key))).toEqual([]);
  expect(open).toEqual(['counts.byWarning.quality-low']);
  expect(docs('reference')).toContain('| `quality-low` |');
});

test('the figures of the limits and of the methods stand in README, the cards and what still goes wrong', () => {
  const cards = readdirSync(join(clone, 'docs')).filter((name) => /-card\.md$|^errors\.md$/.test(name));
  const sources = ['README.md', 'docs/quality.md', ...cards.map((name) => `docs/${name}`), 'CONTRIBUTING.md']
    .map((name) => readFileSync(join(clone, name), 'utf8'))
    .join('\n');
  const known = new Set(sources.match(/\d*\.\d+/g));
  const said = (docs('limits') + docs('methods').replace(/```[\s\S]*?```/g, '')).match(/\d*\.\d+/g)!;
  expect(said.length).toBeGreaterThan(20);
  expect(said.filter((figure) => !known.has(figure))).toEqual([]);
});

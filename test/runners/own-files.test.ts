// What only shows, asks or judges has no say in what is made of a page, so its bytes are not in the fingerprint of the code.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { ownFiles } from '../../src/runners/own-files.js';

const root = join(import.meta.dirname, '../../src');
const faces = /^(?:report|cli|commands|eval)\//;

test('The fingerprint is of all programs and weights but those that only show, ask or judge', () => {
  const names = [...ownFiles()].map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining(['index.ts', 'page/segments.ts', 'output/render.ts', 'runners/desk.ts']),
  );
  expect(names.some((name) => name.endsWith('weights.json'))).toBe(true);
  expect(names.filter((name) => faces.test(name))).toEqual([]);
});

test('Whatever cleans and renders pages imports nothing of those', () => {
  const reached = new Set<string>();
  const waiting = ['runners/worker/main.ts', 'runners/open-cleaner.ts', 'output/render.ts'].map((name) =>
    join(root, name),
  );
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    for (const { fileName } of ts.preProcessFile(readFileSync(file, 'utf8'), true, true).importedFiles) {
      const source = join(dirname(file), fileName.replace(/\.js$/, '.ts'));
      if (fileName.startsWith('.') && existsSync(source)) waiting.push(source);
    }
  }
  expect(reached.size).toBeGreaterThan(100);
  expect([...reached].map((file) => relative(root, file)).filter((name) => faces.test(name))).toEqual([]);
});

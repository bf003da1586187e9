// Whole pages and what should become of every block, written by a person who read the page. A page under known-failures
// is one that Copydesk does not get right yet: it must differ, and the day it does not, it moves up one folder.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openProduct } from '../../src/eval/evaluate.js';
import { proofOf } from '../../src/page/proof.js';

const root = import.meta.dirname;
const known = join(root, 'known-failures');
const clean = openProduct();

/** The pages in a folder, by name. */
const pagesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'known-failures')
    .map((entry) => entry.name)
    .sort();

function proofOfPage(folder: string): string {
  const source = readdirSync(folder).find((name) => name.startsWith('source.'))!;
  const body = readFileSync(join(folder, source));
  const { reading } = clean({ id: source, sourcePath: source, sourceRecord: null, body });
  return reading ? proofOf(reading) : '';
}

const expected = (folder: string): string => readFileSync(join(folder, 'expected.proof.txt'), 'utf8');

describe('every block of these pages becomes what a reader would say it is', () => {
  test.each(pagesIn(root))('%s', (name) => {
    expect(proofOfPage(join(root, name))).toBe(expected(join(root, name)));
  });
});

describe('these pages are not right yet', () => {
  test.each(pagesIn(known))('%s', (name) => {
    const proof = proofOfPage(join(known, name));
    expect(proof, `"${name}" is right now: move it from test/pages/known-failures to test/pages`).not.toBe(
      expected(join(known, name)),
    );
    expect(textsOf(proof), `"${name}" is cut into other blocks than expected`).toEqual(
      textsOf(expected(join(known, name))),
    );
  });
});

/** The blocks of a proof without what was said of them: a known failure may differ in the saying only. */
const textsOf = (proof: string): string[] =>
  proof.split('\n').map((line) => line.slice(line.indexOf(' | ')).replaceAll('[-', '').replaceAll('-]', ''));

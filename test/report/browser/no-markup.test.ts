// The script of the report makes elements out of names and text alone: no markup is ever parsed, and no address of a page followed.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pageHash } from '../../../src/report/view.js';

const folder = join(import.meta.dirname, '../../../src/report/browser');
const files = readdirSync(folder).map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));

const forbidden = [
  /\b(?:inner|outer)HTML\b/,
  /insertAdjacentHTML|createContextualFragment|DOMParser|setHTML|parseHTMLUnsafe|srcdoc/,
  /document\.write|\beval\b|new Function|javascript:/,
  /\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|new Image|import\(/,
  /window\.open|location\.assign|location\.href\s*=/,
];

test.each(forbidden)('No file of it has %s', (pattern) => {
  expect(files.length).toBeGreaterThan(10);
  expect(files.filter(({ text }) => pattern.test(text)).map(({ name }) => name)).toEqual([]);
});

test('An address is given to an element in three places: the folder of galleys, the two links of the head, and those to other pages of the report', () => {
  const given = files.flatMap(({ name, text }) =>
    [...text.matchAll(/\bhref: [^,}]+|\.(?:src|href)\s*=[^=][^;]*/g)].map(([found]) => `${name}: ${found.trim()}`),
  );
  expect(given.sort()).toEqual([
    'galley-head.ts: href: pageHash(id)',
    'load-galley.ts: .src = source',
    "main.ts: href: '#'",
    "main.ts: href: '#pages'",
  ]);
  expect(pageHash('javascript:alert(1)')).toMatch(/^#page=/);
});

import { expect, test } from 'vitest';
import { duration, openProgress } from '../../src/commands/progress.js';
import { fakeTerminal } from './fake-terminal.js';

test('on a terminal one line is redrawn, at most ten times a second, and cleared at the end', () => {
  const terminal = fakeTerminal({ live: true });
  let time = 0;
  const progress = openProgress(terminal, false, () => time);
  for (time = 0; time < 250; time += 25) progress.update({ done: time / 25 + 1 });
  progress.end();
  expect(terminal.said).toEqual([]);
  expect(terminal.redrawn).toEqual(['1 page, 0.0 a second', '5 pages, 50 a second', '9 pages, 45 a second', '']);
});

test('elsewhere a plain line is said every ten seconds, the first after ten', () => {
  const terminal = fakeTerminal();
  let time = 0;
  const progress = openProgress(terminal, false, () => time);
  for (time = 0; time <= 30_000; time += 5_000) progress.update({ done: time / 100, total: 1_000 });
  progress.end();
  expect(terminal.redrawn).toEqual([]);
  expect(terminal.said).toEqual([
    '100 of 1,000 pages (10%), 10 a second, 1 min 30 s left',
    '200 of 1,000 pages (20%), 10 a second, 1 min 20 s left',
    '300 of 1,000 pages (30%), 10 a second, 1 min 10 s left',
  ]);
});

test('the live line never breaks over the width of the terminal', () => {
  const terminal = fakeTerminal({ live: true, columns: 10 });
  openProgress(terminal, false, () => 0).update({ done: 123_456 });
  expect(terminal.redrawn).toEqual(['123,456 p']);
});

test('quiet says nothing', () => {
  const terminal = fakeTerminal({ live: true });
  const progress = openProgress(terminal, true);
  progress.update({ done: 1 });
  progress.end();
  expect([...terminal.said, ...terminal.redrawn]).toEqual([]);
});

test.each([
  [840, '0.8 s'],
  [9_960, '10 s'],
  [59_700, '1 min 0 s'],
  [125_000, '2 min 5 s'],
  [3_599_900, '1 h 0 min'],
  [12_000_000, '3 h 20 min'],
])('%i milliseconds are called %s', (milliseconds, words) => {
  expect(duration(milliseconds)).toBe(words);
});

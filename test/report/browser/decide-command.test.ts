import { expect, test } from 'vitest';
import { decisionLine } from '../../../src/page/decision.js';
import { decideCommand, explainCommand } from '../../../src/report/browser/decide-command.js';

test('A decision is a line of JSON, its reason last', () => {
  expect(decisionLine({ page: 'a.html', because: 'a column', verdict: 'keep' })).toBe(
    '{"page":"a.html","verdict":"keep","because":"a column"}\n',
  );
  expect(decisionLine({ page: 'a.html', block: 12, begins: 'The ferry', label: 'main-content', because: '' })).toBe(
    '{"page":"a.html","block":12,"begins":"The ferry","label":"main-content","because":""}\n',
  );
});

test('No character in it turns or hides what is copied', () => {
  const value = 'a\u202eb\u2028\u0085\ud800';
  const line = decisionLine({ page: 'a', field: 'title', value, because: '' });
  expect(line).toMatch(/^[\x20-\x7e]+\n$/);
  expect(JSON.parse(line)).toMatchObject({ value });
});

test('The command quotes what a shell would take apart', () => {
  expect(decideCommand({ page: "it's $(here).html", because: 'a "column"', verdict: 'reject' })).toBe(
    String.raw`copydesk decide 'it'\''s $(here).html' reject --because 'a "column"'`,
  );
  expect(explainCommand('sample/ferry.html')).toBe('copydesk explain sample/ferry.html');
});

test('There is no command for what no shell should be given', () => {
  for (const page of ['a\nb', 'a\u001b[2J', 'a\u202eb', 'a\ud800'])
    expect(decideCommand({ page, because: '', verdict: 'keep' })).toBeUndefined();
});

// decisions.jsonl: what a line may say, and the letters about lines that say something else.
import { describe, expect, test } from 'vitest';
import { decisionLine } from '../../../src/page/decision.js';
import { ConfigError } from '../../../src/pipeline/config.js';
import { parseDecisions } from '../../../src/pipeline/decisions/parse.js';

const parse = (...lines: readonly (object | string)[]) =>
  parseDecisions(
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
    'decisions.jsonl',
  );

const about = { page: 'a.html', because: 'I have read it' };
const digest = '0123456789abcdef'.repeat(4);

test('every kind of decision is read, each with its line; blank lines, a byte order mark and CRLF do no harm', () => {
  expect(
    parse(
      '\ufeff',
      `${JSON.stringify({ ...about, verdict: 'keep', made: '2026-03-15' })}\r`,
      '',
      { ...about, page: 'https://news.example/a', block: 12, begins: 'The first', label: 'main-content' },
      { ...about, field: 'title', value: 'A title', sha256: digest },
      { ...about, field: 'author', value: ['Ana Lopes', 'Uwe Brand'] },
      { ...about, field: 'section', value: null },
      '',
    ),
  ).toEqual([
    { ...about, verdict: 'keep', made: '2026-03-15', line: 2 },
    { ...about, page: 'https://news.example/a', block: 12, begins: 'The first', label: 'main-content', line: 4 },
    { ...about, field: 'title', value: 'A title', sha256: digest, line: 5 },
    { ...about, field: 'author', value: ['Ana Lopes', 'Uwe Brand'], line: 6 },
    { ...about, field: 'section', value: null, line: 7 },
  ]);
});

test('a line that is written is read back the same, in one line, with what would end lines elsewhere as escapes', () => {
  const decision = {
    field: 'title',
    value: 'One\u2028two\nthree',
    ...about,
    sha256: digest,
    made: '2026-03-15',
  } as const;
  const line = decisionLine(decision);
  expect(line).toBe(
    `{"page":"a.html","field":"title","value":"One\\u2028two\\nthree","because":"I have read it","sha256":"${digest}","made":"2026-03-15"}\n`,
  );
  expect(parse(line)).toEqual([{ ...decision, line: 1 }]);
});

const kinds = 'either "verdict", or "block", "begins" and "label", or "field" and "value"';

describe('a letter says the line, what was found and what is known instead', () => {
  test.each<readonly [string, object | string, string | RegExp]>([
    [
      'a comment',
      '// keep this one',
      ': this is a comment, and JSON has none. A remark on a decision goes into its "because".',
    ],
    ['a comment of a shell', '# keep', ': this is a comment, and JSON has none.'],
    [
      'no JSON',
      '{"page": "a.html",}',
      ', column 19: expected a name in double quotes, found }. Every line is one JSON object.',
    ],
    ['a list', '[]', /: .*expected object/],
    ['no page', { because: 'x', verdict: 'keep' }, ', "page": there has to be the id of a page or its address.'],
    ['no reason', { page: 'a', verdict: 'keep' }, ', "because": there has to be a sentence that says why.'],
    [
      'an empty reason',
      { page: 'a', because: ' ', verdict: 'keep' },
      ', "because": it should be a sentence that says why, and is empty.',
    ],
    [
      'a reason that is none',
      { page: 'a', because: 1, verdict: 'keep' },
      ', "because": it should be a sentence that says why.',
    ],
    [
      'a key too many',
      { ...about, verdicts: 'keep' },
      ' has no option "verdicts". It has: page, because, verdict, block,',
    ],
    [
      'no such verdict',
      { ...about, verdict: 'kept' },
      ', "verdict": "kept" is no verdict. Did you mean "keep"? Known are: keep, reject.',
    ],
    [
      'no such label',
      { ...about, block: 1, begins: 'A', label: 'main-contents' },
      ', "label": "main-contents" is no label of a block. Did you mean "main-content"?',
    ],
    [
      'a label of the page',
      { ...about, block: 1, begins: 'A', label: 'not-an-article' },
      ', "label": "not-an-article" is no label of a block.',
    ],
    [
      'no such field',
      { ...about, field: 'authors', value: ['A'] },
      ', "field": "authors" is no field. Did you mean "author"?',
    ],
    [
      'the address by which it is found',
      { ...about, field: 'canonical_url', value: 'https://a.example/' },
      ', "field": "canonical_url" is no field.',
    ],
    ['nothing decided', about, `: a decision has ${kinds}, and this one has none of them.`],
    [
      'two at once',
      { ...about, verdict: 'keep', field: 'title', value: 'A' },
      `: a decision has ${kinds}, and this one has more than one of them.`,
    ],
    ['half a decision', { ...about, block: 3, label: 'advert' }, ': there is no "begins" beside "block" and "label".'],
    ['a field without a value', { ...about, field: 'title' }, ': there is no "value" beside "field".'],
    [
      'several where one stands',
      { ...about, field: 'title', value: ['A'] },
      ': "title" holds one string, and "value" is ["A"].',
    ],
    [
      'one where several stand',
      { ...about, field: 'author', value: 'A' },
      ': "author" holds a list of strings, such as ["one"], and "value" is "A".',
    ],
    ['an empty value', { ...about, field: 'title', value: '' }, ': "value" is empty; null empties "title".'],
    ['an empty list', { ...about, field: 'tag', value: [] }, ': "value" is empty; null empties "tag".'],
    [
      'no date',
      { ...about, field: 'date_published', value: '15 March' },
      ': the value of "date_published" should be a date like "2026-03-15"',
    ],
    [
      'no address',
      { ...about, field: 'image_url', value: 'javascript:alert(1)' },
      ': the value of "image_url" should be an address',
    ],
    ['no hash', { ...about, verdict: 'keep', sha256: 'abc' }, ', "sha256": it should be a SHA-256'],
    ['no day', { ...about, verdict: 'keep', made: 'today' }, ', "made": a day is written like "2026-03-15".'],
  ])('%s', (_, line, letter) => {
    const wrong = () => parse({ ...about, verdict: 'keep' }, '', line);
    expect(wrong).toThrow(ConfigError);
    expect(wrong).toThrow(letter);
    expect(wrong).toThrow(/^decisions\.jsonl, line 3/);
  });

  test('for every wrong line, up to twenty', () => {
    const letterOf = (count: number) => {
      try {
        parse(...Array.from({ length: count }, () => '//'));
      } catch (error) {
        return (error as Error).message.split('\n').length;
      }
      return 0;
    };
    expect([letterOf(0), letterOf(3), letterOf(500)]).toEqual([0, 3, 20]);
  });
});

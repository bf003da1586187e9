import { describe, expect, it } from 'vitest';
import { openDecoder } from '../../src/decode/decode.js';
import type { RawPage } from '../../src/page/raw-page.js';
import { hashOf } from '../../src/text/hash.js';

const budgets = { bytes: 1000, elements: 100, depth: 10, attributes: 10, blocks: 20_000, text: 1_000_000 };
const decode = openDecoder({ selectors: [], budgets });
const raw = (body: RawPage['body'], more: Partial<RawPage> = {}): RawPage => ({
  id: 'a',
  sourcePath: 'a',
  sourceRecord: null,
  body,
  ...more,
});

describe('decoding a page', () => {
  it('gives the whole page, plain JSON', () => {
    const body = new TextEncoder().encode('<html><p>Olá</p></html>');
    expect(decode(raw(body, { url: 'https://news.example/', fetched: '2024-03-10' }))).toEqual({
      id: 'a',
      url: 'https://news.example/',
      form: 'html',
      fetched: '2024-03-10',
      decoding: {
        charset: 'utf-8',
        charsetFrom: 'utf-8',
        charsetBecause: expect.any(String),
        repairs: [],
        left: {},
        bytes: 24,
        sha256: hashOf(body),
        chars: 23,
      },
      declared: [],
      containers: [
        { parent: -1, tag: 'html' },
        { parent: 0, tag: 'p' },
      ],
      blocks: [{ index: 0, container: 1, kind: 'paragraph', text: 'Olá', source: [9, 12], runs: [] }],
      selected: [],
    });
  });

  it('takes text that was decoded already as it is', () => {
    const { decoding, form } = decode(raw('The ferry left.'));
    expect([form, decoding.charset, decoding.charsetFrom, decoding.bytes]).toEqual(['text', 'utf-8', 'given', 15]);
  });

  it.each([
    ['nothing', raw(''), 'empty'],
    ['white space', raw(' \n '), 'empty'],
    ['markup without text', raw('<html><body><script>let a</script></body></html>'), 'empty'],
    ['more bytes than the budget', raw('a'.repeat(1001)), 'too-large'],
    ['more elements than the budget', raw('<p>a'.repeat(101), { form: 'html' }), 'too-large'],
  ])('refuses %s', (_, page, reason) => {
    expect(() => decode(page)).toThrow(expect.objectContaining({ name: 'PageRefused', reason }));
  });
});

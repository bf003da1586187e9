import { describe, expect, test } from 'vitest';
import { cutShort, emptyOrAbsent } from '../../src/eval/doubtful.js';
import { openProduct, oracleOf } from '../../src/eval/evaluate.js';

const paragraphs = [
  'The ferry port of Tolling reopened on Tuesday, nine days after a storm had torn away its northern pier.',
  'The first sailing left at noon with forty lorries aboard, the harbour master said in a short statement.',
  'Repairs to the breakwater will go on until May, and are expected to cost about four million in all.',
  'Hotels along the quay said that half of their rooms for the coming week had been booked within an hour.',
];
const clean = openProduct(['navigation']);

/** What is doubtful about a page with this HTML of which the gold has these paragraphs. */
function doubtOf(html: string, body: readonly string[]) {
  const gold = { id: 'a', kind: 'article', body };
  const { reading } = clean({ id: 'a', sourcePath: 'a', sourceRecord: null, body: html, form: 'html' });
  return cutShort(gold, reading!, oracleOf(reading, gold).chosen)?.because;
}
const inParagraphs = (texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join('');

describe('gold is cut short', () => {
  test('where the same kind of paragraph goes on in the same container, before or after', () => {
    expect(doubtOf(`<article>${inParagraphs(paragraphs)}</article>`, paragraphs.slice(0, 2))).toBe(
      '2 paragraphs more, 105% of its length: “Repairs to the breakwater will go on until May, and are expe…”',
    );
    expect(doubtOf(`<article>${inParagraphs(paragraphs)}</article>`, paragraphs.slice(2))).toContain(
      '2 paragraphs more',
    );
  });

  test('whatever classes the paragraphs have, and with pictures and adverts between', () => {
    const advert = '<div>Advertisement</div><ul><li>Port news</li><li>Weather</li></ul>';
    const rest = paragraphs.slice(2).map((text, at) => `<p class="c${at}">${text}</p>`);
    const html = `<article>${inParagraphs(paragraphs.slice(0, 2))}${advert}${rest.join('')}</article>`;
    expect(doubtOf(html, paragraphs.slice(0, 2))).toContain('2 paragraphs more');
  });

  test('not where the text that follows stands in another container, or in another kind of element', () => {
    const body = paragraphs.slice(0, 2);
    const rest = paragraphs.slice(2);
    expect(doubtOf(`<div>${inParagraphs(body)}</div><div>${inParagraphs(rest)}</div>`, body)).toBeUndefined();
    const quotes = rest.map((text) => `<blockquote>${text}</blockquote>`).join('');
    expect(doubtOf(`<div>${inParagraphs(body)}${quotes}</div>`, body)).toBeUndefined();
  });

  test('not for a closing line, a row of links, or a second copy of the text', () => {
    const all = paragraphs.slice(0, 3);
    const close = '<p>Reporting by Ana Lopes in Tolling for the Harbour Post.</p>';
    const links = '<p><a href="/a">All that is known of the storm, in nine maps and pictures.</a></p>'.repeat(4);
    expect(doubtOf(`<div>${inParagraphs(all)}${close}${links}${inParagraphs(all)}</div>`, all)).toBeUndefined();
  });

  test('not on a page of plain text, whose containers nobody knows', () => {
    const gold = { id: 'a', kind: 'article', body: paragraphs.slice(0, 2) };
    const body = paragraphs.join('\n\n');
    const { reading } = clean({ id: 'a', sourcePath: 'a', sourceRecord: null, body, form: 'text' });
    expect(cutShort(gold, reading!, oracleOf(reading, gold).chosen)).toBeUndefined();
  });
});

describe('gold is', () => {
  const why = (body: readonly string[] | undefined, texts: readonly string[]) =>
    emptyOrAbsent({ id: 'a', kind: 'article', ...(body ? { body } : {}) }, texts)?.why;

  test('empty where it has no body of any words', () => {
    expect(why([], paragraphs)).toBe('empty');
    expect(why([' ', '…'], paragraphs)).toBe('empty');
    expect(why(undefined, paragraphs)).toBeUndefined(); // nobody asked for a body
  });

  test('absent where less than three tenths of it stand on the page', () => {
    expect(why(paragraphs, paragraphs.slice(0, 1))).toBe('absent');
    expect(why(paragraphs, paragraphs.slice(0, 2))).toBeUndefined();
    expect(why(paragraphs, [])).toBe('absent');
  });
});

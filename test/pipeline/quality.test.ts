import { expect, test } from 'vitest';
import type { Mark } from '../../src/page/mark.js';
import { Reading } from '../../src/page/reading.js';
import { qualityOf } from '../../src/pipeline/quality.js';
import { invent } from '../page/invent.js';

const page = invent({ blocks: ['Home', 'The ferry port reopened on Tuesday morning, three days after the storm.'] });
const body: Mark = { stage: 'article', rule: 'block-model', label: 'main-content', block: 1, because: 'x', score: 0.9 };
const said: Mark = { stage: 'article', rule: 'expected-f1', label: 'quality', because: 'x', score: 0.8125 };

test('quality is what the article stage expects of the page, to thousandths', () => {
  expect(qualityOf(new Reading(page, [body, said]))).toBe(0.813);
});

test('without its word, quality is how sure the marks are: less than the surest, more than nothing', () => {
  const quality = qualityOf(new Reading(page, [body]));
  expect(quality).toBeGreaterThan(0.5);
  expect(quality).toBeLessThan(0.9);
});

test('a page without marks is neither good nor bad, one without blocks is nothing', () => {
  expect(qualityOf(new Reading(page))).toBe(0.5);
  expect(qualityOf(new Reading(invent({ blocks: [] })))).toBe(0);
});

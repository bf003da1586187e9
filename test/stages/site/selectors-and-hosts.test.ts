// A selector is answered by decode and applied by `site`: both must mean the same host.
import { expect, test } from 'vitest';
import { openCleaner } from '../../../src/pipeline/clean.js';
import { checkConfig } from '../../../src/pipeline/config.js';
import { openPlan } from '../../../src/pipeline/plan.js';
import { stages } from '../../../src/stages/index.js';

const byName = new Map(stages.map((stage) => [stage.name, stage]));
const prose =
  'The ferry port reopened on Tuesday after a storm had kept it closed for nine days, the harbour master said.';

function promoIsCut(host: string, page: { url?: string; head?: string }): boolean {
  const rules = [{ host, selector: '.promo', label: 'advert' }];
  const clean = openCleaner(openPlan(checkConfig({ stages: [['site', { rules }]] }), byName));
  const body = `<!doctype html><head>${page.head ?? ''}</head><p>${prose}</p><p class="promo">Win a cruise.</p>`;
  const { record } = clean({ id: 'a.html', sourcePath: 'a.html', sourceRecord: null, body, url: page.url });
  return record.text === prose;
}

test.each([
  ['example.org', { url: 'https://www.example.org/a' }],
  ['www.example.org', { url: 'https://example.org/a' }],
  ['bücher.example', { url: 'https://news.bücher.example/a' }],
  ['example.org', { head: '<link rel="canonical" href="https://example.org/a">' }],
  ['example.org', { head: '<meta property="og:url" content="https://example.org/a">' }],
  ['*', {}],
])('a rule for %s applies to a page known by %o', (host, page) => {
  expect(promoIsCut(host, page)).toBe(true);
});

test.each([
  ['example.org', { url: 'https://myexample.org/a' }],
  ['example.org', { url: 'https://other.example/a', head: '<link rel="canonical" href="https://example.org/a">' }],
  ['example.org', {}],
])('a rule for %s does not apply to a page known by %o', (host, page) => {
  expect(promoIsCut(host, page)).toBe(false);
});

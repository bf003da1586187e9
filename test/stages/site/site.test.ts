// Users' own rules: what a page's owner or reader knows of a site.
import { describe, expect, test } from 'vitest';
import type { Page, Selected } from '../../../src/page/page.js';
import { proofOf } from '../../../src/page/proof.js';
import { Reading } from '../../../src/page/reading.js';
import { checkOptions } from '../../../src/pipeline/options.js';
import { site } from '../../../src/stages/site/site.js';
import { type Invented, invent } from '../../page/invent.js';

const harbour: Invented = {
  url: 'https://www.harbour-courier.example/ferry',
  containers: [
    { parent: -1, tag: 'body' },
    { parent: 0, tag: 'div', classes: ['promo'] },
    { parent: 1, tag: 'ul' },
    { parent: 2, tag: 'li' },
    { parent: 0, tag: 'p' },
  ],
  blocks: [
    { text: 'Our app in your pocket', container: 1 },
    { text: 'Get it now', container: 3 },
    {
      text: 'The ferry left (advertisement) on time.',
      container: 4,
      runs: [{ span: [15, 30], tag: 'span', classes: ['label'] }],
    },
  ],
};

function proof(rules: readonly object[], page: Page): string {
  const options = checkOptions('stage "site"', site.options, { rules });
  const drafts = [...site.open(options)(new Reading(page))];
  const marks = drafts.map((draft) => {
    if ('field' in draft) throw new Error('site gives no facts');
    return { ...draft, stage: site.name, final: true as const };
  });
  return proofOf(new Reading(page, marks));
}

const withSelected = (selected: readonly Selected[], given: Invented = harbour): Page => ({
  ...invent(given),
  selected,
});

describe('a rule with a selector', () => {
  const selected = [{ selector: '.promo', containers: [1], runs: [] }];
  const rule = { host: 'harbour-courier.example', selector: '.promo', label: 'advert' };

  test('marks all blocks inside the elements that it matched, however deep', () => {
    expect(proof([rule], withSelected(selected))).toBe(
      [
        '- advert | Our app in your pocket',
        '- advert | Get it now',
        '? | The ferry left (advertisement) on time.',
        '',
      ].join('\n'),
    );
  });

  test('marks an inline element as a span', () => {
    const inline = [{ selector: 'span.label', containers: [], runs: [[2, 0]] as const }];
    expect(proof([{ ...rule, selector: 'span.label' }], withSelected(inline))).toBe(
      ['? | Our app in your pocket', '? | Get it now', '? | The ferry left [-(advertisement)-] on time.', ''].join(
        '\n',
      ),
    );
  });

  test('is told to decode with its host', () => {
    const options = checkOptions('stage "site"', site.options, {
      rules: [rule, { host: '*', text: 'x', label: 'advert' }],
    });
    expect(site.selectors?.(options)).toEqual([{ host: 'harbour-courier.example', selector: '.promo' }]);
  });
});

describe('a rule with a text pattern', () => {
  test('marks the whole block in which the pattern is found', () => {
    const rule = { host: '*', text: '^get it', label: 'advert' };
    expect(proof([rule], invent(harbour))).toContain(
      '? | Our app in your pocket\n- advert | Get it now\n? | The ferry',
    );
  });

  test('with "span" marks only what matches, each time', () => {
    const page = invent({ blocks: ['One [ad] two [AD] three.'] });
    const rule = { host: '*', text: '\\[ad\\]', span: true, label: 'advert' };
    expect(proof([rule], page)).toBe('? | One [-[ad]-] two [-[AD]-] three.\n');
  });

  test('sees the first 10,000 characters of a block and no more', () => {
    const page = invent({ blocks: [`${'a'.repeat(9_999)}b`, `${'a'.repeat(10_000)}b`] });
    const drafts = [
      ...site.open({ rules: [{ host: '*', text: 'b', span: false, label: 'advert' }] })(new Reading(page)),
    ];
    expect(drafts.map((draft) => draft.block)).toEqual([0]);
  });

  test('says which rule it was and why', () => {
    const named = { host: '*', text: 'app', label: 'advert', name: 'app-box', because: 'their app' };
    const plain = { host: '*', text: 'now', label: 'teaser' };
    const options = checkOptions('stage "site"', site.options, { rules: [named, plain] });
    expect([...site.open(options)(new Reading(invent(harbour)))]).toEqual([
      { block: 0, label: 'advert', rule: 'app-box', because: 'their app' },
      { block: 1, label: 'teaser', rule: 'rule-2', because: 'matches /now/' },
    ]);
  });
});

describe('the host of a rule', () => {
  const marked = (host: string, page: Page): boolean =>
    proof([{ host, text: 'ferry', label: 'advert' }], page).includes('- advert');
  const at = (url: string | undefined, declared: Invented['declared'] = []): Page =>
    invent({ blocks: ['The ferry'], ...(url ? { url } : {}), declared });

  test.each([
    ['example.org', 'https://example.org/a', true],
    ['example.org', 'https://www.example.org/a', true],
    ['www.example.org', 'https://example.org/a', true],
    ['example.org', 'https://news.example.org/a', true],
    ['news.example.org', 'https://example.org/a', false],
    ['example.org', 'https://myexample.org/a', false],
    ['hafen-köln.example', 'https://xn--hafen-kln-67a.example/a', true],
    ['*', 'https://anything.example/a', true],
  ])('%s on a page of %s: %s', (host, url, expected) => {
    expect(marked(host, at(url))).toBe(expected);
  });

  test('is taken from the declared address where the page has none of its own', () => {
    const canonical = [{ from: 'link', name: 'canonical', value: 'https://example.org/a' }] as const;
    expect(marked('example.org', at(undefined, canonical))).toBe(true);
    expect(marked('example.org', at('https://other.example/', canonical))).toBe(false);
  });

  test('matches no page without any address, but "*" does', () => {
    expect(marked('example.org', at(undefined))).toBe(false);
    expect(marked('*', at(undefined))).toBe(true);
  });
});

describe('a rule with an end', () => {
  const rule = { host: '*', text: 'ferry', label: 'advert', until: '2024-03-15' };
  const fetchedOn = (fetched: string | undefined): Page => ({ ...invent({ blocks: ['The ferry'] }), fetched });

  test.each([
    ['2024-03-14T23:59:59Z', '- advert | The ferry\n'],
    ['2024-03-15T00:00:00Z', '? | The ferry\n'],
    [undefined, '- advert | The ferry\n'],
  ])('for a page fetched at %s', (fetched, expected) => {
    expect(proof([rule], fetchedOn(fetched))).toBe(expected);
  });
});

describe('a rule that is written wrong stops the run', () => {
  const check = (rule: object) => () => checkOptions('stage "site"', site.options, { rules: [rule] });

  test.each([
    [{ host: 'a.example', label: 'advert' }, 'either "selector" or "text", and this one has neither'],
    [{ host: 'a.example', label: 'advert', selector: 'p', text: 'x' }, 'and this one has both'],
    [{ host: 'a.example', label: 'advert', text: '(' }, '"(" is no regular expression'],
    [{ host: 'a.example', label: 'advert', text: '(\\w+)+!' }, 'repeats a repetition'],
    [{ host: 'a.example', label: 'advert', text: 'x*' }, 'matches everything'],
    [{ host: 'a.example', label: 'advert', selector: 'p', span: true }, '"span" goes with "text" only'],
    [{ host: 'a.example', label: 'ad', text: 'x' }, '"advert"'],
    [{ host: 'a.example', label: 'not-an-article', text: 'x' }, 'rules.0.label'],
    [{ host: 'https://a.example/', label: 'advert', text: 'x' }, 'a host is written like "example.org"'],
    [{ host: 'a.example', label: 'advert', text: 'x', until: '2024-02-30' }, 'a day is written like'],
    [{ host: 'a.example', label: 'advert', text: 'x', untill: '2024-02-03' }, 'has no option "untill"'],
  ])('%j', (rule, message) => {
    expect(check(rule)).toThrow(message);
  });
});

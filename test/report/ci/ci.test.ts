// What CI systems are told: nothing in a page's address or name breaks out of it, and it never gets too long.
import { load } from 'cheerio';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Figures } from '../../../src/pipeline/figures/figures.js';
import type { GateResult } from '../../../src/pipeline/gates/report.js';
import { annotations } from '../../../src/report/ci/annotations.js';
import { changedSites } from '../../../src/report/ci/changed-sites.js';
import { commandProperty, commandText, markdownText, xmlText } from '../../../src/report/ci/escapes.js';
import { jobSummary, longestSummary } from '../../../src/report/ci/job-summary.js';
import { junitXml } from '../../../src/report/ci/junit.js';
import type { Verdict } from '../../../src/report/ci/verdict.js';
import { run } from '../invented.js';

const result = (change: Partial<GateResult> = {}): GateResult => ({
  gate: 'medianWords',
  rule: 'mayFall',
  of: 'site',
  site: 'harbour.example',
  unit: 'words',
  value: 0,
  bound: 288.4,
  allowed: '30%',
  baseline: 412,
  passed: false,
  sentence:
    'Gate "medianWords" failed for harbour.example: 0 words at the median, 412 in the baseline; it may fall by 30% at most.',
  lookAt: 'Look at the rejected pages, say: copydesk explain a.html',
  ...change,
});

const verdict = (results: readonly GateResult[], change: Partial<Verdict> = {}): Verdict => {
  const failed = results.filter(({ passed }) => !passed).length;
  const gates = { passed: failed === 0, held: results.length, failed, baseline: null, notes: [], results };
  return { report: { ...run, gates }, checks: [{ name: 'an article came out' }], ...change };
};

const hostile = [
  '</testsuite><testsuite name="x">',
  '"><script>alert(1)</script>',
  'a\u0000b\u0007\u001b[31m\u009b\ufffe\ud800',
  '| a | b |\n## heading\n::error::forged',
  '[link](javascript:alert(1)) ![x](http://evil.example/x.png) `code` **bold** <b> &amp; @team #1 www.evil.example',
  ']]>--><![CDATA[',
  '\u202egnp.exe',
];

describe('JUnit', () => {
  test('has a suite for each site, a test for each bound, and one for the run itself', () => {
    const passed = result({ gate: 'kept', site: null, of: 'all pages', passed: true, lookAt: null });
    const checks = [{ name: 'an article came out', problem: 'Not one article came out.' }];
    expect(junitXml(verdict([result(), passed], { checks }))).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="copydesk" tests="3" failures="2">
  <testsuite name="run" tests="1" failures="1" errors="0" skipped="0">
    <testcase classname="run" name="an article came out"><failure type="gate-failed" message="Not one article came out."></failure></testcase>
  </testsuite>
  <testsuite name="harbour.example" tests="1" failures="1" errors="0" skipped="0">
    <testcase classname="harbour.example" name="medianWords mayFall 30%"><failure type="gate-failed" message="Gate &#34;medianWords&#34; failed for harbour.example: 0 words at the median, 412 in the baseline; it may fall by 30% at most.">Look at the rejected pages, say: copydesk explain a.html</failure></testcase>
  </testsuite>
  <testsuite name="all pages" tests="1" failures="0" errors="0" skipped="0">
    <testcase classname="all pages" name="kept mayFall 30%"/>
  </testsuite>
</testsuites>
`);
  });

  test.each(hostile)('is well-formed whatever a site is called: %j', (site) => {
    const xml = junitXml(verdict([result({ site, sentence: `Gate failed for ${site}.`, lookAt: site })]));
    expect(xml).not.toMatch(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]|\p{Surrogate}/u);
    expect(
      xml.replace(
        /<\/?(?:testsuites|testsuite|testcase|failure)(?: [a-z]+="[^"<&]*(?:&#\d+;[^"<&]*)*")*\/?>|<\?xml[^>]*\?>/g,
        '',
      ),
    ).not.toMatch(/[<>]/);
    const $ = load(xml, { xml: { xmlMode: true, decodeEntities: true } });
    expect($('testsuite')).toHaveLength(2);
    const shown = site.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\ufffe]|\p{Surrogate}/gu, '\ufffd');
    expect($('testsuite').eq(1).attr('name')).toBe(shown);
    expect($('failure').text()).toBe(shown);
  });
});

describe('annotations', () => {
  test('are lines that the runner reads as meant', () => {
    const forged = 'a%0A::error::b\r\n::set-output name=x::y';
    const lines = annotations(verdict([result({ gate: 'languages.en,x:y', sentence: forged, lookAt: null })])).split(
      '\n',
    );
    expect(lines).toEqual([
      '::error title=Copydesk%3A languages.en%2Cx%3Ay::a%250A::error::b%0D%0A::set-output name=x::y',
      '::notice title=Copydesk::124 pages: 111 kept, 10 rejected, 3 failed; 1 of 1 bound failed.',
      '',
    ]);
  });

  test('are ten of a kind at most, problems of the whole run first, and the tenth says how many there are beyond', () => {
    const checks = [{ name: 'an article came out', problem: 'Not one article came out.' }];
    const many = Array.from({ length: 30 }, (_, n) => result({ sentence: `Gate ${n}.` }));
    const errors = annotations(verdict(many, { checks }))
      .split('\n')
      .filter((line) => line.startsWith('::error'));
    expect(errors).toHaveLength(10);
    expect(errors[0]).toBe('::error title=Copydesk::Not one article came out.');
    expect(errors[9]).toBe('::error title=Copydesk::and 22 more: run.json and the summary of the job list them');
  });
});

describe('the summary of a job', () => {
  test('tells what failed first', () => {
    const passed = result({ gate: 'kept', site: null, of: 'all pages', unit: 'share', value: 0.8, passed: true });
    const text = jobSummary(verdict([result(), passed]));
    const places = [
      '## Copydesk: 124 pages, 111 articles, 1 of 2',
      '### Gates that failed',
      '### Pages',
      '<details>',
    ].map((part) => text.indexOf(part));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBe(0);
    expect(text).toContain(
      '| medianWords | harbour&#46;example | 0 words | 412 words | mayFall 30% | Look at the rejected pages, say&#58; copydesk explain a&#46;html |',
    );
    expect(text).toContain('| kept | all pages | 80% |');
    expect(text.match(/<details>/g)).toHaveLength(text.match(/<\/details>/g)!.length);
  });

  test('is never longer than it may be, however much there is to say, and stays whole', () => {
    const long = `${'x<&"|'.repeat(60)}.example`;
    const many = Array.from({ length: 1000 }, (_, n) => result({ site: `${n}${long}`, passed: n % 2 === 0 }));
    const byLanguage = Object.fromEntries(Array.from({ length: 5000 }, (_, n) => [`${long}${n}`, 1]));
    const crowded = verdict(many);
    const text = jobSummary({ ...crowded, report: { ...crowded.report, counts: { ...run.counts, byLanguage } } });
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(longestSummary);
    expect(Buffer.byteLength(text)).toBeGreaterThan(longestSummary * 0.9);
    expect(text).toMatch(/\nAnd \d+ more; run\.json has them\.\n/);
    expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length);
    expect(text).toMatch(/\nCopydesk 0\.1\.0, [^\n]+\n$/);
  });

  test.each(hostile)('a name stays in its cell: %j', (site) => {
    const text = jobSummary(verdict([result({ site })]));
    const rows = text.split('\n').filter((line) => line.startsWith('| medianWords |'));
    expect(rows).toHaveLength(1);
    expect(rows[0]!.split('|')).toHaveLength(8);
    expect(rows[0]).not.toMatch(/[<>`*[\]@]|::|www\.|https?:/);
  });
});

test('text of strangers keeps its meaning when it is escaped', () => {
  const unescaped = (text: string): string =>
    text.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
  const plain = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[\p{C}]/gu, ''));
  fc.assert(
    fc.property(plain, (text) => {
      expect(unescaped(xmlText(text))).toBe(text);
      expect(unescaped(markdownText(text))).toBe(text);
      expect(decodeURIComponent(commandProperty(text).replace(/%(?!25|3A|2C)/g, '%25'))).toBe(text);
      expect(commandText(text)).toBe(text.replaceAll('%', '%25'));
    }),
  );
});

test('the sites that changed most are told, whatever moved: words, pages, or what is kept', () => {
  const site = (name: string, change: Partial<Figures> = {}) => ({
    site: name,
    ...run.figures.all,
    pages: 100,
    kept: 90,
    medianWords: 400,
    ...change,
  });
  const before = ['same', 'words', 'pages', 'kept', 'gone', 'new-layout'].map((name) => site(name));
  const now = [
    site('same'),
    site('words', { medianWords: 300 }),
    site('pages', { pages: 50, kept: 45 }),
    site('kept', { kept: 80 }),
    site('new-layout', { kept: 0, medianWords: 0 }),
    site('only-now'),
  ];
  const figures = (sites: typeof before) => ({ ...run.figures, sites });
  const names = changedSites(figures(now), figures([...before, site('small', { pages: 2 })]), 20, 4).map(
    (one) => one.site,
  );
  expect(names).toEqual(['gone', 'new-layout', 'pages', 'words']);
});

import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { labels } from '../../src/page/labels.js';
import type { GateResult } from '../../src/pipeline/gates/report.js';
import type { RunReport } from '../../src/pipeline/run-report.js';
import { unpackRows } from '../../src/report/page-row.js';
import { renderReport } from '../../src/report/render-report.js';
import type { ReportData } from '../../src/report/report-data.js';
import { dockets, kept, pages, pagesOf, run, type Told } from './invented.js';

const report = renderReport(run, pages);

/** The numbers of a table of bars, by the name before them. */
function barsOf(html: string): { name: string; count: number; x: number; width: number }[] {
  const bar =
    /<th scope="row">(?:<a href="#[^"]*">)?<bdi>([^<]*)<.*?<td class="number">([\d,]+)<.*?<rect class="(?!track)\w+" x="([\d.]+)" width="([\d.]+)"/g;
  return [...html.matchAll(bar)].map(([, name, count, x, width]) => ({
    name: name!,
    count: Number(count!.replaceAll(',', '')),
    x: Number(x),
    width: Number(width),
  }));
}

const section = (from: string, to: string): string => report.slice(report.indexOf(from), report.indexOf(to));

const dataOf = (html: string): ReportData =>
  JSON.parse(/<script type="application\/json" id="data">(.*?)<\/script>/s.exec(html)![1]!);

/** What the document is without its script, its data and its style. */
const markupOf = (html: string): string => html.replace(/<(script|style)\b[^>]*>.*?<\/\1>/gs, '');

const failedGate: GateResult = {
  gate: 'medianWords',
  rule: 'mayFall',
  of: 'site',
  site: 'harbour.example',
  unit: 'words',
  value: 0,
  bound: 288,
  allowed: '30%',
  baseline: 412,
  passed: false,
  sentence: 'Gate "medianWords" failed for <script>alert(1)</script>harbour.example: 0 words at the median.',
  lookAt: 'Look at the rejected pages.',
};

const failedGates: RunReport['gates'] = {
  passed: false,
  held: 3,
  failed: 1,
  baseline: { copydesk: '0.1.0', finished: '2026-03-09T08:00:09.000Z' },
  notes: [],
  results: [failedGate, { ...failedGate, passed: true, sentence: 'Gate "kept" held for all pages.', lookAt: null }],
};

describe('The report', () => {
  test('says how many pages came in and what became of them', () => {
    expect(report).toContain('<h1>111 articles from 124 pages</h1>');
    for (const card of ['<b>124</b>pages came in', '<b>111</b>are articles', '<b>10</b>are no', '<b>3</b>could not'])
      expect(report).toContain(card);
  });

  test('says which gates failed, what they were compared with, and which held', () => {
    expect(report).not.toContain('<h2>Gates</h2>');
    const failed = renderReport({ ...run, gates: failedGates }, pages);
    expect(failed).toContain('1 of 3 failed. Compared with the run that ended 2026-03-09T08:00:09.000Z.');
    expect(failed).toContain('failed for &lt;script&gt;alert(1)&lt;/script&gt;harbour.example: 0 words at the median.');
    expect(failed).toContain('<summary>1 gate that held</summary>');
  });

  test('says what came of decisions by hand', () => {
    expect(report).not.toContain('Decided by hand');
    const unmet = [{ line: 4, page: 'gone.html', why: 'gone' as const }];
    const decided = renderReport(
      { ...run, decisions: { file: 'd.jsonl', count: 3, applied: 2, changed: [], unmet } },
      pages,
    );
    expect(decided).toContain('2 of 3 decisions in <code>d.jsonl</code> were applied.');
    expect(decided).toMatch(/line 4: <a href="#page=gone.html"><bdi>gone.html<\/bdi><\/a>: no such page came in/);
  });

  test('has a funnel by stage whose numbers add up, each bar beginning where the one before it ends', () => {
    const [all, ...steps] = barsOf(section('Where the characters went', 'What they were'));
    const end = steps.pop()!;
    expect(steps.map(({ name }) => name)).toEqual(run.stages.map(({ name }) => `− ${name}`));
    expect(all!.count - steps.reduce((sum, { count }) => sum + count, 0)).toBe(end.count);
    expect(end.count).toBe(run.counts.charsKept);
    expect(all!.width).toBe(1000);
    let left = 1000;
    for (const { count, x } of steps) {
      if (count === 0) continue;
      left -= (count / all!.count) * 1000;
      expect(Math.abs(x - left)).toBeLessThan(3);
    }
    expect(end.x + end.width).toBeLessThanOrEqual(left + 0.1);
  });

  test('has the rules of each stage, which together are what the stage took out', () => {
    const [, navigation] = section('− navigation', '− spam').split('<details>');
    const chars = [...navigation!.matchAll(/<td class="number">([\d,]+)<\/td><\/tr>/g)].map(([, count]) =>
      Number(count!.replaceAll(',', '')),
    );
    expect(chars).toEqual([181_220, 22_304, 6_010]);
    expect(section('− navigation', '− spam')).toContain('<td class="number">209,534</td>');
    expect(navigation).toContain('href="#rule=navigation/link-list/navigation">link-list</a>');
  });

  test('has all labels, the most first, which together with the texts are all characters', () => {
    const [texts, ...byLabel] = barsOf(section('What they were', 'Look at these first'));
    expect(byLabel.map(({ name }) => name)).toEqual([
      'navigation',
      'teaser',
      'cookie-notice',
      'caption',
      'injected-spam',
      'headline',
      'share-bar',
    ]);
    expect([texts!, ...byLabel].reduce((sum, { count }) => sum + count, 0)).toBe(run.counts.chars);
    expect(report).toContain(labels.teaser[1]);
  });

  test('lists sites, kinds, reasons, warnings, languages and skipped files, and names link to their pages', () => {
    for (const text of [
      '<a href="#site=harbour-courier.example"><bdi>harbour-courier.example</bdi></a>',
      '<a href="#reason=section-front"><bdi>section-front</bdi></a>',
      'A list of stories or of other things, not a story',
      '<a href="#warning=charset-guessed">',
      '<a href="#language=zh">',
      '<a href="#kind=article">',
      'pictures/quay.jpg',
    ])
      expect(report).toContain(text);
  });

  test('has a bar for each bin of quality that holds articles, and the same numbers in a table', () => {
    const bars = [...report.matchAll(/<a href="#quality=([\d.-]+)" aria-label="([^"]+)">/g)].map(([, range, about]) => [
      range,
      about,
    ]);
    expect(bars).toEqual([
      ['0.3-0.35', '1 article of quality 0.30 to 0.35'],
      ['0.6-0.65', '1 article of quality 0.60 to 0.65'],
      ['0.9-0.95', '1 article of quality 0.90 to 0.95'],
    ]);
    expect(report).toContain('<td>0.90 to 0.95</td><td class="number">1</td><td class="number">33.3%</td>');
  });

  test('says which pages to look at first, and why', () => {
    expect(section('Look at these first', 'How sure it is')).toMatch(
      /href="#page=port-daily\/0310.txt">.*quality is only 0.31/,
    );
  });

  test('tells gaps and pages that stopped a worker, where there are any', () => {
    const gap = { file: 'crawl.warc.gz', from: 1200, to: 3400, because: 'no gzip member' };
    const odd = renderReport(
      {
        ...run,
        gaps: { count: 2, bytes: 4000, listed: [gap] },
        stopped: [{ id: 'bomb.html', reason: 'cpu-limit' }],
      },
      pages,
    );
    expect(odd).toContain('2 ranges of archives, 4,000 bytes in all');
    expect(odd).toContain('<code>crawl.warc.gz</code>');
    expect(odd).toContain('href="#page=bomb.html"');
    expect(report).not.toContain('<h2>Gaps</h2>');
  });

  test('has all rows in its data, and for browsers without scripts in a table', () => {
    expect(unpackRows(dataOf(report).pages)).toEqual(pages.rows);
    const table = /<noscript>(.*)<\/noscript>/s.exec(report)![1]!;
    for (const { id } of dockets) expect(table).toContain(id);
  });

  test('says in that table when not all pages are listed', () => {
    expect(report).toContain('5 pages of 124 are listed');
    expect(renderReport({ ...run, counts: { ...run.counts, in: dockets.length } }, pages)).not.toContain('are listed:');
  });

  test('can be made of a run without a page', () => {
    const none = { in: 0, kept: 0, rejected: 0, failed: 0, chars: 0, charsKept: 0, removals: {}, removedByLabel: {} };
    const empty = { byReason: {}, byLanguage: {}, byForm: {}, byWarning: {} };
    const text = renderReport({ ...run, counts: { ...none, ...empty }, skipped: [] }, pagesOf([]));
    expect(text).toContain('<h1>No pages came in</h1>');
    expect(markupOf(text)).not.toMatch(/NaN|undefined|Infinity/);
  });

  test('is the same for the same run', () => {
    expect(renderReport(run, pagesOf(dockets))).toBe(report);
  });
});

describe('Hostile text', () => {
  const hostile = `"></script><!--<script>alert(1)</script><img src=x onerror='alert(1)'>&amp;\0\ud800\u202e javascript:alert(1)`;
  const everywhere: Told = {
    ...kept,
    id: hostile,
    url: `https://x.example/${hostile}`,
    site: hostile,
    kind: hostile,
    title: hostile,
    language: hostile,
    begins: hostile,
    reasonDetail: hostile,
    warnings: ['spam-removed', 'title-missing'],
    removals: [[`${hostile}/${hostile}/advert`, 1, 10]],
  };
  const attacked = renderReport(
    {
      ...run,
      counts: {
        ...run.counts,
        byLanguage: { [hostile]: 3 },
        byForm: { __proto__: 1, [hostile]: 1 },
        removals: { ...run.counts.removals, [`spam/${hostile}/advert`]: { label: 'advert', times: 1, chars: 10 } },
      },
      skipped: [{ type: hostile, count: 1, examples: [hostile] }],
      gaps: { count: 1, bytes: 1, listed: [{ file: hostile, from: 0, to: 1, because: hostile }] },
      stopped: [{ id: hostile, reason: 'cpu-limit' }],
      stages: [{ name: hostile, number: 20, about: hostile }],
      gates: { ...failedGates, notes: [hostile] },
      decisions: {
        file: hostile,
        count: 3,
        applied: 1,
        changed: [{ line: 1, page: hostile }],
        unmet: [{ line: 3, page: hostile, why: 'gone' }],
      },
    },
    pagesOf([everywhere, { ...everywhere, outcome: 'rejected', reason: 'no-body' }]),
  );

  test('makes no element and no attribute that the report does not have without it', () => {
    const tagsOf = (text: string): Set<string> => new Set(markupOf(text).match(/<[a-z]\w*/gi));
    const known = new Set([...tagsOf(report), '<ul', '<i']); // of pages without a title, and of those that stopped a worker
    expect([...tagsOf(attacked)].filter((tag) => !known.has(tag))).toEqual([]);
    expect(markupOf(attacked)).not.toMatch(/<[^>]*\s(on\w+|src|srcdoc|action)\s*=/i);
    expect(markupOf(attacked)).not.toMatch(/\shref\s*=(?!"#[\w.%=+/:*-]*")/i);
    expect(attacked).not.toMatch(/[\0\u202e]|\p{Surrogate}/u);
    expect(attacked).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  test('ends no script and opens no comment in the data, and comes out of them as it went in', () => {
    expect(attacked.match(/<script/g)).toHaveLength(2);
    expect(attacked.match(/<\/script/g)).toHaveLength(2);
    expect(attacked).not.toContain('<!--');
    expect(unpackRows(dataOf(attacked).pages)[0]!.title).toBe(hostile);
  });

  test('finds a policy that lets nothing run but the script of the report, in the head before all else but the charset', () => {
    const policy = /<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="([^"]+)">/
      .exec(attacked)![1]!
      .replaceAll('&#39;', "'");
    const script = /<script>(.*?)<\/script>/s.exec(attacked)![1]!;
    const hash = createHash('sha256').update(script).digest('base64');
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      "style-src 'unsafe-inline'",
      `script-src 'sha256-${hash}' 'strict-dynamic'`,
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    expect(attacked).not.toMatch(/url\(|@import|<link|<iframe/);
  });
});

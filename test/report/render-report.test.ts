import { describe, expect, test } from 'vitest';
import { labels } from '../../src/page/labels.js';
import type { Summary } from '../../src/pipeline/docket.js';
import { renderReport } from '../../src/report/render-report.js';
import { kept, rows, run } from './invented.js';

const report = renderReport(run, rows);

/** The numbers of a table of bars, by the name before them. */
function barsOf(html: string): { name: string; count: number; x: number; width: number }[] {
  const bar =
    /<th scope="row">([^<]*)<.*?<td class="number">([\d,]+)<.*?<rect class="(?!track)\w+" x="([\d.]+)" width="([\d.]+)"/g;
  return [...html.matchAll(bar)].map(([, name, count, x, width]) => ({
    name: name!,
    count: Number(count!.replaceAll(',', '')),
    x: Number(x),
    width: Number(width),
  }));
}

const section = (from: string, to: string): string => report.slice(report.indexOf(from), report.indexOf(to));

describe('The report', () => {
  test('says how many pages came in and what became of them', () => {
    expect(report).toContain('<h1>111 articles from 124 pages</h1>');
    for (const card of ['<b>124</b>pages came in', '<b>111</b>are articles', '<b>10</b>are no', '<b>3</b>could not'])
      expect(report).toContain(card);
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

  test('has all labels, the most first, which together with the texts are all characters', () => {
    const [texts, ...byLabel] = barsOf(section('What they were', 'What the pages are'));
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

  test('lists reasons, warnings, languages, skipped files and pages', () => {
    for (const text of [
      'section-front',
      'A list of stories or of other things, not a story',
      'charset-guessed',
      'zh',
      'pictures/quay.jpg',
    ])
      expect(report).toContain(text);
    for (const { id } of rows) expect(report).toContain(id);
  });

  test('says when not all pages are listed', () => {
    expect(report).toContain('5 pages of 124 are listed');
    expect(renderReport({ ...run, counts: { ...run.counts, in: rows.length } }, rows)).not.toContain('are listed');
  });

  test('can be made of a run without a page', () => {
    const none = { in: 0, kept: 0, rejected: 0, failed: 0, chars: 0, charsKept: 0, removals: {}, removedByLabel: {} };
    const empty = { byReason: {}, byLanguage: {}, byForm: {}, byWarning: {} };
    const text = renderReport({ ...run, counts: { ...none, ...empty }, skipped: [] }, []);
    expect(text).toContain('<h1>No pages came in</h1>');
    expect(text).not.toMatch(/NaN|undefined|Infinity/);
  });

  test('is the same for the same run', () => {
    expect(renderReport(run, rows)).toBe(report);
  });
});

describe('Hostile text', () => {
  const hostile = `"><script>alert(1)</script><img src=x onerror='alert(1)'>&amp;\0\ud800\u202e javascript:alert(1)`;
  const everywhere: Summary = {
    ...kept,
    id: hostile,
    url: `https://x.example/${hostile}`,
    title: hostile,
    language: hostile,
    begins: hostile,
    reasonDetail: hostile,
  };
  const attacked = renderReport(
    {
      ...run,
      counts: { ...run.counts, byLanguage: { [hostile]: 3 }, byForm: { __proto__: 1, [hostile]: 1 } },
      skipped: [{ type: hostile, count: 1, examples: [hostile] }],
      stages: [{ name: hostile, number: 20, about: hostile }],
    },
    [everywhere, { ...everywhere, outcome: 'rejected', reason: 'no-body' }],
  );

  test('makes no element and no attribute that the report does not have without it', () => {
    const tagsOf = (text: string): Set<string> => new Set(text.match(/<[a-z]\w*/gi));
    const known = tagsOf(report);
    expect([...tagsOf(attacked)].filter((tag) => !known.has(tag))).toEqual([]);
    expect(attacked).not.toMatch(/<[^>]*\s(on\w+|src|href|srcdoc|action)\s*=/i);
    expect(attacked).not.toMatch(/[\0\u202e]|\p{Surrogate}/u);
    expect(attacked).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  test('finds a policy that forbids scripts and loading, in the head before all else but the charset', () => {
    expect(attacked).toMatch(
      /<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">/,
    );
    expect(attacked).not.toMatch(/url\(|@import|<script|<link|<iframe/);
  });
});

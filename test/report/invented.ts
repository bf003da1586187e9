// An invented run for tests of the report, as it could be on a week of a few small papers.
import type { Found } from '../../src/output/relink.js';
import type { Label } from '../../src/page/labels.js';
import { checkConfig } from '../../src/pipeline/config.js';
import type { Docket } from '../../src/pipeline/docket.js';
import { FigureSums } from '../../src/pipeline/figures/figure-sums.js';
import type { RunReport } from '../../src/pipeline/run-report.js';
import { collectPages, type ReportPages } from '../../src/report/report-pages.js';

const removals: Record<string, { label: Label; times: number; chars: number }> = {
  'navigation/link-list/navigation': { label: 'navigation', times: 402, chars: 181_220 },
  'navigation/share/share-bar': { label: 'share-bar', times: 120, chars: 6_010 },
  'navigation/consent/cookie-notice': { label: 'cookie-notice', times: 31, chars: 22_304 },
  'spam/pharmacy/injected-spam': { label: 'injected-spam', times: 14, chars: 9_871 },
  'article/other-story/teaser': { label: 'teaser', times: 260, chars: 88_400 },
  'article/headline/headline': { label: 'headline', times: 111, chars: 7_215 },
  'facts/caption/caption': { label: 'caption', times: 90, chars: 11_780 },
};

const lost = Object.values(removals).reduce((sum, { chars }) => sum + chars, 0);

export const run: RunReport = {
  copydesk: '0.1.0',
  node: 'v20.20.2',
  started: '2026-03-10T08:00:00.000Z',
  finished: '2026-03-10T08:00:09.000Z',
  counts: {
    in: 124,
    kept: 111,
    rejected: 10,
    failed: 3,
    byReason: { 'section-front': 8, 'consent-wall': 2, binary: 1, empty: 1, 'stage-failed': 1 },
    byLanguage: { en: 86, zh: 18, fr: 9, und: 11 },
    byForm: { html: 96, text: 28 },
    byWarning: { 'charset-guessed': 6, 'spam-removed': 14, 'body-short': 3 },
    chars: 512_340 + lost,
    charsKept: 512_340,
    removals,
    removedByLabel: Object.fromEntries(Object.values(removals).map(({ label, chars }) => [label, chars])),
  },
  figures: { part: [], ...new FigureSums().result() },
  gates: { passed: true, held: 0, failed: 0, baseline: null, notes: [], results: [] },
  skipped: [
    { type: 'image', count: 340, examples: ['pictures/quay.jpg', 'pictures/lorry.png'] },
    { type: 'style', count: 12, examples: ['theme/main.css'] },
  ],
  gaps: { count: 0, bytes: 0, listed: [] },
  decisions: { file: null, count: 0, applied: 0, changed: [], unmet: [] },
  survey: { earlier: 30, told: 97 },
  collated: { duplicates: 7, originals: 4, stories: 1, parts: 2 },
  reused: 0,
  stopped: [],
  config: checkConfig({}),
  fingerprints: { config: 'a1b2', code: 'c3d4', inputs: 'e5f6' },
  stages: [
    { name: 'navigation', number: 30, about: 'Finds menus, share bars and notices' },
    { name: 'spam', number: 40, about: 'Finds text that someone else put into the page' },
    { name: 'language', number: 50, about: 'Tells the language of the page and of its blocks' },
    { name: 'article', number: 60, about: 'Finds the headline and the body' },
    { name: 'facts', number: 70, about: 'Reads title, authors, dates and captions' },
  ],
};

export type Told = Docket & { readonly hasGalley: boolean; readonly found?: Found };

export const kept: Told = {
  id: 'harbour-courier/2026-03-10-ferry.html',
  url: 'https://harbour-courier.example/news/ferry-port-reopens',
  site: 'harbour-courier.example',
  outcome: 'kept',
  kind: 'article',
  reason: null,
  reasonDetail: null,
  title: 'Ferry port reopens after storm',
  language: 'en',
  words: 412,
  quality: 0.62,
  warnings: ['spam-removed', 'charset-guessed'],
  begins: 'The ferry port reopened on Tuesday and the first sailing left at noon, two days after waves had damaged …',
  removed: [
    { label: 'navigation', chars: 1830 },
    { label: 'injected-spam', chars: 640 },
    { label: 'headline', chars: 30 },
  ],
  path: 'harbour-courier/2026-03-10-ferry.html',
  record: null,
  addresses: [],
  form: 'html',
  chars: 5200,
  removals: [
    ['navigation/link-list/navigation', 12, 1500],
    ['navigation/share/navigation', 2, 330],
    ['spam/pharmacy/injected-spam', 1, 640],
    ['article/headline/headline', 1, 30],
  ],
  hasGalley: true,
};

export const dockets: readonly Told[] = [
  {
    ...kept,
    id: 'harbour-courier/logo.html',
    site: null,
    outcome: 'failed',
    kind: 'binary',
    reason: 'binary',
    reasonDetail: 'It begins with GIF89a',
    title: null,
    url: null,
    language: null,
    words: 0,
    quality: 0,
    warnings: [],
    begins: '',
    removed: [],
    chars: 0,
    removals: [],
    hasGalley: false,
  },
  {
    ...kept,
    id: 'valley-post/index.html',
    outcome: 'rejected',
    kind: 'section-front',
    reason: 'section-front',
    reasonDetail: '41 of 44 blocks are links to stories',
    title: 'Valley Post: Home',
    words: 0,
    quality: 0,
    warnings: [],
    begins: '',
  },
  {
    ...kept,
    quality: 0.31,
    id: 'port-daily/0310.txt',
    title: '港口在风暴后重新开放',
    language: 'zh',
    begins: '渡轮港口于星期二重新开放，第一班渡轮于中午出发。',
    warnings: ['body-short'],
    url: null,
  },
  kept,
  {
    ...kept,
    quality: 0.93,
    id: 'coast/2026/lighthouse.html',
    title: 'المنارة تضيء من جديد',
    language: 'ar',
    begins: 'أضاءت المنارة الساحل مرة أخرى مساء الاثنين.',
    warnings: [],
  },
];

export function pagesOf(told: readonly Told[]): ReportPages {
  const collector = collectPages();
  for (const page of told) collector.add(page);
  return collector.result();
}

export const pages = pagesOf(dockets);

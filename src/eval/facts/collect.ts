// What the facts models learn from: for every gold page and each form of it, the candidates of a field as rows of numbers,
// and which of them the gold has. The body comes from models that never saw the page's site.
import { join } from 'node:path';
import { byField, type LearnedField, learnedFields, measuredGroups } from '../../stages/facts/choice/measured.js';
import { contextOf } from '../../stages/facts/context.js';
import { candidatesOf } from '../../stages/facts/facts.js';
import { wordKey } from '../../text/tokens.js';
import { evaluatePage, openProduct } from '../evaluate.js';
import { foldArticles } from '../fold-models.js';
import { foldOf, siteOf } from '../folds.js';
import { type GoldPage, readSources } from '../gold.js';
import type { Style } from '../render/styles.js';
import { factPages } from './evaluate.js';

export interface LearnPage {
  readonly fold: number;
  readonly set: string;
  readonly isText: boolean;
  readonly rows: readonly Float32Array[];
  /** For each row whether the gold has it. */
  readonly right: readonly boolean[];
}

export type LearnPages = Readonly<Record<LearnedField, LearnPage[]>>;

/** The sets, and the styles in which their pages are learned from besides HTML: news is what the product is for. */
export const learned: Readonly<Record<string, readonly Style[]>> = {
  news: ['wet', 'blank', 'lynx', 'flat', 'paste', 'wrap80'],
  newspaper: ['wet', 'lynx', 'blank', 'flat', 'wrap80'],
  web: ['wet', 'flat', 'wrap80', 'lynx'],
  segments: ['wet', 'lynx'],
  dates: [],
};

const beforeFacts = ['site', 'navigation', 'spam', 'language', 'article'];

export function collectFacts(gold: string, say: (line: string) => void): LearnPages {
  const clean = openProduct(beforeFacts, foldArticles());
  const pages: LearnPages = { title: [], date_published: [], author: [] };
  for (const [set, styles] of Object.entries(learned)) {
    const folder = join(gold, set);
    const sources = readSources(folder);
    const golds = factPages(folder);
    for (const style of [undefined, ...styles]) {
      for (const page of golds) {
        const { reading } = evaluatePage(clean, page, { folder, sources, style }).cleaned;
        if (!reading) continue;
        const context = contextOf(reading);
        const candidates = byField(candidatesOf(context));
        for (const field of learnedFields) {
          const wanted = wantedOf(field, page, set);
          if (!wanted) continue;
          const { groups, rows } = measuredGroups(field, candidates, context);
          const right = groups.map(({ key }) => wanted.has(key));
          const fold = foldOf(siteOf(page.url));
          if (rows.length > 0) pages[field].push({ fold, set, isText: style !== undefined, rows, right });
        }
      }
      say(`${set} as ${style ?? 'html'}: ${golds.length} pages`);
    }
  }
  return pages;
}

/** The keys of what the gold has; undefined where it does not say. Pages of news without authors are known to have none. */
function wantedOf(field: LearnedField, page: GoldPage, set: string): ReadonlySet<string> | undefined {
  if (field === 'title') return page.title ? new Set([wordKey(page.title)]) : undefined;
  if (field === 'date_published') return page.published ? new Set([page.published.slice(0, 10)]) : undefined;
  if (page.authors?.length) return new Set(page.authors.map(wordKey));
  return set === 'news' || set === 'newspaper' ? new Set() : undefined;
}

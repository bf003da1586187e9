// `npm run eval:survey`: bodies with and without what other pages of the site tell, on made-up sites of several sizes, and on the gold as
// it is, where there is hardly a second page of a site and nothing may change. All models are those of the page's fold.
import { join } from 'node:path';
import { openDecoder } from '../../decode/decode.js';
import { PageRefused } from '../../decode/refused.js';
import type { SurveyEntry } from '../../page/neighbours.js';
import type { RawPage } from '../../page/raw-page.js';
import type { Reading } from '../../page/reading.js';
import { checkConfig } from '../../pipeline/config.js';
import { surveyEntryOf } from '../../pipeline/survey/entry.js';
import { neighboursOf } from '../../pipeline/survey/neighbours-of.js';
import { openProduct, type Product, rawPageOf } from '../evaluate.js';
import { foldArticles } from '../fold-models.js';
import { foldOf, siteOf } from '../folds.js';
import { readGold, readSources } from '../gold.js';
import { type BodyScore, goldText, scoreBody } from '../score.js';
import { type MadeSite, rawPages } from './sites.js';

export interface SurveyResult {
  readonly id: string;
  readonly gold: string;
  readonly without: BodyScore;
  readonly with: BodyScore;
  /** With what it was told, all stages having spoken. */
  readonly reading: Reading;
}

/** Up to the survey: facts change no body. */
export const openSurveyProduct = (): Product =>
  openProduct(['site', 'navigation', 'spam', 'language', 'article', 'survey'], foldArticles());

interface Case {
  readonly raw: RawPage;
  readonly gold: string;
  readonly fold: number;
}

export function siteResults(site: MadeSite, form: 'html' | 'text', clean: Product): SurveyResult[] {
  const raws = rawPages(site, form);
  return results(
    raws.map((raw, at) => ({ raw, gold: site.pages[at]!.body.join('\n'), fold: site.pages[at]!.fold })),
    clean,
  );
}

/** A set as it is, all its pages being one run. */
export function goldResults(folder: string, form: 'html' | 'text', clean: Product): SurveyResult[] {
  const sources = readSources(folder);
  const set = { folder, sources, style: form === 'text' ? ('wet' as const) : undefined };
  const cases = readGold(folder, { kind: 'article' }).map((gold) => ({
    raw: rawPageOf(gold, set),
    gold: goldText(gold),
    fold: foldOf(siteOf(gold.url)),
  }));
  return results(cases, clean);
}

export const goldSets = (gold: string): string[] => ['news', 'newspaper'].map((set) => join(gold, set));

/** Both from one cleaning: the survey speaks after the article is found, so taking its word away is as if it had not been told. */
function results(cases: readonly Case[], clean: Product): SurveyResult[] {
  const entries = cases.map(({ raw }) => entryOf(raw));
  const all = entries.filter((entry) => entry !== undefined);
  return cases.flatMap(({ raw, gold, fold }, at) => {
    const entry = entries[at];
    const reading = clean(raw, fold, entry && neighboursOf(entry, all)).reading;
    if (!reading) return [];
    const without = scoreBody(gold, reading.without(['survey']).body().join('\n'));
    return [{ id: raw.id, gold, without, with: scoreBody(gold, reading.body().join('\n')), reading }];
  });
}

const decode = openDecoder({ selectors: [], budgets: checkConfig({}).budgets });

function entryOf(raw: RawPage): SurveyEntry | undefined {
  try {
    return surveyEntryOf(decode(raw), raw.sourcePath);
  } catch (error) {
    if (error instanceof PageRefused) return undefined;
    throw error;
  }
}

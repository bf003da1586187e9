// The stories that made-up sites publish: real bodies of the gold sets, so that what is measured is real prose among invented template.
import { join } from 'node:path';
import { openDetector } from '../../stages/language/detect.js';
import { foldOf, siteOf } from '../folds.js';
import { readGold } from '../gold.js';
import type { TemplateLanguage } from './stock.js';

export interface Story {
  readonly title: string;
  readonly body: readonly string[];
  /** The model of this fold has not seen its site. */
  readonly fold: number;
}

export type Stories = Readonly<Record<TemplateLanguage, readonly Story[]>>;

/**
 * Each story is in one half only, by the site it came from: thresholds are chosen on one, the figures come from the other.
 * @param gold the folder of the gold sets
 */
export function readStories(gold: string, half: 'developed' | 'held'): Stories {
  const found: Record<TemplateLanguage, Story[]> = { en: [], de: [], fr: [], es: [] };
  const detector = openDetector();
  for (const set of ['news', 'newspaper', 'web'])
    for (const { title, body, url } of readGold(join(gold, set), { kind: 'article' })) {
      const fold = foldOf(siteOf(url));
      if (!title || !body || body.length < fewestParagraphs || fold < 2 !== (half === 'developed')) continue;
      const { language } = detector.detect(body.join('\n').slice(0, 2000));
      if (Object.hasOwn(found, language)) found[language as TemplateLanguage].push({ title, body, fold }); // just asked
    }
  return found;
}

const fewestParagraphs = 4; // shorter bodies of the gold are captions and notes as often as stories

// What a person asked to see of the differences: of one site, one rule or label, or of one kind.
import type { Stretch } from '../page/compare-galleys.js';
import type { Label } from '../page/labels.js';
import type { Mark } from '../page/mark.js';
import { hostMatches, hostOf } from '../text/host.js';
import { movesText, type PageDiff, wordsOf } from './compare-pages.js';

export const aspects = ['text', 'facts', 'outcome'] as const;

export interface DiffFilter {
  /** `stage/rule`, a rule or a stage. */
  readonly rule?: string;
  readonly label?: Label;
  /** A host, which stands for all below it. */
  readonly site?: string;
  readonly only?: (typeof aspects)[number];
}

/** @returns the page with what was asked for; absent where it has none of that */
export function narrowDiff(diff: PageDiff, { rule, label, site, only }: DiffFilter): PageDiff | undefined {
  if (site !== undefined && !isOfSite(diff, site)) return undefined;
  if (only !== undefined && !shows[only](diff)) return undefined;
  if (rule === undefined && label === undefined) return diff;
  const isMeant = ({ stage, rule: name, label: said }: Pick<Mark, 'stage' | 'rule' | 'label'>): boolean =>
    (rule === undefined || [stage, name, `${stage}/${name}`].includes(rule)) && (label === undefined || said === label);
  const stretches = diff.stretches.filter((stretch) => stretch.effect !== 'same' && concerns(stretch, isMeant));
  const rules = diff.rules.filter(({ rule: key }) => isMeant(markIn(key)));
  if (stretches.length + rules.length === 0) return undefined;
  return { ...diff, stretches, rules, words: diff.hasBlocks ? wordsOf(stretches) : diff.words, facts: [], figures: [] };
}

const shows: Readonly<Record<(typeof aspects)[number], (diff: PageDiff) => boolean>> = {
  text: ({ difference, stretches }) => difference === 'text' || stretches.some(movesText),
  facts: ({ facts }) => facts.length > 0,
  outcome: ({ difference }) => difference === 'outcome',
};

/** As URLs write it; a page whose site is unknown is of none. */
function isOfSite({ before, after }: PageDiff, site: string): boolean {
  return [before?.site, after?.site].some((one) => one && hostMatches(site, hostOf(`https://${one}`)));
}

const concerns = ({ before, after }: Stretch, isMeant: (mark: Mark) => boolean): boolean =>
  [before?.mark, after?.mark].some((mark) => mark !== undefined && isMeant(mark));

/** Names of stages and labels have no slash; a rule's may. */
function markIn(key: string): Pick<Mark, 'stage' | 'rule' | 'label'> {
  const [stage, ...rest] = key.split('/');
  const label = rest.pop() as Label; // docketOf has written it
  return { stage: stage!, rule: rest.join('/'), label };
}

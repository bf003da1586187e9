// summary.txt in the folder of each stage: what it took away, rule by rule, with an example of each. Told on a screen or two, whatever
// the number of pages, as removed.txt may have millions of lines.
import { type Fates, fatesWith, type Label } from '../page/labels.js';
import { partsOfKey } from '../page/removals.js';
import type { Stage } from '../page/stage.js';
import type { Config } from '../pipeline/config.js';
import { outputsOf } from '../pipeline/outputs.js';
import { visible } from '../text/visible.js';
import { stageSummary } from './known-entries.js';
import { signs } from './removed-text.js';
import type { Rendered } from './render.js';
import type { removedRow } from './rows.js';
import { stageFolderOf } from './stage-folder.js';
import type { StageList, Stream } from './streams.js';

export interface StageSummaries {
  /** In the order of the input: an example is of the first page that has one. */
  add(page: Page): void;
  /** None where the folders of the stages are not written. */
  files(): readonly { readonly path: string; readonly text: string }[];
}

type Page = Pick<Rendered, 'docket' | 'text'>;

interface StageSum {
  readonly stage: Pick<Stage, 'name' | 'number'>;
  /** Of its removed.jsonl among the streams. */
  readonly place: number;
  readonly rules: Map<string, RuleSum>;
  pages: number;
}

interface RuleSum {
  readonly rule: string;
  readonly label: Label;
  chars: number;
  times: number;
  pages: number;
  example?: string;
}

interface Whole {
  pages: number;
  chars: number;
}

/** guess: more is no summary; a user's own stage may make up a rule for each page */
const mostRules = 500;

/** guess: what fits on a line beside the id of its page */
const mostOfExample = 100;

export function openStageSummaries({ stages }: StageList, streams: readonly Stream[], config: Config): StageSummaries {
  const { stageShare } = outputsOf(config);
  const fates = fatesWith(config.labels);
  const whole: Whole = { pages: 0, chars: 0 };
  const sums = new Map(stages.map(({ stage }) => [stage.name, emptySum(stage, streams)]));
  return {
    add(page) {
      whole.pages += 1;
      whole.chars += page.docket.chars;
      for (const sum of addRemovals(page, sums)) sum.pages += 1;
    },
    files: () =>
      stageShare === 0
        ? []
        : [...sums.values()].map((sum) => ({
            path: `${stageFolderOf(sum.stage)}/${stageSummary}`,
            text: visible(textOf(sum, whole, fates, stageShare < 1)),
          })),
  };
}

function emptySum(stage: StageSum['stage'], streams: readonly Stream[]): StageSum {
  const table = `${stageFolderOf(stage)}/removed.jsonl`;
  return { stage, place: streams.findIndex(({ name }) => name === table), rules: new Map(), pages: 0 };
}

/** @returns the stages that took something from the page */
function addRemovals(page: Page, sums: ReadonlyMap<string, StageSum>): ReadonlySet<StageSum> {
  const touched = new Set<StageSum>();
  for (const [key, times, chars] of page.docket.removals) {
    const stage = sums.get(partsOfKey(key).stage);
    if (!stage) continue;
    const rule = ruleOf(stage, key);
    rule.times += times;
    rule.chars += chars;
    rule.pages += 1;
    rule.example ??= exampleOf(page, stage.place, rule);
    touched.add(stage);
  }
  return touched;
}

/** @param key `stage/rule/label` */
function ruleOf({ rules }: StageSum, key: string): RuleSum {
  const known = rules.get(key);
  if (known) return known;
  const { rule, label } = partsOfKey(key);
  const made: RuleSum = { rule, label, chars: 0, times: 0, pages: 0 };
  rules.set(key, made);
  return made;
}

/** The longest of the page: what is long tells more. Nothing where the page is not in the folders of the stages. */
function exampleOf({ docket, text }: Page, place: number, { rule, label }: RuleSum): string | undefined {
  const from = docket.lengths.slice(0, place).reduce((sum, length) => sum + length, 0);
  const rows = text
    .subarray(from, from + (docket.lengths[place] ?? 0))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as ReturnType<typeof removedRow>) // the renderer has written it
    .filter((row) => row.rule === rule && row.label === label);
  if (rows.length === 0) return undefined;
  const longest = rows.reduce((best, row) => (row.text.length > best.text.length ? row : best));
  return `${shortened(longest.text.replace(/\s+/g, ' '))} (${docket.id.replace(/\s/g, ' ')})`;
}

function shortened(text: string): string {
  if (text.length <= mostOfExample) return text;
  return `${text.slice(0, mostOfExample).replace(/[\ud800-\udbff]$/, '')}…`;
}

function textOf({ stage, rules, pages }: StageSum, whole: Whole, fates: Fates, isShare: boolean): string {
  const sorted = [...rules].sort(([a, { chars: ofA }], [b, { chars: ofB }]) => ofB - ofA || (a < b ? -1 : 1));
  const chars = sorted.reduce((sum, [, rule]) => sum + rule.chars, 0);
  const head = [
    `What ${stage.name} took out of the text: ${chars} of ${whole.chars} characters, on ${pages} of ${whole.pages} pages.`,
    'One rule after the other, the most first, with an example. All of it is in removed.txt.',
    ...(isShare ? ['These are counts over all pages; removed.txt has only those of a share of them.'] : []),
  ];
  if (sorted.length === 0) return `${head[0]}\nWhat it said of them is in marks.jsonl.\n`;
  const rows = sorted.slice(0, mostRules).flatMap(([, rule]) => ruleLines(stage.name, rule, fates));
  const more = sorted.length > mostRules ? ['', `and ${sorted.length - mostRules} rules more`] : [];
  return `${[...head, '', '   chars   times   pages', ...rows, ...more].join('\n')}\n`;
}

function ruleLines(stage: string, { rule, label, chars, times, pages, example }: RuleSum, fates: Fates): string[] {
  const sign = signs[fates[label] === 'field' ? 'field' : 'drop'];
  const figures = [chars, times, pages].map((figure) => String(figure).padStart(8)).join('');
  return [
    `${figures}  ${sign} ${label} (${stage}/${rule})`,
    ...(example === undefined ? [] : [`${' '.repeat(28)}${example}`]),
  ];
}

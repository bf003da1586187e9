// What a run says when it is over: how many pages came in, what became of them and why, and where to look.
import { reasons, warnings } from '../page/reasons.js';
import { type Config, tooManyFailures } from '../pipeline/config.js';
import type { DecisionsReport, RunReport, Unmet } from '../pipeline/run-report.js';
import type { Counts } from '../pipeline/tally.js';
import type { Check } from '../report/ci/verdict.js';
import type { Outcome } from './outcome.js';
import { columns, count } from './words.js';

/** @param gates absent where none are held: nothing usable and failures weigh more */
export function outcomeOf(
  { failed, in: all, kept }: Counts,
  failures: Config['failures'],
  gates?: Pick<RunReport['gates'], 'passed'>,
): Outcome {
  if (kept === 0) return 'nothing-usable';
  if (tooManyFailures(failures.allow, failed, all)) return 'some-failed';
  return gates?.passed === false ? 'gate-failed' : 'ok';
}

/** What has to be true of every run, gates or not. */
export function checksOf({ counts, config }: RunReport): Check[] {
  const [failed] = failureLine(counts, config.failures);
  return [
    { name: 'an article came out', ...(counts.kept === 0 ? { problem: 'Not one article came out.' } : {}) },
    { name: 'no more failed than "failures.allow" permits', ...(failed ? { problem: failed } : {}) },
  ];
}

export function summaryOf(report: RunReport, took: string): string[] {
  const { counts, skipped, config } = report;
  if (counts.in === 0) return ['No page was found in the input.', ...skippedLine(skipped)];
  return [
    `${count(counts.in, 'page')} in ${took}: ${counts.kept} kept, ${counts.rejected} rejected, ${counts.failed} failed.`,
    ...reusedLine(report),
    ...columns(reasonRows(counts)),
    ...removedLine(counts),
    ...warningLine(counts),
    ...acrossLines(report),
    ...passedOverLines(report),
    ...stoppedLine(report),
    ...decisionLines(report.decisions),
    ...failureLine(counts, config.failures),
    ...gateLines(report),
  ];
}

const mostGates = 50; // guess: more is read in run.json

function gateLines({ gates }: RunReport): string[] {
  const failed = gates.results.filter(({ passed }) => !passed).slice(0, mostGates);
  return [
    ...failed.map(({ sentence, lookAt }) => `${sentence} ${lookAt}`),
    ...(gates.failed > failed.length ? [`And ${gates.failed - failed.length} more: "gates" in run.json.`] : []),
    ...gates.notes,
    ...(gates.held > 0 && gates.passed ? [`Gates: ${count(gates.held, 'bound')}, all held.`] : []),
    ...(gates.passed ? [] : [`Gates: ${gates.failed} of ${count(gates.held, 'bound')} failed.`]),
  ];
}

function reusedLine({ reused }: RunReport): string[] {
  if (reused === 0) return [];
  return [
    `${count(reused, 'page')} had not changed and ${reused === 1 ? 'was' : 'were'} taken from an earlier run (--fresh does all of them anew).`,
  ];
}

/** What was no page, and what was damaged. */
export const passedOverLines = ({ skipped, gaps }: Pick<RunReport, 'skipped' | 'gaps'>): string[] => [
  ...skippedLine(skipped),
  ...gapLine(gaps),
];

function gapLine(gaps: RunReport['gaps']): string[] {
  if (gaps.count === 0) return [];
  const bytes = gaps.bytes.toLocaleString('en-GB');
  return [`${count(gaps.count, 'damaged range')} in archives, ${bytes} bytes: "gaps" in run.json says where.`];
}

function stoppedLine({ stopped }: RunReport): string[] {
  if (stopped.length === 0) return [];
  return [`${count(stopped.length, 'page')} stopped a worker twice; copies lie in quarantine/.`];
}

const whyUnmet: Readonly<Record<Unmet, readonly [one: string, several: string]>> = {
  gone: ['stands for a page that is gone', 'stand for pages that are gone'],
  'no-such-block': ['names a block that the page does not have', 'name blocks that their pages do not have'],
  'could-not': [
    'could not be applied, as its page could not be read or has no text left',
    'could not be applied, as their pages could not be read or have no text left',
  ],
};

/** What was decided by hand, and where to look when it does not hold any more. */
export function decisionLines({ file, count: all, applied, changed, unmet }: DecisionsReport): string[] {
  if (all === 0) return [];
  const lines = (found: readonly { readonly line: number }[]) =>
    linesIn(
      file,
      found.map(({ line }) => line),
    );
  const done = `${count(applied, 'decision')} by hand ${applied === 1 ? 'was' : 'were'} applied`;
  const since = changed.length > 0 ? [`the page has changed since it was decided: ${lines(changed)}`] : [];
  const rest = Object.entries(whyUnmet).flatMap(([why, [one, several]]) => {
    const found = unmet.filter((entry) => entry.why === why);
    return found.length === 0 ? [] : [`${found.length} ${found.length === 1 ? one : several}: ${lines(found)}`];
  });
  return [`${[done, ...since, ...rest].join('; ')}.`];
}

const mostLines = 5; // guess: the others are in run.json

function linesIn(file: string | null, all: readonly number[]): string {
  const some = [...new Set(all)];
  const more = some.length > mostLines ? ` and ${some.length - mostLines} more ("decisions" in run.json)` : '';
  return `${file} line${some.length === 1 ? '' : 's'} ${some.slice(0, mostLines).join(', ')}${more}`;
}

function reasonRows({ byReason }: Counts): string[][] {
  const rows = Object.entries(byReason) as [keyof typeof reasons, number][]; // the keys of a record of reasons
  return rows
    .sort(([, a], [, b]) => b - a)
    .map(([reason, pages]) => {
      const [outcome, sentence] = reasons[reason];
      return [outcome === 'failed' ? 'failed' : 'rejected', String(pages), reason, sentence];
    });
}

function removedLine({ chars, charsKept, removedByLabel }: Counts): string[] {
  if (chars === 0) return [];
  const share = Math.round(((chars - charsKept) * 100) / chars);
  const spam = removedByLabel['injected-spam'] ?? 0;
  const ofSpam = spam > 0 ? `, ${count(spam, 'character')} of it injected spam` : '';
  return [`${share}% of the text was taken out${ofSpam}.`];
}

function warningLine({ byWarning }: Counts): string[] {
  const found = Object.entries(byWarning).filter(([warning]) => warning in warnings);
  if (found.length === 0) return [];
  return [`Warnings: ${found.map(([warning, pages]) => `${warning} ${pages}`).join(', ')}.`];
}

/** What was found across pages, where anything was. */
function acrossLines({ collated, config: { collate } }: RunReport): string[] {
  if (!collated) return [];
  const { duplicates, originals, stories, parts } = collated;
  const where = collate.duplicates === 'leave-out' ? 'left out, with the reason duplicate' : 'named in duplicate_of';
  return [
    ...(duplicates > 0
      ? [
          `${count(duplicates, 'article')} ${duplicates === 1 ? 'repeats' : 'repeat'} ${originals === 1 ? 'another' : `${originals} others`} (${where}).`,
        ]
      : []),
    ...(stories > 0 ? [`${count(stories, 'story', 'stories')} put together from ${stories + parts} pages.`] : []),
  ];
}

function skippedLine(skipped: RunReport['skipped']): string[] {
  if (skipped.length === 0) return [];
  return [`Left alone, as they are no pages: ${skipped.map(({ type, count }) => `${count} ${type}`).join(', ')}.`];
}

function failureLine({ failed, in: all }: Counts, { allow }: Config['failures']): string[] {
  if (!tooManyFailures(allow, failed, all)) return [];
  return [`More failed than the config allows ("failures": { "allow": ${JSON.stringify(allow)} }).`];
}

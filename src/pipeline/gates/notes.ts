// What a reader of the gates should know beside their verdicts: what was not held, and what the comparison is worth.
import type { RunToHold } from './groups.js';
import { type Measure, measuresOf } from './measures.js';
import type { Compared } from './report.js';
import type { Bounds, Gates } from './settings.js';

export function notesOf(run: RunToHold, baseline: Compared | undefined): string[] {
  const asked = askedOf(run.gates);
  if (asked.length === 0)
    return baseline ? ['The config has no "gates", so that nothing was held against the baseline.'] : [];
  return [...partNote(run, asked, baseline), ...baselineNote(run, asked, baseline), ...othersNote(run)];
}

/** Every gate that the config names, and its bounds. */
const askedOf = ({ leastPages: _, sites, ...all }: Gates): (readonly [Measure, Bounds])[] =>
  [all, ...Object.values(sites)].flatMap(measuresOf);

function partNote(
  { figures: { part } }: RunToHold,
  asked: ReturnType<typeof askedOf>,
  baseline: Compared | undefined,
): string[] {
  const [was = [], isHeldSomewhere] = [baseline?.figures.part, asked.some(([{ gate }]) => gate === 'pages')];
  if (!isHeldSomewhere || (part.length === 0 && was.length === 0)) return [];
  if (part.length === 0)
    return [`The baseline saw only a part of its input (${was.join(' ')}): how "pages" has changed was not held.`];
  const isSame = JSON.stringify(part) === JSON.stringify(was);
  const what = isSame ? 'fixed bounds of "pages" were' : '"pages" was';
  return [`The run saw only a part of the input (${part.join(' ')}): ${what} not held.`];
}

function baselineNote(run: RunToHold, asked: ReturnType<typeof askedOf>, baseline: Compared | undefined): string[] {
  if (!baseline) {
    const isChange = asked.some(([, { mayFall, mayRise }]) => mayFall !== undefined || mayRise !== undefined);
    return isChange ? ['There was no baseline: only fixed bounds were held, mayFall and mayRise were not.'] : [];
  }
  const others = differences.filter(([, of]) => of(run) !== of(baseline)).map(([what]) => what);
  if (others.length === 0) return [];
  return [`The baseline was made with another ${others.join(' and another ')}: what has changed may come from that.`];
}

const differences: readonly (readonly [what: string, of: (run: Omit<RunToHold, 'gates'>) => string])[] = [
  ['version of the code', ({ fingerprints }) => fingerprints.code],
  ['config', ({ fingerprints }) => fingerprints.config],
  ['input', ({ input }) => JSON.stringify([input].flat())],
];

function othersNote({ gates: { sites }, figures: { others } }: RunToHold): string[] {
  if (others === null || Object.keys(sites).length === 0) return [];
  return [`${others.pages} pages are of sites too many to be held one by one; name a site in "gates" to have it held.`];
}

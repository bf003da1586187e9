// `copydesk diff [before] [after]`: what differs between two runs, so that a new version or config can be judged before it is trusted.
import { diffRow } from '../../output/diff-row.js';
import { jsonLine } from '../../output/json-line.js';
import { differences, type PageDiff } from '../../pipeline/compare-pages.js';
import { openDiffTally } from '../../pipeline/diff-tally.js';
import type { Docket } from '../../pipeline/docket.js';
import { type DiffFilter, narrowDiff } from '../../pipeline/narrow-diff.js';
import { Shortlist } from '../../pipeline/shortlist.js';
import { grouped } from '../../report/numbers.js';
import { foldAddress, isAddress } from '../../text/address.js';
import { openNearest } from '../../text/nearest.js';
import { visible, visibleJson } from '../../text/visible.js';
import { nearestLines } from '../find-in-input.js';
import type { Outcome } from '../outcome.js';
import { untilStopped } from '../stop.js';
import type { Terminal } from '../terminal.js';
import { type ComparedRun, openRuns } from './open-runs.js';
import { isListed, overviewOf } from './overview.js';
import { asAsked, brief, type Detail, inFull, pageSection } from './page-section.js';
import { type ComparedPage, comparedPages } from './pages.js';
import { markdown, type PageSection, type Printer, plain } from './sheet.js';

export interface DiffOptions extends DiffFilter {
  readonly config?: string;
  readonly page?: string;
  readonly pages: number;
  readonly all?: boolean;
  readonly json?: boolean;
  readonly markdown?: boolean;
  readonly exitCode?: boolean;
}

export async function diffRuns(
  { before, after }: { readonly before?: string | undefined; readonly after?: string | undefined },
  options: DiffOptions,
  terminal: Terminal,
): Promise<Outcome> {
  const runs = await openRuns(
    { before, after, ...(options.config === undefined ? {} : { config: options.config }) },
    terminal,
  );
  const compare = options.page !== undefined ? diffOfPage : options.json ? diffAsJson : diffForEyes;
  const found = await compare(runs, options, terminal);
  if (found === 'misused') return found;
  return found === 'differs' && options.exitCode ? 'differs' : 'ok';
}

type Runs = readonly [before: ComparedRun, after: ComparedRun];
type Found = Extract<Outcome, 'differs' | 'ok' | 'misused'>;

async function diffForEyes(runs: Runs, options: DiffOptions, terminal: Terminal): Promise<Found> {
  const printer = options.markdown ? markdown : plain;
  const tally = openDiffTally();
  const listed = new Shortlist<PageSection>(options.pages);
  const asked = askedFor(options);
  let listable = 0;
  for await (const { diff } of untilStopped(comparedPages(...runs), terminal.stop)) {
    const wanted = diff && narrowDiff(diff, options);
    if (!wanted) {
      tally.addSame();
      continue;
    }
    tally.add(wanted);
    if (asked.length === 0 && !isListed[wanted.difference]) continue;
    listable += 1;
    if (listed.accepts(rankOf(wanted))) listed.offer(rankOf(wanted), pageSection(wanted, detailOf(options)));
  }
  const sums = tally.sums();
  await terminal.write(printer.sheet(overviewOf(...runs, sums, asked)));
  if (options.all) await writeAll(runs, options, printer, terminal);
  else await writePages(listed.items(), listable, printer, terminal);
  return sums.differences.length > 0 || hasOtherCounts(runs) ? 'differs' : 'ok';
}

/** Whoever asks for a rule wants to see all that it decides. */
const detailOf = ({ rule, label }: DiffOptions): Detail =>
  rule === undefined && label === undefined ? brief : asAsked;

/** The most words first; of equally many by what differs. */
function rankOf({ words, difference }: PageDiff): string {
  const kind = Object.keys(differences).indexOf(difference);
  return `${String(1e12 - words.into - words.out).padStart(13, '0')}${kind}`;
}

async function writePages(
  pages: readonly PageSection[],
  of: number,
  printer: Printer,
  terminal: Terminal,
): Promise<void> {
  if (pages.length === 0) return;
  const title =
    pages.length === of ? 'Pages' : `Pages: ${grouped(pages.length)} of ${grouped(of)}, those with most words first`;
  await terminal.write(printer.title(title));
  for (const page of pages) await terminal.write(printer.page(page));
}

/** A second walk, as nobody can say how many these are. */
async function writeAll(runs: Runs, options: DiffOptions, printer: Printer, terminal: Terminal): Promise<void> {
  await terminal.write(printer.title('Pages, in their order'));
  for await (const diff of differing(runs, options, terminal))
    await terminal.write(printer.page(pageSection(diff, detailOf(options))));
}

async function diffAsJson(runs: Runs, options: DiffOptions, terminal: Terminal): Promise<Found> {
  let found: Found = hasOtherCounts(runs) ? 'differs' : 'ok';
  for await (const diff of differing(runs, options, terminal)) {
    found = 'differs';
    await terminal.write(visibleJson(jsonLine(diffRow(diff))));
  }
  return found;
}

async function* differing(runs: Runs, options: DiffOptions, terminal: Terminal): AsyncGenerator<PageDiff> {
  for await (const { diff } of untilStopped(comparedPages(...runs), terminal.stop)) {
    const wanted = diff && narrowDiff(diff, options);
    if (wanted) yield wanted;
  }
}

async function diffOfPage(runs: Runs, options: DiffOptions, terminal: Terminal): Promise<Found> {
  const name = options.page!; // that is why we are here
  const isMeant = matcherOf(name);
  const nearest = openNearest(name);
  for await (const compared of untilStopped(comparedPages(...runs, isMeant), terminal.stop)) {
    if (isMeant(compared.page)) return writePage(compared, options, terminal);
    nearest.offer(compared.page.id);
  }
  terminal.say(
    [`There is no page "${visible(name)}" in either of the two runs.`, ...nearestLines(nearest.best())].join('\n'),
  );
  return 'misused';
}

function matcherOf(name: string): (docket: Docket) => boolean {
  const address = isAddress(name) ? foldAddress(name) : undefined;
  return ({ id, addresses }) => id === name || addresses.some((one) => foldAddress(one) === address);
}

/** What is the same in both is shown too. */
async function writePage({ diff, differs }: ComparedPage, options: DiffOptions, terminal: Terminal): Promise<Found> {
  const wanted = diff && narrowDiff(diff, options);
  if (!wanted || !differs) terminal.say(`${differs ? 'Nothing that was asked for' : 'Nothing'} differs in this page.`);
  if (!wanted) return 'ok';
  const printer = options.markdown ? markdown : plain;
  await terminal.write(
    options.json ? visibleJson(jsonLine(diffRow(wanted))) : printer.page(pageSection(wanted, inFull)),
  );
  return differs ? 'differs' : 'ok';
}

/** All that is known where the pages of a run are not. */
const hasOtherCounts = ([before, after]: Runs): boolean =>
  !(before.streams && after.streams) && JSON.stringify(before.report.counts) !== JSON.stringify(after.report.counts);

const askedFor = ({ rule, label, site, only }: DiffOptions): string[] =>
  Object.entries({ rule, label, site, only }).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name} ${value}`],
  );

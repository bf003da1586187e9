// `copydesk sample`: draws passages of an output for a person to check, as a sheet for a spreadsheet and for the browser.
import { dirname, join, relative, resolve } from 'node:path';
import { writeWhole } from '../eval/gold-file.js';
import { openDrawing } from '../eval/sample/draw.js';
import { passagesOf } from '../eval/sample/passages.js';
import { isFaults, readSheet } from '../eval/sample/read-sheet.js';
import { fatesOf, pagesOfRun, reportOf } from '../eval/sample/run-pages.js';
import { rowsOf, sheetCsv } from '../eval/sample/sheet.js';
import { sheetPage } from '../eval/sample/sheet-page.js';
import { allot, keysOf, openCensus, type Stratum } from '../eval/sample/strata.js';
import type { Fates } from '../page/labels.js';
import { ConfigError } from '../pipeline/config.js';
import { loadConfig } from '../runners/load-config.js';
import { checkMayWrite, placesOf } from './may-write.js';
import type { ConfigOption } from './open-config.js';
import type { Outcome } from './outcome.js';
import { untilStopped } from './stop.js';
import type { Terminal } from './terminal.js';
import { columns, count } from './words.js';

export interface SampleOptions extends ConfigOption {
  /** Draws in all. */
  readonly n: number;
  readonly seed: number;
  /** Parted by commas. */
  readonly by?: string;
  /** The output to draw from. */
  readonly output?: string;
  /** The sheet. */
  readonly to: string;
}

/** Two draws in each of kept, removed and rejected. */
const fewestDraws = 6;

/** @throws ConfigError where there is no output, or nothing in it to draw from */
export async function drawSample(options: SampleOptions, terminal: Terminal): Promise<Outcome> {
  const { n, seed } = options;
  const by = keysOf(options.by);
  if (n < fewestDraws)
    throw new ConfigError(`--n ${n} is too few: at least ${fewestDraws}, and 200 or more for a paper.`);
  const sheet = resolve(terminal.folder, options.to);
  const loaded = await loadConfig(options.config, terminal.folder);
  const places = placesOf(loaded.config, loaded.base);
  await checkMayWrite(
    { name: options.to, path: sheet, option: '--to', isOwn: isUnanswered, because: isNoEmptySheet },
    places,
  );
  const folder = options.output === undefined ? places.output : resolve(terminal.folder, options.output);
  const run = await reportOf(folder);
  const pages = (fates: Fates) => passagesIn(folder, fates, terminal);
  const fates = fatesOf(run);
  const census = openCensus(by);
  for await (const passage of pages(fates)) census.add(passage);
  const strata = census.strata();
  if (strata.length === 0)
    throw new ConfigError(
      `There is nothing to draw from in ${folder}: it has no galleys. They are written where "outputs" in the config says "galleys": true and "stages": "full".`,
    );
  const allotted = allot(n, strata);
  const drawing = openDrawing(allotted, by, seed);
  for await (const passage of pages(fates)) drawing.offer(passage);
  const rows = rowsOf(drawing.drawn());
  const page = join(dirname(sheet), `${sheet.slice(dirname(sheet).length + 1).replace(/\.csv$/i, '')}.html`);
  writeWhole(sheet, sheetCsv(rows));
  writeWhole(
    page,
    sheetPage(
      rows,
      `${count(rows.length, 'passage')}, drawn with seed ${seed} from a run over ${count(run.counts.in, 'page')}.`,
    ),
  );
  for (const line of toldOf(strata, run.counts.chars)) terminal.say(line);
  const shown = (path: string): string => relative(terminal.folder, path) || path;
  terminal.say(
    `Wrote ${count(rows.length, 'passage')} to ${shown(sheet)}, and the same for the browser to ${shown(page)}.`,
  );
  terminal.say(`Fill in "right" (y, n or ?), then: copydesk sample --score ${options.to}`);
  return 'ok';
}

const isNoEmptySheet = 'is no sheet that nobody has filled in yet';

function isUnanswered(text: string): boolean {
  const found = readSheet(Buffer.from(text, 'utf8'));
  return !isFaults(found) && found.every(({ right }) => right === undefined);
}

async function* passagesIn(folder: string, fates: Fates, { stop }: Terminal) {
  for await (const page of untilStopped(pagesOfRun(folder), stop)) yield* passagesOf(page, fates);
}

/** @param chars of all blocks of the run: those of failed pages, and of pages without galleys, cannot be drawn */
function toldOf(strata: readonly Stratum[], chars: number): string[] {
  const rows = (['kept', 'removed', 'rejected'] as const).map((fate) => {
    const own = strata.filter((stratum) => stratum.fate === fate);
    const total = (key: 'passages' | 'size'): number => own.reduce((sum, stratum) => sum + stratum[key], 0);
    return [
      fate,
      fate === 'rejected'
        ? count(total('size'), 'page')
        : `${count(total('passages'), 'passage')} of ${count(total('size'), 'character')}`,
    ];
  });
  return [`Drawn from (${count(chars, 'character')} in the run):`, ...columns(rows)];
}

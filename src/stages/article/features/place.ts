// Features of where in the page a block stands: how much lies before and after it, under which heading, in what run of items;
// and of the page as a whole.
import type { Columns, Group } from './columns.js';
import { log, running, share } from './numbers.js';
import type { Sheet } from './sheet.js';

/**
 * Shares of what lies before or after, 0 to 1; `to heading` in blocks, 99 where there is none; `since …` and sizes of the
 * page are logarithms, -1 where there is nothing to count from.
 */
export const place: Group = {
  // biome-ignore format: columns by what they are worked out from
  names: [
    'place', 'tokens before', 'long before', 'long after', 'to heading', 'heading level', 'heading is foot', 'heading tokens',
    'since foot heading', 'item run', 'item in run', 'page blocks', 'page tokens', 'page long tokens', 'page longs',
    'page link density', 'long share of page', 'page longest run', 'tokens since long', 'heading link density', 'blocks since long run', 'headings near',
  ],
  fill(sheet, columns) {
    const page = pageFacts(sheet);
    const runs = itemRuns(sheet);
    const headings = running(sheet.heading);
    const last: Last = { heading: -1, foot: -1, long: -1, run: -1 };
    for (let row = 0; row < sheet.count; row++) {
      let at = row * columns.width + columns.first;
      at = writePlace(columns, at, sheet, row);
      at = writeHeading(columns, at, sheet, row, last);
      columns.values[at++] = log(runs.length[row]!);
      columns.values[at++] = runs.place[row]!;
      for (let fact = 0; fact < page.length; fact++) columns.values[at++] = page[fact]!;
      at = writeSince(columns, at, sheet, row, last);
      columns.values[at] = headings[Math.min(sheet.count, row + 6)]! - headings[Math.max(0, row - 5)]!; // of ten blocks around
      remember(last, sheet, row);
    }
  },
};

/** The last rows, before the one at hand, that were of a kind; -1 for none. */
interface Last {
  heading: number;
  foot: number;
  long: number;
  /** The end of two long blocks in a row. */
  run: number;
}

function remember(last: Last, sheet: Sheet, row: number): void {
  if (sheet.heading[row]) last.heading = row;
  if (sheet.foot[row]) last.foot = row;
  if (!sheet.long[row]) return;
  last.long = row;
  if (row > 0 && sheet.long[row - 1]) last.run = row;
}

function writePlace({ values }: Columns, at: number, sheet: Sheet, row: number): number {
  values[at++] = row / sheet.count;
  values[at++] = share(sheet.tokensBefore[row]!, sheet.allTokens);
  values[at++] = share(sheet.longBefore[row]!, sheet.allLong);
  values[at++] = share(sheet.allLong - sheet.longBefore[row + 1]!, sheet.allLong);
  return at;
}

function writeHeading({ values }: Columns, at: number, sheet: Sheet, row: number, { heading, foot }: Last): number {
  const isThere = heading >= 0;
  values[at++] = isThere ? row - heading : 99;
  values[at++] = isThere ? (sheet.blocks[heading]!.level ?? 0) : 0;
  values[at++] = isThere ? sheet.foot[heading]! : 0;
  values[at++] = isThere ? sheet.logTokens[heading]! : 0;
  values[at++] = foot < 0 ? -1 : log(row - foot);
  return at;
}

function writeSince({ values }: Columns, at: number, sheet: Sheet, row: number, { heading, long, run }: Last): number {
  values[at++] = long < 0 ? -1 : log(sheet.tokensBefore[row]! - sheet.tokensBefore[long + 1]!);
  values[at++] = heading < 0 ? -1 : sheet.link[heading]!;
  values[at++] = run < 0 ? -1 : log(row - run);
  return at;
}

function pageFacts(sheet: Sheet): readonly number[] {
  let [longs, longTokens] = [0, 0];
  for (let row = 0; row < sheet.count; row++) {
    if (!sheet.long[row]) continue;
    longs += 1;
    longTokens += sheet.tokens[row]!;
  }
  return [
    log(sheet.count),
    log(sheet.allTokens),
    log(longTokens),
    log(longs),
    share(sheet.linkBefore[sheet.count]!, sheet.allChars),
    share(sheet.allLong, sheet.allChars),
    log(longestRun(sheet.long)),
  ];
}

/** Long blocks in a row, short ones of at most two between them allowed. */
function longestRun(long: Uint8Array): number {
  let [best, run, gap] = [0, 0, 0];
  for (const isLong of long) {
    if (isLong) {
      run += 1;
      gap = 0;
    } else if (++gap > 2) run = 0;
    if (run > best) best = run;
  }
  return best;
}

/** How many list items or cells stand in a row where each block stands, and how far along it does (0 to 1). */
function itemRuns({ blocks, count }: Sheet): { readonly length: Int32Array; readonly place: Float64Array } {
  const runs = { length: new Int32Array(count), place: new Float64Array(count) };
  for (let row = 0; row < count; ) {
    const { kind } = blocks[row]!;
    let end = row + 1;
    if (kind === 'list-item' || kind === 'cell') {
      while (blocks[end]?.kind === kind) end += 1;
      runs.length.fill(end - row, row, end);
      for (let at = row; at < end; at++) runs.place[at] = (at - row) / (end - row);
    }
    row = end;
  }
  return runs;
}

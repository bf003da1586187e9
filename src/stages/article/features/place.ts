// Features of where in the page a block stands: how much lies before and after it, under which heading, in what run of items;
// and of the page as a whole.
import type { Group } from './columns.js';
import { log, type Sheet, share } from './sheet.js';

export const place: Group = {
  names: [
    'place', 'tokens before', 'long before', 'long after', 'to heading', 'heading level', 'heading is foot', 'heading tokens',
    'since foot heading', 'item run', 'item in run', 'page blocks', 'page tokens', 'page long tokens', 'page longs',
    'page link density', 'long share of page', 'page longest run', 'tokens since long', 'heading link density', 'blocks since long run', 'headings near',
  ], // prettier-ignore
  fill(sheet, columns) {
    const page = pageFacts(sheet);
    const runs = itemRuns(sheet);
    let heading = -1;
    let foot = -1;
    let lastLong = -1;
    let lastRun = -1; // the end of two long blocks in a row
    for (let row = 0; row < sheet.count; row++) {
      const { kind } = sheet.blocks[row]!;
      const [length, at] = runs[row]!;
      columns.setAll(row, 0, [
        row / sheet.count,
        share(sheet.tokensBefore[row]!, sheet.allTokens),
        share(sheet.longBefore[row]!, sheet.allLong),
        share(sheet.allLong - sheet.longBefore[row + 1]!, sheet.allLong),
        heading < 0 ? 99 : row - heading,
        heading < 0 ? 0 : (sheet.blocks[heading]!.level ?? 0),
        heading < 0 ? 0 : sheet.foot[heading]!,
        heading < 0 ? 0 : log(sheet.tokens[heading]!),
        foot < 0 ? -1 : log(row - foot),
        length,
        at,
        ...page,
        lastLong < 0 ? -1 : log(sheet.tokensBefore[row]! - sheet.tokensBefore[lastLong + 1]!),
        heading < 0 ? -1 : sheet.link[heading]!,
        lastRun < 0 ? -1 : log(row - lastRun),
        headingsNear(sheet, row),
      ]);
      if (kind === 'heading') heading = row;
      if (sheet.foot[row]) foot = row;
      if (sheet.long[row]) lastLong = row;
      if (sheet.long[row] && sheet.long[row - 1]) lastRun = row;
    }
  },
};

/** Among the ten blocks around. */
function headingsNear(sheet: Sheet, row: number): number {
  let found = 0;
  for (let at = Math.max(0, row - 5); at < Math.min(sheet.count, row + 6); at++)
    if (sheet.blocks[at]!.kind === 'heading') found += 1;
  return found;
}

function pageFacts(sheet: Sheet): readonly number[] {
  const longs = sheet.long.reduce((sum, value) => sum + value, 0);
  const longTokens = sheet.long.reduce((sum, value, row) => sum + (value ? sheet.tokens[row]! : 0), 0);
  return [
    log(sheet.count),
    log(sheet.allTokens),
    log(longTokens),
    log(longs),
    share(sheet.linkBefore[sheet.count]!, sheet.allChars),
    share(sheet.allLong, sheet.allChars),
    longestRun(sheet),
  ];
}

/** Long blocks in a row, short ones of at most two between them allowed. */
function longestRun(sheet: Sheet): number {
  let best = 0;
  let run = 0;
  let gap = 0;
  for (let row = 0; row < sheet.count; row++) {
    if (sheet.long[row]) {
      run += 1;
      gap = 0;
    } else if (++gap > 2) run = 0;
    best = Math.max(best, run);
  }
  return log(best);
}

/** How many list items or cells stand in a row where the block stands, and the how manieth of them it is. */
function itemRuns(sheet: Sheet): (readonly [length: number, at: number])[] {
  const runs: (readonly [number, number])[] = [];
  for (let row = 0; row < sheet.count; ) {
    const { kind } = sheet.blocks[row]!;
    let end = row + 1;
    if (kind === 'list-item' || kind === 'cell') while (sheet.blocks[end]?.kind === kind) end += 1;
    const length = kind === 'list-item' || kind === 'cell' ? end - row : 0;
    for (let at = row; at < end; at++) runs[at] = [log(length), length ? (at - row) / length : 0];
    row = end;
  }
  return runs;
}

// What is judged as one: a block, or a run of neighbouring short lines. In plain text a link list is one keyword a line, and
// each line alone is too short to judge; joined, 94% of them were found instead of 49% (findings/spam.md, section 1).
import type { Block } from '../../page/page.js';
import type { Reading } from '../../page/reading.js';
import { family, scripts } from '../../text/scripts.js';
import type { PageLinks } from './links.js';
import type { Scan } from './scan.js';
import { scriptOfRows } from './surroundings.js';

export interface Passage {
  readonly blocks: readonly Block[];
  /** Where its words are counted: the rows of a scan, of the page or of one block's sentences. */
  readonly scan: Scan;
  readonly rows: readonly number[];
  /** Set where it is a window over a longer run: the passages beside it hold most of its lines too. */
  readonly isWindow?: boolean;
  /** Set where the passage is a stretch of its only block. */
  readonly span?: readonly [number, number];
}

const shortLine = 70; // columns (findings/spam.md, section 1, point 2)
const leastLines = 3;

/**
 * Longer runs are judged through a window that moves over them: where markup is gone, a list of keywords stands between menus, and
 * nothing says where it begins. Guesses.
 */
export const windowLines = 8;
export const windowStep = 2;
const longestRun = 10; // lines that are judged as one

/** In order. Every block that is left is in one passage at least, lines of long runs in several. */
export function passagesOf(reading: Reading, scan: Scan, left: readonly Block[], links: PageLinks): Passage[] {
  const found: Passage[] = [];
  let run: Block[] = [];
  let kind = -1;
  const close = () => {
    if (run.length >= leastLines)
      found.push(
        ...windowsOf(run).map((lines) => ({ ...passageOf(scan, lines), isWindow: lines.length < run.length })),
      );
    else found.push(...run.map((block) => passageOf(scan, [block])));
    run = [];
  };
  for (const block of left) {
    if (!isShortLine(reading, block)) {
      close();
      found.push(passageOf(scan, [block]));
      continue;
    }
    const own = kindOfLine(reading, scan, block) * linkKinds + linkKind(links, block);
    if (own !== kind) close();
    kind = own;
    run.push(block);
  }
  close();
  return found;
}

const linkKinds = 3;

/** 0: a block has no links, 1: they stay on the site, 2: some lead elsewhere. */
function linkKind(links: PageLinks, block: Block): number {
  const { count, outward } = links.of(block);
  return outward.length > 0 ? 2 : Math.min(1, count);
}

function windowsOf(run: readonly Block[]): Block[][] {
  if (run.length <= longestRun) return [[...run]];
  const found: Block[][] = [];
  for (let from = 0; from + windowLines < run.length; from += windowStep)
    found.push(run.slice(from, from + windowLines));
  found.push(run.slice(-windowLines));
  return found;
}

export const passageOf = (scan: Scan, blocks: readonly Block[]): Passage => ({
  blocks,
  scan,
  rows: blocks.map(({ index }) => index),
});

export const textOf = ({ blocks, span }: Passage): string =>
  span ? blocks[0]!.text.slice(...span) : blocks.map(({ text }) => text).join('\n');

/** Letters weighed by script. */
export const weightOf = ({ scan, rows }: Passage): number => scan.sum(rows, 'weight');

const isShortLine = (reading: Reading, block: Block): boolean =>
  block.kind !== 'heading' && reading.measures.width(block) < shortLine && !reading.measures.endsSentence(block);

/** Lines of one script, hidden or not, are judged together. */
function kindOfLine(reading: Reading, scan: Scan, block: Block): number {
  const script = scripts[scriptOfRows(scan, [block.index]) - 1];
  return (script ? scripts.indexOf(family(script)) + 1 : 0) * 2 + Number(hiddenBy(reading, block) !== undefined);
}

/** Hidden itself, or inside something hidden. */
export function hiddenBy(reading: Reading, block: Block): string | undefined {
  const hidden = reading.measures.hidingOf(block.container);
  if (hidden) return hidden.because;
  const run = block.runs.find(({ hidden, span }) => hidden && span[1] - span[0] > block.text.length / 2);
  return run?.hidden?.because;
}

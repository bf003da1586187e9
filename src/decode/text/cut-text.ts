// Plain text, from which the markup is already gone, becomes blocks: one for each line, or, where lines were broken
// at a fixed width, for each paragraph. Markers, link numbers and indentation are kept as facts of its layout.
import type { Block } from '../../page/page.js';
import { addLeft } from '../characters.js';
import { TextBudget, unlimited } from '../text-budget.js';
import { browserTraces } from './browser.js';
import { type Line, linesOf } from './lines.js';
import { type Marker, type MarkerPage, markerOf, usualIndent } from './markers.js';
import { blocksOf } from './paragraph.js';
import { type FullLines, fullLines } from './wrap.js';

export interface CutText {
  readonly blocks: readonly Block[];
  /** Characters left out, by kind; with those of the blocks they are all characters of the input, but for joints. */
  readonly left: Record<string, number>;
}

/** Lines that are one block, and the marker they open with. */
export interface Group {
  readonly lines: readonly Line[];
  readonly marker?: Marker;
}

/** @throws PageRefused over the budget */
export function cutText(decoded: string, budget = new TextBudget(unlimited)): CutText {
  const all = linesOf(decoded);
  const { links, end } = browserTraces(all);
  const lines = all.slice(0, end);
  const left: Record<string, number> = {};
  const blocks: Block[] = [];
  for (const group of groupsOf(lines)) {
    for (const { left: more, block } of blocksOf(group, links)) {
      addLeft(left, more);
      if (!block) continue;
      budget.spend(block.text.length);
      blocks.push({ ...block, index: blocks.length });
    }
  }
  addLeft(left, { references: charsOf(all.slice(end)), 'white-space': decoded.length - charsOf(all) });
  return { blocks, left };
}

const charsOf = (lines: readonly Line[]): number => lines.reduce((sum, { text }) => sum + text.length, 0);

function* groupsOf(lines: readonly Line[]): Generator<Group> {
  const full = fullLines(lines);
  const page = markerPage(lines, full);
  let open: { lines: Line[]; marker?: Marker } | undefined;
  for (const [at, line] of lines.entries()) {
    const marker = markerOf(at, page);
    if (open && !marker && full?.[at - 1] && !line.text.includes('\t')) {
      open.lines.push(line);
      continue;
    }
    if (open) yield open;
    open = { lines: [line], ...(marker ? { marker } : {}) };
  }
  if (open) yield open;
}

function markerPage(lines: readonly Line[], full: FullLines | undefined): MarkerPage {
  return {
    lines,
    indent: usualIndent(lines),
    continues: (at) => at > 0 && full?.[at - 1] === true && lines[at - 1]!.indent === lines[at]!.indent,
  };
}

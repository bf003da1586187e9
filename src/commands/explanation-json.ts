// The same for programs: one object, with what became of every stretch of every block.
import type { Galley } from '../page/galley.js';
import type { Mark } from '../page/mark.js';
import type { Block } from '../page/page.js';
import type { Reading } from '../page/reading.js';
import type { Explained } from './explained.js';
import type { Shown } from './explanation.js';

export function explanationAsJson({ from, verdict, reading, galley, stages: order }: Explained, shown: Shown): string {
  const { id, url, outcome, reason, reasonDetail, words, quality, warnings } = verdict;
  const about = { id, url, from, outcome, reason, reason_detail: reasonDetail, words, quality, warnings };
  return `${JSON.stringify({ ...about, ...(reading && galley ? pageOf(reading, galley, order, shown) : {}) }, null, 2)}\n`;
}

function pageOf(reading: Reading, galley: Galley, order: readonly string[], { stages, without }: Shown): object {
  const last = order.findLastIndex((name) => stages.includes(name));
  const later = stages.length > 0 ? order.slice(last + 1) : [];
  const stood = reading.without([...without, ...later]);
  const isShown = ({ stage }: Mark): boolean => stages.length === 0 || stages.includes(stage);
  return {
    stages: stages.length > 0 ? stages : order,
    without,
    decoding: reading.page.decoding,
    marks: stood.ofPage.filter(isShown),
    blocks: stood.page.blocks.map((block) => blockOf(stood, block, galley, isShown)),
    facts: stages.length === 0 || stages.includes('facts') ? reading.facts : [],
  };
}

function blockOf(reading: Reading, block: Block, { blocks }: Galley, isShown: (mark: Mark) => boolean): object {
  const { index } = block;
  return {
    index,
    ...blocks[index],
    label: reading.label(block) ?? null,
    fate: reading.fate(block),
    segments: reading.segments(block).map(({ from, to, mark }) => ({
      from,
      to,
      label: mark?.label ?? null,
      fate: reading.fateOf(mark),
      stage: mark?.stage ?? null,
      rule: mark?.rule ?? null,
    })),
    marks: reading.of(block).filter(isShown),
  };
}

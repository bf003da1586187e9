// What is judged as one: a block, or a run of neighbouring short lines. In plain text a link list is one keyword a line, and
// each line alone is too short to judge; joined, 94% of them were found instead of 49% (findings/spam.md, section 1).
import type { Block } from '../../page/page.js';
import type { Reading } from '../../page/reading.js';
import { censusOf, family } from '../../text/scripts.js';

export interface Passage {
  readonly blocks: readonly Block[];
  /** The blocks' texts, or a stretch of one. */
  readonly text: string;
  /** Set where the passage is a stretch of its only block. */
  readonly span?: readonly [number, number];
}

const shortLine = 70; // columns (findings/spam.md, section 1, point 2)
const leastLines = 3;
const mostLines = 400; // so that a page of nothing but short lines is judged in pieces, not at quadratic cost

/** Every block of the page is in exactly one passage, in order. */
export function passagesOf(reading: Reading): Passage[] {
  const found: Passage[] = [];
  let run: Block[] = [];
  let kind = '';
  const close = () => {
    if (run.length >= leastLines) found.push(joined(run));
    else found.push(...run.map((block) => joined([block])));
    run = [];
  };
  for (const block of reading.page.blocks) {
    if (!isShortLine(reading, block)) {
      close();
      found.push(joined([block]));
      continue;
    }
    const own = kindOfLine(reading, block);
    if (run.length >= mostLines || own !== kind) close();
    kind = own;
    run.push(block);
  }
  close();
  return found;
}

const joined = (blocks: readonly Block[]): Passage => ({
  blocks,
  text: blocks.map(({ text }) => text).join('\n'),
});

const isShortLine = (reading: Reading, block: Block): boolean =>
  block.kind !== 'heading' && reading.measures.width(block) < shortLine && !reading.measures.endsSentence(block);

/** Lines of one script, hidden or not, are judged together. */
function kindOfLine(reading: Reading, block: Block): string {
  const script = censusOf(block.text).found[0]?.script;
  return `${script && family(script)} ${hiddenBy(reading, block) !== undefined}`;
}

/** Hidden itself, or inside something hidden. */
export function hiddenBy(reading: Reading, block: Block): string | undefined {
  const hidden = reading.measures.hidingOf(block.container);
  if (hidden) return hidden.because;
  const run = block.runs.find(({ hidden, span }) => hidden && span[1] - span[0] > block.text.length / 2);
  return run?.hidden?.because;
}

/** A passage without its first and last lines that do not belong to the list: a menu item above a wall of keywords. */
export function trimmed(passage: Passage, belongs: (block: Block) => boolean): Passage {
  if (passage.blocks.length === 1) return passage;
  const first = passage.blocks.findIndex(belongs);
  const last = passage.blocks.findLastIndex(belongs);
  return first < 0 ? passage : joined(passage.blocks.slice(first, last + 1));
}

// Runs of lines that list other stories: links in HTML, short numbered lines in text whose links are gone.
import type { Block } from '../../page/page.js';
import type { Reading } from '../../page/reading.js';

interface Finding {
  readonly rule: string;
  readonly because: string;
}

/** Short lines in a row that make a list in plain text. Guess: two list markers in a row may be prose. */
const fewestLines = 3;

/** By index of the block. */
export function linkLists(reading: Reading, linkDensity: number): ReadonlyMap<number, Finding> {
  const found = new Map<number, Finding>();
  if (reading.page.form === 'html') mostlyLinks(reading, linkDensity, found);
  else shortLists(reading, found);
  return found;
}

function mostlyLinks(reading: Reading, most: number, found: Map<number, Finding>): void {
  for (const block of reading.page.blocks) {
    const density = reading.measures.linkDensity(block);
    if (density <= most || reading.measures.isLong(block)) continue;
    found.set(block.index, {
      rule: 'mostly-links',
      because: `${Math.round(density * 100)}% of its ${reading.measures.tokens(block)} words are links`,
    });
  }
}

function shortLists(reading: Reading, found: Map<number, Finding>): void {
  let run: Block[] = [];
  const end = () => {
    if (run.length >= fewestLines)
      for (const block of run)
        found.set(block.index, {
          rule: 'short-list',
          because: `one of ${run.length} short list lines in a row, none of them a sentence`,
        });
    run = [];
  };
  for (const block of reading.page.blocks) {
    const listed =
      block.kind === 'list-item' && reading.measures.width(block) < 80 && !reading.measures.endsSentence(block);
    if (listed) run.push(block);
    else end();
  }
  end();
}

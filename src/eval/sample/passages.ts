// What a sample is drawn from: of a page that was kept, each stretch of a block that shares one fate; a page that was rejected as one.
import type { Galley } from '../../page/galley.js';
import type { Fates } from '../../page/labels.js';
import type { Mark } from '../../page/mark.js';
import { fateOf, marksByBlock, segmentsOf } from '../../page/segments.js';
import type { Docket } from '../../pipeline/docket.js';
import type { RunPage } from './run-pages.js';

/** What became of it. A rejected page is one passage: it is one verdict. */
export const fateNames = ['kept', 'removed', 'rejected'] as const;
export type PassageFate = (typeof fateNames)[number];

export interface Passage {
  readonly fate: PassageFate;
  /** Removed from the text, but to a column of its own: the title, a caption. */
  readonly inColumn: boolean;
  /** What it counts for in its stratum: characters, and pages where they were rejected. */
  readonly size: number;
  /** Characters; of a rejected page those that the stages had left in its text. */
  readonly chars: number;
  readonly docket: Docket;
  /** Absent where nobody spoke about it: such text is kept. */
  readonly mark?: Mark | undefined;
  /** Its place in the page: nobody else has it. */
  readonly place: string;
  /** The text, and some of what stands around it; worked out for those that are drawn. */
  words(): { readonly before: string; readonly passage: string; readonly after: string };
}

export function* passagesOf({ docket, galley }: RunPage, fates: Fates): Generator<Passage> {
  if (!galley || docket.outcome === 'failed') return;
  if (docket.outcome === 'rejected') yield rejectedPage(docket, galley, fates);
  else yield* stretches(docket, galley, fates);
}

function* stretches(docket: Docket, galley: Galley, fates: Fates): Generator<Passage> {
  const byBlock = marksByBlock(galley.marks);
  for (const [index, block] of galley.blocks.entries()) {
    for (const { from, to, mark } of segmentsOf(block, byBlock.get(index) ?? [], fates)) {
      const fate = fateOf(mark, fates);
      yield {
        fate: fate === 'body' ? 'kept' : 'removed',
        inColumn: fate === 'field',
        size: to - from,
        chars: to - from,
        docket,
        mark,
        place: `${index} ${from}`,
        words: () => ({
          passage: shortened(block.text.slice(from, to)),
          before: ending(from > 0 ? block.text.slice(0, from) : (galley.blocks[index - 1]?.text ?? '')),
          after: beginning(to < block.text.length ? block.text.slice(to) : (galley.blocks[index + 1]?.text ?? '')),
        }),
      };
    }
  }
}

function rejectedPage(docket: Docket, galley: Galley, fates: Fates): Passage {
  const removed = docket.removals.reduce((sum, [, , chars]) => sum + chars, 0);
  return {
    fate: 'rejected',
    inColumn: false,
    size: 1,
    chars: docket.chars - removed,
    docket,
    mark: galley.marks.findLast(({ label }) => label === 'not-an-article' && fates[label] === 'drop'),
    place: 'page',
    words: () => ({ before: '', passage: shortened(galley.blocks.map(({ text }) => text).join('\n')), after: '' }),
  };
}

/** guess: more than anybody reads to tell whether it belongs to an article */
const longest = 2000;
/** guess: a line or two */
const longestAround = 160;

function shortened(text: string): string {
  if (text.length <= longest) return text;
  return `${beginning(text, longest)}… (${text.length} characters)`;
}

const beginning = (text: string, most = longestAround): string => text.slice(0, most).replace(/[\ud800-\udbff]$/, '');
const ending = (text: string): string => text.slice(-longestAround).replace(/^[\udc00-\udfff]/, '');

// A page with its marks as text: what a person reads in a stage folder, on the terminal and in a test fixture.
import type { Label } from './labels.js';
import type { Mark } from './mark.js';
import type { Block } from './page.js';
import type { Reading } from './reading.js';

export interface ProofOptions {
  /** Say why under each block. Fixtures leave the reasons out, so that wording is free to improve. */
  readonly reasons?: boolean;
  /** Lines to stand under a block, before the reasons. */
  readonly under?: (block: Block) => readonly string[];
  /** Only these blocks. */
  readonly only?: (block: Block) => boolean;
}

/** About the page as a whole, and found in the record: they are shown with the reasons only. */
const figures: ReadonlySet<Label> = new Set(['language', 'quality']);

const signs = { body: '=', field: '+', drop: '-' } as const;

/** One line a block, `[-…-]` round what was cut out of it; ends with a line end. */
export function proofOf(reading: Reading, options: ProofOptions = {}): string {
  const { reasons = false, only = () => true } = options;
  const about = reading.ofPage
    .filter((mark) => reasons || !figures.has(mark.label))
    .map((mark) => pageLine(mark, reasons));
  const lines = reading.page.blocks.filter(only).map((block) => blockLines(reading, block, options));
  return [...about, ...lines].map((line) => `${line}\n`).join('');
}

function pageLine(mark: Mark, reasons: boolean): string {
  const line = `! ${mark.label}${mark.value ? ` ${mark.value}` : ''}`;
  return reasons ? `${line}\n    ${mark.stage}/${mark.rule}: ${mark.because}` : line;
}

function blockLines(reading: Reading, block: Block, { reasons, under = () => [] }: ProofOptions): string {
  const deciding = reading.deciding(block);
  const head = deciding ? `${signs[reading.fate(block)]} ${deciding.label}` : '?';
  const line = `${head} | ${textWithCuts(reading, block, deciding)}`;
  const whys = reading
    .of(block)
    .map((mark) => `    ${mark.stage}/${mark.rule}: ${where(mark)}${mark.because}${sureness(mark)}`);
  return [line, ...under(block).map((about) => `    ${about}`), ...(reasons ? whys : [])].join('\n');
}

function textWithCuts(reading: Reading, block: Block, deciding: Mark | undefined): string {
  return reading
    .segments(block)
    .map(({ from, to, mark }) => {
      const text = block.text.slice(from, to).replaceAll('\n', ' ⏎ ');
      return reading.fateOf(mark) === reading.fateOf(deciding) ? text : `[-${text}-]`;
    })
    .join('');
}

const where = (mark: Mark): string =>
  mark.span ? `[${mark.span[0]}–${mark.span[1]}] ${mark.label}: ` : `${mark.label}: `;
const sureness = (mark: Mark): string => (mark.score === undefined ? '' : ` (${mark.score.toFixed(2)})`);

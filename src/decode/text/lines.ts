// Text as lines that know where they stand, how far they are indented and how wide they are.
import { widthOf } from '../../text/width.js';

export interface Line {
  /** Without the white space around it; never empty. */
  readonly text: string;
  /** Where `text` stands in the input, end excluded. */
  readonly from: number;
  readonly to: number;
  /** Columns before the first character. */
  readonly indent: number;
  readonly blankBefore: number;
  /** Columns up to its end, indentation included. */
  readonly width: number;
}

const lineEnd = /\r\n|[\n\r\u2028\u2029\f\v\x85]/g;
const tabStop = 8;

export function linesOf(input: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  let blank = 0;
  const add = (end: number): void => {
    const raw = input.slice(start, end);
    const text = raw.trim();
    if (text === '') blank += 1;
    else {
      const from = start + raw.length - raw.trimStart().length;
      const indent = columnsOf(input, start, from);
      lines.push({ text, from, to: from + text.length, indent, blankBefore: blank, width: indent + widthOf(text) });
      blank = 0;
    }
  };
  for (const { index, 0: end } of input.matchAll(lineEnd)) {
    add(index);
    start = index + end.length;
  }
  add(input.length);
  return lines;
}

function columnsOf(input: string, from: number, to: number): number {
  let columns = 0;
  for (let at = from; at < to; at++) {
    const letter = input[at]!;
    if (letter === '\t') columns += tabStop - (columns % tabStop);
    else if (letter !== '\ufeff') columns += letter === '\u3000' ? 2 : 1;
  }
  return columns;
}

// How a block stands in a proof that a person corrects: on one line, harmless to editors and terminals, and so that `[-` and `-]`
// are always cut marks. Every place in the line leads back to one in the block, so nothing of the page is lost by it.
import { visible } from '../../text/visible.js';

/** From the first unit to the one after the last, in the block's own text. */
export type Cut = readonly [from: number, to: number];

export interface ShownText {
  readonly shown: string;
  /** For each unit of `shown`, and for its end, the place in the block's text. */
  readonly places: readonly number[];
}

export function shownText(text: string): ShownText {
  const harmless = visible(text)
    .replace(/[\u2028\u2029]/g, '\u2424') // an editor would end the line there
    .replace(/\p{Surrogate}/gu, '\ufffd') // only lone ones match; a file cannot hold them
    .replace(/\[(?=-)/g, '⟦')
    .replace(/(?<=-)\]/g, '⟧');
  const pieces = harmless.split('').map((unit) => (unit === '\n' ? ' ⏎ ' : unit));
  return {
    shown: pieces.join(''),
    places: [...pieces.flatMap((piece, at) => Array.from(piece.split(''), () => at)), text.length],
  };
}

/** Within cut marks. A bracket at its edge would make another mark with them. */
export const cutOut = (shown: string): string => `[-${shown.replace(/^\]/, '⟧').replace(/\[$/, '⟦')}-]`;

/** Two lines with the same key say the same, whatever brackets stand in for others and whatever an editor left at the end. */
export const keyOfLine = (plain: string): string => plain.replaceAll('⟦', '[').replaceAll('⟧', ']').trimEnd();

export interface ReadLine {
  /** The line without its marks. */
  readonly plain: string;
  /** What stands between marks, in units of `plain`. */
  readonly cuts: readonly Cut[];
}

/** @returns a sentence where marks do not come in pairs */
export function readCuts(line: string): ReadLine | string {
  const cuts: Cut[] = [];
  let plain = '';
  let open: number | undefined;
  for (const piece of line.split(/(\[-(?!\])|-\])/)) {
    if (piece === '[-') {
      if (open !== undefined) return 'A second [- stands before the first is closed by -]';
      open = plain.length;
    } else if (piece === '-]') {
      if (open === undefined) return 'There is a -] without a [- before it';
      cuts.push([open, plain.length]);
      open = undefined;
    } else plain += piece;
  }
  return open === undefined ? { plain, cuts } : 'A [- is not closed: -] is missing';
}

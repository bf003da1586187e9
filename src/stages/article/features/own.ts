// Features of a block's own text: how long, how it ends, what signs and letters it is made of, what shape of line it is.
// Of these only length, link density and the end weigh much by themselves (findings/html-extraction.md, section 3); text
// without markup has little else (findings/text-mode.md, section 5).
import type { Block, BlockKind } from '../../../page/page.js';
import { censusOf, type Script } from '../../../text/scripts.js';
import type { Columns, Group } from './columns.js';
import { foreignPart } from './foreign.js';
import { log, share } from './numbers.js';
import type { Sheet } from './sheet.js';
import { Signs } from './signs.js';

const kinds: Readonly<Record<BlockKind, number>> = {
  heading: 0,
  paragraph: 1,
  quote: 2,
  'list-item': 3,
  caption: 4,
  cell: 5,
  code: 6,
};

/**
 * `tokens` and `width` are logarithms; from `sentence marks` to `word length` shares of words or characters; then flags;
 * `bold` and `emphasis` shares of characters, `links` a count; `copies` blocks that say the same, `copy` the how manieth from 0.
 */
export const own: Group = {
  // biome-ignore format: columns by what they are worked out from
  names: [
    'kind', 'level', 'tokens', 'width', 'link density', 'ends sentence', 'long',
    'sentence marks', 'commas', 'digits', 'capital words', 'capitals', 'odd signs', 'quotes', 'starts lower',
    'ends colon', 'ends ellipsis', 'asks', 'word length', 'foreign script', 'line breaks',
    'byline', 'timestamp', 'credit', 'foot heading', 'goes on', 'bold', 'emphasis', 'links', 'time', 'address',
    'copies', 'copy',
  ],
  fill(sheet, columns) {
    const times = timesSaid(sheet);
    const said = new Int32Array(sheet.count);
    const script = mainScript(sheet);
    const signs = new Signs();
    for (let row = 0; row < sheet.count; row++) {
      const block = sheet.blocks[row]!;
      const first = sheet.copies[row]!;
      signs.count(block.text);
      let at = row * columns.width + columns.first;
      at = writeMeasures(columns, at, sheet, row);
      at = writeSigns(columns, at, signs, block.text, sheet.tokens[row]!);
      at = writeEnds(columns, at, block.text, signs, sheet.tokens[row]!, script);
      at = writeShapes(columns, at, sheet, row);
      at = writeRuns(columns, at, block);
      columns.values[at] = hasAddress(block.text) ? 1 : 0;
      columns.values[at + 1] = times[first]!;
      columns.values[at + 2] = said[first]!++;
    }
  },
};

function writeMeasures({ values }: Columns, at: number, sheet: Sheet, row: number): number {
  const { kind, level } = sheet.blocks[row]!;
  values[at++] = kinds[kind];
  values[at++] = level ?? 0;
  values[at++] = sheet.logTokens[row]!;
  values[at++] = log(sheet.width[row]!);
  values[at++] = sheet.link[row]!;
  values[at++] = sheet.ends[row]!;
  values[at++] = sheet.long[row]!;
  return at;
}

function writeSigns({ values }: Columns, at: number, signs: Signs, text: string, tokens: number): number {
  values[at++] = share(signs.stops, tokens);
  values[at++] = share(signs.commas, tokens);
  values[at++] = share(signs.digits, text.length);
  values[at++] = share(signs.capitalWords, signs.words);
  values[at++] = share(signs.capitals, signs.letters);
  values[at++] = share(signs.odd, tokens);
  values[at++] = share(signs.quotes, tokens);
  return at;
}

function writeEnds(
  { values }: Columns,
  at: number,
  text: string,
  signs: Signs,
  tokens: number,
  script?: Script,
): number {
  const last = text.charCodeAt(text.length - 1);
  values[at++] = startsLower(text) ? 1 : 0;
  values[at++] = last === 0x3a || last === 0xff1a ? 1 : 0;
  values[at++] = /(?:\.\.\.|…)\W{0,2}$/.test(text.slice(-5)) ? 1 : 0;
  values[at++] = signs.questions > 0 ? 1 : 0;
  values[at++] = share(signs.letters, tokens);
  values[at++] = script && !signs.ascii ? foreignPart(text, script) : 0;
  values[at++] = text.includes('\n') ? text.split('\n').length - 1 : 0;
  return at;
}

function startsLower(text: string): boolean {
  const unit = text.charCodeAt(0);
  return unit < 0x80 ? unit >= 0x61 && unit <= 0x7a : /^\p{Ll}/u.test(text);
}

function writeShapes({ values }: Columns, at: number, sheet: Sheet, row: number): number {
  const { byline, timestamp, credit, goesOn } = sheet.shapes;
  values[at++] = byline[row]!;
  values[at++] = timestamp[row]!;
  values[at++] = credit[row]!;
  values[at++] = sheet.foot[row]!;
  values[at++] = goesOn[row]!;
  return at;
}

function writeRuns({ values }: Columns, at: number, { runs, text }: Block): number {
  let [bold, emphasis, links, time] = [0, 0, 0, 0];
  for (const { span, tag, href } of runs) {
    const length = span[1] - span[0];
    if (tag === 'strong' || tag === 'b') bold += length;
    if (tag === 'em' || tag === 'i') emphasis += length;
    if (href !== undefined) links += 1;
    if (tag === 'time') time = 1;
  }
  values[at++] = share(bold, text.length);
  values[at++] = share(emphasis, text.length);
  values[at++] = links;
  values[at++] = time;
  return at;
}

const hasAddress = (text: string): boolean => text.includes('@') || text.includes('://') || text.includes('www.');

/** By the first block of those that say the same: how many they are. */
function timesSaid(sheet: Sheet): Int32Array {
  const times = new Int32Array(sheet.count);
  for (const first of sheet.copies) times[first]! += 1;
  return times;
}

/** Of the long text; undefined where there is none. The beginnings of 40 blocks tell it, more only costs time. */
function mainScript(sheet: Sheet): Script | undefined {
  const long = sheet.blocks.filter((_, row) => sheet.long[row]).slice(0, 40);
  return censusOf(long.map(({ text }) => text.slice(0, 300)).join(' ')).found[0]?.script;
}

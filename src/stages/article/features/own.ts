// Features of a block's own text: how long, how it ends, what signs and letters it is made of, what shape of line it is.
import type { Block, BlockKind } from '../../../page/page.js';
import { foreignShare, type Script, censusOf } from '../../../text/scripts.js';
import { goesOnElsewhere, looksLikeByline, looksLikeCaption, looksLikeTimestamp } from '../line-shapes.js';
import type { Group } from './columns.js';
import { log, type Sheet, share } from './sheet.js';

const kinds: Readonly<Record<BlockKind, number>> = {
  heading: 0,
  paragraph: 1,
  quote: 2,
  'list-item': 3,
  caption: 4,
  cell: 5,
  code: 6,
};

export const own: Group = {
  names: [
    'kind', 'level', 'tokens', 'width', 'link density', 'ends sentence', 'long',
    'sentence marks', 'commas', 'digits', 'capital words', 'capitals', 'odd signs', 'quotes', 'starts lower',
    'ends colon', 'ends ellipsis', 'asks', 'word length', 'foreign script', 'line breaks',
    'byline', 'timestamp', 'credit', 'foot heading', 'goes on', 'bold', 'emphasis', 'links', 'time', 'address',
    'copies', 'copy',
  ], // prettier-ignore
  fill(sheet, columns) {
    const copies = copiesOf(sheet);
    const script = mainScript(sheet);
    for (const [row, block] of sheet.blocks.entries()) {
      const tokens = sheet.tokens[row]!;
      const { text } = block;
      const signs = signsOf(text);
      const [times, place] = copies[row]!;
      columns.setAll(row, 0, [
        kinds[block.kind],
        block.level ?? 0,
        log(tokens),
        log(sheet.width[row]!),
        sheet.link[row]!,
        sheet.ends[row]!,
        sheet.long[row]!,
        share(signs.stops, tokens),
        share(signs.commas, tokens),
        share(signs.digits, text.length),
        share(signs.capitalWords, signs.words),
        share(signs.capitals, signs.letters),
        share(signs.odd, tokens),
        share(signs.quotes, tokens),
        Number(/^\p{Ll}/u.test(text)),
        Number(/[:：]$/.test(text)),
        Number(/(?:\.\.\.|…)\W{0,2}$/.test(text)),
        Number(/[?？؟]/.test(text)),
        share(signs.letters, tokens),
        script && signs.foreign ? foreignShare(censusOf(text), script) : 0,
        text.includes('\n') ? text.split('\n').length - 1 : 0,
        Number(looksLikeByline(text, tokens)),
        Number(looksLikeTimestamp(text, tokens)),
        Number(looksLikeCaption(text, tokens)),
        sheet.foot[row]!,
        Number(goesOnElsewhere(text)),
        ...runsOf(block),
        Number(text.includes('@') || text.includes('://') || text.includes('www.')),
        times,
        place,
      ]);
    }
  },
};

interface Signs {
  stops: number;
  commas: number;
  digits: number;
  words: number;
  capitalWords: number;
  letters: number;
  capitals: number;
  odd: number;
  quotes: number;
  /** Letters outside ASCII: only then can the script be another. */
  foreign: boolean;
}

const stop = new Set('.!?。！？؟।॥։።');
const comma = new Set(',;、，،；');
const odd = new Set('|»«›>•·©®™/\\@#*_=+~{}[]<→▶►✓');
const quote = new Set('"“”„«»「」『』‘’');

/** One walk over the characters. */
function signsOf(text: string): Signs {
  const signs = { stops: 0, commas: 0, digits: 0, words: 0, capitalWords: 0, letters: 0, capitals: 0, odd: 0, quotes: 0, foreign: false }; // prettier-ignore
  let inWord = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const lower = unit >= 97 && unit <= 122;
    const upper = unit >= 65 && unit <= 90;
    if (unit > 127 && !signs.foreign) signs.foreign = true;
    if (lower || upper || unit > 191) {
      const sign = unit > 191 ? text[at]! : '';
      if (unit > 191 && (stop.has(sign) || comma.has(sign) || quote.has(sign) || odd.has(sign))) {
        countSign(signs, sign);
        inWord = false;
        continue;
      }
      const capital = upper || (unit > 191 && sign !== sign.toLowerCase());
      signs.letters += 1;
      if (capital) signs.capitals += 1;
      if (!inWord) {
        signs.words += 1;
        if (capital) signs.capitalWords += 1;
      }
      inWord = true;
    } else if (unit >= 48 && unit <= 57) signs.digits += 1;
    else if (unit === 32) inWord = false;
    else {
      countSign(signs, text[at]!);
      if (unit !== 39 && unit !== 45) inWord = false;
    }
  }
  return signs;
}

function countSign(signs: Signs, sign: string): void {
  if (stop.has(sign)) signs.stops += 1;
  else if (comma.has(sign)) signs.commas += 1;
  else if (quote.has(sign)) signs.quotes += 1;
  else if (odd.has(sign)) signs.odd += 1;
}

function runsOf(block: Block): [bold: number, emphasis: number, links: number, time: number] {
  let bold = 0;
  let emphasis = 0;
  let links = 0;
  let time = 0;
  for (const { span, tag, href } of block.runs) {
    const length = span[1] - span[0];
    if (tag === 'strong' || tag === 'b') bold += length;
    if (tag === 'em' || tag === 'i') emphasis += length;
    if (href !== undefined) links += 1;
    if (tag === 'time') time = 1;
  }
  return [share(bold, block.text.length), share(emphasis, block.text.length), links, time];
}

/** For each block how many blocks say the same, and the how manieth of them it is. */
function copiesOf(sheet: Sheet): (readonly [times: number, place: number])[] {
  const seen = new Map<string, number>();
  const places = sheet.blocks.map(({ text }) => {
    const place = seen.get(text) ?? 0;
    seen.set(text, place + 1);
    return place;
  });
  return sheet.blocks.map(({ text }, row) => [seen.get(text)!, places[row]!]);
}

/** Of the long text; undefined where there is none. */
function mainScript(sheet: Sheet): Script | undefined {
  const long = sheet.blocks.filter((_, row) => sheet.long[row]).slice(0, 40);
  return censusOf(long.map(({ text }) => text.slice(0, 300)).join(' ')).found[0]?.script;
}

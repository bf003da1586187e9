// Everything that is counted in texts, in one pass over their characters: words as numbers, scripts, sentence marks, pieces
// between separators. All blocks of a page are rows of one scan; the sentences of a block are rows of another.
import { scriptNumberOf, scripts, scriptOf, weightOf } from '../../text/scripts.js';
import { type Grammar, isKoreanEnding } from './grammar.js';
import { addUnit, firstHash, pairHash, Scratch } from './hashes.js';
import { Signs, sign } from './signs.js';

/** What is counted, one row for each text. */
export const countNames = [
  'letters',
  /** Letters weighed by script: a Han sign says as much as three Latin letters. */
  'weight',
  'capitals',
  'digits',
  'stops',
  'exclamations',
  'hard',
  'soft',
  'code',
  'emoji',
  'unseen',
  /** Letters that are covered by small words of scripts without spaces, and Korean words with an ending. */
  'particles',
  /** Korean words. */
  'koreanWords',
  'money',
  'words',
  'mathematical',
  /** Full-width letters and other forms that stand for plain ones. */
  'wide',
  /** Words in two scripts. */
  'mixed',
  /** Digits, `$` and `@` between letters. */
  'leet',
  /** Words of one letter that follow each other. */
  'singles',
  /** Full stops inside words, `@`: what addresses are made of. */
  'addressSigns',
] as const;
export type Count = (typeof countNames)[number];

const at = Object.fromEntries(countNames.map((name, place) => [name, place])) as Readonly<Record<Count, number>>;
const width = countNames.length;
const scriptWidth = scripts.length + 1; // 0 is no letter
const weights = [0, ...scripts.map(weightOf)];

/** Words count as equal when so many first letters are: endings change, and the words of a page are to be found again. */
const stemLength = 6; // guess: four fifths of English words are not longer

/** Pieces stand between separators of one kind, hard (0) or soft (1). */
export const pieceKinds = ['hard', 'soft'] as const;

export class Scan {
  readonly rows: number;
  /** Words (stems) and sign pairs of all rows, one after the other; those of row r from `starts[r]` to `starts[r + 1]`. */
  readonly units: Int32Array;
  readonly starts: Int32Array;
  /** For each unit: 1 where a sentence ends behind it. */
  readonly ends: Uint8Array;
  /** For each unit: 1 where it is a small word of some language. */
  readonly small: Uint8Array;
  /** For each unit the number of the piece it stands in, counted through; a new row begins a new piece. */
  readonly pieceOf: readonly [hard: Int32Array, soft: Int32Array];
  /** For each unit the letters of its piece so far are not kept; digits in pieces are, by piece. */
  readonly numbered: readonly [hard: Uint8Array, soft: Uint8Array];
  /** Small words by language, `grammar.languages.length` for each row. */
  readonly byLanguage: Uint16Array;
  readonly languages: number;
  readonly scratch: Scratch;
  readonly #counts: Int32Array;
  readonly #scripts: Int32Array;

  constructor(texts: readonly string[], grammar: Grammar, signs: Signs, scratch = new Scratch()) {
    this.scratch = scratch;
    this.rows = texts.length;
    const room = texts.reduce((sum, text) => sum + text.length, 0) + 1;
    const most = room + texts.length;
    this.units = new Int32Array(most);
    this.small = new Uint8Array(most);
    this.ends = new Uint8Array(most);
    this.pieceOf = [new Int32Array(most), new Int32Array(most)];
    this.numbered = [new Uint8Array(most), new Uint8Array(most)];
    this.starts = new Int32Array(texts.length + 1);
    this.languages = grammar.languages.length;
    this.byLanguage = new Uint16Array(texts.length * this.languages);
    this.#counts = new Int32Array(texts.length * width);
    this.#scripts = new Int32Array(texts.length * scriptWidth);
    this.#scanAll(texts, grammar, signs);
  }

  count(row: number, name: Count): number {
    return this.#counts[row * width + at[name]]!;
  }

  /** Small words of a language, by its number. */
  smallWords(rows: readonly number[], language: number): number {
    let sum = 0;
    for (const row of rows) sum += this.byLanguage[row * this.languages + language]!;
    return sum;
  }

  /** Weighed letters of a script, by its number. */
  scriptWeight(row: number, script: number): number {
    return this.#scripts[row * scriptWidth + script]!;
  }

  #scanAll(texts: readonly string[], grammar: Grammar, signs: Signs): void {
    let unit = 0;
    let pieces: [number, number] = [0, 0];
    for (const [row, text] of texts.entries()) {
      this.starts[row] = unit;
      [unit, pieces] = this.#scanOne(text, row, unit, pieces, grammar, signs);
      pieces = [pieces[0] + 1, pieces[1] + 1];
    }
    this.starts[texts.length] = unit;
  }

  #scanOne(
    text: string,
    row: number,
    firstUnit: number,
    [hardPiece, softPiece]: readonly [number, number],
    { languagesOf, unspaced }: Grammar,
    signs: Signs,
  ): [unit: number, pieces: [number, number]] {
    const [counts, byScript, base] = [this.#counts, this.#scripts, row * width];
    const scriptBase = row * scriptWidth;
    const [units, small] = [this.units, this.small];
    const [hards, softs] = this.pieceOf;
    const [numberedHard, numberedSoft] = this.numbered;
    let unit = firstUnit;
    let hash = 0; // of the whole word so far
    let stem = 0;
    let length = 0; // letters of the word so far
    let before = 0; // the paired sign before, 0 where there is none
    let beforeThat = 0; // the one before it, in scripts whose signs are letters
    let lone = false; // the paired sign before stands in no pair yet
    let lastHangul = -1;
    let coveredTo = 0;
    let wordScript = 0; // of the word so far
    let lastWordEnd = -2; // where a word ended, moved on by digits behind it
    let lastLength = 0;

    const push = (value: number, isSmall: boolean): void => {
      units[unit] = value;
      small[unit] = isSmall ? 1 : 0;
      hards[unit] = hardPiece;
      softs[unit] = softPiece;
      unit += 1;
    };
    const endWord = (): void => {
      const languages = languagesOf.get(hash);
      push(stem, languages !== undefined);
      if (languages) for (const language of languages) this.byLanguage[row * this.languages + language]! += 1;
      counts[base + at.words]! += 1;
      if (length === 1 && lastLength === 1) counts[base + at.singles]! += 1;
      lastLength = length;
      length = 0;
    };
    const endPairs = (): void => {
      if (lone) push(pairHash(before, 0), false);
      if (lastHangul >= 0) {
        counts[base + at.koreanWords]! += 1;
        if (isKoreanEnding(String.fromCharCode(lastHangul))) counts[base + at.particles]! += 1;
        lastHangul = -1;
      }
      before = 0;
      beforeThat = 0;
      lone = false;
    };

    for (let place = 0; place < text.length; place++) {
      const code = text.charCodeAt(place);
      const kind = signs.classOf(code);
      if (kind === sign.letter || kind === sign.combining) {
        if (before !== 0) endPairs();
        const folded = signs.folded(code);
        if (length === 0) {
          hash = firstHash;
          wordScript = 0;
          if (lastWordEnd === place && place > 0) counts[base + at.leet]! += 1;
        }
        hash = addUnit(hash, folded);
        if (length < stemLength) stem = hash;
        length += 1;
        if (kind === sign.combining) continue;
        const script = scriptNumberOf(code);
        if (wordScript !== 0 && script !== wordScript) counts[base + at.mixed]! += 1;
        wordScript = script;
        if (code >= 0xff00) counts[base + at.wide]! += 1;
        counts[base + at.letters]! += 1;
        counts[base + at.weight]! += weights[script]!;
        byScript[scriptBase + script]! += weights[script]!;
        if (folded !== code) counts[base + at.capitals]! += 1;
        continue;
      }
      if (kind === sign.unseen) {
        const inside = length > 0 || before !== 0;
        if (inside && code !== 0xad && !(code >= 0xfe00 && code <= 0xfe0f) && isTrick(text, place)) counts[base + at.unseen]! += 1;
        continue;
      }
      const isMathematical = kind === sign.high && scriptOf(text.codePointAt(place)!) === 'Latin';
      if (length > 0 && !isMathematical) {
        endWord();
        lastWordEnd = place;
      }
      if (kind === sign.paired) {
        const script = scriptNumberOf(code);
        if (script > 0) {
          counts[base + at.letters]! += 1;
          counts[base + at.weight]! += weights[script]!;
          byScript[scriptBase + script]! += weights[script]!;
        }
        if (code >= 0xac00 && code <= 0xd7a3) lastHangul = code;
        else if (place >= coveredTo) {
          const word = unspaced.get(code)?.find((entry) => text.startsWith(entry, place));
          if (word) {
            counts[base + at.particles]! += word.length;
            coveredTo = place + word.length;
          }
        }
        if (before === 0) lone = true;
        else if (!isAlphabetic(code)) {
          push(pairHash(before, code), false);
          lone = false;
        } else {
          if (beforeThat !== 0) {
            push(addUnit(pairHash(beforeThat, before), code), false);
            lone = false;
          }
          beforeThat = before;
        }
        before = code;
        continue;
      }
      if (before !== 0) endPairs();
      switch (kind) {
        case sign.digit:
          if (place === lastWordEnd) lastWordEnd = place + 1;
          counts[base + at.digits]! += 1;
          numberedHard[hardPiece] = 1;
          numberedSoft[softPiece] = 1;
          break;
        case sign.stop:
          if (code === 0x21) counts[base + at.exclamations]! += 1;
          if (endsSentence(text, place)) {
            counts[base + at.stops]! += 1;
            if (unit > firstUnit) this.ends[unit - 1] = 1;
          }
          else if (code === 0x2e && place === lastWordEnd) counts[base + at.addressSigns]! += 1;
          break;
        case sign.fullStop:
          counts[base + at.stops]! += 1;
          if (unit > firstUnit) this.ends[unit - 1] = 1;
          if (code === 0xff01) counts[base + at.exclamations]! += 1;
          break;
        case sign.hard:
          counts[base + at.hard]! += 1;
          hardPiece += 1;
          break;
        case sign.soft:
          counts[base + at.soft]! += 1;
          softPiece += 1;
          if (code === 0x2f && text.charCodeAt(place - 1) === 0x20) hardPiece += 1; // " / "
          break;
        case sign.dash:
          if (text.charCodeAt(place - 1) === 0x20 && text.charCodeAt(place + 1) === 0x20) {
            counts[base + at.hard]! += 1;
            hardPiece += 1;
          }
          break;
        case sign.code:
          counts[base + at.code]! += 1;
          if (code === 0x24) {
            counts[base + at.money]! += 1;
            if (place === lastWordEnd) lastWordEnd = place + 1;
          }
          break;
        case sign.high: {
          const point = text.codePointAt(place)!;
          place += point > 0xffff ? 1 : 0;
          const script = scriptOf(point);
          if (script === undefined) {
            if (point >= 0x1f300 && point <= 0x1faff) counts[base + at.emoji]! += 1;
            break;
          }
          const number = scripts.indexOf(script) + 1;
          counts[base + at.letters]! += 1;
          counts[base + at.weight]! += weights[number]!;
          byScript[scriptBase + number]! += weights[number]!;
          if (script === 'Latin') {
            counts[base + at.mathematical]! += 1;
            if (length === 0) hash = firstHash;
            hash = addUnit(hash, plainLetter(point));
            if (length < stemLength) stem = hash;
            length += 1;
          } else push(point, false);
          break;
        }
        case sign.other:
          if (code === 0x25 || (code >= 0x20a0 && code <= 0x20cf) || code === 0xa3 || code === 0xa5) counts[base + at.money]! += 1;
          else if (code === 0x40) counts[base + at.addressSigns]! += 1;
          else if (code >= 0x2600 && code <= 0x27bf) counts[base + at.emoji]! += 1;
          break;
      }
    }
    if (length > 0) endWord();
    if (before !== 0) endPairs();
    return [unit, [hardPiece, softPiece]];
  }
}

/** Thai, Lao, Tibetan, Burmese, Khmer: their signs are letters, and pairs of letters are in every text. */
const isAlphabetic = (unit: number): boolean => (unit >= 0x0e00 && unit <= 0x109f) || (unit >= 0x1780 && unit <= 0x17ff);

/** `𝐀` is `a`. */
const plainLetter = (point: number): number => String.fromCodePoint(point).normalize('NFKC').toLowerCase().charCodeAt(0);

/** A mark at the end, or before a space; quotes and brackets may stand between. */
function endsSentence(text: string, place: number): boolean {
  let next = place + 1;
  while (next < text.length && closing.includes(text[next]!)) next += 1;
  return next >= text.length || /\s/.test(text[next]!);
}

const closing = '"\'”’»)]';

/** Joiners are spelling in Persian and Indic scripts, and line-break aids in Thai, Khmer, Lao and Burmese: no trick there. */
const joining = /[\u0600-\u0dff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/;

const isTrick = (text: string, place: number): boolean =>
  /[\p{L}\p{M}]/u.test(text[place + 1] ?? ' ') && !joining.test(text[place - 1] ?? ' ') && !joining.test(text[place + 1] ?? ' ');

// The one walk over the characters of texts that fills a scan: what each sign does to the word, the sentence and the piece that it
// stands in.
import { scriptNumberOf, scriptOf, scripts, weightOf } from '../../text/scripts.js';
import { endsSentence, isHarmless, isTrick } from './beside.js';
import { continuesCluster, isAlphabetic } from './clusters.js';
import { countAt as at, countWidth, scriptWidth } from './counts.js';
import { type Grammar, isKoreanEnding } from './grammar.js';
import { addUnit, firstHash, pairHash } from './hashes.js';
import type { Scan } from './scan.js';
import { type Signs, sign } from './signs.js';

/** What is filled. */
export type Sheet = Pick<
  Scan,
  'units' | 'places' | 'small' | 'ends' | 'pieceOf' | 'numbered' | 'byLanguage' | 'languages'
> & {
  readonly counts: Int32Array;
  readonly scripts: Int32Array;
  readonly scriptsOfRows: Int32Array;
};

const weights = [0, ...scripts.map(weightOf)];

/** Words count as equal when so many first letters are: endings change, and the words of a page are to be found again. */
const stemLength = 6; // guess: four fifths of English words are not longer

export class Scanner {
  /** Units so far, over all rows. */
  units = 0;
  readonly #sheet: Sheet;
  /** The sheet's, at hand: asked for every word. */
  readonly #unitsOfSheet: Int32Array;
  readonly #places: Int32Array;
  readonly #small: Uint8Array;
  readonly #hardPieces: Int32Array;
  readonly #softPieces: Int32Array;
  readonly #counts: Int32Array;
  readonly #grammar: Grammar;
  readonly #signs: Signs;
  #row = 0;
  /** Of the sign that is being read. */
  #place = 0;
  /** Where the row's counts begin. */
  #base = 0;
  #firstOfRow = 0;
  /** Pieces so far, between hard and between soft separators. */
  #hard = 0;
  #soft = 0;

  /** Letters of one script since they were last written down, and that script. */
  #run = 0;
  #runScript = 0;

  // The word that is being read.
  #hash = 0;
  #stem = 0;
  #length = 0; // letters
  #script = 0;
  #lengthBefore = 0; // of the word before
  /** Where a word ended, moved on by digits behind it. */
  #wordEnd = -2;

  // Signs of scripts without spaces; 0 where there is none.
  #last = 0;
  /** The cluster that is being read, and the one before it: see `continuesCluster`. */
  #cluster = 0;
  #clusterBefore = 0;
  /** The last one is in no unit yet. */
  #lone = false;
  #hangul = 0;
  /** Up to where small words cover the text. */
  #coveredTo = 0;

  constructor(sheet: Sheet, grammar: Grammar, signs: Signs) {
    this.#sheet = sheet;
    this.#unitsOfSheet = sheet.units;
    this.#places = sheet.places;
    this.#small = sheet.small;
    [this.#hardPieces, this.#softPieces] = sheet.pieceOf;
    this.#counts = sheet.counts;
    this.#grammar = grammar;
    this.#signs = signs;
  }

  read(text: string, row: number): void {
    this.#begin(row);
    for (let place = 0; place < text.length; place++) {
      const code = text.charCodeAt(place);
      const kind = this.#signs.classOf(code);
      this.#place = place;
      if (kind === sign.letter) this.#letter(code, place);
      else if (kind === sign.combining) this.#combining(code, place);
      else if (kind === sign.unseen) this.#unseen(text, place, code);
      else if (kind === sign.paired) this.#paired(text, place, code);
      else if (kind === sign.high) place += this.#high(text, place);
      else {
        this.#endUnits(place);
        if (kind !== sign.space) this.#mark(text, place, code, kind);
      }
    }
    this.#place = text.length;
    this.#endUnits(text.length);
    this.#writeRun();
    this.#hard += 1;
    this.#soft += 1;
  }

  #begin(row: number): void {
    this.#row = row;
    this.#base = row * countWidth;
    this.#firstOfRow = this.units;
    this.#lengthBefore = 0;
    this.#wordEnd = -2;
    this.#coveredTo = 0;
  }

  #count(column: number, times = 1): void {
    this.#counts[this.#base + column]! += times;
  }

  #countLetter(script: number): void {
    if (script !== this.#runScript) this.#writeRun();
    this.#runScript = script;
    this.#run += 1;
  }

  #writeRun(): void {
    if (this.#run === 0) return;
    const weight = this.#run * weights[this.#runScript]!;
    this.#count(at.letters, this.#run);
    this.#count(at.weight, weight);
    this.#sheet.scripts[this.#row * scriptWidth + this.#runScript]! += weight;
    if (weight > 0) this.#sheet.scriptsOfRows[this.#row]! |= 1 << this.#runScript;
    this.#run = 0;
  }

  #push(unit: number, isSmall: boolean): void {
    const next = this.units;
    this.#unitsOfSheet[next] = unit;
    this.#places[next] = this.#place;
    this.#small[next] = isSmall ? 1 : 0;
    this.#hardPieces[next] = this.#hard;
    this.#softPieces[next] = this.#soft;
    this.units = next + 1;
  }

  #letter(code: number, place: number): void {
    const folded = this.#combining(code, place);
    const script = scriptNumberOf(code);
    if (this.#script !== 0 && script !== this.#script) this.#count(at.mixed);
    this.#script = script;
    if (code >= firstWide) this.#count(at.wide);
    if (folded !== code) this.#count(at.capitals);
    this.#countLetter(script);
  }

  /** A sign of the word, be it a letter or a mark on one. @returns it in lower case */
  #combining(code: number, place: number): number {
    if (this.#last !== 0) this.#endPairs();
    const folded = this.#signs.folded(code);
    this.#addToWord(folded, place);
    return folded;
  }

  #addToWord(folded: number, place: number): void {
    if (this.#length === 0) {
      this.#hash = firstHash;
      this.#script = 0;
      if (this.#wordEnd === place && place > 0) this.#count(at.leet); // digits stood between two parts of a word
    }
    this.#hash = addUnit(this.#hash, folded);
    if (this.#length < stemLength) this.#stem = this.#hash;
    this.#length += 1;
  }

  #endWord(place: number): void {
    const { byLanguage, languages } = this.#sheet;
    const known = this.#grammar.languagesOf(this.#hash);
    this.#push(this.#stem, known !== undefined);
    if (known) for (const language of known) byLanguage[this.#row * languages + language]! += 1;
    this.#count(at.words);
    if (this.#length === 1 && this.#lengthBefore === 1) this.#count(at.singles);
    this.#lengthBefore = this.#length;
    this.#length = 0;
    this.#wordEnd = place;
  }

  #endPairs(): void {
    this.#endCluster();
    if (this.#lone) this.#push(pairHash(this.#clusterBefore || this.#last, 0), false);
    if (this.#hangul > 0) {
      this.#count(at.koreanWords);
      if (isKoreanEnding(String.fromCharCode(this.#hangul))) this.#count(at.particles);
    }
    this.#hangul = 0;
    this.#last = 0;
    this.#clusterBefore = 0;
    this.#lone = false;
  }

  #endUnits(place: number): void {
    if (this.#length > 0) this.#endWord(place);
    if (this.#last !== 0) this.#endPairs();
  }

  #unseen(text: string, place: number, code: number): void {
    const isInside = this.#length > 0 || this.#last !== 0;
    if (isInside && !isHarmless(code) && isTrick(text, place)) this.#count(at.unseen);
  }

  #paired(text: string, place: number, code: number): void {
    if (this.#length > 0) this.#endWord(place);
    const script = scriptNumberOf(code);
    if (script > 0) this.#countLetter(script);
    if (code >= firstHangul && code <= lastHangul) this.#hangul = code;
    else if (place >= this.#coveredTo) this.#cover(text, place, code);
    if (isAlphabetic(code)) this.#addToCluster(text, place, code);
    else if (this.#last === 0) this.#lone = true;
    else this.#pushSigns(pairHash(this.#last, code));
    this.#last = code;
  }

  #addToCluster(text: string, place: number, code: number): void {
    const isMore =
      this.#cluster !== 0 && continuesCluster(code, text.charCodeAt(place - 1), text.charCodeAt(place + 1));
    if (!isMore) this.#endCluster();
    this.#cluster = addUnit(isMore ? this.#cluster : firstHash, code);
  }

  #endCluster(): void {
    if (this.#cluster === 0) return;
    if (this.#clusterBefore === 0) this.#lone = true;
    else this.#pushSigns(pairHash(this.#clusterBefore, this.#cluster));
    this.#clusterBefore = this.#cluster;
    this.#cluster = 0;
  }

  #pushSigns(unit: number): void {
    this.#push(unit, false);
    this.#lone = false;
  }

  #cover(text: string, place: number, code: number): void {
    const word = this.#grammar.unspaced.get(code)?.find((entry) => text.startsWith(entry, place));
    if (!word) return;
    this.#count(at.particles, word.length);
    this.#coveredTo = place + word.length;
  }

  /** Letters and pictures beyond the first plane. @returns units of the string to skip */
  #high(text: string, place: number): number {
    const point = text.codePointAt(place)!;
    const script = scriptOf(point);
    if (script === 'Latin') this.#mathematical(point, place);
    else {
      this.#endUnits(place);
      if (script) {
        this.#countLetter(scripts.indexOf(script) + 1);
        this.#push(point, false);
      } else if (point >= firstPicture && point <= lastPicture) this.#count(at.emoji);
    }
    return point > 0xffff ? 1 : 0;
  }

  #mathematical(point: number, place: number): void {
    if (this.#last !== 0) this.#endPairs();
    this.#count(at.mathematical);
    this.#countLetter(latin);
    this.#addToWord(plainLetter(point), place);
  }

  #mark(text: string, place: number, code: number, kind: number): void {
    if (kind === sign.stop || kind === sign.fullStop) this.#stop(text, place, code, kind);
    else if (kind === sign.digit) this.#digit(place);
    else if (kind === sign.hard) this.#part('hard');
    else if (kind === sign.soft) {
      this.#part('soft');
      if (code === slash && text.charCodeAt(place - 1) === blank) this.#hard += 1;
    } else if (kind === sign.dash) {
      if (text.charCodeAt(place - 1) === blank && text.charCodeAt(place + 1) === blank) this.#part('hard');
    } else if (kind === sign.code) this.#codeSign(place, code);
    else if (isMoney(code)) this.#count(at.money);
    else if (code === atSign) this.#count(at.addressSigns);
    else if (code >= firstDingbat && code <= lastDingbat) this.#count(at.emoji);
  }

  #stop(text: string, place: number, code: number, kind: number): void {
    if (code === exclamation || code === wideExclamation) this.#count(at.exclamations);
    if (kind === sign.fullStop || endsSentence(text, place)) {
      this.#count(at.stops);
      if (this.units > this.#firstOfRow) this.#sheet.ends[this.units - 1] = 1;
    } else if (code === dot && place === this.#wordEnd) this.#count(at.addressSigns);
  }

  #digit(place: number): void {
    if (place === this.#wordEnd) this.#wordEnd = place + 1;
    this.#count(at.digits);
    this.#sheet.numbered[0][this.#hard] = 1;
    this.#sheet.numbered[1][this.#soft] = 1;
  }

  #part(kind: 'hard' | 'soft'): void {
    this.#count(at[kind]);
    if (kind === 'hard') this.#hard += 1;
    else this.#soft += 1;
  }

  #codeSign(place: number, code: number): void {
    this.#count(at.code);
    if (code !== dollar) return;
    this.#count(at.money);
    if (place === this.#wordEnd) this.#wordEnd = place + 1;
  }
}

const [blank, exclamation, dollar, dot, slash, atSign, wideExclamation] = [0x20, 0x21, 0x24, 0x2e, 0x2f, 0x40, 0xff01];
const [firstHangul, lastHangul, firstWide] = [0xac00, 0xd7a3, 0xff00];
const [firstDingbat, lastDingbat, firstPicture, lastPicture] = [0x2600, 0x27bf, 0x1f300, 0x1faff];
const latin = scripts.indexOf('Latin') + 1;

/** `%` and signs of currencies. */
const isMoney = (code: number): boolean =>
  code === 0x25 || code === 0xa3 || code === 0xa5 || (code >= 0x20a0 && code <= 0x20cf);

/** `𝐀` is `a`. */
const plainLetter = (point: number): number =>
  String.fromCodePoint(point).normalize('NFKC').toLowerCase().charCodeAt(0);

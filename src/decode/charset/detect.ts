// Guesses the encoding of bytes that declare none: each candidate decodes a sample, and what comes out
// is weighed by how common its letters are. A statistical detector has a voice, not the last word: on pages that are
// mostly ASCII it takes Chinese quotation marks for Latin letters.
import { analyse } from 'chardet';
import { decodeAs } from './decoders.js';
import { type Family, families } from './families.js';

export interface Guess {
  readonly charset: string;
  /** How much the text looks like text in this encoding, 0 to about 1.1. */
  readonly score: number;
}

/** One for each encoding, best first. */
export function guessCharsets(sample: Uint8Array): readonly Guess[] {
  const voices = detectorVoices(sample);
  const best = new Map<string, number>();
  let decoded = { charset: '', text: '' }; // rows of one encoding stand together
  for (const family of families) {
    const { charset } = family;
    if (decoded.charset !== charset) decoded = { charset, text: decodeAs(charset, sample) };
    const score = plausibility(family, decoded.text) + (voices.get(charset) ?? 0);
    best.set(charset, Math.max(best.get(charset) ?? -Infinity, score));
  }
  return [...best].map(([charset, score]) => ({ charset, score })).sort((a, b) => b.score - a.score); // stable: what stands first in the table wins ties
}

/** No score is higher: the letters give 1 at most, the detector's voice comes on top. */
export const bestScore = 1.1;

/** The score of one encoding without the detector's voice: cheap beside comparing them all. 0 for one that is in no row. */
export function plausibilityOf(charset: string, sample: Uint8Array): number {
  const own = families.filter((family) => family.charset === charset);
  const text = own.length === 0 ? '' : decodeAs(charset, sample);
  return Math.max(0, ...own.map((family) => plausibility(family, text)));
}

const sampleSize = 16_384;

/**
 * The words that hold bytes beyond ASCII, up to 16 KB of them. Bytes up to `/` and `: ; < = > ?` end a word:
 * they are no second byte in any of the encodings.
 */
export function sampleOf(bytes: Uint8Array): Uint8Array {
  const sample = new Uint8Array(sampleSize + 1);
  let size = 0;
  for (let at = 0; at < bytes.length && size < sampleSize; ) {
    let end = at;
    let high = false;
    while (end < bytes.length && !endsWord(bytes[end]!)) high = bytes[end++]! >= 0x80 || high;
    const room = sampleSize - size;
    if (high && end - at <= room) {
      sample.set(bytes.subarray(at, end), size);
      size += end - at;
      sample[size++] = 0x20;
    } else if (high) {
      return size > 0 ? sample.subarray(0, size) : bytes.subarray(at, at + sampleSize);
    }
    at = end + 1;
  }
  return sample.subarray(0, Math.min(size, sampleSize));
}

const endsWord = (byte: number): boolean => byte < 0x30 || (byte > 0x39 && byte < 0x40);

function plausibility({ common, expected, basic, kind }: Family, text: string): number {
  const known = commonSet(common);
  let all = 0;
  let hits = 0;
  let usual = 0;
  let broken = 0;
  let run = 0;
  let before = ' ';
  for (const letter of text) {
    if (letter >= '\x80') {
      all += 1;
      run += 1;
      if (letter === '\ufffd') broken += 1;
      const odd =
        (kind === 'latin' && (run > 2 || shouts(before, letter))) || (kind === 'script' && mixes(before, letter));
      if (!odd && known.has(letter)) hits += 1;
      if (basic?.test(letter)) usual += 1;
    } else {
      if (kind === 'script' && mixes(letter, before)) hits -= 1;
      run = 0;
    }
    before = letter;
  }
  if (all === 0) return 0;
  const share = Math.max(0, Math.min(1, hits / all / expected));
  const score = basic ? 0.6 * share + 0.4 * (usual / all) : share;
  return score - 5 * (broken / all);
}

/** A capital after a small letter: `nÃ`. */
const shouts = (before: string, letter: string): boolean =>
  letter !== letter.toLowerCase() && before !== before.toUpperCase();

/** A Latin letter beside one of another script. */
const mixes = (ascii: string, letter: string): boolean =>
  letter >= '\u0370' && letter < '\u2000' && ascii < '\x80' && /[A-Za-z]/.test(ascii);

const sets = new Map<string, ReadonlySet<string>>(families.map(({ common }) => [common, new Set(common)]));
const commonSet = (common: string): ReadonlySet<string> => sets.get(common)!; // one for each row of the table

const detectorNames: Readonly<Record<string, string>> = {
  GB18030: 'gbk',
  Big5: 'big5',
  Shift_JIS: 'shift_jis',
  'EUC-JP': 'euc-jp',
  'EUC-KR': 'euc-kr',
  'ISO-8859-1': 'windows-1252',
  'windows-1252': 'windows-1252',
  'ISO-8859-2': 'iso-8859-2',
  'windows-1250': 'windows-1250',
  'windows-1251': 'windows-1251',
  'KOI8-R': 'koi8-r',
  'ISO-8859-7': 'windows-1253',
  'windows-1253': 'windows-1253',
  'ISO-8859-8': 'windows-1255',
  'windows-1255': 'windows-1255',
  'windows-1256': 'windows-1256',
  'ISO-8859-9': 'windows-1254',
  'windows-1254': 'windows-1254',
};

const voice = 0.1; // guess: enough to part near ties, too little to overrule the letters
const detectorSample = 4096; // it takes about 1 ms a KB (findings/ecosystem.md, 3c)

function detectorVoices(sample: Uint8Array): ReadonlyMap<string, number> {
  const voices = new Map<string, number>();
  for (const { name, confidence } of analyse(sample.subarray(0, detectorSample))) {
    const charset = detectorNames[name];
    if (charset) voices.set(charset, Math.max(voices.get(charset) ?? 0, (voice * confidence) / 100));
  }
  return voices;
}

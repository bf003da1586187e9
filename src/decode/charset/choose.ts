// Chooses among what a page declares, what its bytes allow and what they look like.
import { isAscii, isUtf8 } from 'node:buffer';
import type { Decoding, Repair } from '../../page/page.js';
import type { Declared } from './declared.js';
import { decodeAs } from './decoders.js';
import { bestScore, type Guess, guessCharsets, plausibilityOf, sampleOf } from './detect.js';
import { countUtf8, isMostlyUtf8, type Utf8Count } from './utf8.js';

export interface Choice extends Pick<Decoding, 'charset' | 'charsetFrom' | 'charsetBecause'> {
  /** A declaration that lost, as a repair named `charset`. */
  readonly repairs: readonly Repair[];
}

type Verdict = Omit<Choice, 'repairs'>;

export function choose(bytes: Uint8Array, declarations: readonly Declared[]): Choice {
  const page = new Evidence(bytes);
  const repairs: Repair[] = [];
  for (const declared of declarations) {
    if (!declared.charset) continue;
    const against = contradiction(declared.charset, page);
    if (!against)
      return { charset: declared.charset, charsetFrom: declared.from, charsetBecause: declared.because, repairs };
    if (repairs.length === 0)
      repairs.push({ name: 'charset', count: 1, because: `${declared.because}, but ${against}` });
  }
  const unknown = declarations.find(({ charset }) => !charset);
  const verdict = fromBytes(page);
  const note = unknown ? `; ${unknown.because}, which is no known encoding` : '';
  return { ...verdict, charsetBecause: verdict.charsetBecause + note, repairs };
}

/** What is known of the bytes; each thing is worked out when first asked. */
class Evidence {
  #utf8: Utf8Count | undefined;
  #guesses: readonly Guess[] | undefined;
  #sampled: Uint8Array | undefined;
  constructor(readonly bytes: Uint8Array) {}

  get utf8(): Utf8Count {
    return (this.#utf8 ??= countUtf8(this.bytes));
  }

  get isAscii(): boolean {
    return isAscii(this.bytes);
  }

  get isUtf8(): boolean {
    return isUtf8(this.bytes);
  }

  get guesses(): readonly Guess[] {
    return (this.#guesses ??= guessCharsets(this.#sample));
  }

  get #sample(): Uint8Array {
    return (this.#sampled ??= sampleOf(this.bytes));
  }

  /** What is known of the score before all encodings were compared: it is not lower. */
  plausibilityOf(charset: string): number {
    return plausibilityOf(charset, this.#sample);
  }

  scoreOf(charset: string): number | undefined {
    return this.guesses.find((guess) => guess.charset === charset)?.score;
  }
}

const leastScore = 0.5; // guess
const clearLead = 0.35; // guess: a declaration is worth this much

/** Undefined where the bytes may well be in this encoding. */
function contradiction(charset: string, page: Evidence): string | undefined {
  if (page.isAscii) return undefined;
  return charset === 'utf-8' ? againstUtf8(page) : againstOther(charset, page);
}

/** Guessing costs as much as all else together, so it is asked last: most pages are the UTF-8 they say they are. */
function againstUtf8(page: Evidence): string | undefined {
  if (page.isUtf8) return undefined;
  const { valid, invalid } = page.utf8;
  if (valid > invalid) return undefined;
  const best = page.guesses[0]!;
  return best.score < leastScore ? undefined : `${invalid} of its bytes are no UTF-8 and read well as ${best.charset}`;
}

function againstOther(charset: string, page: Evidence): string | undefined {
  const { valid } = page.utf8;
  const isUtf8 = isMostlyUtf8(page.utf8);
  if (isUtf8 && valid >= 4) return `its ${valid} sequences beyond ASCII are valid UTF-8`;
  if (page.plausibilityOf(nearest(charset)) > bestScore - clearLead) return undefined; // no other can be so much better
  const own = page.scoreOf(nearest(charset));
  if (isUtf8 && (own ?? 0) < leastScore) return `its ${valid} sequences beyond ASCII are valid UTF-8`;
  if (own === undefined) return tooManyErrors(charset, page);
  const best = page.guesses[0]!;
  if (best.score >= leastScore && best.score - own >= clearLead) return `its bytes read far better as ${best.charset}`;
  return undefined;
}

/** The row of the table that stands for an encoding with nearly the same letters. */
const nearest = (charset: string): string => siblings[charset] ?? charset;
const siblings: Readonly<Record<string, string>> = {
  gb18030: 'gbk',
  'iso-8859-15': 'windows-1252',
  'koi8-u': 'koi8-r',
};

function tooManyErrors(charset: string, page: Evidence): string | undefined {
  const text = decodeAs(charset, sampleOf(page.bytes));
  const errors = text.split('\ufffd').length - 1;
  return errors > text.length / 20 ? `${errors} of its bytes are not allowed in ${charset}` : undefined;
}

function fromBytes(page: Evidence): Verdict {
  if (page.isAscii)
    return jis(page.bytes) ?? { charset: 'utf-8', charsetFrom: 'utf-8', charsetBecause: 'all bytes are ASCII' };
  const { valid, invalid } = page.utf8;
  if (isMostlyUtf8(page.utf8)) {
    const but = invalid > 0 ? `, but for ${invalid} bytes` : '';
    return {
      charset: 'utf-8',
      charsetFrom: 'utf-8',
      charsetBecause: `its ${valid} sequences beyond ASCII are valid UTF-8${but}`,
    };
  }
  const best = page.guesses[0]!;
  if (best.score < leastScore)
    return {
      charset: 'windows-1252',
      charsetFrom: 'fallback',
      charsetBecause: 'no valid UTF-8, and no encoding gives plausible text',
    };
  const score = Math.min(1, best.score).toFixed(2);
  return {
    charset: best.charset,
    charsetFrom: 'detected',
    charsetBecause: `no valid UTF-8; read as ${best.charset} its letters are the common ones (${score})`,
  };
}

/** ISO-2022-JP is all ASCII bytes and switches alphabets by escapes. */
function jis(bytes: Uint8Array): Verdict | undefined {
  const at = bytes.indexOf(0x1b);
  if (at < 0 || bytes[at + 1] !== 0x24 || (bytes[at + 2] !== 0x42 && bytes[at + 2] !== 0x40)) return undefined;
  return {
    charset: 'iso-2022-jp',
    charsetFrom: 'detected',
    charsetBecause: `the escape ESC $ at byte ${at} switches to Japanese`,
  };
}

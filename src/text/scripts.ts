// Which writing systems the letters of a string are in. One table of ranges, laid out once as an array, so that
// a census costs one look-up for each character.

const ranges = [
  ['Latin', 0x41, 0x5a, 0x61, 0x7a, 0xaa, 0xaa, 0xba, 0xba, 0xc0, 0xd6, 0xd8, 0xf6, 0xf8, 0x2af],
  ['Latin', 0x1e00, 0x1eff, 0x2c60, 0x2c7f, 0xa720, 0xa7ff, 0xfb00, 0xfb06, 0xff21, 0xff3a, 0xff41, 0xff5a],
  ['Greek', 0x370, 0x373, 0x376, 0x377, 0x37b, 0x37d, 0x386, 0x386, 0x388, 0x3ff, 0x1f00, 0x1fff],
  ['Cyrillic', 0x400, 0x481, 0x48a, 0x52f, 0x1c80, 0x1c8f, 0x2de0, 0x2dff, 0xa640, 0xa69f],
  ['Armenian', 0x531, 0x556, 0x561, 0x587],
  ['Hebrew', 0x5d0, 0x5f2, 0xfb1d, 0xfb4f],
  ['Arabic', 0x620, 0x64a, 0x66e, 0x6d3, 0x6d5, 0x6d5, 0x6ee, 0x6ef, 0x6fa, 0x6ff, 0x750, 0x77f, 0x8a0, 0x8c7],
  ['Arabic', 0xfb50, 0xfdff, 0xfe70, 0xfefc],
  ['Devanagari', 0x900, 0x963, 0x971, 0x97f],
  ['Bengali', 0x980, 0x9e3, 0x9f0, 0x9f1],
  ['Gurmukhi', 0xa00, 0xa65, 0xa70, 0xa7f],
  ['Gujarati', 0xa80, 0xae5],
  ['Odia', 0xb00, 0xb65, 0xb71, 0xb71],
  ['Tamil', 0xb80, 0xbe5],
  ['Telugu', 0xc00, 0xc65],
  ['Kannada', 0xc80, 0xce5],
  ['Malayalam', 0xd00, 0xd65, 0xd7a, 0xd7f],
  ['Sinhala', 0xd80, 0xddf, 0xdf0, 0xdff],
  ['Thai', 0xe01, 0xe3a, 0xe40, 0xe4e],
  ['Lao', 0xe80, 0xecf, 0xedc, 0xeff],
  ['Tibetan', 0xf00, 0xf1f, 0xf34, 0xfff],
  ['Myanmar', 0x1000, 0x103f, 0x104c, 0x109f, 0xaa60, 0xaa7f],
  ['Georgian', 0x10a0, 0x10ff, 0x1c90, 0x1cbf, 0x2d00, 0x2d2f],
  ['Hangul', 0x1100, 0x11ff, 0x3130, 0x318f, 0xa960, 0xa97f, 0xac00, 0xd7ff],
  ['Ethiopic', 0x1200, 0x135f, 0x1380, 0x139f, 0x2d80, 0x2ddf],
  ['Khmer', 0x1780, 0x17d3],
  ['Mongolian', 0x1820, 0x18aa],
  ['Kana', 0x3041, 0x309f, 0x30a1, 0x30fa, 0x30fc, 0x30ff, 0x31f0, 0x31ff, 0xff66, 0xff9d],
  ['Han', 0x3005, 0x3007, 0x3400, 0x4dbf, 0x4e00, 0x9fff, 0xf900, 0xfaff],
] as const satisfies readonly (readonly [string, ...number[]])[];

export type Script = (typeof ranges)[number][0];

export const scripts: readonly Script[] = [...new Set(ranges.map(([name]) => name))];

/**
 * How many Latin letters say as much as one sign of a script: used wherever lengths are compared across scripts. Of the same documents
 * (FLORES) Chinese has .34 of the letters of English, Korean .43, Japanese .49; Thai 1.16, Khmer 1.25, Burmese 1.36, so they count as Latin.
 */
const heavy: ReadonlySet<Script> = new Set(['Han', 'Kana', 'Hangul']);
const heavyWeight = 3; // findings/spam.md, section 1, point 6

export const weightOf = (script: Script): number => (heavy.has(script) ? heavyWeight : 1);

/** 0 is no letter; n stands for `scripts[n - 1]`. */
const byCode: Uint8Array = layOut();

function layOut(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const [name, ...bounds] of ranges) {
    for (let at = 0; at < bounds.length; at += 2)
      table.fill(scripts.indexOf(name) + 1, bounds[at], bounds[at + 1]! + 1);
  }
  return table;
}

/** 0 for what is no letter of one UTF-16 unit; n stands for `scripts[n - 1]`. */
export const scriptNumberOf = (unit: number): number => byCode[unit]!;

/** Undefined for what is no letter: digits, marks, spaces, emoji. */
export function scriptOf(codePoint: number): Script | undefined {
  if (codePoint < 0x10000) return scripts[byCode[codePoint]! - 1];
  if (codePoint >= 0x20000 && codePoint <= 0x3ffff) return 'Han';
  return codePoint >= 0x1d400 && codePoint <= 0x1d7cb ? 'Latin' : undefined; // mathematical letters
}

export interface Census {
  readonly letters: number;
  /** Letters weighed: see `weightOf`. */
  readonly weight: number;
  /** Only the scripts that occur, the heaviest first. */
  readonly found: readonly { readonly script: Script; readonly letters: number; readonly weight: number }[];
}

export function censusOf(text: string): Census {
  const counts = new Uint32Array(scripts.length + 1);
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0xd800 && unit <= 0xdbff) {
      const script = scriptOf(text.codePointAt(at++)!);
      if (script) counts[scripts.indexOf(script) + 1]! += 1;
    } else counts[byCode[unit]!]! += 1;
  }
  return fromCounts(counts);
}

function fromCounts(counts: Uint32Array): Census {
  const found: Census['found'][number][] = [];
  let letters = 0;
  let weight = 0;
  for (let number = 1; number < counts.length; number++) {
    if (counts[number] === 0) continue;
    const own = {
      script: scripts[number - 1]!,
      letters: counts[number]!,
      weight: counts[number]! * weightByCode[number]!,
    };
    letters += own.letters;
    weight += own.weight;
    found.push(own);
  }
  return { letters, weight, found: found.length > 1 ? found.sort((a, b) => b.weight - a.weight) : found };
}

/** The weighed letters alone, where the census would be thrown away. */
export function weightIn(text: string): number {
  let weight = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    weight += unit >= 0xd800 && unit <= 0xdbff ? weightOfPair(text.codePointAt(at++)!) : weightByCode[byCode[unit]!]!;
  }
  return weight;
}

function weightOfPair(codePoint: number): number {
  const script = scriptOf(codePoint);
  return script ? weightOf(script) : 0;
}

const weightByCode: readonly number[] = [0, ...scripts.map(weightOf)];

/** Han and Kana are written together, so for the question whether text is foreign they are one. */
export const family = (script: Script): Script => (script === 'Kana' ? 'Han' : script);

/** How many families the letters of a text are of; no more than two are counted. */
export function familiesIn(text: string): 0 | 1 | 2 {
  let first: Script | undefined;
  let number = 0; // of the script that was seen last
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const isPair = unit >= 0xd800 && unit <= 0xdbff;
    if (!isPair && (byCode[unit] === 0 || byCode[unit] === number)) continue;
    const script = isPair ? scriptOf(text.codePointAt(at++)!) : scripts[byCode[unit]! - 1];
    if (!script) continue;
    number = scripts.indexOf(script) + 1;
    first ??= family(script);
    if (family(script) !== first) return 2;
  }
  return first ? 1 : 0;
}

/** The family of most of the letters; undefined where there are none. */
export const mainFamily = ({ found }: Census): Script | undefined => found[0] && family(found[0].script);

/** The share of the weighed letters that are of another script (family) than this one, 0 to 1. */
export function foreignShare(census: Census, main: Script): number {
  if (census.weight === 0) return 0;
  const foreign = census.found.filter(({ script }) => family(script) !== family(main));
  return foreign.reduce((sum, { weight }) => sum + weight, 0) / census.weight;
}

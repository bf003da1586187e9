// Which characters cannot be seen, and where a joiner is needed all the same.

/** One column or more of nothing: no-break and typographic spaces, the ideographic space, line separators, blank Braille. */
export const isSpace = (letter: string): boolean => spaces.test(letter);
const spaces = /^[\t\n\v\f\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u2800\u3000]$/;

/** The first that fits gives the kind. */
const kinds: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['control', /^[\0-\x1f\x7f-\x9f\ufff9-\ufffb\ufffe\uffff]$/],
  ['soft-hyphen', /^\xad$/],
  ['bidi', /^[\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f]$/],
  ['zero-width', /^[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200d\u2060-\u2065\u3164\ufeff\uffa0]$/],
  ['tag', /^[\u{e0000}-\u{e007f}]$/u],
];

/**
 * Undefined for what is to stay.
 * @param kept what ends with the letter that was kept last
 */
export function invisibleKind(text: string, at: number, kept: string): string | undefined {
  const letter = letterAt(text, at);
  const kind = kindOf(letter);
  if (kind !== 'tag' && kind !== 'zero-width') return kind;
  const before = letterBefore(kept);
  if (kind === 'tag') return /^[\u{1f3f4}\u{e0020}-\u{e007f}]$/u.test(before) ? undefined : kind; // flags of Scotland, Wales
  if (letter === '\u200d' && joinsEmoji(before, letterAt(text, at + 1))) return undefined;
  if ((letter === '\u200c' || letter === '\u200d') && joining.test(before)) return undefined;
  if (mongolian.test(letter) && /^\p{Script=Mongolian}$/u.test(before)) return undefined;
  return wordLetter.test(before) && wordLetter.test(visibleAfter(text, at)) ? 'zero-width-in-word' : kind;
}

const kindOf = (letter: string): string | undefined => kinds.find(([, pattern]) => pattern.test(letter))?.[0];

/** One code point; '' past the end. */
function letterAt(text: string, at: number): string {
  const point = text.codePointAt(at);
  return point === undefined ? '' : String.fromCodePoint(point);
}

function letterBefore(kept: string): string {
  const pair = letterAt(kept, Math.max(0, kept.length - 2));
  return pair.length === 2 ? pair : kept.slice(-1);
}

/** Scripts whose letters change shape by joiners. */
const joining =
  /^(?:\p{Script_Extensions=Arabic}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}|\p{Script=Mongolian}|[\u0900-\u0dff]|\p{Script=Myanmar}|\p{Script=Khmer}|\p{Script=Tibetan})$/u;

const mongolian = /^[\u180b-\u180e]$/;

const joinsEmoji = (before: string, after: string): boolean =>
  /^[\p{Extended_Pictographic}\ufe0f\u{1f3fb}-\u{1f3ff}]$/u.test(before) &&
  /^[\p{Extended_Pictographic}\u2640\u2642]$/u.test(after);

/** Thai, Lao, Khmer and Burmese mark word ends with zero-width spaces: there they say nothing. */
const wordLetter =
  /^(?![\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}])[\p{L}\p{N}\p{M}]$/u;

/** Runs of invisible characters are short; a longer one than this is looked at no further, so that time stays linear. */
const reach = 16;

function visibleAfter(text: string, at: number): string {
  let next = at;
  for (let looked = 0; looked < reach; looked++) {
    next += letterAt(text, next).length;
    const letter = letterAt(text, next);
    if (letter === '' || !kindOf(letter)) return letter;
  }
  return '';
}

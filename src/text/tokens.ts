// Words for counting and comparing: runs of word characters, and every single character of scripts written without spaces.
// The same tokens as the scorer's (shared gold/score.py), so that figures agree.

/** Letters that are a word each, as the inside of a class of a regex. */
export const unspaced =
  '\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3040-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff';
const token = new RegExp(`[${unspaced}]|(?:(?![${unspaced}])[\\p{L}\\p{N}_])+`, 'gu');

/** In lower case, compatibility forms folded (NFKC). */
export function tokensOf(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().match(token) ?? [];
}

/** Equal keys are the same words: case and punctuation aside. */
export const wordKey = (text: string): string => tokensOf(text).join(' ');

export function countTokens(text: string): number {
  let count = 0;
  let inWord = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x250) return countAll(text); // other scripts are left to the pattern
    const isWord = inWords[code] === 1;
    if (isWord && !inWord) count += 1;
    inWord = isWord;
  }
  return count;
}

function countAll(text: string): number {
  return text.match(token)?.length ?? 0;
}

/** For each character of Latin text whether words are made of it: a look-up costs a tenth of the pattern. */
const inWords = Uint8Array.from({ length: 0x250 }, (_, code) =>
  /[\p{L}\p{N}_]/u.test(String.fromCharCode(code)) ? 1 : 0,
);

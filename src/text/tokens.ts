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

export function countTokens(text: string): number {
  return text.match(token)?.length ?? 0;
}

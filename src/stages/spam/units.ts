// What texts are compared by: words, and in scripts written without spaces pairs of neighbouring signs.
const unspaced =
  '\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3040-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff';
const run = new RegExp(`[${unspaced}]+|(?:(?![${unspaced}])[\\p{L}\\p{M}])+`, 'gu');
const isUnspaced = new RegExp(`^[${unspaced}]`, 'u');

/** Full-width and mathematical letters are the letters that they show; plain text is spared the work. */
const compatible = (text: string): string =>
  /[\u{1d400}-\u{1d7ff}\uff00-\uffef]/u.test(text) ? text.normalize('NFKC') : text;

/** In lower case, in order, with repetition. */
export function unitsOf(text: string): string[] {
  const found: string[] = [];
  for (const part of compatible(text).toLowerCase().match(run) ?? []) {
    if (!isUnspaced.test(part) || part.length === 1) found.push(part);
    else for (let at = 0; at + 1 < part.length; at++) found.push(part.slice(at, at + 2));
  }
  return found;
}

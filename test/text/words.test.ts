import { describe, expect, it } from 'vitest';
import { wordEnd, wordStart } from '../../src/text/words.js';

function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (let start = wordStart(text, 0); start < text.length; start = wordStart(text, wordEnd(text, start)))
    words.push(text.slice(start, wordEnd(text, start)));
  return words;
}

describe('words', () => {
  it('are letters and the marks on them, whatever stands between', () => {
    expect(wordsOf('Don’t sail at 9pm — naïve na\u0301i')).toEqual([
      'Don',
      't',
      'sail',
      'at',
      'pm',
      'naïve',
      'na\u0301i',
    ]);
    expect(wordsOf('')).toEqual([]);
  });
  it('are the same as those of the pattern, beyond the first plane too', () => {
    for (const text of ['\u{20000}\u{20001} x\u{1f600}y', '\ud840 lone', 'a\udc00b', 'हिन्दी में', '港口 ferry'])
      expect(wordsOf(text)).toEqual(text.match(/[\p{L}\p{M}]+/gu));
  });
});

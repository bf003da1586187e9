import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanCharacters } from '../../src/decode/characters.js';

describe('Characters', () => {
  it.each([
    ['a\u00a0b\u3000c  d', 'a b c d', { 'white-space': 1 }],
    ['  new\nline ', 'new line', { 'white-space': 3 }],
    ['ca\u200bsi\u200bno and\u200b more', 'casino and more', { 'zero-width-in-word': 2, 'zero-width': 1 }],
    ['co\u00adop\u202e\x07', 'coop', { 'soft-hyphen': 1, bidi: 1, control: 1 }],
    ['می\u200cخواهم', 'می\u200cخواهم', {}],
    ['क्\u200dष', 'क्\u200dष', {}],
    ['👩\u200d🚀', '👩\u200d🚀', {}],
    ['ราคา\u200bดี', 'ราคาดี', { 'zero-width': 1 }],
    ['Tom &amp; Jerry&#39;s&nbsp;&quot;show&quot;', 'Tom & Jerry\'s "show"', { entity: 23 }],
    ['&notathing; R&D;', '&notathing; R&D;', {}],
    ['a\ud800b', 'a\ufffdb', {}],
    ['\u200b \ufeff', '', { 'zero-width': 2, 'white-space': 1 }],
  ])('%j becomes %j', (raw, text, left) => {
    expect(cleanCharacters(raw)).toEqual({ text, left });
  });

  it('what is left and what is kept are all there was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        const { text, left } = cleanCharacters(raw);
        expect(text.length + Object.values(left).reduce((a, b) => a + b, 0)).toBe(raw.length);
      }),
    );
  });

  it('takes a run of 90,000 spaces and as many zero-width ones in its stride', () => {
    expect(cleanCharacters(`a${' '.repeat(90_000)}b${'\u200b'.repeat(90_000)}c`).text).toBe('a bc');
  });
});

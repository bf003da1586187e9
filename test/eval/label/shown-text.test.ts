import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutOut, keyOfLine, readCuts, shownText } from '../../../src/eval/label/shown-text.js';

const pieces = [
  '[',
  ']',
  '-',
  '[-',
  '-]',
  '\n',
  '\r',
  '\u2028',
  '\u0000',
  '\u001b[31m',
  'ö',
  '漢',
  '😀',
  '\ud83d',
  '⏎',
  '⟦',
  'a b',
];
const texts = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 12 }).map((parts) => parts.join(''));

/** No stage does. */
const splitsPair = (text: string, at: number): boolean =>
  /^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(at - 1, at + 1));

test('whatever a text holds, cuts in it are found again where they were', () => {
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat(), (text, one, other) => {
      const [from, to] = [one % text.length, other % text.length].sort((a, b) => a - b) as [number, number];
      fc.pre(from < to && !splitsPair(text, from) && !splitsPair(text, to));
      const { shown, places } = shownText(text);
      const at = (place: number): number => places.indexOf(place);
      const line = shown.slice(0, at(from)) + cutOut(shown.slice(at(from), at(to))) + shown.slice(at(to));
      const read = readCuts(line);
      if (typeof read === 'string') throw new Error(read);
      expect(keyOfLine(read.plain)).toBe(keyOfLine(shown));
      expect(read.cuts.map(([start, end]) => [places[start], places[end]])).toEqual([[from, to]]);
      expect(line).not.toMatch(/[\n\r\0\u001b\u2028]|\p{Surrogate}/u);
    }),
    { numRuns: 2000, seed: 9 },
  );
});

test.each([
  ['a [-b', 'A [- is not closed'],
  ['a -] b', 'There is a -] without a [-'],
  ['a [-b [-c-]', 'A second [- stands before the first'],
])('%s: %s', (line, said) => expect(readCuts(line)).toContain(said));

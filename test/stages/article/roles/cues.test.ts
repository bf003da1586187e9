// What a pattern needs is read off the pattern: a cue too many costs time, a cue too few would lose lines.
import { expect, it } from 'vitest';
import { cued, HeldCues } from '../../../../src/stages/article/roles/cued.js';
import { cuesOf } from '../../../../src/stages/article/roles/cues.js';

const openings = (pattern: RegExp) => cuesOf(pattern)?.openings;
const holds = (pattern: RegExp) => cuesOf(pattern)?.holds;

it.each<[RegExp, string[]]>([
  [/^(?:ship|quays?)$/, ['ship', 'quay', 'quays']],
  [/^(?:the )?pier/, ['pier', 'the p']],
  [/^\d{1,3} ships/, ['0']],
  [/^[#@]quay/, ['#quay', '@quay']],
  [/^go\s?on/, ['goon', 'go on']],
  [/^x(?:,? y)*/, ['x', 'x y', 'x, y']],
])('%s begins with one of %j', (pattern, expected) => expect([...openings(pattern)!].sort()).toEqual(expected.sort()));

it.each<[RegExp, string[]]>([
  [/\bferr(?:y|ies)/, ['ferr']],
  [/(?:to|in) (?:your|their) harbour/, [' harbour']],
  [/all.{0,9}(?:sailors?|pilots)/, ['sailor', 'pilots']],
  [/^\p{L}+ sails(?= on)/u, [' sails']],
  [/storms?|© \d/, ['storm', '© 0']],
])('%s holds one of %j', (pattern, expected) => expect(holds(pattern)).toEqual(expected));

it('has no cues where an alternative asks for nothing', () => expect(cuesOf(/storm|\p{Lu}+/u)).toBeUndefined());

it('matches what the pattern matches, whichever line was asked before', () => {
  const [ferry, price] = [cued(/ferr(?:y|ies)$/iu), cued(/^[€£]\s?\d+$/u)];
  const lines = ['Two FERRIES', '£ 42', '£\u00a09', 'Ferryman', ''];
  expect(lines.filter((line) => ferry.test(line))).toEqual(['Two FERRIES']);
  expect(lines.filter((line) => price.test(line))).toEqual(['£ 42', '£\u00a09']);
  expect(cued(/quay/giu).count('Quay by quay')).toBe(2);
  expect(cued(/pier/u).testStart('The pier', 5)).toBe(false);
});

it('finds the cues of a line once for all patterns, and asks none of a line that holds none of its own', () => {
  const [ferry, quay] = [cued(/ferr(?:y|ies)$/iu), cued(/^the quay/iu)];
  const cues = new HeldCues('Two ferries');
  expect(ferry.matched('Two ferries', cues)).toBe('ferries');
  expect(quay.test('The quay', cues)).toBe(false); // the cues are of another line
  expect(quay.matched('Two ferries')).toBe('');
});

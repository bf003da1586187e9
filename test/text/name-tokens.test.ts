import { describe, expect, it } from 'vitest';
import { cutForeign, tokensOfName } from '../../src/text/name-tokens.js';

describe('the words of a name', () => {
  it.each([
    ['relatedStories-box_2', 'related stories box'],
    ['aBcDEf', 'a bc def'],
    ['MAIN--nav', 'main nav'],
    ['x1y', 'x y'],
    ['__', ''],
    ['', ''],
    ['KopfÜberschrift', 'kopf berschrift'],
  ])('of "%s" are "%s"', (name, words) => expect(tokensOfName(name).join(' ')).toBe(words));

  it('are the same by a walk and by regex, for all names of five such characters', () => {
    const names = ['a', 'b', 'C', 'D', '-', '7'].reduce<string[]>(
      (shorter, _, at, all) => (at < 5 ? shorter.flatMap((name) => all.map((sign) => name + sign)) : shorter),
      [''],
    );
    expect(names.length).toBe(6 ** 5);
    expect(names.filter((name) => tokensOfName(name).join() !== cutForeign(name).join())).toEqual([]);
  });

  it('end where a name is so long that it is data', () => expect(tokensOfName('x'.repeat(900))[0]!.length).toBe(200));
});

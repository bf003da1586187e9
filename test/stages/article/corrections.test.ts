import { describe, expect, it } from 'vitest';
import { Reading } from '../../../src/page/reading.js';
import { corrected } from '../../../src/stages/article/corrections.js';
import { type Invented, invent } from '../../page/invent.js';

const scoresOf = (page: Invented, scores: readonly number[]) =>
  [...corrected(new Reading(invent(page)), Float32Array.from(scores))].map((score) => Math.round(score * 1000) / 1000);

const prose = 'The ferry port reopened on Monday after the storm had closed it for a week.';

describe('what a script left behind is no prose', () => {
  it.each([
    '{"layoutMobile":2,"items":[{"title":"Ferry"}]}',
    'Ferry","providerName":"Harbour","width":640,"height":360',
    '[{"id":1,"name":"Pier"}]',
    '$$ARTICLEAD$$',
    '{{ article.title }}',
  ])('%s', (text) => expect(scoresOf({ blocks: [prose, text] }, [0.9, 0.9])).toEqual([0.9, 0.09]));

  it.each([
    'He wrote {"state": "open"} on the board and left.',
    '[Editor’s note: the port is open again.]',
    '$$$ for the pier',
    'She said "open", "closed" and "neither".',
  ])('spares %s', (text) => expect(scoresOf({ blocks: [prose, text] }, [0.9, 0.9])).toEqual([0.9, 0.9]));
});

describe('between headline and body', () => {
  const page = (text: string, ...tags: string[]): Invented => ({
    containers: [
      { parent: -1, tag: 'h1' },
      { parent: -1, tag: tags[0] ?? 'div' },
      { parent: 1, tag: 'div', classes: ['article-lead'] },
      { parent: -1, tag: 'p' },
    ],
    blocks: [
      { text: 'Ferry port reopens', container: 0, kind: 'heading', level: 1 },
      { text, container: 2 },
      { text: prose, container: 3 },
    ],
  });
  const liftOf = (given: Invented) => scoresOf(given, [0.1, 0.2, 0.9])[1];

  it('a standfirst is lifted', () =>
    expect(liftOf(page('Ships leave again for the islands, a week after the storm.'))).toBe(0.7));
  it.each([
    ['a byline', page('By Ana Lopes and Sam Ek, Harbour Post')],
    ['a row of buttons', page('Share on Boats Share on Gulls Print')],
    ['the words under a picture', page('Ships leave again for the islands, a week after the storm.', 'figure')],
  ])('%s in an element of the same name is not', (_what, given) => expect(liftOf(given)).toBe(0.2));
});

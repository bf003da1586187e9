import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseBlocks } from '../../src/eval/oracle.js';
import { scoreBody } from '../../src/eval/score.js';

const story = [
  'The ferry port of Vellmouth reopened on Tuesday after a storm had closed it for nine days.',
  'What comes next',
  'The first sailing left at noon with forty lorries aboard, the harbour master said.',
];

/** Which blocks the oracle takes, by their texts. */
const taken = (blocks: readonly string[], gold: readonly string[]): string[] =>
  blocks.filter((_, at) => chooseBlocks(blocks, gold.join('\n')).chosen[at]);

describe('the oracle', () => {
  test('takes the gold paragraphs and leaves the rest', () => {
    expect(taken(['Home', 'World', 'Sport', ...story, 'Read more about ferries', '© Harbour Post'], story)).toEqual(
      story,
    );
  });

  test('takes a subhead too short to be a shingle, since without it the shingles around it break', () => {
    const { chosen, score } = chooseBlocks(story, story.join('\n'));
    expect(chosen).toEqual([true, true, true]);
    expect(score.f1).toBe(1);
  });

  test('of a paragraph that stands twice takes the copy beside the rest of the story', () => {
    const blocks = [story[0]!, 'Latest', 'Markets fall', 'Rain', 'Cup final tonight', 'Weather', 'Polls', ...story];
    expect(chooseBlocks(blocks, story.join('\n')).chosen.slice(0, 8)).toEqual([...Array(7).fill(false), true]);
  });

  test('takes a block of which half is gold where that is worth it, and not where it is not', () => {
    const glued = `Share Print ${story[0]}`;
    const swamped = `${story[2]} ${'Sign up for our letter, it is free and comes every single morning. '.repeat(9)}`;
    expect(taken([glued, swamped], story)).toEqual([glued]);
  });

  test('takes nothing where nothing is gold, and says so with a score of 0', () => {
    expect(chooseBlocks(['Home', 'World'], story.join('\n'))).toEqual({
      chosen: [false, false],
      score: { precision: 0, recall: 0, f1: 0 },
    });
  });
});

const word = fc.constantFrom('port', 'storm', 'ferry', 'noon', 'lorry', 'pilot', 'tide');
const block = fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => words.join(' '));

test('the score it counts while it searches is the score of the text it ends with', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 12 }), fc.array(block, { minLength: 3, maxLength: 5 }), (blocks, gold) => {
      const { chosen, score } = chooseBlocks(blocks, gold.join('\n'));
      const text = blocks.filter((_, at) => chosen[at]).join('\n');
      if (text.split(/\s/).length < 4) return; // the search counts whole shingles only, the score a short text too
      expect(scoreBody(gold.join('\n'), text)).toEqual(score);
    }),
  );
});

test('no single block switched on or off would do better', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 8 }), fc.array(block, { minLength: 3, maxLength: 5 }), (blocks, gold) => {
      const { chosen, score } = chooseBlocks(blocks, gold.join('\n'));
      for (const switched of blocks.keys()) {
        const text = blocks.filter((_, at) => chosen[at] !== (at === switched)).join('\n');
        if (text.split(/\s/).length < 4) continue;
        expect(scoreBody(gold.join('\n'), text).f1).toBeLessThanOrEqual(score.f1 + 1e-9);
      }
    }),
  );
});

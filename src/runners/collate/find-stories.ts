// Finds the pages of a run that are likely parts of one story, from their sketches alone: grouped on the disk, as most have no other page.
import { join } from 'node:path';
import type { Sketch } from '../../pipeline/collate/sketch.js';
import { byNumber, isLikelyStory } from '../../pipeline/collate/stories.js';
import type { StoryPage } from '../../pipeline/collate/story-page.js';
import { Spill } from '../spill.js';
import { grouped } from './grouped.js';

/**
 * @param sketches in the order of the output; undefined: takes no part
 * @param folder where files are laid aside, which are removed at the end; absolute
 * @returns for each likely story the places of its pages, as `settleStory` wants them; the stories by their first places
 */
export async function findStories(
  sketches: AsyncIterable<Sketch | undefined> | Iterable<Sketch | undefined>,
  folder: string,
): Promise<readonly (readonly number[])[]> {
  const pages = new Spill({ folder: join(folder, 'stories'), width: 4, mostBytes: 32 * 1024 * 1024 });
  try {
    let place = 0;
    for await (const sketch of sketches) {
      if (sketch?.story) pages.add(sketch.story.story, rowOf(sketch.story, place));
      place += 1;
    }
    return [...pages.parts()].flatMap(storiesIn).sort((a, b) => a[0]! - b[0]!);
  } finally {
    pages.close();
  }
}

const rowOf = ({ story, number, says }: StoryPage, place: number): number[] => {
  const low = story % 2 ** 32;
  return [(story - low) / 2 ** 32, low, place, number === null ? 2 + Number(says) : 4 + 2 * number + Number(says)];
};

function storiesIn(rows: Uint32Array): number[][] {
  const stories: number[][] = [];
  for (const group of grouped(rows, 4, 2)) {
    const pages = group.map((row) => ({ place: rows[row + 2]!, ...said(rows[row + 3]!) }));
    if (isLikelyStory(pages))
      stories.push(pages.sort((a, b) => byNumber(a, b) || a.place - b.place).map(({ place }) => place));
  }
  return stories;
}

const said = (number: number): Pick<StoryPage, 'number' | 'says'> => ({
  number: number < 4 ? null : (number >> 1) - 2,
  says: number % 2 === 1,
});

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sketchOf } from '../../../src/pipeline/collate/sketch.js';
import { findStories } from '../../../src/runners/collate/find-stories.js';
import { folderOf } from '../../input/temporary-folder.js';
import { articleOf, stretch } from '../../pipeline/collate/invented.js';

const page = (url: string, title = 'Storm hits the coast') =>
  sketchOf(articleOf(url, stretch('wave', 0, 60), { url: `https://harbour.example/${url}`, title }));

test('likely stories are found wherever their pages stand, by their numbers', async () => {
  const folder = join(folderOf({}), 'collate');
  const sketches = [
    page('storm?page=3'),
    page('calm/2', 'Calm'),
    page('lone?page=2', 'Lone'),
    undefined,
    page('storm'),
    page('calm', 'Calm'),
    page('storm-2'),
    page('storm?page=1'),
    page('storm?page=2'),
    page('rain', 'Rain'),
    page('rain-2', 'Rain'),
  ];
  expect(await findStories(sketches, folder)).toEqual([
    [4, 7, 8, 6, 0],
    [5, 1],
  ]);
  expect(existsSync(folder)).toBe(false);
});

// The way of a page that is told of its neighbours, from counting to the marks: on invented pages of one site, and on the three real
// inputs of one site, which lie beside the project (see seeds.test.ts).
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RawPage } from '../src/page/raw-page.js';
import { type Cleaned, openCleaner } from '../src/pipeline/clean.js';
import { checkConfig } from '../src/pipeline/config.js';
import { openPlan } from '../src/pipeline/plan.js';
import { surveyEntryOf } from '../src/pipeline/survey/entry.js';
import { SurveyCount } from '../src/runners/survey/count.js';
import { KeptCountsRenewal, readKeptCounts } from '../src/runners/survey/kept-counts.js';
import { stages } from '../src/stages/index.js';
import { folderOf } from './input/temporary-folder.js';

const config = checkConfig({ stages: ['site', 'navigation', 'spam', 'language', 'article', 'survey', 'facts'] });
const clean = openCleaner(openPlan(config, new Map(stages.map((stage) => [stage.name, stage]))));

/** As a run does it that keeps its counts: what earlier runs saw speaks with, and is replaced by what is seen again. */
async function runOver(pages: readonly RawPage[], kept: string): Promise<Cleaned[]> {
  const count = new SurveyCount({ folder: join(folderOf({}), 'aside') });
  try {
    const renewal = new KeptCountsRenewal(kept);
    for (const [ordinal, page] of pages.entries()) {
      const entry = surveyEntryOf(clean(page).reading!.page, page.sourcePath);
      count.add(ordinal, entry);
      renewal.put({ id: page.id, entry });
    }
    const seen = new Set(pages.map(({ id }) => id));
    for await (const { id, entry } of readKeptCounts(kept)) if (!seen.has(id)) count.add(undefined, entry);
    await renewal.finish();
    return [...count.neighbours()].map(([ordinal, told]) => clean(pages[ordinal]!, told));
  } finally {
    count.close();
  }
}

const markedBySurvey = ({ reading }: Cleaned): string[] =>
  reading!.marks.filter(({ stage }) => stage === 'survey').map(({ block }) => reading!.page.blocks[block!]!.text);

const slogan =
  'We write down what others would rather not read, and have done so every day since the war, for all who live on this coast.';

const stories = [
  [
    'Ferry stays in port until Thursday',
    'The ferry between the two islands will not sail before Thursday, the port authority said on Monday evening, as the storm is not expected to pass.',
    'Some four hundred travellers spent the night in the sports hall, where the town had put up beds and handed out soup and blankets.',
  ],
  [
    'Council buys the old brewery',
    'The council has bought the old brewery on the river for two million, after eleven years of talks with four different owners, the mayor said on Friday.',
    'A library and forty flats are to be built there, and the tower with its copper roof will stay, as an association of neighbours had asked for.',
  ],
  [
    'Bakers want to start later',
    'Bakers in the valley want to begin work at four instead of two in the morning, and say that customers would hardly notice a difference in the bread.',
    'Young people no longer learn the trade because of its hours, according to a survey among schools, in which only three of nine hundred named it.',
  ],
  [
    'Snow in May closes the pass',
    'The pass was closed on Sunday after forty centimetres of snow had fallen within a night, more than in any May since records began in the village.',
    'Twelve cyclists who had set out for the summit were brought down by farmers with tractors, all of them cold and in good spirits.',
  ],
].map(
  ([title, ...paragraphs], at): RawPage => ({
    id: `week/${at}.txt`,
    sourcePath: `week/${at}.txt`,
    sourceRecord: null,
    form: 'text',
    body: [
      title,
      ...paragraphs,
      slogan,
      'Andere lasen auch',
      `Bericht Nummer ${['eins', 'zwei', 'drei', 'vier'][at]}`,
    ].join('\n\n'),
  }),
); // prettier-ignore

const texts = (cleaned: readonly Cleaned[]) => cleaned.map(({ record }) => record.text.includes(slogan));

describe('pages of one site', () => {
  it('show what each alone cannot: that a sentence is no sentence of its article', async () => {
    expect(texts(stories.map((page) => clean(page)))).toEqual([true, true, true, true]);
    expect(texts(await runOver(stories, join(folderOf({}), 'kept.jsonl')))).toEqual([true, true, true, true]);
    const twice = [...stories, ...stories.map((page) => retold(page))];
    expect(new Set(texts(await runOver(twice, join(folderOf({}), 'kept.jsonl'))))).toEqual(new Set([false]));
  });

  it('help a page that comes alone, once they were counted', async () => {
    const kept = join(folderOf({}), 'kept.jsonl.gz');
    const earlier = [...stories.slice(1), ...stories.slice(1).map((page) => retold(page))];
    await runOver(earlier, kept);
    const [alone] = await runOver(stories.slice(0, 1), kept);
    expect(alone!.record.text).not.toContain(slogan);
    expect(markedBySurvey(alone!)).toEqual([slogan, 'Andere lasen auch']);
  });

  it('are told the same whether some of them were counted earlier or all are', async () => {
    const [one, other] = [join(folderOf({}), 'kept.jsonl'), join(folderOf({}), 'kept.jsonl')];
    const all = [...stories, ...stories.map((page) => retold(page))];
    await runOver(all.slice(0, 5), one);
    expect(await runOver(all, one)).toEqual(await runOver(all, other));
    expect(readFileSync(one)).toEqual(readFileSync(other));
  });

  it('that are one story in three versions take nothing from each other', async () => {
    const versions = [1, 2, 3, 4].map(
      (at): RawPage => ({ ...stories[0]!, id: `week/${at}.txt`, body: `${at}\n\n${String(stories[0]!.body)}` }),
    );
    for (const { record } of await runOver(versions, join(folderOf({}), 'kept.jsonl')))
      expect(record.text).toBe(clean(stories[0]!).record.text);
  });
});

/** Another story in the same template: its words in another order. */
function retold(page: RawPage): RawPage {
  const [title, first, second, ...template] = String(page.body).split('\n\n');
  const turned = [first, second].map((text) => `In the end, ${text!.split(', ').reverse().join(', ')}`);
  const path = page.id.replace('week', 'week/more');
  return { ...page, id: path, body: [`${title} again`, ...turned, ...template].join('\n\n') };
}

const seeds = new URL('../../shared/seeds/', import.meta.url);
const ofOneSite = ['000_02796d676bf4a02d.txt', '001_0fd0ff0f3a88ac0e.txt', '003_e2afe86d3fe5cc9e.txt'];
const ticker = 'Latest News:';
const headings = ['We Recommend:', 'Selections for you', 'Most Popular', 'What’s happening in China'];

describe.skipIf(!existsSync(seeds))('the three seeds of one site', () => {
  const raw = (file: string): RawPage => ({
    id: `seeds/${file}`,
    sourcePath: `seeds/${file}`,
    sourceRecord: null,
    body: readFileSync(new URL(file, seeds)),
  });

  it('mark the headings of their template, and keep their bodies', async () => {
    for (const cleaned of await runOver(ofOneSite.map(raw), join(folderOf({}), 'kept.jsonl'))) {
      expect(markedBySurvey(cleaned)).toEqual(expect.arrayContaining([ticker, ...headings]));
      const file = cleaned.record.id.slice('seeds/'.length);
      expect(cleaned.record.text).toBe(clean({ ...raw(file), id: cleaned.record.id }).record.text);
    }
  });

  it.each(ofOneSite)('%s does so as well where it comes last, by counts that were kept', async (last) => {
    const kept = join(folderOf({}), 'kept.jsonl');
    await runOver(ofOneSite.filter((file) => file !== last).map(raw), kept);
    const [cleaned] = await runOver([raw(last)], kept);
    expect(markedBySurvey(cleaned!)).toEqual(expect.arrayContaining([ticker, ...headings]));
  });
});

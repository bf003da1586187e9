import { describe, expect, test } from 'vitest';
import { type Line, read, saidBySurvey, type Told } from './told.js';

const story: readonly Line[] = [
  'The ferry between the two islands will not sail before Thursday, the port authority said on Monday evening, as the storm goes on.',
  'Some four hundred travellers spent the night in the sports hall of Eastmere, where the town had put up beds and handed out soup.',
  'Nobody was hurt when a crane fell onto the pier, but the damage will keep the southern berth closed for a month, engineers warned.',
].map((text) => ({ text, said: 'main-content' }));

const appeal =
  'The Post belongs to its readers, and no owner tells us what to write. If you can afford it, please help us with a small sum each month.';

const all = [10, 0.9] as const;
const line = (text: string, on?: Line['on'], said: Line['said'] = 'main-content'): Line => ({
  text,
  said,
  ...(on ? { on } : {}),
});
const removed = (told: Told) => saidBySurvey(read(told));

describe('lines of the template', () => {
  test('go where they stand on enough other pages, whoever kept them, with the evidence', () => {
    const reading = read({ lines: [...story, { text: 'Larger type', on: all }, line(appeal, all)] });
    expect(reading.body()).toEqual(story.map(({ text }) => text));
    expect(reading.marks.filter(({ stage }) => stage === 'survey')).toEqual([
      {
        stage: 'survey',
        rule: 'template-line',
        label: 'boilerplate',
        block: 3,
        score: 0.95,
        because: 'stands on at least 10 pages of harbour.example, on at least nine in ten of all that were seen',
      },
      expect.objectContaining({ block: 4, label: 'boilerplate' }),
    ]);
  });

  test('are called what their words or elements say they are', () => {
    const containers = [
      { parent: -1, tag: 'body' },
      { parent: 0, tag: 'div', classes: ['newsletter'] },
    ];
    const lines = [
      ...story.map((own) => ({ ...own, container: 0 })),
      { ...line('We use cookies to give you the best experience.', all), container: 0 },
      { ...line('Every morning our editors choose five stories for you.', all), container: 1 },
    ];
    expect(removed({ lines, containers }).map(([, label]) => label)).toEqual(['cookie-notice', 'newsletter-prompt']);
  });

  test('are the bio of whoever stands in the byline, where they begin with the name', () => {
    const bio = 'Ana Lopes covers shipping for the Post from Eastmere and has won two regional awards for it.';
    const lines = [line('By Ana Lopes', undefined, 'byline'), ...story, line(bio, [10, 0.1])];
    expect(removed({ lines })).toEqual([[bio, 'author-bio']]);
    const declared = [{ from: 'meta', name: 'author', value: 'Ana Lopes' }] as const;
    expect(removed({ lines: lines.slice(1), declared })).toEqual([[bio, 'author-bio']]);
  });

  test('that others dropped by their place alone are confirmed, by the same label', () => {
    const lines = [line('Latest News:', all, 'boilerplate'), ...story, line('Most Popular', all, 'teaser')];
    expect(removed({ lines })).toEqual([
      ['Latest News:', 'boilerplate'],
      ['Most Popular', 'teaser'],
    ]);
  });

  test('that others dropped for sure are left to them', () => {
    const lines = [line('Home World', all, 'navigation'), ...story, line('Copyright Post', all, 'imprint')];
    expect(removed({ lines })).toEqual([]);
  });
});

describe('what is spared', () => {
  test.each(['headline', 'byline', 'timestamp', 'caption', 'breadcrumb', 'page-numbers', 'table'] as const)(
    'a line that is %s',
    (label) => {
      expect(removed({ lines: [line('Ferry', all, label), ...story] })).toEqual([]);
    },
  );

  test('everything, where no counts are there or fewer than three stories were seen', () => {
    expect(removed({ lines: [...story, line('Most Popular', all)], pages: 2 })).toEqual([]);
  });

  test('a crosshead that repeats, with the article above and below it', () => {
    for (const text of ['Background', 'Key points', 'What happens next'])
      expect(removed({ lines: [story[0]!, line(text, [5, 0.75], 'crosshead'), story[1]!, story[2]!] })).toEqual([]);
  });

  test('a heading between paragraphs of the article in HTML, even on every page', () => {
    const containers = [
      { parent: -1, tag: 'article' },
      { parent: 0, tag: 'p' },
      { parent: 0, tag: 'h2' },
    ];
    const [first, ...rest] = story.map((one) => ({ ...one, container: 1 }));
    const lines = [
      first!,
      { ...line('At a glance', all, 'crosshead'), container: 2, kind: 'heading' as const },
      ...rest,
    ];
    expect(removed({ lines, containers })).toEqual([]);
    const label = { ...line('Story continues below', all, 'crosshead'), container: 1 };
    expect(removed({ lines: [first!, label, ...rest], containers })).toEqual([
      ['Story continues below', 'boilerplate'],
    ]);
  });

  test('a crosshead that repeats at the end, with all that stands under it', () => {
    expect(
      removed({ lines: [story[0]!, story[1]!, line('What happens next', [5, 0.5], 'crosshead'), story[2]!] }),
    ).toEqual([]);
  });

  test('sentences that a few pages share, where they stand in the middle of the article', () => {
    const background = line(
      'Talks between the two governments broke down last spring, after both had accused each other of moving troops.',
      [5, 0.5],
    );
    expect(removed({ lines: [story[0]!, background, story[1]!, story[2]!], pages: 10 })).toEqual([]);
  });

  test('sentences on three pages, right after the article', () => {
    expect(removed({ lines: [...story, line(appeal, [3, 0.9])], pages: 3 })).toEqual([]);
  });

  test('the lead of a story that other pages tease, with its headline', () => {
    const teased = [
      line('Ferry stays in port', [5, 0.5], 'headline'),
      { ...story[0]!, on: [5, 0.5] as const },
      ...story.slice(1),
    ];
    expect(removed({ lines: teased })).toEqual([]);
  });

  test('most of the text, where few pages have it: they are versions that were not known as such', () => {
    const versions = story.map((own) => ({ ...own, on: [5, 0.9] as const }));
    expect(
      removed({
        lines: [...versions, line('One more sentence about the ferry and the storm stands on this page alone.')],
        pages: 5,
      }),
    ).toEqual([]);
  });
});

describe('a heading of the template', () => {
  const teasers = ['Bakers win prize', 'Council votes on the budget', 'Snow in May'].map((text) => line(text));

  test('takes along what stands under it, in text up to the next line of the template', () => {
    const lines = [
      ...story,
      line('We Recommend:', [3, 0.9]),
      ...teasers,
      line('Selections for you', [3, 0.9]),
      line('Sea fog'),
      line('Night trains'),
    ];
    const reading = read({ lines, pages: 3 });
    expect(reading.body()).toEqual(story.map(({ text }) => text));
    expect(reading.of(reading.page.blocks[4]!).at(-1)).toMatchObject({
      rule: 'template-section',
      label: 'teaser',
      because:
        'stands under "We Recommend:", which stands on at least 3 pages of harbour.example, on at least nine in ten of all that were seen',
    });
  });

  test('takes along headlines with a lead each', () => {
    const lead = line(
      'Bakers from four valleys met in Oldhaven to find out whose bread is the best, and the winner came from the smallest village of all.',
    );
    const lines = [...story, line('We Recommend:', all), teasers[0]!, lead, teasers[1]!];
    expect(read({ lines }).body()).toEqual(story.map(({ text }) => text));
  });

  test('is none where the article goes on below', () => {
    const lines = [story[0]!, line('Read also:', [10, 0.5], 'crosshead'), teasers[0]!, story[1]!, story[2]!];
    expect(removed({ lines, options: { lineInside: [] } })).toEqual([]);
  });

  test('is none where it would take most of the text', () => {
    const many = Array.from({ length: 30 }, (_, at) => line(`Point ${at} of the long list of things to see`));
    expect(removed({ lines: [...story, line('At a glance', [5, 0.5], 'crosshead'), ...many] })).toEqual([]);
  });

  test('reaches in HTML as far as its element, and takes all of it where its headlines are links', () => {
    const containers = [
      { parent: -1, tag: 'body' },
      { parent: 0, tag: 'main' },
      { parent: 1, tag: 'p' },
      { parent: 0, tag: 'div' },
      { parent: 3, tag: 'h3' },
      { parent: 3, tag: 'p' },
      { parent: 0, tag: 'p' },
    ];
    const many = Array.from({ length: 30 }, (_, at) => ({
      ...line(`Other story ${at} of this week in Eastmere`),
      container: 5,
      link: true,
    }));
    const correction = { ...line('Correction: it was a crane.'), container: 6 };
    const own = story.map((one) => ({ ...one, container: 2 }));
    const lines = [...own, { ...line('Also making news', all), container: 4 }, ...many, correction];
    expect(read({ lines, containers }).body()).toEqual([...story, correction].map(({ text }) => text));
  });

  test('is none in HTML where paragraphs of the article stand beside it', () => {
    const containers = [
      { parent: -1, tag: 'article' },
      { parent: 0, tag: 'p' },
      { parent: 0, tag: 'h2' },
    ];
    const own = story.map((one) => ({ ...one, container: 1 }));
    const points = ['Ferry out of service', 'Crane on the pier'].map((text) => ({ ...line(text), container: 1 }));
    const lines = [...own, { ...line('Key points', [5, 0.5], 'crosshead'), container: 2 }, ...points];
    expect(removed({ lines, containers, options: { line: [] } })).toEqual([]);
  });
});

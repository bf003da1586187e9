import { describe, expect, it } from 'vitest';
import { families } from '../../../src/stages/spam/families.js';
import { asHtml, type Given, leftOf, linked, readSpam } from './clean.js';
import { chinese, english, footer, russian, turkish } from './stories.js';

const wall = {
  'chinese adult words':
    '某某精品专区| 高清无码在线| 人妻中文字幕大全| 国产精品免费观看| 成人视频一区二区| 欧美精品无码专区| 高清免费观看大全',
  'unknown words in a known script':
    'вардан тури олка| олка вардан мири| тури мири вардан| мири олка тури| вардан олка тури| олка тури мири вардан',
  'unknown words in an unknown script':
    'კარადა მოლი ვეში| მოლი ვეში თორა| ვეში თორა კარადა| თორა მოლი კარადა| კარადა ვეში თორა| მოლი თორა ვეში',
  'thai betting':
    'สล็อตเว็บตรง บาคาร่า เครดิตฟรี | แทงบอลออนไลน์ ฝากถอน | สล็อตเว็บตรงแตกง่าย | บาคาร่าออนไลน์ เครดิตฟรี | สล็อต ฝากถอน ไม่มีขั้นต่ำ | บาคาร่าเว็บตรง',
  'indonesian slots': families[1]!.catches[0]!,
  'turkish betting': families[1]!.catches[1]!,
  'korean betting': families[1]!.catches[4]!,
  'english pills': families[2]!.catches[0]!,
  'japanese replicas': families[3]!.catches[0]!,
  'escorts by town': families[7]!.catches[0]!,
  'links for sale': families[8]!.catches[0]!,
  'own language, in no list':
    'velvet garden gnome shop, garden gnome velvet outlet, velvet gnome outlet shop, garden velvet gnome sale, gnome shop velvet sale, garden gnome sale outlet, velvet outlet gnome garden',
};

/** A wall as a page of each kind has it; the story has to be left to the letter. */
const positions: Readonly<Record<string, (story: readonly Given[], spam: Given) => readonly Given[]>> = {
  'after the story': (story, spam) => [...story, spam],
  'after the footer': (story, spam) => [...story, ...footer, spam],
  'before the headline': (story, spam) => [spam, ...story],
  'between paragraphs': (story, spam) => [...story.slice(0, 3), spam, ...story.slice(3)],
};

describe('a wall of keywords is removed and the story is left to the letter', () => {
  for (const [name, spam] of Object.entries(wall))
    for (const [place, put] of Object.entries(positions))
      for (const form of ['text', 'html'] as const)
        it(`${name}, ${place}, in ${form}`, () => {
          expect(leftOf(put(english, spam), form)).toEqual(put(english, '').filter((text) => text !== ''));
        });
});

const cases: Readonly<Record<string, { story: readonly string[]; spam: readonly string[] }>> = {
  'one keyword a line, foreign': { story: english, spam: wall['chinese adult words'].split('| ') },
  'one keyword a line, in the language of the page': { story: english, spam: wall['english pills'].split(', ') },
  'a wall on a Chinese page in Chinese': { story: chinese, spam: [wall['chinese adult words']] },
  'a lottery wall on a Chinese page': { story: chinese, spam: [families[1]!.catches[2]!] },
  'a casino list on a Russian page': { story: russian, spam: [families[1]!.catches[5]!] },
  'a betting list on a Turkish page': { story: turkish, spam: [families[1]!.catches[1]!] },
  'Vietnamese betting on an English page': { story: english, spam: [families[1]!.catches[6]!] },
  'a testimonial with a number to write to': { story: english, spam: [families[6]!.catches[0]!] },
  'look-alike letters': {
    story: english,
    spam: ['buу chеap рills оnline, nо rx chеap рills, buу сheap оnline рharmacy, сheap рills nо rх'],
  },
  'spaced-out letters': {
    story: english,
    spam: [
      'o n l i n e  c a s i n o, f r e e  s p i n s, o n l i n e  c a s i n o bonus, f r e e  s p i n s no deposit',
    ],
  },
  'zero-width signs': {
    story: english,
    spam: ['on\u200bline ca\u200bsino, fr\u200bee sp\u200bins, no dep\u200bosit bonus, ca\u200bsino bonus'],
  },
  'mathematical letters': { story: english, spam: ['𝐬𝐥𝐨𝐭 𝐠𝐚𝐜𝐨𝐫 | 𝐬𝐥𝐨𝐭 𝐨𝐧𝐥𝐢𝐧𝐞 | 𝐫𝐭𝐩 𝐥𝐢𝐯𝐞 | 𝐬𝐢𝐭𝐮𝐬 𝐬𝐥𝐨𝐭 | 𝐣𝐮𝐝𝐢 𝐨𝐧𝐥𝐢𝐧𝐞'] },
  'full-width letters': {
    story: english,
    spam: [
      'ｓｌｏｔ　ｇａｃｏｒ | ｓｌｏｔ　ｏｎｌｉｎｅ | ｒｔｐ　ｌｉｖｅ | ｓｉｔｕｓ　ｓｌｏｔ | ｊｕｄｉ　ｏｎｌｉｎｅ',
    ],
  },
};

describe('other shapes are removed and the story is left to the letter', () => {
  for (const [name, { story, spam }] of Object.entries(cases))
    it(name, () => {
      expect(leftOf([...story, ...spam])).toEqual(story);
    });
});

describe('what a family catches goes and what it spares stays, under an ordinary story', () => {
  for (const { name, catches, spares } of families) {
    it.each(catches)(`${name} catches: %s`, (text) => expect(leftOf([...english, text])).toEqual(english));
    it.each(spares)(`${name} spares: %s`, (text) => expect(leftOf([...english, text])).toEqual([...english, text]));
  }
});

describe('cuts inside a paragraph', () => {
  const paragraph = english[2]!;
  it('takes a foreign wall glued to its end', () => {
    expect(
      leftOf([...english.slice(0, 2), `${paragraph} ${wall['chinese adult words']}`, ...english.slice(3)]),
    ).toEqual(english);
  });
  it('takes a wall in its own language glued to its end', () => {
    expect(leftOf([...english.slice(0, 2), `${paragraph} ${wall['english pills']}`, ...english.slice(3)])).toEqual(
      english,
    );
  });
  it('takes the words of a planted link and leaves the sentence', () => {
    const text = 'The council paid for the pumps free spins and for the boats that carried them to the northern pier.';
    const page = asHtml([...english, linked(text, { 'free spins': 'https://spin-palace.example/' })]);
    expect(readSpam(page).body().at(-1)).toBe(text.replace('free spins ', ''));
  });
  it('leaves them alone when the inline tier is off', () => {
    const glued = [...english.slice(0, 5), `${english[5]} ${wall['english pills']}`];
    expect(leftOf(glued, 'text', { off: ['inline'] })).toEqual(glued);
  });
});

describe('hidden text', () => {
  const hidden = { how: 'inline-style', because: 'style="left:-9999px"' } as const;
  it('goes with its links to other sites', () => {
    const spam = linked('best lamps outlet, cheap lamps store, lamps factory sale', {
      'best lamps outlet': 'https://lampsone.example/',
      'cheap lamps store': 'https://tablestwo.example/',
      'lamps factory sale': 'https://chairsthree.example/',
    });
    expect(readSpam(asHtml([...english, spam], { [english.length]: hidden })).body()).toEqual(english);
  });
  it('stays when it is only hidden, as behind a button to read on', () => {
    const all = [
      ...english,
      'Passengers with tickets for the days of the storm can travel on any sailing until the end of the month.',
    ];
    expect(readSpam(asHtml(all, { [english.length]: hidden })).body()).toEqual(all);
  });
});

describe('the stage', () => {
  it('names its evidence with figures', () => {
    const reading = readSpam(asHtml([...english, ...footer, wall['chinese adult words']]));
    const [mark, ...others] = reading.marks.filter(({ label }) => label === 'injected-spam');
    expect(others).toEqual([]);
    expect(mark).toMatchObject({ block: english.length + footer.length, rule: 'phrases' });
    expect(mark!.because).toMatch(/^adult: /);
    for (const evidence of [
      "100% of its letters are Han, the page's are not",
      'shares 0% of its 36 words with the rest of the page',
      '86% of its 7 pieces are made of the same 8 words',
      'together 99% sure',
    ])
      expect(mark!.because).toContain(evidence);
  });
  it('gives up a page that is spam throughout', () => {
    const reading = readSpam(asHtml([wall['indonesian slots'], wall['turkish betting'], wall['chinese adult words']]));
    expect(reading.ofPage.map(({ label, value }) => [label, value])).toEqual([['not-an-article', 'spam-throughout']]);
  });
  it('takes the wall and leaves the story when both are about gambling', () => {
    const story = [
      'Ministers plan limits on online casino adverts',
      'Ministers plan to limit what online casino companies may spend on adverts, after a report on gambling found that children see them daily.',
      'The report quotes one advert, which promised “100 free spins, no deposit”, and calls for a ban on such bonus offers before nine in the evening.',
      'Bookmakers said that the rules would push betting to sites which pay no tax and which nobody in the country can supervise.',
    ];
    expect(leftOf([...story, ...footer, wall['indonesian slots']])).toEqual([...story, ...footer]);
  });
  it('finds nothing new in what it has cleaned', () => {
    const once = leftOf([...english, ...footer, wall['chinese adult words'], wall['english pills']]);
    expect(leftOf(once)).toEqual(once);
  });
  it.each([
    ['a run of 90,000 spaces', `Lowick${' '.repeat(90_000)}port`], // took 73 s before separators stopped eating white space
    ['one paragraph of a million characters', `${english[1]} `.repeat(8_000)],
    ['200,000 separators', 'a|'.repeat(200_000)],
  ])(
    'reads %s in linear time',
    (_, text) => {
      expect(leftOf([text])).toHaveLength(1);
    },
    20_000,
  );
});

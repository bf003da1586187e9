import { describe, expect, it } from 'vitest';
import {
  goesOnElsewhere,
  isFootHeading,
  looksLikeByline,
  looksLikeCaption,
  looksLikeTimestamp,
} from '../../../src/stages/article/line-shapes.js';
import { countTokens } from '../../../src/text/tokens.js';

type Shape = (line: string, tokens: number) => boolean;

const shapes: Record<string, { shape: Shape; catches: readonly string[]; spares: readonly string[] }> = {
  byline: {
    shape: looksLikeByline,
    catches: [
      'By Ana Lopes',
      'By CARLA RUIZ (Harbour Daily)',
      'By Ana Lopes | harbourpost.example | Updated: 2024-07-26 22:27',
      'Von Jens Albrecht',
      'Par Élodie Martin',
      '记者 王芳',
      'Reported by Sam Ek Jr.',
    ],
    spares: [
      'By noon the ferry had left the port.',
      'Parliament voted on Tuesday',
      'Von den Schulen ist nichts zu hören.',
      'By the time the storm had passed, the harbour wall had gone and with it the small light that fishermen had steered by for more than a hundred and twenty years',
    ],
  },
  timestamp: {
    shape: looksLikeTimestamp,
    catches: [
      '08:05, March 11, 2013',
      '2014-05-20 08:23 Xinhua Web Editor: Mo Lin',
      'Published: 3 May 2024',
      '12. Januar 2023, 14:05 Uhr',
      'hace 3 días: 4 de mayo de 2021',
      '2024年5月3日 10:30',
      'Updated 2 hours ago',
    ],
    spares: [
      'The law of March 11, 2013 was repealed last year.',
      'In May 2021 the council met.',
      'Stand by me',
      '2077',
    ],
  },
  caption: {
    shape: looksLikeCaption,
    catches: [
      'Foreign Ministry spokeswoman Ann Lee. [Photo/Foreign Ministry]',
      'Photo: Sam Ek',
      'The port at dawn. (Reuters)',
      'Bild: dpa',
      'Boats at the quay / AFP',
    ],
    spares: [
      'He took the photo in June.',
      'Reuters reported the deal on Monday.',
      'She said the picture was clear: prices would rise.',
    ],
  },
  'foot heading': {
    shape: isFootHeading,
    catches: [
      'Related',
      'We Recommend:',
      'Most Popular',
      'Lesen Sie auch',
      'À lire aussi',
      '相关新闻',
      'Read more',
      'Comments',
    ],
    spares: [
      'Related costs rose by a tenth.',
      'Latest figures show that prices in the capital rose faster than wages did',
      'The road ahead',
    ],
  },
  'sign of a teaser': {
    shape: goesOnElsewhere,
    catches: [
      'The minister said on Monday. >>>',
      'The port reopened … Read more',
      '网络窃密者。 [查看全文]',
      'Er sagte am Montag … weiterlesen »',
    ],
    spares: [
      'She asked them to read more.',
      'The arrow pointed >>> to the left',
      'He paused …',
      '« Le port rouvre lundi », dit la maire, « et la digue en mai. »',
      'Паром вернулся в порт «Северный»',
    ],
  },
}; // prettier-ignore

describe.each(Object.entries(shapes))('a %s', (_name, { shape, catches, spares }) => {
  it.each(catches)('is "%s"', (line) => expect(shape(line, countTokens(line))).toBe(true));
  it.each(spares)('is not "%s"', (line) => expect(shape(line, countTokens(line))).toBe(false));
});

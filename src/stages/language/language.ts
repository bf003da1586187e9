// The language of the page, and of the blocks that are in another one. It moves nothing: it notes, and later stages read it.
import { z } from 'zod';
import { markBlock, markPage } from '../../page/mark.js';
import { defineStage } from '../../page/stage.js';
import { declaredBy } from './declared.js';
import { openDetector, shares } from './detect.js';
import { foreignBlocks } from './foreign.js';
import { elect, hear } from './votes.js';

const options = z.strictObject({
  believeThePage: z
    .boolean()
    .default(true)
    .describe('Take what the page declares (html lang, og:locale, JSON-LD) into account'),
});

const leastShare = 0.4; // below, the block is names or numbers more often than a language (gold/news: 12 of 13 such blocks)

export const language = defineStage({
  name: 'language',
  number: 50,
  about: 'Finds the language of the page, and the blocks that are in another one.',
  gives: ['language'],
  options,
  open({ believeThePage }) {
    const detector = openDetector();
    return function* (reading) {
      const voices = hear(reading, detector);
      const page = elect(voices, believeThePage ? declaredBy(reading.page) : undefined);
      if (!page) return;
      yield markPage('language', 'vote', page.because, { value: page.tag, score: page.score });
      for (const { voice, tag, because } of foreignBlocks(voices, page.tag)) {
        const share = shares(voice.scores.nats).find(({ language }) => language === tag)?.score ?? 0;
        if (share < leastShare) continue;
        yield markBlock(voice.block.index, 'language', 'foreign-block', because, {
          value: tag,
          score: Math.round(share * 1000) / 1000,
        });
      }
    };
  },
});

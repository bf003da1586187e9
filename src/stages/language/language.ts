// The language of the page, and of the blocks and stretches that are in another one. It moves nothing: it notes, and later
// stages read it. Only a config that keeps or drops languages has it turn pages away.
import { z } from 'zod';
import { hostOfPage } from '../../page/host-of-page.js';
import { type MarkDraft, markBlock, markPage, markSpan, roundedScore } from '../../page/mark.js';
import type { Reading } from '../../page/reading.js';
import { defineStage } from '../../page/stage.js';
import { languages } from '../../text/languages.js';
import { censusOf } from '../../text/scripts.js';
import { declaredBy, saysSame, type Told, toldByHost } from './declared.js';
import { beliefs, type Detector, openDetector } from './detect.js';
import { type Foreign, foreignVoices } from './foreign.js';
import { outsideLanguage } from './outside.js';
import { foreignStretches, type Stretch } from './spans.js';
import { type BlockVoice, elect, hear, hearDoubtful, hearMore, type PageLanguage, type Voice } from './votes.js';

const tags = languages.map(({ tag }) => tag);
const tagForm = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?$/;
const tagList = (what: string) =>
  z
    .array(z.string().regex(tagForm, 'expected a BCP 47 tag such as "en", "zh-Hans" or "und"'))
    .min(1)
    .optional()
    .describe(
      `${what}; BCP 47 tags such as "en" or "zh-Hans"; "zh" and "sr" stand for both scripts, "no" for both written forms`,
    );

const options = z.strictObject({
  believeThePage: z
    .boolean()
    .default(true)
    .describe('Take what the page declares (html lang, og:locale, JSON-LD) and the country of its host into account'),
  among: z
    .array(z.enum(tags as [string, ...string[]]))
    .min(1)
    .optional()
    .describe('The only languages to choose from, where it is known what a corpus may hold'),
  keep: tagList('Pages in other languages are rejected'),
  drop: tagList('Pages in these languages are rejected'),
});

type Options = z.output<typeof options>;

export const language = defineStage({
  name: 'language',
  number: 50,
  about: 'Finds the language of the page, and the blocks and sentences that are in another one.',
  gives: ['language', 'not-an-article'],
  options,
  open({ believeThePage, among, keep, drop }: Options) {
    const detector = openDetector(among ? { among } : {});
    return function* (reading) {
      let tag = 'und';
      for (const mark of languageMarks(reading, detector, believeThePage)) {
        if (mark.block === undefined && mark.value) tag = mark.value;
        yield mark;
      }
      yield* turnedAway(tag, keep, drop);
    };
  },
});

/** What the stage says of a page: its language, and what is in another one. */
export function* languageMarks(
  reading: Reading,
  detector: Detector,
  believeThePage = true,
): Generator<MarkDraft<'language'>> {
  const heard = hear(reading, detector);
  const page = pageLanguage(heard.voices, believeThePage ? toldBy(reading) : [], detector);
  if (!page) return;
  yield markPage('language', page.rule, page.because, { value: page.tag, score: page.score });
  if (page.rule !== 'vote') return;
  const some = hearDoubtful(heard, page.tag, detector);
  const isMixed = foreignVoices(some.voices, page.tag).length > 0; // then any line may be in either language
  const { voices } = isMixed ? hearMore(some, some.lines, detector) : some;
  yield* foreignIn(voices, page.tag, detector);
}

function toldBy({ page }: Reading): Told[] {
  return [declaredBy(page), toldByHost(hostOfPage(page))].filter((told) => told !== undefined);
}

const readForOutside = 2_048; // characters, no more than franc reads

/** The language that is elected; where hardly a word of it is known, another that is not to choose from. */
function pageLanguage(
  voices: readonly BlockVoice[],
  told: readonly Told[],
  detector: Detector,
): (PageLanguage & { rule: string }) | undefined {
  const elected = elect(voices, told);
  const isToldToo = told.some(({ tags }) => elected !== undefined && tags.some((tag) => saysSame(tag, elected.tag)));
  if (!elected || isToldToo || !detector.outside) return elected && { ...elected, rule: 'vote' };
  const loudest = [...voices].sort((a, b) => b.weight - a.weight);
  let text = '';
  for (const { block } of loudest) if (text.length < readForOutside) text += `${block.text}\n`;
  const other = outsideLanguage(text, elected.tag, censusOf(text), detector);
  return other ? { ...other, rule: 'outside' } : { ...elected, rule: 'vote' };
}

function* foreignIn(voices: readonly BlockVoice[], page: string, detector: Detector): Generator<MarkDraft<'language'>> {
  const foreign = new Map(foreignVoices(voices, page).map((own) => [own.voice.block.index, own]));
  for (const { block } of voices) {
    const own = foreign.get(block.index);
    if (own) yield* foreignBlock(own, page, detector);
    else for (const part of foreignStretches(block.text, page, detector)) yield* foreignSentence(block.index, part);
  }
}

/** A block that is foreign, or all of it but what is in the language of the page. */
function* foreignBlock(own: Foreign<BlockVoice>, page: string, detector: Detector): Generator<MarkDraft<'language'>> {
  const { tag, because, voice } = own;
  const score = scoreOf(own);
  if (score === undefined) return;
  const { index, text } = voice.block;
  const ofPage = foreignStretches(text, tag, detector).filter((part) => part.tag === page);
  if (ofPage.length === 0) yield markBlock(index, 'language', 'foreign-block', because, { value: tag, score });
  let from = 0;
  for (const to of [...ofPage.map(({ voice }) => voice.from), ofPage.length === 0 ? 0 : text.length]) {
    if (from < to) yield markSpan(index, [from, to], 'language', 'foreign-sentence', because, { value: tag, score });
    from = ofPage.find(({ voice }) => voice.from === to)?.voice.to ?? to;
  }
}

function* foreignSentence(block: number, part: Foreign<Stretch>): Generator<MarkDraft<'language'>> {
  const score = scoreOf(part);
  if (score === undefined) return;
  const span = [part.voice.from, part.voice.to] as const;
  yield markSpan(block, span, 'language', 'foreign-sentence', part.because, { value: part.tag, score });
}

const leastShare = 0.4; // below, the block is names or numbers more often than a language (gold/news: 12 of 13 such blocks)
const shareOfInherited = 0.5; // nothing in the text itself speaks for it

/** The share of the belief; undefined where that is too little to say it. */
function scoreOf({ voice, tag, inherits, strange }: Foreign<Voice>): number | undefined {
  if (inherits) return shareOfInherited;
  const share = beliefs(voice.scores.nats).get(tag) ?? 0;
  const isName = share < leastShare && !(strange && voice.scores.script !== 'Latin'); // names stand in Latin letters everywhere
  return isName ? undefined : roundedScore(share);
}

function* turnedAway(
  tag: string,
  keep: readonly string[] | undefined,
  drop: readonly string[] | undefined,
): Generator<MarkDraft<'not-an-article'>> {
  const means = (wanted: string): boolean => saysSame(wanted, tag);
  const isKept = keep === undefined || keep.some(means);
  if (isKept && !drop?.some(means)) return;
  const because = isKept
    ? `the page is in ${tag}, and the config drops ${drop?.join(', ')}`
    : `the page is in ${tag}, and the config keeps only ${keep.join(', ')}`;
  yield markPage('not-an-article', 'language-not-wanted', because, { value: 'language-not-wanted' });
}

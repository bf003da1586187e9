// Asks the detector, and others, about the labelled texts, and the stage about made-up and real pages.
import { type Detector, openDetector } from '../../stages/language/detect.js';
import { openProduct, rawPageOf } from '../evaluate.js';
import { readGold, readSources } from '../gold.js';
import { goldText } from '../score.js';
import { learnNgrams } from './learn.js';
import { isRealNews, type LabelledText, textFolds } from './texts.js';

export interface Answer extends LabelledText {
  /** BCP 47. */
  readonly said: string;
  readonly score: number;
}

/** A detector of someone else's: how it calls the language of a text. */
export interface Peer {
  readonly name: string;
  tell(text: string): string;
}

/** One detector for each fold, that has learned from the other folds alone; the last from all, for the sets it never learns from. */
export function foldDetectors(texts: readonly LabelledText[], say: (line: string) => void): Detector[] {
  const learnable = texts.filter((text) => !isRealNews(text));
  return Array.from({ length: textFolds + 1 }, (_, fold) => {
    say(fold === textFolds ? 'learning from all folds' : `learning without fold ${fold + 1} of ${textFolds}`);
    return openDetector({ weights: learnNgrams(learnable.filter((text) => text.fold !== fold)) });
  });
}

export const answers = (texts: readonly LabelledText[], detectors: readonly Detector[]): Answer[] =>
  texts.map((text) => {
    const { language, score } = detectors[text.fold ?? textFolds]!.detect(text.text);
    return { ...text, said: language, score };
  });

export const peerAnswers = (texts: readonly LabelledText[], peer: Peer): Answer[] =>
  texts.map((text) => ({ ...text, said: peer.tell(text.text), score: 1 }));

/** Codes that mean a group of ours: right for each of the group, so that no peer is blamed for its table. */
const groups: Readonly<Record<string, readonly string[]>> = {
  no: ['nb', 'nn'],
  zh: ['zh-Hans', 'zh-Hant'],
  sr: ['sr', 'sr-Latn'],
};

const otherNames: Readonly<Record<string, string>> = { iw: 'he', fil: 'tl', jw: 'jv' };

export function isRight({ language, said }: Pick<Answer, 'language' | 'said'>, lenient = false): boolean {
  const name = otherNames[said] ?? said;
  return name === language || (lenient && groups[name]?.includes(language) === true);
}

export interface NewsVerdict {
  readonly id: string;
  readonly language: string;
  readonly said: string;
  readonly score: number;
  /** Blocks and sentences of the gold body that were noted as foreign, with their tag. */
  readonly foreignInBody: readonly string[];
  readonly foreignElsewhere: readonly string[];
}

/**
 * The pages of gold/news through the product as users have it, whose n-grams never saw a page.
 * @param texts of gold/language: those of the set fundus are pieces of these pages, so their labels are the pages' too
 */
export function* newsVerdicts(folder: string, texts: readonly LabelledText[]): Generator<NewsVerdict> {
  const clean = openProduct(['site', 'navigation', 'spam', 'language']);
  const sources = readSources(folder);
  const pieces = texts
    .filter(({ set, text }) => set === 'fundus' && text.length > leastOfPiece)
    .map(({ text, language }) => ({ text: squeezed(text).slice(0, leastOfPiece), language }));
  for (const gold of readGold(folder)) {
    const { reading } = clean(rawPageOf(gold, { folder, sources }));
    const body = squeezed(goldText(gold));
    const language = pieces.find(({ text }) => body.includes(text))?.language;
    if (!reading || !language) continue;
    const ofPage = reading.ofPage.find(({ label }) => label === 'language');
    const noted = reading.marks.flatMap(({ label, block, span, value }) => {
      if (label !== 'language' || block === undefined) return [];
      const { text } = reading.page.blocks[block]!;
      return [{ text: span ? text.slice(...span) : text, value: value ?? 'und' }];
    });
    const isInBody = ({ text }: { readonly text: string }): boolean => body.includes(squeezed(text));
    const shown = ({ text, value }: (typeof noted)[number]): string => `${value}: ${text}`;
    yield {
      id: gold.id,
      language,
      said: ofPage?.value ?? 'und',
      score: ofPage?.score ?? 0,
      foreignInBody: noted.filter(isInBody).map(shown),
      foreignElsewhere: noted.filter((own) => !isInBody(own)).map(shown),
    };
  }
}

const leastOfPiece = 60; // characters

const squeezed = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim();

// The language of one piece of text: the script first, then small words and letters, then franc where these do not settle it.
// The same code answers the stage, block by block, and the library's callers.
import { type Census, censusOf, family, type Script } from '../../text/scripts.js';
import { declaredTag } from './declared.js';
import { scoreHan } from './han.js';
import { languagesOf } from './languages.js';
import { openTrigramScorer } from './trigrams.js';
import { openWordScorer, type WordScorer } from './words.js';

export interface Candidate {
  /** BCP 47. */
  readonly language: string;
  /** Its share of the belief, 0 to 1. */
  readonly score: number;
}

export interface Detected {
  /** BCP 47; `und` where nothing is known. */
  readonly language: string;
  /** The script of most of the letters; absent where there are no letters. */
  readonly script?: Script;
  readonly score: number;
  /** The likeliest first. */
  readonly candidates: readonly Candidate[];
}

export interface Hints {
  /** What the page or its host says: `en`, `pt_BR`. Believed a little for `en`, which many systems say of every page. */
  readonly declared?: string;
}

export interface TextScores {
  readonly script?: Script;
  readonly census: Census;
  /** Nats by tag, the best 0, none below `floor`. */
  readonly nats: ReadonlyMap<string, number>;
}

export const floor = -12; // findings/langid.md, section 5: emissions are capped there
const settled = 10; // a lead from which more evidence changed nothing in 30,931 texts (the same section)
const temperature = 0.55; // guess, to be calibrated with issue 6: evidence repeats itself, so nats are too sure
export const declaredNats = 3.5;
export const declaredEnglishNats = 1;

export interface Detector {
  scores(text: string): TextScores;
  detect(text: string, hints?: Hints): Detected;
}

export function openDetector(): Detector {
  const scorers = new Map<Script, Scorer>();
  const scorerOf = (script: Script): Scorer => {
    const known = scorers.get(script) ?? openScorer(script);
    scorers.set(script, known);
    return known;
  };
  const scores = (text: string): TextScores => {
    const clean = withoutAddresses(text.normalize('NFC'));
    const census = censusOf(clean);
    const script = census.found[0]?.script;
    if (!script) return { census, nats: new Map() };
    return { script, census, nats: scorerOf(family(script))(clean, census.letters) };
  };
  return { scores, detect: (text, hints = {}) => decide(scores(text), hints) };
}

const detector = openDetector();

/** The language of any text, with what else it might be. */
export function detectLanguage(text: string, hints: Hints = {}): Detected {
  return detector.detect(text, hints);
}

/** URLs, mail addresses, handles and hashtags are in no language, and franc takes them for some. */
export function withoutAddresses(text: string): string {
  return text.replace(/https?:\/\/\S+|www\.\S+|\S{1,64}@\S{1,255}|[#@][\p{L}\p{N}_]+/gu, ' ');
}

function decide({ script, nats }: TextScores, hints: Hints): Detected {
  if (!script || nats.size === 0) return { language: 'und', ...(script ? { script } : {}), score: 0, candidates: [] };
  const candidates = shares(withPrior(nats, hints.declared));
  const best = candidates[0]!;
  return { language: best.language, script, score: best.score, candidates: candidates.slice(0, 5) };
}

/** What is declared can only help a language that the text may be in. */
export function withPrior(
  nats: ReadonlyMap<string, number>,
  declared: string | undefined,
): ReadonlyMap<string, number> {
  const tag = declared === undefined ? undefined : declaredTag(declared);
  if (tag === undefined) return nats;
  const told = new Map(nats);
  for (const [language, score] of nats) {
    if (!saysSame(tag, language)) continue;
    told.set(language, score + (language === 'en' ? declaredEnglishNats : declaredNats));
  }
  return told;
}

/** `zh` says both scripts, `sr` both letters, `no` both written forms. */
export function saysSame(declared: string, language: string): boolean {
  if (declared === language || language.startsWith(`${declared}-`)) return true;
  return declared === 'no' && (language === 'nb' || language === 'nn');
}

export function shares(nats: ReadonlyMap<string, number>): Candidate[] {
  const best = Math.max(...nats.values());
  const weights = [...nats].map(([language, score]) => [language, Math.exp((score - best) * temperature)] as const);
  const sum = weights.reduce((total, [, weight]) => total + weight, 0);
  return weights.map(([language, weight]) => ({ language, score: weight / sum })).sort((a, b) => b.score - a.score);
}

type Scorer = (text: string, letters: number) => ReadonlyMap<string, number>;

function openScorer(script: Script): Scorer {
  if (script === 'Han') return scoreHan;
  const known = languagesOf(script);
  if (known.length <= 1) {
    const alone = new Map(known.map(({ tag }) => [tag, 0]));
    return () => alone;
  }
  const words: WordScorer = openWordScorer(script);
  const trigrams = openTrigramScorer(script);
  const tags = known.map(({ tag }) => tag);
  return (text, letters) => {
    const said = words.score(text);
    if (leadOf(said) >= settled) return fromBest(tags, said);
    const heard = trigrams(text, letters);
    return fromBest(
      tags,
      said.map((nats, at) => nats + heard[at]!),
    );
  };
}

function leadOf(scores: Float64Array): number {
  let best = Number.NEGATIVE_INFINITY;
  let second = Number.NEGATIVE_INFINITY;
  for (const score of scores) {
    if (score > best) [best, second] = [score, best];
    else if (score > second) second = score;
  }
  return best - second;
}

function fromBest(tags: readonly string[], scores: Float64Array): ReadonlyMap<string, number> {
  const best = Math.max(...scores);
  return new Map(tags.map((tag, at) => [tag, Math.max(scores[at]! - best, floor)]));
}

// The language of one piece of text: the script first, then words, letters and n-grams, then what is told beside the text.
// The same code answers the stage, block by block, and the library's callers.

import { iso3Of, scriptOfTag } from '../../text/languages.js';
import { type Census, censusOf, family, type Script } from '../../text/scripts.js';
import { type Told, toldByHost, toldByTag, withTold } from './declared.js';
import { outsideLanguage } from './outside.js';
import { type Nats, openScorer, type Scorer } from './scorer.js';
import { type LanguageWeights, loadLanguageWeights } from './weights.js';

export interface Candidate {
  /** BCP 47. */
  readonly language: string;
  /** Its share of the belief, 0 to 1. */
  readonly score: number;
}

export interface Detected {
  /** BCP 47: `en`, `zh-Hans`, `sr-Latn`; `und` where nothing is known. */
  readonly language: string;
  /** ISO 639-3, a single language rather than a group: `eng`, `cmn`, `srp`; `und`. */
  readonly iso3: string;
  /** The script of most of the letters, as Unicode names it; absent where there are no letters. */
  readonly script?: Script;
  /** How likely it is right, 0 to 1 (calibrated on the folds of gold/language). */
  readonly score: number;
  /** The likeliest first, five at most. */
  readonly candidates: readonly Candidate[];
}

export interface Hints {
  /** What the page says: `en`, `pt_BR`. Believed a little for `en`, which many systems say of every page. */
  readonly declared?: string;
  /** Where it was found: a host, whose country lets expect a language. */
  readonly host?: string;
  /** What stands around it, in the order of reading; a short text is likely in the language of its neighbours. */
  readonly neighbours?: readonly string[];
}

export interface TextScores {
  readonly script?: Script;
  readonly census: Census;
  readonly nats: Nats;
}

export interface DetectorOptions {
  readonly weights?: LanguageWeights;
  /** BCP 47 tags: the languages to choose from; all that are known by default. */
  readonly among?: readonly string[];
  /** Whether texts may be in a language that is not to choose from, see outside.ts; true by default, false with `among`. */
  readonly outside?: boolean;
}

export interface Detector {
  /** Whether texts may be in languages that it does not choose from. */
  readonly outside: boolean;
  /** @param census of the text, where it is known already */
  scores(text: string, census?: Census): TextScores;
  /** Whether the words of a text alone speak for a language before all others: much cheaper than its scores. @param text in lower case */
  wordsSay(text: string, language: string): boolean;
  /** The share of a text's words that stand in the lists of a language, 0 to 1; 1 where it has no list. */
  coverage(text: string, language: string): number;
  detect(text: string, hints?: Hints): Detected;
}

export function openDetector({ weights, among, outside = !among }: DetectorOptions = {}): Detector {
  const scorers = new Map<Script, Scorer>();
  const ngrams = (weights ?? loadLanguageWeights()).ngrams;
  const scorerOf = (script: Script): Scorer => {
    const known = scorers.get(family(script)) ?? openScorer(family(script), ngrams[family(script)], among);
    scorers.set(family(script), known);
    return known;
  };
  const scoresOf = (clean: string, census: Census): TextScores => {
    const script = census.found[0]?.script;
    return script ? { script, census, nats: scorerOf(script).score(clean) } : { census, nats: new Map() };
  };
  const askScorer = <T>(text: string, ask: (scorer: Scorer, clean: string) => T): T | undefined => {
    const clean = prepared(text);
    const script = censusOf(clean).found[0]?.script;
    return script && ask(scorerOf(script), clean);
  };
  const detector: Detector = {
    outside,
    scores: (text, census) => {
      const clean = prepared(text);
      return scoresOf(clean, census ?? censusOf(clean));
    },
    wordsSay: (text, language) => scorerOf(scriptOfTag(language)).wordsSay(text, language),
    coverage: (text, language) => askScorer(text, (scorer, clean) => scorer.coverage(clean, language)) ?? 1,
    detect: (text, hints = {}) => decide(text, hints, detector),
  };
  return detector;
}

let shared: Detector | undefined; // opened when it is first asked, so that importing the library costs nothing

/** The language of any text, with what else it might be. */
export function detectLanguage(text: string, hints: Hints = {}): Detected {
  shared ??= openDetector();
  return shared.detect(text, hints);
}

/** A text as all scorers want it: NFC, in lower case, without addresses, with one kind of apostrophe. */
export function prepared(text: string): string {
  const lower = withoutAddresses(text.normalize('NFC')).toLowerCase();
  return lower.includes('ʻ') || lower.includes('ʼ') ? lower.replace(/[ʻʼ]/g, '’') : lower;
}

/** URLs, mail addresses, handles and hashtags are in no language. */
export function withoutAddresses(text: string): string {
  if (!signsOfAddress.some((sign) => text.includes(sign))) return text; // the pattern below costs as much as all the scores
  return text.replace(/https?:\/\/\S+|www\.\S+|\S{1,64}@\S{1,255}|[#@][\p{L}\p{N}_]+/gu, ' ');
}

const signsOfAddress = ['@', '#', 'http:', 'https:', 'www.'];

function decide(text: string, hints: Hints, detector: Detector): Detected {
  const { script, census, nats } = detector.scores(text);
  if (!script || nats.size === 0) return unknown(script);
  const candidates = shares(withTold(withNeighbours(nats, hints, detector), toldBy(hints)));
  const best = candidates[0]!;
  const other = detector.outside ? outsideLanguage(text, best.language, census, detector) : undefined;
  if (other) return { language: other.tag, iso3: other.iso3, script, score: other.score, candidates: [] };
  if (best.score < leastScore) return { ...unknown(script), candidates: candidates.slice(0, mostCandidates) };
  return {
    language: best.language,
    iso3: iso3Of(best.language),
    script,
    score: best.score,
    candidates: candidates.slice(0, mostCandidates),
  };
}

const unknown = (script: Script | undefined): Detected => ({
  language: 'und',
  iso3: 'und',
  ...(script ? { script } : {}),
  score: 0,
  candidates: [],
});

const mostCandidates = 5;
/** Below, it could be anything. Guess: 1 in 1,000 headlines of gold/language, most of them names. */
const leastScore = 0.15;

function toldBy({ declared, host }: Hints): Told[] {
  const page = declared === undefined ? undefined : toldByTag(declared, `declared "${declared}"`);
  const country = toldByHost(host);
  return [page, country].filter((told) => told !== undefined);
}

const neighbourNats = 3; // of all together: guess, between a page that declares its language and one that does not

function withNeighbours(nats: Nats, { neighbours = [] }: Hints, detector: Detector): Nats {
  const heard = neighbours.map((text) => detector.scores(text)).filter(({ nats }) => nats.size > 0);
  const letters = heard.reduce((sum, { census }) => sum + census.weight, 0);
  if (letters === 0) return nats;
  const votes = new Map<string, number>();
  for (const { nats, census } of heard)
    for (const [language, share] of beliefs(nats))
      votes.set(language, (votes.get(language) ?? 0) + (share * census.weight) / letters);
  return new Map([...nats].map(([language, own]) => [language, own + neighbourNats * (votes.get(language) ?? 0)]));
}

/** Evidence repeats itself, so nats are surer than they should be: fitted to the folds of gold/language by `npm run eval:language`. */
const temperature = 0.75;

/** Beliefs that add up to 1, in no order. */
export function beliefs(nats: Nats): Map<string, number> {
  let best = Number.NEGATIVE_INFINITY;
  for (const own of nats.values()) if (own > best) best = own;
  const weights = new Map<string, number>();
  let sum = 0;
  for (const [language, own] of nats) {
    const weight = Math.exp((own - best) * temperature);
    weights.set(language, weight);
    sum += weight;
  }
  for (const [language, weight] of weights) weights.set(language, weight / sum);
  return weights;
}

/** The same as candidates, the likeliest first. */
export const shares = (nats: Nats): Candidate[] =>
  [...beliefs(nats)].map(([language, score]) => ({ language, score })).sort((a, b) => b.score - a.score);

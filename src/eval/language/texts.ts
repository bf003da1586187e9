// The labelled texts of gold/language, and the folds that they are in: texts that share a sentence share a fold, so that no
// model is asked about what it has read.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError } from '../../pipeline/config.js';
import { languages } from '../../text/languages.js';
import { Chance } from '../spam/chance.js';

export const lengths = ['document', 'paragraph', 'sentence', 'headline'] as const;
export type Length = (typeof lengths)[number];

export interface LabelledText {
  readonly text: string;
  /** BCP 47, as the detector should answer. */
  readonly language: string;
  readonly set: string;
  readonly length: Length;
  /** 0 to `textFolds` - 1; absent for sets that nothing is learned from. */
  readonly fold?: number;
}

export const textFolds = 5;

/** Sets that the n-grams are learned from. The sets of real news are for judging alone. */
const learnedFrom: ReadonlySet<string> = new Set(['flores', 'lingua']);

export const isRealNews = ({ set }: Pick<LabelledText, 'set'>): boolean => !learnedFrom.has(set);

/** @throws ConfigError where the file is not there, or a row is no labelled text */
export function readTexts(gold: string): LabelledText[] {
  const file = join(gold, 'language', 'texts.jsonl');
  const rows = linesOf(file).map((line, at) => labelled(line, `${file}:${at + 1}`));
  return withFolds(rows);
}

function linesOf(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').trimEnd().split('\n');
  } catch (error) {
    throw new ConfigError(`The labelled texts could not be read: ${String(error)}. Name the gold folder.`, {
      cause: error,
    });
  }
}

const tags = new Set(languages.map(({ tag }) => tag));

function labelled(line: string, where: string): LabelledText {
  const { text, language, set, length } = JSON.parse(line) as Record<string, string>;
  const tag = language === 'zh' ? 'zh-Hans' : language;
  const kind = length === 'headline60' ? 'headline' : length;
  if (typeof text !== 'string' || !tag || !tags.has(tag) || !set || !lengths.includes(kind as Length))
    throw new ConfigError(`${where}: expected text, language, set and length, found ${line.slice(0, 120)}`);
  return { text, language: tag, set, length: kind as Length };
}

const wordsShared = 6; // a run of so many words in two texts joins them

function withFolds(rows: readonly LabelledText[]): LabelledText[] {
  const parent = rows.map((_, at) => at);
  const find = (at: number): number => {
    let root = at;
    while (parent[root] !== root) root = parent[root]!;
    parent[at] = root;
    return root;
  };
  const seen = new Map<string, number>();
  rows.forEach(({ set, language, text }, at) => {
    const words = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
    for (let from = 0; from + wordsShared <= words.length; from++) {
      const run = `${set} ${language} ${words.slice(from, from + wordsShared).join(' ')}`;
      const other = seen.get(run);
      if (other === undefined) seen.set(run, at);
      else parent[find(at)] = find(other);
    }
  });
  return rows.map((row, at) => {
    if (isRealNews(row)) return row;
    return { ...row, fold: Math.floor(new Chance(`fold ${find(at)}`).next() * textFolds) };
  });
}

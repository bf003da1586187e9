// The texts that copies are made of: bodies of gold articles, and documents in 83 languages, as paragraphs.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { countTokens } from '../../text/tokens.js';
import type { GoldPage } from '../gold-row.js';

export interface Body {
  readonly id: string;
  /** As far as the set says it: what is added to a copy comes from texts of the same one. */
  readonly language: string;
  readonly paragraphs: readonly string[];
}

/** @param gold the folder of the gold sets */
export function readBodies(gold: string): Body[] {
  const pages = ['news', 'newspaper', 'web'].flatMap((set) => pagesOf(gold, set));
  return [...pages, ...documentsOf(gold)].filter(({ paragraphs }) => countTokens(paragraphs.join(' ')) >= fewestWords);
}

/** guess: what is shorter is hardly an article, and one word of it is more than a hundredth */
const fewestWords = 60;

const pagesOf = (gold: string, set: string): Body[] =>
  linesOf(join(gold, set, 'gold.jsonl'))
    .map((line) => JSON.parse(line) as GoldPage) // checked where pages are scored
    .flatMap(({ id, country, body }) => (body ? [bodyOf(`${set}/${id}`, country ?? set, body)] : []));

interface Text {
  readonly length: string;
  readonly set: string;
  readonly language: string;
  readonly text: string;
}

const documentsOf = (gold: string): Body[] =>
  linesOf(join(gold, 'language', 'texts.jsonl'))
    .map((line) => JSON.parse(line) as Text) // its README says so
    .filter(({ length, set }) => length === 'document' && set !== 'fundus') // those are pages of the set news
    .map(({ set, language, text }, at) => bodyOf(`${set}/${language}-${at}`, language, text.split('\n')));

const bodyOf = (id: string, language: string, lines: readonly string[]): Body => ({
  id,
  language,
  paragraphs: lines.filter((line) => line.trim() !== '').flatMap(inParagraphs),
});

/** Documents that are one line are cut after every third sentence. */
function inParagraphs(line: string): string[] {
  if (line.length < longest) return [line];
  const sentences = line.split(/(?<=[.!?]) |(?<=[。！？።।؟])/u);
  return Array.from({ length: Math.ceil(sentences.length / 3) }, (_, at) =>
    sentences.slice(at * 3, at * 3 + 3).join(' '),
  );
}

const longest = 1000; // guess: characters; few paragraphs of newspapers are longer

const linesOf = (path: string): string[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '');

// What editors and sites do to a story that they take over, each in several strengths.
import { unspaced } from '../../text/tokens.js';
import type { Chance } from '../spam/chance.js';

export interface Edit {
  readonly name: string;
  readonly apply: (paragraphs: readonly string[], by: Editing) => string[];
}

export interface Editing {
  readonly chance: Chance;
  /** Paragraphs of other texts in the same language. */
  readonly others: readonly string[];
  /** What the site puts under every story. */
  readonly tail: readonly string[];
}

export const edits: readonly Edit[] = [
  { name: 'taken over as it is', apply: (paragraphs) => [...paragraphs] },
  {
    name: 'other quotation marks and case',
    apply: ([first = '', ...rest]) => [first.toUpperCase(), ...rest.map(otherMarks)],
  },
  ...[0.9, 0.75, 0.6, 0.5].map(cutEnd),
  ...[0.05, 0.15, 0.3].map(cutInside),
  { name: 'another lead', apply: (paragraphs, { chance, others }) => [chance.one(others), ...paragraphs.slice(1)] },
  { name: 'a lead put in front', apply: (paragraphs, { chance, others }) => [chance.one(others), ...paragraphs] },
  ...[1, 4].map(captions),
  ...[1, 3].map(addParagraphs),
  { name: "the site's tail", apply: (paragraphs, { tail }) => [...paragraphs, ...tail] },
  ...[0.005, 0.02, 0.05].map(changeWords),
  {
    name: 'paragraphs in another order',
    apply: (paragraphs, { chance }) => chance.some(paragraphs, paragraphs.length),
  },
];

const otherMarks = (text: string): string => text.replace(/[“”„«»"]/g, "'").replace(/[–—-]/g, ' – ');

function cutEnd(share: number): Edit {
  return {
    name: `cut after ${share * 100}%`,
    apply: (paragraphs) => {
      const text = paragraphs.join('\n\n');
      return text.slice(0, Math.ceil(text.length * share)).split('\n\n');
    },
  };
}

function cutInside(share: number): Edit {
  return {
    name: `${share * 100}% of the paragraphs taken out`,
    apply: (paragraphs, { chance }) => {
      const out = new Set(chance.some([...paragraphs.keys()], Math.max(1, Math.round(paragraphs.length * share))));
      return out.size === paragraphs.length ? [...paragraphs] : paragraphs.filter((_, at) => !out.has(at));
    },
  };
}

function captions(count: number): Edit {
  return {
    name: `${count} other captions`,
    apply: (paragraphs, { chance, others }) =>
      putIn(
        paragraphs,
        chance,
        Array.from({ length: count }, () => beginOf(chance.one(others))),
      ),
  };
}

/** As long as a caption is: a dozen words, or thirty letters where those are written without spaces. */
const beginOf = (text: string): string =>
  /^(?:\S*\s*){0,12}/u.exec(text)![0].slice(0, isUnspaced.test(text) ? 30 : 120);

const isUnspaced = new RegExp(`[${unspaced}]`);

function addParagraphs(count: number): Edit {
  return {
    name: `${count} paragraphs added`,
    apply: (paragraphs, { chance, others }) => putIn(paragraphs, chance, chance.some(others, count)),
  };
}

function putIn(paragraphs: readonly string[], chance: Chance, more: readonly string[]): string[] {
  const edited = [...paragraphs];
  for (const paragraph of more) edited.splice(chance.between(0, edited.length), 0, paragraph);
  return edited;
}

function changeWords(share: number): Edit {
  return {
    name: `${share * 100}% of the words changed`,
    apply: (paragraphs, { chance, others }) => {
      const words = others.slice(0, 40).flatMap((text) => text.match(word) ?? []);
      return paragraphs.map((text) => text.replace(word, (own) => (chance.happens(share) ? chance.one(words) : own)));
    },
  };
}

const word = new RegExp(`[${unspaced}]|[\\p{L}\\p{M}\\p{N}]+`, 'gu');

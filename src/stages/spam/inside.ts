// Spam inside a block that is kept: a wall glued to a paragraph's end or start, a sales sentence between two others.
// The block is cut after sentence marks and at line ends, and each stretch is judged against the rest of its block and page.
import type { Block } from '../../page/page.js';
import { censusOf, family, weightIn } from '../../text/scripts.js';
import type { Passage } from './passages.js';
import { unitsOf } from './units.js';

export interface Stretch {
  readonly passage: Passage;
  /** The units of the rest of the block. */
  readonly others: ReadonlySet<string>;
}

const leastWeight = 40; // letters, weighed: shorter stretches cannot be judged
const mostSentences = 60; // blocks of more are no paragraphs

export function stretchesOf(block: Block): Stretch[] {
  const spans = sentenceSpans(block.text).flatMap((span) => atScriptChange(block.text, span));
  if (spans.length < 2 || spans.length > mostSentences) return [];
  return spans.flatMap((span) => {
    const text = block.text.slice(...span);
    if (weightIn(text) < leastWeight) return [];
    const rest = `${block.text.slice(0, span[0])} ${block.text.slice(span[1])}`;
    return [{ passage: { blocks: [block], text, span }, others: new Set(unitsOf(rest)) }];
  });
}

const end = /[.!?…؟۔।]["'”’»)\]]*\s+|[。！？]["'”’»」』）]*\s*|\n+/gu;

function sentenceSpans(text: string): [number, number][] {
  const spans: [number, number][] = [];
  let from = 0;
  for (const { 0: mark, index } of text.matchAll(end)) {
    spans.push([from, index + mark.length]);
    from = index + mark.length;
  }
  if (from < text.length) spans.push([from, text.length]);
  return spans;
}

const leastForeignRun = 24; // letters, weighed

/** A run in another script at the end of a sentence is a stretch of its own: walls are glued on without a mark. */
function atScriptChange(text: string, [from, to]: [number, number]): [number, number][] {
  const words = [...text.slice(from, to).matchAll(/\S+/gu)];
  const first = scriptOf(words[0]?.[0] ?? '');
  if (!first) return [[from, to]];
  let cut = to;
  for (const { 0: word, index } of words.reverse()) {
    const script = scriptOf(word);
    if (script === first) break;
    if (script) cut = from + index;
  }
  return weightIn(text.slice(cut, to)) >= leastForeignRun
    ? [
        [from, cut],
        [cut, to],
      ]
    : [[from, to]];
}

function scriptOf(word: string): string | undefined {
  const script = censusOf(word).found[0]?.script;
  return script && family(script);
}

// What the block model is told after it has scored: text that is no prose, consent dialogs in plain text, elements whose names
// say that they hold no article, and standfirsts. Each line was measured alone before it stayed, cross-validated on gold/news,
// newspaper and web articles.
import type { Block } from '../../page/page.js';
import type { Reading } from '../../page/reading.js';
import { consentCrowd } from './consent-crowd.js';
import { furnitureOf } from './furniture.js';
import { looksLikeByline, looksLikeCaption, looksLikeTimestamp } from './line-shapes.js';
import { isStandfirst } from './standfirst.js';

/** Scores as the page's names correct them; the scores that are given stay as they are. */
export function corrected(reading: Reading, scores: Float32Array): Float32Array {
  const found = Float32Array.from(scores);
  for (const { index, text } of reading.page.blocks) if (isData(text)) found[index]! *= left;
  if (reading.page.form === 'text')
    for (const index of consentCrowd(reading)) found[index]! *= left; // newspaper +.0012, news +.0004
  else correctByNames(reading, found);
  return found;
}

/** What a script left behind: places of a template that nobody filled, records (web +.0002, others 0). */
const isData = (text: string): boolean => isPlaceholder(text) || isRecord(text);

const isPlaceholder = (text: string): boolean =>
  text.length < 60 && /^(?:\$\$[\w .-]+\$\$|\{\{[^{}]+\}\}|%%[\w .-]+%%|<%[^%]+%>)$/.test(text);

const isRecord = (text: string): boolean =>
  text.includes('":') && // most texts are asked no more
  (/^\s*[[{]{1,2}"[\w-]+\\?":/.test(text) || /\\?",\s?\\?"[\w-]+\\?":\s?[\\"\d[{]/.test(text));

function correctByNames(reading: Reading, found: Float32Array): void {
  for (const index of furnitureOf(reading, found)) found[index]! *= left;
  for (const block of standfirsts(reading, found)) found[block.index] = Math.max(found[block.index]!, sureEnough);
}

const left = 0.1; // of the score: where a page has nothing else, it may still be chosen
const farthest = 5; // elements up; as furniture

const sureEnough = 0.7;

/**
 * Between the first heading and the first sure block: what is named as standfirst, or says what the page's description says.
 * The gold sets take it on 40 to 100% of their pages, and the model has to please all three (news +.0006, newspaper +.0014,
 * web -.0003).
 */
function standfirsts(reading: Reading, scores: Float32Array): Block[] {
  const { blocks } = reading.page;
  const heading = blocks.findIndex(({ level }) => level === 1);
  const first = scores.findIndex((score) => score > 0.5);
  const between = blocks.slice(Math.max(0, heading + 1), Math.max(0, first));
  return between.filter((block) => {
    const tokens = reading.measures.tokens(block);
    return tokens >= 6 && tokens <= 90 && !isBesideTheText(reading, block, tokens) && isStandfirst(reading, block);
  });
}

/** The same names are round pictures, bylines and rows of buttons, of which 3 in 20 were gold. */
function isBesideTheText({ page, measures }: Reading, block: Block, tokens: number): boolean {
  const { text, container } = block;
  if (!measures.endsSentence(block) && tokens < 12) return true; // guess
  if (looksLikeByline(text, tokens) || looksLikeTimestamp(text, tokens) || looksLikeCaption(text, tokens)) return true;
  for (const at of measures.ancestors(container, farthest)) if (/^fig/.test(page.containers[at]!.tag)) return true;
  return false;
}

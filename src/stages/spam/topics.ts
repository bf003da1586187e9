// The topic guard: whether the rest of a page speaks of what a family sells. Then its words may not decide.
import type { Family } from './family.js';
import { speaksOf } from './phrases.js';
import type { Measuring } from './signals.js';
import type { Surroundings } from './surroundings.js';

/** Looks for topics in the page's ordinary text, block by block, in lower case; worked out when first asked. */
export function openTopics(around: Surroundings): Measuring['speaksOfTopic'] {
  let lower: { index: number; text: string }[] | undefined;
  const known = new Map<Family, readonly number[]>();
  return (kind, { blocks, span }) => {
    lower ??= around.reading.page.blocks
      .filter(({ index }) => around.ordinary[index] === 1)
      .map(({ index, text }) => ({ index, text: text.toLowerCase() }));
    const speaking = known.get(kind) ?? lower.filter(({ text }) => speaksOf(text, kind)).map(({ index }) => index);
    known.set(kind, speaking);
    if (speaking.some((index) => !blocks.some((block) => block.index === index))) return true;
    return span !== undefined && speaksOf(withoutSpan(blocks[0]!.text, span).toLowerCase(), kind);
  };
}

const withoutSpan = (text: string, [from, to]: readonly [number, number]): string =>
  `${text.slice(0, from)} ${text.slice(to)}`;

// Puts spam into a page's source, HTML or text: as blocks of its own at one of the places, at an end of a paragraph, or between
// two of its words.
import type { Chance } from './chance.js';
import type { Composed } from './compose.js';
import type { Host } from './hosts.js';
import { asAnchor, asGlued, asHtml, asText, type Look } from './markup.js';
import { type Position, placeOf } from './places.js';

export interface Injection {
  readonly source: string;
  /** Where the injected source stands in it. */
  readonly region: readonly [number, number];
  /** The block of the clean page that it is inside of; absent where it is blocks of its own. */
  readonly inside?: number;
}

export interface Manner extends Look {
  readonly position: Position;
}

/** Undefined where the page has no such place. */
export function inject(host: Host, spam: Composed, manner: Manner, chance: Chance): Injection | undefined {
  if (manner.shape === 'anchor') return insideSentence(host, spam[0]!, manner, chance);
  if (manner.shape === 'glued' || manner.shape === 'inner') return glued(host, spam[0]!, manner, chance);
  const at = placeOf(host, manner.position, chance);
  if (at === undefined) return undefined;
  return insert(host.source, at, host.page.form === 'html' ? asHtml(spam, manner, chance) : asText(spam, host.source));
}

const insert = (source: string, at: number, added: string): Injection => ({
  source: source.slice(0, at) + added + source.slice(at),
  region: [at, at + added.length],
});

/** At the end of a paragraph, or at its beginning. */
function glued(host: Host, spam: string, { target }: Manner, chance: Chance): Injection | undefined {
  const index = paragraphOf(host, chance);
  if (index === undefined) return undefined;
  const [from, to] = host.page.blocks[index]!.source;
  const atEnd = chance.happens(0.8);
  const shown = asGlued(spam, host.page.form, target, chance);
  return { ...insert(host.source, atEnd ? to : from, atEnd ? ` ${shown}` : `${shown} `), inside: index };
}

/** Between two words of a paragraph. */
function insideSentence(host: Host, spam: string, { target }: Manner, chance: Chance): Injection | undefined {
  const index = paragraphOf(host, chance);
  if (index === undefined) return undefined;
  const [from, to] = host.page.blocks[index]!.source;
  const gaps = gapsIn(host.source.slice(from, to));
  if (gaps.length < leastGaps) return undefined;
  const at = from + chance.one(gaps.slice(3, -3));
  return { ...insert(host.source, at, ` ${asAnchor(spam, host.page.form, target)}`), inside: index };
}

const leastParagraph = 120; // characters
const firstParagraphs = 30; // of a body; beside them, by the same chance, none
const leastGaps = 8; // between words: spam stands well inside a sentence

function paragraphOf({ page, body }: Host, chance: Chance): number | undefined {
  const long = body.filter((at) => {
    const { text, kind } = page.blocks[at]!;
    return text.length >= leastParagraph && kind !== 'code';
  });
  return chance.one([...long.slice(0, firstParagraphs), undefined]);
}

/** Spaces between two words, as offsets; in no tag, and in no link. */
const gapsIn = (raw: string): number[] =>
  [...raw.matchAll(/(?<=[\p{L}\p{M},]) (?=\p{L})/gu)].map(({ index }) => index).filter((at) => isOutsideTags(raw, at));

function isOutsideTags(raw: string, at: number): boolean {
  const head = raw.slice(0, at);
  return (
    head.lastIndexOf('<') <= head.lastIndexOf('>') &&
    head.lastIndexOf('<a') <= head.lastIndexOf('</a') &&
    head.lastIndexOf('&') <= Math.max(head.lastIndexOf(';'), at - 10)
  );
}

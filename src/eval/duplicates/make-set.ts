// A set with known copies: each gold text, and what other sites made of it with one to three edits, of its copies too.
import type { Sketched } from '../../pipeline/collate/sketch.js';
import { countTokens } from '../../text/tokens.js';
import { Chance } from '../spam/chance.js';
import type { Body } from './bodies.js';
import { type Edit, edits } from './edits.js';

export interface Made {
  /** The id of the text that it comes from. */
  readonly origin: string;
  /** Names of the edits; none for the original. */
  readonly edits: readonly string[];
  /** Whether it was made from the original itself. */
  readonly isDirect: boolean;
  readonly article: Sketched;
}

/** Of each text. */
const copies = 4;
/** Each with a tail of its own, which it puts under stories of all origins. */
const sites = 60;

/** In the order of an output, which has nothing to do with that in which they were made. */
export function makeSet(bodies: readonly Body[], seed: string): Made[] {
  const pools = poolsOf(bodies);
  const made = bodies.flatMap((body) => copiesOf(body, pools, seed));
  new Chance(seed).shuffle(made);
  return made.map((one, at) => ({
    ...one,
    article: { ...one.article, source_path: `${String(at).padStart(6, '0')}.html` },
  }));
}

interface Paragraph {
  readonly id: string;
  readonly text: string;
}

type Pools = ReadonlyMap<string, readonly Paragraph[]>;

function poolsOf(bodies: readonly Body[]): Pools {
  const pools = new Map<string, Paragraph[]>();
  for (const { id, language, paragraphs } of bodies) {
    const pool = pools.get(language) ?? [];
    pools.set(language, pool);
    for (const text of paragraphs) pool.push({ id, text });
  }
  return pools;
}

function copiesOf(body: Body, pools: Pools, seed: string): Made[] {
  const chance = new Chance(`${seed} ${body.id}`);
  const others = Array.from({ length: 60 }, () => chance.one(pools.get(body.language)!))
    .filter(({ id }) => id !== body.id)
    .map(({ text }) => text);
  const variants: { paragraphs: readonly string[]; edits: readonly string[]; isDirect: boolean }[] = [
    { paragraphs: body.paragraphs, edits: [], isDirect: true },
  ];
  while (others.length > 1 && variants.length <= copies) {
    const from = chance.happens(0.75) ? variants[0]! : chance.one(variants);
    const done = chance.some(edits, chance.one([1, 1, 1, 2, 3]));
    const tail = tailOf(chance.between(1, sites), pools.get(body.language)!, seed);
    const paragraphs = done.reduce<readonly string[]>(
      (so, edit: Edit) => edit.apply(so, { chance, others, tail }),
      from.paragraphs,
    );
    variants.push({
      paragraphs,
      edits: [...from.edits, ...done.map(({ name }) => name)],
      isDirect: from === variants[0],
    });
  }
  return variants.map(({ paragraphs, ...rest }, at) => ({
    ...rest,
    origin: body.id,
    article: articleOf(`${body.id}~${at}`, paragraphs, chance),
  }));
}

function tailOf(site: number, pool: readonly Paragraph[], seed: string): string[] {
  const chance = new Chance(`${seed} tail ${site}`);
  return chance.some(pool.slice(0, 200), 2).map(({ text }) => text);
}

function articleOf(id: string, paragraphs: readonly string[], chance: Chance): Sketched {
  const text = paragraphs.join('\n\n');
  return {
    id,
    text,
    words: countTokens(text),
    date_published: `2024-03-0${chance.between(1, 9)}T0${chance.between(0, 9)}:00:00Z`,
    fetched: null,
    source_path: id,
    source_record: null,
    url: null,
    canonical_url: null,
    title: null,
    language: null,
    warnings: [],
  };
}

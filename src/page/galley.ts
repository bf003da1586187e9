// A galley: all that is known of one page, as plain data: its blocks as they stood, what every stage said of them, and the candidates
// for its fields. The report shows it, and runs are compared and sampled by it, without cleaning anything anew.
import type { Fact } from './fact.js';
import type { Fates } from './labels.js';
import type { Mark } from './mark.js';
import type { Block, Container, Decoding, Hidden, Page } from './page.js';
import { Reading } from './reading.js';

export interface Galley {
  readonly id: string;
  readonly decoding: Decoding;
  readonly blocks: readonly GalleyBlock[];
  /** In the order in which they were put on. */
  readonly marks: readonly Mark[];
  readonly facts: readonly Fact[];
}

export interface GalleyBlock extends Pick<Block, 'kind' | 'level' | 'text'> {
  /** The elements that held it, outermost first: `body > main > p.lead`; absent in plain text. */
  readonly where?: string;
  /** The page hides it: the evidence. */
  readonly hidden?: string;
}

/** guess: one page more or less to read costs nothing, and a million pages are 20,000 files */
export const galleysInFile = 50;

/** In the folder of the output. @param place among all galleys, from 0 */
export function galleyFileOf(place: number): string {
  const number = Math.floor(place / galleysInFile) + 1;
  return `galleys/part${number === 1 ? '' : `-${number}`}.js`;
}

export function galleyOf({ page, marks, facts }: Reading): Galley {
  return {
    id: page.id,
    decoding: page.decoding,
    blocks: page.blocks.map((block) => blockOf(page, block)),
    marks,
    facts,
  };
}

/** The page again as far as its galley goes: nothing is known of the elements, links and places in the source of its blocks. */
export function readingOf({ id, decoding, blocks, marks, facts }: Galley, fates: Fates): Reading {
  const page: Page = {
    id,
    form: blocks.some(({ where }) => where !== undefined) ? 'html' : 'text',
    decoding,
    declared: [],
    containers: [],
    blocks: blocks.map(({ where: _, hidden: __, ...block }, index) => ({ ...block, index, ...nowhere })),
    selected: [],
  };
  return new Reading(page, marks, facts, fates);
}

const nowhere = { container: -1, source: [0, 0], runs: [] } as const;

function blockOf({ containers }: Page, { kind, level, text, container }: Block): GalleyBlock {
  const way = wayTo(containers, container);
  const hidden = way.findLast((element) => element.hidden)?.hidden;
  return {
    kind,
    ...(level === undefined ? {} : { level }),
    text,
    ...(way.length === 0 ? {} : { where: way.slice(-mostOfWay).map(nameOf).join(' > ') }),
    ...(hidden ? { hidden: evidenceOf(hidden) } : {}),
  };
}

/** guess: what holds a block is told by the elements next to it; more would be longer than the block */
const mostOfWay = 5;
const mostClasses = 2;

function wayTo(containers: readonly Container[], container: number): Container[] {
  const way: Container[] = [];
  for (let at = container; at >= 0; at = containers[at]!.parent) way.push(containers[at]!);
  return way.reverse();
}

const nameOf = ({ tag, id, classes = [] }: Container): string =>
  [id === undefined ? tag : `${tag}#${id}`, ...classes.slice(0, mostClasses)].join('.');

const evidenceOf = ({ how, because }: Hidden): string => `${how}: ${because}`;

// Blocks in elements whose names say that they hold no article: consent dialogs, fact boxes, embedded posts, comments.
import { namesOf } from '../../page/container-names.js';
import type { Block, Container } from '../../page/page.js';
import type { Reading } from '../../page/reading.js';

interface Furniture {
  /** In the name of a class or id. */
  readonly named: RegExp;
  /** How many elements up from the block's own. */
  readonly reach: number;
  /** Scores from here on are left alone; 2 is above all. */
  readonly upTo: number;
}

const furniture: readonly Furniture[] = [
  { named: /consent|cookie|onetrust|gdpr|privacy/i, reach: 5, upTo: 2 }, // newspaper +.0021, news and web 0
  { named: /fact-?s?-?box|info-?box|fakta|expandable-?box/i, reach: 5, upTo: 2 }, // news +.0014, others 0
  { named: /twitter-tweet|instagram-media/i, reach: 3, upTo: 2 }, // news +.0005, others 0
  { named: /comment/i, reach: 5, upTo: 0.95 }, // web +.0003, others 0
];

/** Over this share of what scores as body, an element is the page, whatever it is called: `<body class="cookies-not-set">`. */
const shareOfPage = 0.9; // swept: .5 and .75 keep a dialog on gold/newspaper that is longer than its article

/** @param scores of the block model @returns indexes of blocks */
export function furnitureOf(reading: Reading, scores: ArrayLike<number>): Set<number> {
  const { blocks, containers } = reading.page;
  const names = furnitureNames(containers);
  const all = massOf(reading, blocks, scores);
  const found = new Set<number>();
  for (const [rule, { reach, upTo }] of furniture.entries()) {
    const bit = 1 << rule;
    if (!names.some((bits) => bits & bit)) continue;
    const own = blocks.filter(
      ({ index, container }) => scores[index]! < upTo && isInside(reading, container, names, bit, reach),
    );
    if (massOf(reading, own, scores) <= shareOfPage * all) for (const { index } of own) found.add(index);
  }
  return found;
}

/** For each element which of the table's names it has, as bits; decoding gives elements of the same classes the same list, read once. */
function furnitureNames(containers: readonly Container[]): Uint8Array {
  const byClasses = new Map<readonly string[], number>();
  const bits = new Uint8Array(containers.length);
  for (let at = 0; at < bits.length; at++) {
    const container = containers[at]!;
    const { id, classes } = container;
    const known = id === undefined && classes ? byClasses.get(classes) : undefined;
    bits[at] = known ?? bitsOf(container);
    if (id === undefined && classes && known === undefined) byClasses.set(classes, bits[at]!);
  }
  return bits;
}

const anyName = new RegExp(furniture.map(({ named }) => named.source).join('|'), 'i');

function bitsOf(container: Container): number {
  if (container.id === undefined && container.classes === undefined) return 0;
  const names = namesOf(container).join(' ').slice(0, 500); // longer ones are data
  if (!anyName.test(names)) return 0;
  return furniture.reduce((bits, { named }, at) => (named.test(names) ? bits | (1 << at) : bits), 0);
}

function isInside({ measures }: Reading, container: number, names: Uint8Array, bit: number, reach: number): boolean {
  for (const at of measures.ancestors(container, reach)) if (names[at]! & bit) return true;
  return false;
}

const massOf = ({ measures }: Reading, blocks: readonly Block[], scores: ArrayLike<number>): number =>
  blocks.reduce((sum, block) => sum + scores[block.index]! * measures.tokens(block), 0);

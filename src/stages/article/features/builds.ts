// Which elements are built alike: the same tag and classes, alone or with the elements above them.
// Cards, comments and rows of tables come in dozens; paragraphs of an article do too, and nothing else on the page is like them.
import type { Container } from '../../../page/page.js';
import type { Sheet } from './sheet.js';

const depths = [1, 2, 3] as const;

export class Builds {
  /** For depths 1 to 3 and each block: a number that blocks share whose element, with so many in all above it, is built alike. */
  readonly keys: readonly Int32Array[];
  /** How many different numbers each depth has. */
  readonly sizes: readonly number[];
  /** For each container a number for its tag and classes; 0 where no block is below its parent. */
  readonly names: Int32Array;
  /** For each container a number that it shares with the children of its parent that are built like it. */
  readonly groups: Int32Array;
  /** By that number: how many they are. */
  readonly groupSizes: Int32Array;

  constructor(sheet: Sheet) {
    const names = numberNames(sheet);
    this.names = names;
    const [keys, sizes] = [[new Int32Array(sheet.count)], [1]];
    for (const depth of depths) {
      const pairs = new Numbers<number>();
      const [above, before, size] = [sheet.above[depth - 1]!, keys[depth - 1]!, sizes[depth - 1]!];
      keys.push(above.map((at, row) => pairs.of((at < 0 ? noName : names[at]!) * size + before[row]!)));
      sizes.push(pairs.size);
    }
    this.keys = keys.slice(1);
    this.sizes = sizes.slice(1);
    this.groups = numberGroups(sheet.parents, names);
    this.groupSizes = sizesOf(this.groups);
  }
}

/** Numbers things in the order in which they come. */
class Numbers<T> {
  readonly #numbers = new Map<T, number>();

  get size(): number {
    return this.#numbers.size;
  }

  of(thing: T): number {
    const known = this.#numbers.get(thing);
    if (known !== undefined) return known;
    this.#numbers.set(thing, this.#numbers.size);
    return this.#numbers.size - 1;
  }
}

const noName = 0; // of no element

/** Numbers tag and classes of elements below whose parents there are blocks; all others are left at 0. */
function numberNames({ containers, parents, sums }: Sheet): Int32Array {
  const lists = new ClassNumbers();
  const byTag = new Map<string, Map<number, number>>(); // of lists of classes
  let count = noName;
  const numberOf = ({ tag, classes }: Container): number => {
    const list = lists.of(classes);
    const ofTag = byTag.get(tag) ?? new Map<number, number>();
    const known = ofTag.get(list);
    if (known !== undefined) return known;
    count += 1;
    byTag.set(tag, ofTag.set(list, count));
    return count;
  };
  return parents.map((parent, at) => (parent >= 0 && sums.blocks[parent] === 0 ? noName : numberOf(containers[at]!)));
}

export const mostClasses = 8; // guess: where there are more, they number and colour the element

/** Numbers lists of classes by what they say. Decoding gives elements of the same classes the same list, which is asked first. */
class ClassNumbers {
  readonly #byList = new Map<readonly string[] | undefined, number>([[undefined, 0]]);
  readonly #byName = new Numbers<string>();

  of(classes: Container['classes']): number {
    let number = this.#byList.get(classes);
    if (number === undefined) {
      number = 1 + this.#byName.of(classes!.slice(0, mostClasses).join('.'));
      this.#byList.set(classes, number);
    }
    return number;
  }
}

function numberGroups(parents: Int32Array, names: Int32Array): Int32Array {
  const most = highest(names) + 1;
  const pairs = new Numbers<number>();
  return parents.map((parent, at) => pairs.of((parent + 1) * most + names[at]!));
}

function sizesOf(groups: Int32Array): Int32Array {
  const sizes = new Int32Array(highest(groups) + 1);
  for (const group of groups) sizes[group]! += 1;
  return sizes;
}

const highest = (numbers: Int32Array): number => numbers.reduce((most, number) => Math.max(most, number), 0);

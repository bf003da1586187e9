// Which elements are built alike: the same tag and classes, alone or with the elements above them.
// Cards, comments and rows of tables come in dozens; paragraphs of an article do too, and nothing else on the page is like them.
import type { Container } from '../../../page/page.js';
import type { Sheet } from './sheet.js';

const mostClasses = 8; // guess: where there are more, they number and colour the element

export class Builds {
  /** For levels 1 to 3 and each block: a number that blocks share whose element, with so many in all above it, is built alike. */
  readonly keys: readonly Int32Array[];
  /** How many different keys each level has. */
  readonly sizes: readonly number[];
  /** For each container how many of its parent's children are built like it, itself included; 0 where no block is below the parent. */
  readonly siblings: Int32Array;

  constructor(sheet: Sheet) {
    const names = numberNames(sheet);
    const levels = [];
    let level = countPairs(sheet.count, 1, () => 0, nameAt(sheet, names, 0));
    for (let above = 1; above <= 3; above++) {
      levels.push(level);
      const { keys, size } = level;
      level = countPairs(sheet.count, size, (row) => keys[row]!, nameAt(sheet, names, above));
    }
    this.keys = levels.map(({ keys }) => keys);
    this.sizes = levels.map(({ size }) => size);
    this.siblings = countSiblings(sheet.containers, names);
  }
}

/** 0 stands for no element, and for elements on which nothing depends. */
const nameAt = (sheet: Sheet, names: Int32Array, level: number) => (row: number) => names[sheet.above[level]![row]!] ?? 0;

/** Numbers the names of elements below whose parents there are blocks; all others are 0. */
function numberNames({ containers, above }: Sheet): Int32Array {
  const holds = new Uint8Array(containers.length + 1); // the last entry is for the parent of the outermost
  for (const at of above[0]!) for (let up = at; up >= 0 && !holds[up]; up = containers[up]!.parent) holds[up] = 1;
  holds[containers.length] = 1;
  const numbers = new Map<string, number>([['', 0]]);
  return Int32Array.from(containers, (container) => {
    const { parent } = container;
    return holds[parent < 0 ? containers.length : parent] ? numberOf(builtName(container), numbers) : 0;
  });
}

const builtName = ({ tag, classes }: Container): string =>
  classes ? `${tag}.${(classes.length > mostClasses ? classes.slice(0, mostClasses) : classes).join('.')}` : tag;

function numberOf<T>(key: T, numbers: Map<T, number>): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
}

function countPairs(rows: number, firsts: number, firstOf: (row: number) => number, secondOf: (row: number) => number) {
  const numbers = new Map<number, number>();
  const keys = new Int32Array(rows);
  for (let row = 0; row < rows; row++) keys[row] = numberOf(secondOf(row) * firsts + firstOf(row), numbers);
  return { keys, size: numbers.size };
}

function countSiblings(containers: readonly Container[], names: Int32Array): Int32Array {
  const most = names.reduce((highest, name) => Math.max(highest, name), 0) + 1;
  const numbers = new Map<number, number>();
  const keys = Int32Array.from(containers, ({ parent }, at) => numberOf((parent + 1) * most + names[at]!, numbers));
  const counts = new Int32Array(numbers.size);
  for (const key of keys) counts[key]! += 1;
  return keys.map((key) => counts[key]!);
}

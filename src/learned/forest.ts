// Boosted trees, evaluated: the sum of one leaf of each tree, squeezed between 0 and 1. One array instead of objects,
// because this runs some hundred times for every block of every page.
import { pack, unpack } from './packed.js';

/** As it stands in the weights: base64 of little-endian arrays. A child below 0 is the leaf `-1 - child` of its tree. */
export interface PackedForest {
  /** Nodes of each tree (Uint16); a tree of n nodes has n + 1 leaves. */
  readonly nodes: string;
  /** Column (Uint16), threshold (Float32), children (Int8) of each node, trees one after the other. */
  readonly columns: string;
  readonly thresholds: string;
  readonly left: string;
  readonly right: string;
  /** Float32. */
  readonly leaves: string;
}

/** Trees that are asked of every row, and the sum (log odds) below which they have the last word: swept on gold/news and newspaper. */
const probe = 60;
const hopeless = -3.5;

/** So many trees are asked before the sum is compared with what can be reached; and more than sums can differ by the order of adding. */
const step = 8;
const slack = 1e-6;

/** Of a node: its threshold, its column, and where its children stand; below 0 they are leaves. */
const nodeSize = 4;
const [ofColumn, ofLeft, ofRight] = [1, 2, 3];

export class Forest {
  /** Where each tree begins. */
  readonly #roots: Int32Array;
  /** The same memory twice: a node is read at once, which takes a quarter less time than from an array for each part. */
  readonly #nodes: Int32Array;
  readonly #thresholds: Float32Array;
  readonly #leaves: Float32Array;
  /** The most that a tree and those behind it can add. */
  readonly #rest: Float64Array;

  constructor(packed: PackedForest) {
    const counts = new Uint16Array(unpack(packed.nodes));
    const columns = new Uint16Array(unpack(packed.columns));
    const [left, right] = [new Int8Array(unpack(packed.left)), new Int8Array(unpack(packed.right))];
    this.#thresholds = spread(new Float32Array(unpack(packed.thresholds)));
    this.#nodes = new Int32Array(this.#thresholds.buffer);
    this.#leaves = new Float32Array(unpack(packed.leaves));
    this.#roots = new Int32Array(counts.length);
    let [firstNode, firstLeaf] = [0, 0];
    const placeOf = (child: number) => (child < 0 ? child - firstLeaf : (child + firstNode) * nodeSize);
    for (const [tree, count] of counts.entries()) {
      this.#roots[tree] = placeOf(count === 0 ? -1 : 0);
      for (let node = firstNode; node < firstNode + count; node++) {
        this.#nodes[node * nodeSize + ofColumn] = columns[node]!;
        this.#nodes[node * nodeSize + ofLeft] = placeOf(left[node]!);
        this.#nodes[node * nodeSize + ofRight] = placeOf(right[node]!);
      }
      firstNode += count;
      firstLeaf += count + 1;
    }
    this.#rest = mostFrom(counts, this.#leaves);
  }

  get trees(): number {
    return this.#roots.length;
  }

  /**
   * Most blocks of a page are menus, and a few trees know it: where the first ones leave no hope, the others are not asked.
   * @param start of the row in `values` @param least the lowest score that means anything: what cannot reach it may come out as 0
   * @returns 0 to 1
   */
  score(values: Float32Array, start: number, least = 0): number {
    const [roots, nodes, thresholds, leaves] = [this.#roots, this.#nodes, this.#thresholds, this.#leaves];
    const leastSum = Math.log(least / (1 - least)); // beyond 0 and 1 no number, which nothing is below
    let sum = 0;
    for (let tree = 0; tree < roots.length; tree++) {
      if (tree === probe && sum < hopeless) break;
      if (tree % step === 0 && sum + this.#rest[tree]! < leastSum) return 0;
      let at = roots[tree]!;
      while (at >= 0)
        at = values[start + nodes[at + ofColumn]!]! <= thresholds[at]! ? nodes[at + ofLeft]! : nodes[at + ofRight]!;
      sum += leaves[-1 - at]!;
    }
    return 1 / (1 + Math.exp(-sum));
  }
}

/** For each tree the sum of its largest leaf and those of all trees behind it. @param counts nodes of each */
function mostFrom(counts: Uint16Array, leaves: Float32Array): Float64Array {
  const most = new Float64Array(counts.length + 1);
  let end = leaves.length;
  for (let tree = counts.length - 1; tree >= 0; tree--) {
    const first = end - counts[tree]! - 1;
    most[tree] = most[tree + 1]! + Math.max(...leaves.subarray(first, end));
    end = first;
  }
  return most.map((sum) => sum + slack);
}

/** Thresholds in the place that each has in its node. */
function spread(thresholds: Float32Array): Float32Array {
  const nodes = new Float32Array(thresholds.length * nodeSize);
  for (const [node, threshold] of thresholds.entries()) nodes[node * nodeSize] = threshold;
  return nodes;
}

/** A tree as training writes it: nodes in arrays, children below 0 are leaves. */
export interface PlainTree {
  readonly columns: readonly number[];
  readonly thresholds: readonly number[];
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly leaves: readonly number[];
}

export function packForest(trees: readonly PlainTree[]): PackedForest {
  const all = (of: (tree: PlainTree) => readonly number[]) => trees.flatMap((tree) => [...of(tree)]);
  return {
    nodes: pack(Uint16Array.from(trees, ({ columns }) => columns.length)),
    columns: pack(Uint16Array.from(all(({ columns }) => columns))),
    thresholds: pack(
      Float32Array.from(
        all(({ thresholds }) => thresholds),
        floorToFloat,
      ),
    ),
    left: pack(Int8Array.from(all(({ left }) => left))),
    right: pack(Int8Array.from(all(({ right }) => right))),
    leaves: pack(Float32Array.from(all(({ leaves }) => leaves))),
  };
}

/** The largest single-precision number that is not above: values are single too, so no comparison changes. */
function floorToFloat(value: number): number {
  const rounded = Math.fround(value);
  if (rounded <= value) return rounded;
  const bits = new Int32Array(Float32Array.of(rounded).buffer);
  bits[0]! += rounded > 0 ? -1 : 1; // a step towards zero, or away from it below zero
  return rounded === 0 ? -1.401298464324817e-45 : new Float32Array(bits.buffer)[0]!;
}

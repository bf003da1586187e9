// Boosted trees, evaluated: the sum of one leaf of each tree, squeezed between 0 and 1. Arrays side by side instead of
// objects, because this runs some hundred times for every block of every page.

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

export class Forest {
  readonly #roots: Int32Array;
  readonly #columns: Uint16Array;
  readonly #thresholds: Float32Array;
  readonly #left: Int32Array;
  readonly #right: Int32Array;
  readonly #leaves: Float32Array;

  constructor(packed: PackedForest) {
    const nodes = new Uint16Array(unpack(packed.nodes));
    const [left, right] = [new Int8Array(unpack(packed.left)), new Int8Array(unpack(packed.right))];
    this.#columns = new Uint16Array(unpack(packed.columns));
    this.#thresholds = new Float32Array(unpack(packed.thresholds));
    this.#leaves = new Float32Array(unpack(packed.leaves));
    this.#roots = new Int32Array(nodes.length);
    this.#left = new Int32Array(left.length);
    this.#right = new Int32Array(right.length);
    let firstNode = 0;
    let firstLeaf = 0;
    for (const [tree, count] of nodes.entries()) {
      this.#roots[tree] = count === 0 ? -1 - firstLeaf : firstNode;
      for (let at = firstNode; at < firstNode + count; at++) {
        this.#left[at] = left[at]! < 0 ? left[at]! - firstLeaf : left[at]! + firstNode;
        this.#right[at] = right[at]! < 0 ? right[at]! - firstLeaf : right[at]! + firstNode;
      }
      firstNode += count;
      firstLeaf += count + 1;
    }
  }

  get trees(): number {
    return this.#roots.length;
  }

  /**
   * Most blocks of a page are menus, and a few trees know it: where the first ones leave no hope, the others are not asked.
   * @param start of the row in `values` @returns 0 to 1
   */
  score(values: Float32Array, start: number): number {
    let sum = 0;
    for (let tree = 0; tree < this.#roots.length; tree++) {
      if (tree === probe && sum < hopeless) break;
      let at = this.#roots[tree]!;
      while (at >= 0)
        at = values[start + this.#columns[at]!]! <= this.#thresholds[at]! ? this.#left[at]! : this.#right[at]!;
      sum += this.#leaves[-1 - at]!;
    }
    return 1 / (1 + Math.exp(-sum));
  }
}

function unpack(text: string): ArrayBuffer {
  const bytes = Buffer.from(text, 'base64');
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer; // a copy, so aligned
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
  const pack = (array: { readonly buffer: ArrayBufferLike }) => Buffer.from(array.buffer).toString('base64');
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

// Names of elements and attributes, recognised where they stand in the markup: copying each out of the page and putting it
// into lower case would cost as much as all that is then done with it.

/** A table from names in lower case to what is known of them. */
export class NameTable<T> {
  readonly #buckets = new Map<number, { readonly name: string; readonly known: T }[]>();

  constructor(entries: Iterable<readonly [name: string, known: T]> = []) {
    for (const [name, known] of entries) this.add(name, known);
  }

  /** Does nothing where too many names are so much alike that one of them would be long in finding. */
  add(name: string, known: T): void {
    const key = keyOf(name.charCodeAt(0), name.length);
    const bucket = this.#buckets.get(key);
    if (!bucket) this.#buckets.set(key, [{ name, known }]);
    else if (bucket.length < longestBucket) bucket.push({ name, known });
  }

  /** What is known of the name that stands there, in whatever case. */
  at(input: string, from: number, to: number): T | undefined {
    const bucket = this.#buckets.get(keyOf(input.charCodeAt(from), to - from));
    if (!bucket) return undefined;
    for (const { name, known } of bucket) if (standsAt(input, from, name)) return known;
    return undefined;
  }
}

const longestBucket = 32; // of HTML's own names, eight at most share first letter and length

/** Letters have the same five last bits in both cases. */
const keyOf = (first: number, length: number): number => length * 32 + (first & 31);

function standsAt(input: string, from: number, name: string): boolean {
  for (let at = 0; at < name.length; at++) {
    const code = input.charCodeAt(from + at);
    const wanted = name.charCodeAt(at);
    if (code !== wanted && (code + 32 !== wanted || code < 0x41 || code > 0x5a)) return false;
  }
  return true;
}

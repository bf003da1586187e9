// A column of numbers, one for each article, that grows as articles come: some bytes each, where an array of objects takes a hundred.

type Numbers = Uint8Array | Uint16Array | Uint32Array | Float64Array;

export class Column<N extends Numbers> {
  length = 0;
  #numbers: N;
  readonly #made: new (
    length: number,
  ) => N;

  constructor(made: new (length: number) => N) {
    this.#made = made;
    this.#numbers = new made(1024);
  }

  push(number: number): void {
    if (this.length === this.#numbers.length) this.#grow();
    this.#numbers[this.length++] = number;
  }

  /** Those that are there now; what is pushed later may not be among them. */
  get numbers(): N {
    return this.#numbers.subarray(0, this.length) as N; // a part of an array is an array of its kind
  }

  #grow(): void {
    const larger = new this.#made(Math.ceil(this.length * 1.5));
    larger.set(this.#numbers);
    this.#numbers = larger;
  }
}

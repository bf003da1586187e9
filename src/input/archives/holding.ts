// Bytes of a stream that are held until they are done with: added behind, dropped in front. Each byte is copied once at most, and
// the memory of what was dropped is used again, so a stream of any length needs no more than is held at once.

export class Holding {
  #own = Buffer.alloc(0);
  #isOwn = false;
  #view: Buffer = this.#own;
  /** Where in `#own` the view begins. */
  #from = 0;

  get bytes(): Buffer {
    return this.#view;
  }

  add(piece: Uint8Array): void {
    if (this.#view.length === 0) {
      this.#view = Buffer.from(piece.buffer, piece.byteOffset, piece.length); // as it came: often nothing more is added
      this.#isOwn = false;
      return;
    }
    const held = this.#view.length;
    this.#makeRoom(held + piece.length);
    this.#own.set(piece, this.#from + held);
    this.#show(this.#from, held + piece.length);
  }

  drop(count: number): void {
    this.#view = this.#view.subarray(count);
    this.#from += count;
  }

  clear(): void {
    this.drop(this.#view.length);
  }

  #makeRoom(needed: number): void {
    if (this.#isOwn && this.#from + needed <= this.#own.length) return;
    // twice what is needed, so that moving to the front comes seldom
    const own = needed * 2 <= this.#own.length ? this.#own : Buffer.allocUnsafeSlow(Math.max(needed * 2, 65_536));
    own.set(this.#view, 0);
    this.#own = own;
    this.#show(0, this.#view.length);
  }

  #show(from: number, length: number): void {
    this.#isOwn = true;
    this.#from = from;
    this.#view = this.#own.subarray(from, from + length);
  }
}

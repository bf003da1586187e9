// A file as it comes from the disk, read as far ahead as is asked for. However it is cut into chunks, what is seen is the same.
import { Holding } from './holding.js';

export class Intake {
  /** Where in the file the first byte lies that is held. */
  at = 0;
  #isEnded = false;
  readonly #held = new Holding();
  readonly #chunks: AsyncIterator<Uint8Array>;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  get bytes(): Buffer {
    return this.#held.bytes;
  }

  /** Whether so many bytes are held, or all that is left; where not, `hold` waits for them. */
  holds(count: number): boolean {
    return this.#isEnded || this.#held.bytes.length >= count;
  }

  async hold(count: number): Promise<void> {
    while (!this.holds(count)) {
      const { done, value } = await this.#chunks.next();
      if (done) this.#isEnded = true;
      else if (value.length > 0) this.#held.add(value);
    }
  }

  drop(count: number): void {
    this.#held.drop(count);
    this.at += count;
  }

  /** Leaves the rest unread. */
  async close(): Promise<void> {
    if (!this.#isEnded) await this.#chunks.return?.();
  }
}

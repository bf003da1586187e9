// How a worker and whoever set it up talk: frames over a pair of pipes, each a head in JSON and a body in bytes.
// `u32le head length | u32le body length | head | body`. The local runner and a cluster's adapter speak the same.

export interface Frame<Head = unknown> {
  readonly head: Head;
  readonly body: Buffer;
}

const mostHead = 64 * 1024 * 1024; // a head says what a page removed, rule by rule; more than this is no frame
const mostBody = 1024 * 1024 * 1024;

function frameOf(head: object, body: readonly Uint8Array[]): Uint8Array[] {
  const json = Buffer.from(JSON.stringify(head), 'utf8');
  const sizes = Buffer.alloc(8);
  sizes.writeUInt32LE(json.length, 0);
  sizes.writeUInt32LE(
    body.reduce((sum, { length }) => sum + length, 0),
    4,
  );
  return [sizes, json, ...body.filter(({ length }) => length > 0)];
}

/**
 * @param write of a stream, bound to it
 * @returns whether there is room for more
 */
export function sendFrame(
  write: (chunk: Uint8Array) => boolean,
  head: object,
  body: readonly Uint8Array[] = [],
): boolean {
  let room = true;
  for (const part of frameOf(head, body)) room = write(part);
  return room;
}

/** Puts frames together from whatever chunks the pipe hands over. */
export class FrameReader<Head> {
  #chunks: Buffer[] = [];
  #length = 0;

  /** @throws RangeError where the stream cannot be frames: a stray print to stdout, say */
  *push(chunk: Buffer): Generator<Frame<Head>> {
    this.#chunks.push(chunk);
    this.#length += chunk.length;
    while (this.#length >= 8) {
      const sizes = this.#peek(8);
      const head = sizes.readUInt32LE(0);
      const body = sizes.readUInt32LE(4);
      if (head > mostHead || body > mostBody || head < 2)
        throw new RangeError(`expected a frame, found ${JSON.stringify(sizes.toString('latin1'))}`);
      if (this.#length < 8 + head + body) return;
      this.#take(8);
      yield { head: JSON.parse(this.#take(head).toString('utf8')) as Head, body: this.#take(body) };
    }
  }

  #peek(length: number): Buffer {
    if (this.#chunks[0]!.length < length) this.#chunks = [Buffer.concat(this.#chunks)];
    return this.#chunks[0]!.subarray(0, length);
  }

  #take(length: number): Buffer {
    const pieces: Buffer[] = [];
    for (let missing = length; missing > 0; ) {
      const first = this.#chunks[0]!;
      const piece = first.subarray(0, missing);
      pieces.push(piece);
      missing -= piece.length;
      if (piece.length === first.length) this.#chunks.shift();
      else this.#chunks[0] = first.subarray(piece.length);
    }
    this.#length -= length;
    return pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces);
  }
}

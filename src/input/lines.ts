// Cuts a stream of bytes into lines, ended by \n alone, holding no more than one line of a given length in memory.

export interface Line {
  /** From 1, blank ones counted. */
  readonly number: number;
  /** Bytes of the line without its \n. */
  readonly length: number;
  /** Absent where the line is longer than allowed. */
  readonly bytes?: Buffer;
}

export async function* linesOf(chunks: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Line> {
  let line = new Growing(most);
  let number = 1;
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      line.add(chunk.subarray(from, end));
      yield line.end(number++);
      line = new Growing(most);
      from = end + 1;
    }
    line.add(chunk.subarray(from));
  }
  if (line.length > 0) yield line.end(number);
}

/** A line in pieces, put together once at its end; the pieces of one that is too long are let go. */
class Growing {
  length = 0;
  #pieces: Uint8Array[] = [];
  constructor(readonly most: number) {}

  add(piece: Uint8Array): void {
    this.length += piece.length;
    if (this.length > this.most) this.#pieces = [];
    else if (piece.length > 0) this.#pieces.push(piece);
  }

  end(number: number): Line {
    if (this.length > this.most) return { number, length: this.length };
    return { number, length: this.length, bytes: Buffer.concat(this.#pieces) };
  }
}

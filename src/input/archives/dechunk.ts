// Undoes `Transfer-Encoding: chunked`, RFC 9112 section 7.1: each chunk has a line with its length in hexadecimal before it.

export type Dechunked = { readonly as: 'whole'; readonly body: Buffer } | { readonly as: 'not-chunked' | 'damaged' };

/** Many archives undid it and left the header as it was, so a body that does not begin as a chunk is no damage. */
export function dechunk(bytes: Buffer): Dechunked {
  const chunks: Buffer[] = [];
  let at = 0;
  while (at < bytes.length) {
    const line = /^\r?\n?([0-9a-f]{1,8})[ \t]*(?:;[^\r\n]*)?\r?\n/i.exec(bytes.toString('latin1', at, at + 256));
    const from = at + (line?.[0].length ?? 0);
    const end = from + Number.parseInt(line?.[1] ?? '', 16);
    const isChunk = line !== null && (end >= bytes.length || bytes[end] === 13 || bytes[end] === 10);
    if (!isChunk) return { as: chunks.length === 0 ? 'not-chunked' : 'damaged' };
    if (end === from) break; // the last one; what may follow are fields
    if (chunks.length === 0 && end > bytes.length) return { as: 'not-chunked' };
    chunks.push(bytes.subarray(from, end)); // the crawler may have stopped in the last one
    at = end;
  }
  return { as: 'whole', body: Buffer.concat(chunks) };
}

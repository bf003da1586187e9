// A block of "Name: value" lines as WARC records and HTTP answers begin with. Archives hold what broken writers and servers made,
// so lines may end with \n alone, values go on in the next line, and lines that say nothing are passed over.

export const mostHeaderBytes = 65_536;

export type Fields = ReadonlyMap<string, string>;

/** @returns how many bytes it has up to its blank line, that one included; undefined where none is among these bytes */
export function headerEnd(bytes: Buffer): number | undefined {
  for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, end + 1)) {
    if (bytes[end + 1] === 10) return end + 2;
    if (bytes[end + 1] === 13 && bytes[end + 2] === 10) return end + 3;
  }
  return undefined;
}

/** By their names in lower case; the first of a name counts. */
export function fieldsOf(block: string): Fields {
  const fields = new Map<string, string>();
  for (const line of block.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
    if (name !== '' && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return fields;
}

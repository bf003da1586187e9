// Lists of whole numbers of 48 bits as a short text, for files that hold millions of them.

const width = 6;

/** In the order given, as base64. */
export function packNumbers(numbers: readonly number[]): string {
  const bytes = Buffer.alloc(numbers.length * width);
  for (const [at, number] of numbers.entries()) bytes.writeUIntLE(number, at * width, width);
  return bytes.toString('base64');
}

export function unpackNumbers(packed: string): number[] {
  const bytes = Buffer.from(packed, 'base64');
  return Array.from({ length: Math.floor(bytes.length / width) }, (_, at) => bytes.readUIntLE(at * width, width));
}

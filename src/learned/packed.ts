// Arrays of numbers as they stand in weights: base64 of their bytes, little-endian.

/** @returns a copy, so that any kind of array may begin at its first byte */
export function unpack(text: string): ArrayBuffer {
  const bytes = Buffer.from(text, 'base64');
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}

export const pack = ({ buffer }: { readonly buffer: ArrayBufferLike }): string =>
  Buffer.from(buffer).toString('base64');

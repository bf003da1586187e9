// Arrays of numbers as they stand in weights: base64 of their bytes, little-endian.

/** @returns a copy, so that any kind of array may begin at its first byte */
export function unpack(text: string): ArrayBuffer {
  const bytes = Buffer.from(text, 'base64');
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}

/** Numbers in steps of a scale, one byte each: the farthest from 0 is 127 steps away. */
export interface Steps {
  /** Int8, base64. */
  readonly steps: string;
  readonly scale: number;
}

export function packSteps(numbers: Float32Array | Float64Array): Steps {
  let most = 0;
  for (const own of numbers) most = Math.max(most, Math.abs(own));
  const scale = most / 127 || 1;
  return { steps: pack(Int8Array.from(numbers, (own) => Math.round(own / scale))), scale };
}

export const pack = ({ buffer }: { readonly buffer: ArrayBufferLike }): string =>
  Buffer.from(buffer).toString('base64');

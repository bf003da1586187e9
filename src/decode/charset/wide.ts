// Byte order marks, and UTF-16 without one: encodings in which every character has zeros or pairs of bytes.

export interface Bom {
  readonly charset: string;
  /** How it looks, for the evidence. */
  readonly shown: string;
}

/** UTF-32 stands before UTF-16: its mark starts with the other's. */
const marks: readonly (Bom & { readonly bytes: readonly number[] })[] = [
  { charset: 'utf-8', shown: 'EF BB BF', bytes: [0xef, 0xbb, 0xbf] },
  { charset: 'utf-32le', shown: 'FF FE 00 00', bytes: [0xff, 0xfe, 0, 0] },
  { charset: 'utf-32be', shown: '00 00 FE FF', bytes: [0, 0, 0xfe, 0xff] },
  { charset: 'utf-16le', shown: 'FF FE', bytes: [0xff, 0xfe] },
  { charset: 'utf-16be', shown: 'FE FF', bytes: [0xfe, 0xff] },
];

export function bomOf(bytes: Uint8Array): Bom | undefined {
  return marks.find((mark) => mark.bytes.every((byte, at) => bytes[at] === byte));
}

const sampleSize = 8192;

/** In UTF-16 the zeros of spaces, line ends and tags all stand at even places, or all at odd ones. */
export function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const zeros = [0, 0];
  const size = Math.min(bytes.length, sampleSize);
  for (let at = 0; at < size; at++) if (bytes[at] === 0) zeros[at % 2]! += 1;
  const [even, odd] = zeros as [number, number]; // two were put in
  const most = Math.max(even, odd);
  const fewest = Math.min(even, odd);
  if (most < 3 || fewest > most / 100 || most < size / 50) return undefined; // guess: a space in every 25 letters
  return odd > even ? 'utf-16le' : 'utf-16be';
}

/** The WHATWG decoders know no UTF-32. */
export function decodeUtf32(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let at = 4; at + 4 <= bytes.length; at += 4) {
    const point = view.getUint32(at, littleEndian);
    const valid = point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
    parts.push(valid ? String.fromCodePoint(point) : '\ufffd');
  }
  return parts.join('');
}

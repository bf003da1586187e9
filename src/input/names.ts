// File names as bytes, and as ids can show them. On Linux a name is bytes; old mirrors hold names in Latin-1 or GBK,
// and read as UTF-8 these could not be opened again.
import { isUtf8 } from 'node:buffer';

/** The name as it stands where it is UTF-8; other bytes, and control characters, percent-encoded: `caf%E9.html`. */
export function showName(name: Buffer): string {
  const text = isUtf8(name) ? name.toString('utf8') : showBytes(name);
  return text.replace(/[\u0000-\u001f\u007f]/g, (character) => percent(character.charCodeAt(0)));
}

const showBytes = (name: Buffer): string =>
  [...name].map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : percent(byte))).join('');

const percent = (byte: number): string => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;

export function joinPath(folder: Buffer, name: Buffer): Buffer {
  return Buffer.concat([folder, slash, name]);
}

const slash = Buffer.from('/');

/** By UTF-16 code units: the same order on every machine, whatever its language. */
export const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

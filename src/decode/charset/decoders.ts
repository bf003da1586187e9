// Bytes to text in one encoding, by the WHATWG tables. Node 20's own decoder gets the quotes and dashes of windows-1252 wrong.
import { TextDecoder } from '@exodus/bytes/encoding.js';
import { decodeUtf32 } from './wide.js';

export function decodeAs(charset: string, bytes: Uint8Array): string {
  if (charset.startsWith('utf-32')) return decodeUtf32(bytes, charset === 'utf-32le');
  return new TextDecoder(charset).decode(bytes);
}

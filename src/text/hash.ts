// Hashes of texts and bytes: names that are made, samples that are always the same, and marks by which equal things are known.
import { createHash } from 'node:crypto';

/** SHA-256 in hexadecimal; of a text its UTF-8. */
export const hashOf = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** How many numbers `numberOf` can give. */
export const numbers = 2 ** 48;

/** Spreads texts evenly and always the same, whatever others there are. */
export const numberOf = (text: string): number => Number.parseInt(hashOf(text).slice(0, 12), 16);

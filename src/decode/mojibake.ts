// Mends UTF-8 that was read as a one-byte encoding before it reached us: `cafÃ©`, `donâ€™t`, `РїСЂРёРІРµС‚`.
// Only what no writer would have meant is touched: letters and signs that make valid UTF-8 and follow each other
// as they do in no language. What is doubtful is mended where the same text has certain cases.
import type { Repair } from '../page/page.js';
import { type ByteReader, byteReaders } from './mojibake/bytes.js';
import { type Sequence, sequencesOf, startOfSequences } from './mojibake/sequences.js';

export interface Mended {
  readonly text: string;
  readonly repairs: readonly Repair[];
}

const rounds = 3; // text can have gone wrong more than once

export function repairMojibake(text: string): Mended {
  let start = startOfSequences(text);
  if (start === undefined) return { text, repairs: [] };
  let mended = text;
  let count = 0;
  let example = '';
  for (let round = 0; round < rounds; round++) {
    const before = count;
    for (const reader of byteReaders) {
      const found = certain(sequencesOf(mended, reader, start));
      if (found.length === 0) continue;
      example ||= exampleOf(mended, found[0]!, reader);
      count += found.length;
      mended = replaceAll(mended, found);
      start = Math.max(0, start - 1); // what was mended may make a sequence with the letter before it
    }
    if (count === before) break;
  }
  return { text: mended, repairs: count > 0 ? [{ name: 'mojibake', count, because: example }] : [] };
}

/** Doubtful ones are believed when there are certain ones too. */
function certain(found: readonly Sequence[]): readonly Sequence[] {
  return found.some(({ sure }) => sure) ? found : [];
}

const exampleOf = (text: string, { from, to, meant }: Sequence, { name }: ByteReader): string =>
  `"${text.slice(from, to)}" is "${meant}" in UTF-8 that was read as ${name}`;

function replaceAll(text: string, found: readonly Sequence[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { from, to, meant } of found) {
    parts.push(text.slice(at, from), meant);
    at = to;
  }
  parts.push(text.slice(at));
  return parts.join('');
}

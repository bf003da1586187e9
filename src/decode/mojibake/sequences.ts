// Finds the letters that were one letter in UTF-8, and says whether anybody could have meant them as they stand.
import { type ByteReader, byteReaders, isFollower, isLead } from './bytes.js';

export interface Sequence {
  readonly from: number;
  readonly to: number;
  readonly meant: string;
  readonly sure: boolean;
}

/** @param start no sequence begins before it */
export function sequencesOf(text: string, reader: ByteReader, start: number): readonly Sequence[] {
  const found: Sequence[] = [];
  const { byteOf } = reader;
  const pair = pairBeyondAscii();
  for (let from = start; from < text.length; from++) {
    if (text.charCodeAt(from) < 0x80) {
      if (text.charCodeAt(from + 1) >= 0x80) continue; // words of other alphabets stand a space apart
      pair.lastIndex = from + 1;
      if (!pair.test(text)) break;
      from = pair.lastIndex - 2;
    }
    const to = endOfStretch(text, from, byteOf);
    if (to === from) continue;
    for (const each of judge(inStretch(text.slice(from, to), from, reader), text, reader)) found.push(each);
    from = to - 1;
  }
  return found;
}

/** Where the first bytes and followers that begin there end, as far as each first byte has one to three followers. */
function endOfStretch(text: string, from: number, byteOf: Uint8Array): number {
  let end = from;
  while (isLead(byteOf[text.charCodeAt(end)]!)) {
    let next = end + 1;
    while (next <= end + 3 && isFollower(byteOf[text.charCodeAt(next)]!)) next += 1;
    if (next === end + 1) break;
    end = next;
  }
  return end;
}

const pairBeyondAscii = (): RegExp => /[^\0-\x7f]{2}/g; // to every search its own place

const mostPairs = 500; // guess: more are a text in another alphabet, where looking at every letter is the quicker way

/**
 * Before it there is no sequence, whoever wrongly read the bytes; undefined where there is none at all. Two letters beyond
 * ASCII side by side are rare in Western text, and found four times as fast as by looking at every letter.
 */
export function startOfSequences(text: string): number | undefined {
  const pair = pairBeyondAscii();
  let pairs = 0;
  for (; pairs < mostPairs && pair.test(text); pairs++) {
    const first = pair.lastIndex - 2;
    if (byteReaders.some(({ byteOf }) => endOfStretch(text, first, byteOf) > first)) return first;
    pair.lastIndex = first + 1;
  }
  return pairs < mostPairs ? undefined : pair.lastIndex;
}

type Found = Omit<Sequence, 'sure'> & { readonly bytes: readonly number[] };

/** Every letter of a stretch is one UTF-16 unit: those of one-byte encodings are. */
function inStretch(stretch: string, index: number, { byteOf }: ByteReader): Found[] {
  const found: Found[] = [];
  for (let at = 0; at < stretch.length; ) {
    const lead = byteOf[stretch.charCodeAt(at)]!;
    const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 1;
    const bytes = Array.from(stretch.slice(at, at + length), (letter) => byteOf[letter.charCodeAt(0)]!);
    const meant = length > 1 && bytes.length === length ? strict(bytes) : undefined;
    if (meant !== undefined) found.push({ from: index + at, to: index + at + length, meant, bytes });
    at += meant === undefined ? 1 : length;
  }
  return found;
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function strict(bytes: readonly number[]): string | undefined {
  try {
    return decoder.decode(Uint8Array.from(bytes));
  } catch {
    return undefined;
  }
}

function* judge(found: readonly Found[], text: string, { name }: ByteReader): Generator<Sequence> {
  for (const [at, each] of found.entries()) {
    const { from, to, meant, bytes } = each;
    const inRow = rowLength(found, at);
    const sure = name === 'windows-1252' && isSure(bytes, meant, text, from);
    const foreign =
      inRow >= (name === 'windows-1252' ? leastForeign : leastCyrillic) && /[\p{L}\p{N}\p{P}]/u.test(meant);
    const doubtful = name === 'windows-1252' && isWestern(meant) && bytes.length === 2;
    if (sure || foreign || doubtful) yield { from, to, meant, sure: sure || foreign };
  }
}

const leastForeign = 3; // guess: `é”…` ends a quotation, three of its like in a row end nothing
const leastCyrillic = 4; // `Рї` and `СЏ` are pairs of letters that capitals can make

/** How many sequences of letters beyond Latin stand without a gap around this one. */
function rowLength(found: readonly Found[], at: number): number {
  if (isWestern(found[at]!.meant)) return 0;
  let first = at;
  let last = at;
  while (at - first < 4 && found[first - 1]?.to === found[first]!.from && !isWestern(found[first - 1]!.meant))
    first -= 1;
  while (last - at < 4 && found[last + 1]?.from === found[last]!.to && !isWestern(found[last + 1]!.meant)) last += 1;
  return last - first + 1;
}

const isWestern = (meant: string): boolean => meant >= '\xa0' && meant < '\u0180';

/** Signs that may follow a capital by right: the quotation ends, a footnote or a trade mark comes. */
const mayFollow = new Set([
  0xbb, 0x93, 0x94, 0x91, 0x92, 0x9b, 0x85, 0x96, 0x97, 0xa0, 0xab, 0xb7, 0x99, 0xae, 0xb2, 0xb3, 0xb9,
]);

function isSure(bytes: readonly number[], meant: string, text: string, from: number): boolean {
  const [lead, second] = bytes as [number, number]; // a sequence has two at least
  if (lead === 0xe2)
    return (second === 0x80 || second === 0x82 || second === 0x84) && /[\p{P}\p{S}\u200b-\u200f]/u.test(meant);
  if (lead === 0xf0) return second === 0x9f; // emoji
  if (lead === 0xef) return meant === '\ufeff' || meant === '\ufffd';
  if (lead === 0xe1) return second === 0xba && !mayFollow.has(bytes[2]!); // Vietnamese
  if (lead < 0xc2 || lead > 0xc5 || !isWestern(meant)) return false;
  if (!mayFollow.has(second)) return true;
  return lead <= 0xc3 && /\p{Ll}/u.test(text[from - 1] ?? '');
}

// Tells the begin of a gzip member from bytes that only look like one: it must unpack to something that makes sense.
import { crc32 } from 'node:zlib';
import { fitsTrailer, gzipHeaderLength, trailerBytes } from './gzip-header.js';
import { inflatePart, inflateWhole } from './inflate-whole.js';

export interface MemberLimits {
  /** Packed bytes of a member that is held at once. */
  readonly window: number;
  /** Bytes that it may unpack to. */
  readonly most: number;
}

const magic = Buffer.from([0x1f, 0x8b, 0x08]);
const probeBytes = 1024; // the tables of a deflate block have under 600

export class MemberSearch {
  #members = 0;
  #likely = 0;
  /** Unpacked bytes that may still be spent on tries, so that a file made of nothing but begins costs no more than its size allows. */
  #budget = 256 * 1024 * 1024; // guess: half a second
  #passed = 0;

  /** @param looksRight whether the first bytes of a member are as those of this file should be */
  constructor(
    readonly limits: MemberLimits,
    readonly looksRight: (start: Buffer) => boolean,
  ) {}

  /** A whole member was found where one was expected: what those of this file begin with is learned from it. */
  learn(start: Buffer): void {
    this.#members += 1;
    if (this.looksRight(start)) this.#likely += 1;
  }

  /** Where in these bytes the next candidate stands; -1 where there is none. */
  candidate(bytes: Buffer, from: number): number {
    return bytes.indexOf(magic, from);
  }

  /**
   * Whether a member begins with these bytes.
   * @param held as many as the window has, or all that are left
   * @param at their place in the file
   */
  begins(held: Buffer, at: number): boolean {
    const bytes = held.subarray(0, this.limits.window);
    const header = gzipHeaderLength(bytes);
    if (header === undefined) return false;
    const start = inflatePart(bytes.subarray(header, header + probeBytes), probeBytes * 1100);
    if (!start) return false;
    if (this.looksRight(start)) return true;
    // a page that had been sent packed stands packed in its record: where all members begin alike, it is no member
    if (this.#members > 0 && this.#likely === this.#members) return false;
    return this.#mayTry(at) && this.#unpacks(bytes, header);
  }

  /** Twenty bytes for each byte of the file since the last try, which is more than text unpacks to. */
  #mayTry(at: number): boolean {
    this.#budget += 20 * Math.max(0, at - this.#passed);
    this.#passed = Math.max(at, this.#passed);
    if (this.#budget < this.limits.most) return false;
    this.#budget -= this.limits.most; // the worst case: how much came out of one that fails is not known
    return true;
  }

  #unpacks(bytes: Buffer, header: number): boolean {
    const packed = bytes.subarray(header);
    const inflated = inflateWhole(packed, this.limits.most);
    if (inflated.as !== 'whole') return inflated.as !== 'damaged';
    const trailer = packed.subarray(inflated.read, inflated.read + trailerBytes);
    return trailer.length < trailerBytes || fitsTrailer(trailer, crc32(inflated.bytes), inflated.bytes.length);
  }
}

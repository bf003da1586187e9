// The unpacked bytes of an archive, held from where reading is to as far ahead as was asked for. They come in stretches:
// within one all bytes follow each other, and between two something is missing.
import { Holding } from './holding.js';
import type { Break, Piece, Stretch } from './pieces.js';

/** Where on the disk some unpacked bytes lie. Within a gzip piece their places are estimated, its ends are exact. */
interface Span {
  readonly start: number;
  length: number;
  readonly from: number;
  to: number;
}

export class Tape {
  /** Place of the first byte that is held, among all that were unpacked. */
  at = 0;
  #broken: Break | undefined;
  #isEnded = false;
  readonly #pieces: AsyncIterator<Piece>;
  readonly #held = new Holding();
  #spans: Span[] = [];
  #memberStarts: number[] = [];
  #fault: { readonly from: number; readonly because: string } | undefined;

  constructor(pieces: AsyncIterable<Piece>) {
    this.#pieces = pieces[Symbol.asyncIterator]();
  }

  /** What ended this stretch; absent while it goes on, and at the end of the file. */
  get broken(): Break | undefined {
    return this.#broken;
  }

  /** All of the stretch is held that is left. */
  get isEnded(): boolean {
    return this.#isEnded;
  }

  get end(): number {
    return this.at + this.#held.bytes.length;
  }

  /** Holds the bytes up to this place, or all there are of the stretch. */
  async hold(to: number): Promise<void> {
    while (this.end < to && (await this.more()));
  }

  /** @returns false at the end of the stretch */
  async more(): Promise<boolean> {
    if (this.#isEnded) return false;
    const { done, value } = await this.#pieces.next();
    if (!done && value.as === 'bytes') this.#add(value);
    else this.#isEnded = true;
    if (!done && value.as === 'gap') this.#broken = value;
    return !this.#isEnded;
  }

  /**
   * Goes on behind what ended this stretch; what is still held of it is dropped.
   * @returns false at the end of the file
   */
  nextStretch(): boolean {
    this.drop(this.end);
    [this.#spans, this.#memberStarts, this.#fault] = [[], [], undefined];
    this.#isEnded = this.#broken === undefined;
    this.#broken = undefined;
    return !this.#isEnded;
  }

  bytes(from: number, to: number): Buffer {
    return this.#held.bytes.subarray(Math.max(0, from - this.at), Math.max(0, to - this.at));
  }

  /** @returns -1 where it is not among what is held */
  find(wanted: string, from: number): number {
    const index = this.#held.bytes.indexOf(wanted, from - this.at, 'latin1');
    return index < 0 ? -1 : this.at + index;
  }

  drop(to: number): void {
    this.#held.drop(to - this.at);
    this.at = to;
    const behind = this.#spans.findIndex(({ start, length }) => start + length >= to);
    if (behind > 0) this.#spans.splice(0, behind);
    const later = this.#memberStarts.findIndex((start) => start >= to);
    if (later !== 0) this.#memberStarts.splice(0, later < 0 ? this.#memberStarts.length : later);
  }

  /** Places at which members begin that are held. */
  get memberStarts(): readonly number[] {
    return this.#memberStarts;
  }

  faultBefore(end: number): string | undefined {
    return this.#fault && this.#fault.from < end ? this.#fault.because : undefined;
  }

  /** Where on the disk the bytes before this place end. */
  onDisk(place: number): number {
    const span = this.#spans.find(({ start, length }) => place <= start + length);
    if (!span) return 0; // of an empty stretch
    const { start, length, from, to } = span;
    return length === 0 ? to : from + Math.floor(((place - start) * (to - from)) / length);
  }

  #add({ bytes, from, to, startsMember, endsMember, fault }: Stretch): void {
    if (bytes.length === 0 && !endsMember) return; // the begin of a damaged member, of which nothing came out: left to the gap
    const start = this.end;
    const last = this.#spans.at(-1);
    const isSame = last && (bytes.length === 0 || (isPlain(last) && to - from === bytes.length && last.to === from));
    if (isSame) [last.length, last.to] = [last.length + bytes.length, to];
    else this.#spans.push({ start, length: bytes.length, from, to });
    if (startsMember && bytes.length > 0) this.#memberStarts.push(start);
    if (fault !== undefined) this.#fault ??= { from: start, because: fault };
    if (bytes.length > 0) this.#held.add(bytes);
  }
}

const isPlain = ({ length, from, to }: Span): boolean => length === to - from;

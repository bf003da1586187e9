// Where the content of a record ends. Its header says how long it is, and some headers lie: the length is believed where a record
// ends there, and otherwise the next record, or the end of all, says where this one ended.
import { mostHeaderBytes } from './header-block.js';
import { headerAt, type RecordHeader, versionStart } from './record-header.js';
import type { Tape } from './tape.js';

export interface RecordContent {
  /** All of it where it has at most `most` bytes, its first 64 KiB otherwise. */
  readonly start: Buffer;
  readonly length: number;
  /** Why it is not all that was recorded. */
  readonly fault?: string;
}

/**
 * The tape stands behind the content then, which may be looked at until more is read.
 * @param most bytes of a content that is held
 */
export async function contentOf(tape: Tape, header: RecordHeader, most: number): Promise<RecordContent> {
  const from = tape.at + header.length;
  const declared = declaredLength(header);
  if (declared === undefined || declared > most) return seekEnd(tape, from, header, most);
  const end = from + declared;
  return (await endsAt(tape, from, end, header)) ? take(tape, from, end) : seekEnd(tape, from, header, most);
}

/** Undefined where it is missing, no number, negative or beyond all files. */
function declaredLength({ fields }: RecordHeader): number | undefined {
  const given = fields.get('content-length') ?? '';
  return /^\d{1,15}$/.test(given) ? Number(given) : undefined;
}

const longestEnd = 4 + versionStart.length;

async function endsAt(tape: Tape, from: number, end: number, { hasBareLines }: RecordHeader): Promise<boolean> {
  await tape.hold(end + 4);
  if (tape.end < end || startsRecordBetween(tape, from, end)) return false;
  if (tape.bytes(end, end + 4).equals(lineBreaks)) return true;
  await tape.hold(end + longestEnd);
  const next = tape.bytes(end, end + longestEnd).toString('latin1');
  if (hasBareLines && next.startsWith('\n\n')) return true;
  const rest = next.replace(/^[\r\n]{0,4}/, '');
  if (rest.startsWith(versionStart) || (rest === '' && tape.isEnded)) return true;
  return tape.memberStarts.some((start) => start >= end && start <= end + next.length - rest.length);
}

const lineBreaks = Buffer.from('\r\n\r\n');

/** A gzip member that begins as a record does is one: what stands before it has ended. */
function startsRecordBetween(tape: Tape, from: number, end: number): boolean {
  return tape.memberStarts.some(
    (start) => start > from && start < end && tape.bytes(start, start + 5).toString('latin1') === versionStart,
  );
}

function take(tape: Tape, from: number, end: number, fault?: string): RecordContent {
  const start = tape.bytes(from, end);
  const broken = fault ?? tape.faultBefore(end);
  tape.drop(end);
  return { start, length: end - from, ...(broken !== undefined && { fault: broken }) };
}

/** Walks on to the next record. Of what is too long to be held the first bytes are kept. */
async function seekEnd(tape: Tape, from: number, header: RecordHeader, most: number): Promise<RecordContent> {
  const declared = declaredLength(header);
  let far = declared !== undefined && declared > most ? from + declared : Number.POSITIVE_INFINITY;
  let start: Buffer | undefined;
  let searched = from;
  const ended = (end: number, fault?: string): RecordContent => {
    const content = take(tape, Math.max(from, tape.at), end, fault);
    return { ...content, start: start ?? content.start, length: end - from };
  };
  for (;;) {
    const found = tape.find(versionStart, searched);
    searched = Math.max(searched, found < 0 ? tape.end - versionStart.length + 1 : found);
    if (far <= searched) {
      if (await endsAt(tape, from, far, header)) return ended(far);
      far = Number.POSITIVE_INFINITY;
    }
    if (found >= 0) {
      if (await headerAt(tape, found, false)) return ended(...ending(tape, from, found, header));
      searched += 1;
    } else if (!(await tape.more())) return ended(...ending(tape, from, tape.end, header));
    if (searched - from <= most + mostHeaderBytes) continue;
    start ??= Buffer.from(tape.bytes(from, from + mostHeaderBytes));
    tape.drop(searched - longestEnd);
  }
}

/** Two line breaks stand behind a content that is whole; one that was cut short seldom ends with them. */
function ending(tape: Tape, from: number, end: number, header: RecordHeader): [end: number, fault?: string] {
  const mark = header.hasBareLines ? '\n\n' : '\r\n\r\n';
  const before = tape.bytes(Math.max(from, end - mark.length), end).toString('latin1');
  if (before === mark) return [end - mark.length];
  const declared = declaredLength(header);
  const length = declared === undefined ? 'no length that can be believed' : `a length of ${declared} bytes`;
  const next = end < tape.end ? 'the next record begins' : (tape.broken?.because ?? 'the file ends');
  return [end, `its header gives ${length}, but after ${end - from} bytes ${next}`];
}

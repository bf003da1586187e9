// Reads a web archive (WARC, and WET with texts), plain or gzip, as a stream. Damage costs the records it lies in and no others:
// every byte of the file belongs to a record or to a gap, and both are told in the order in which they lie in the file.
import { gzipMembers } from './gzip-members.js';
import { mostHeaderBytes } from './header-block.js';
import { Intake } from './intake.js';
import { isPackedArchive } from './is-packed.js';
import { type Judged, type JudgeOptions, judgeRecord } from './judge-record.js';
import { plainPieces } from './pieces.js';
import { contentOf } from './record-content.js';
import { beginsArchive, headerAt, versionStart } from './record-header.js';
import { Tape } from './tape.js';

/** Bytes of the file as it lies on the disk. Where records share a gzip member, their places in it are estimated. */
interface Place {
  readonly from: number;
  /** Where the next item begins. */
  readonly to: number;
}

export type ArchiveRecord = Judged & Place & { readonly number: number };
export type ArchiveGap = Place & { readonly as: 'gap'; readonly because: string };
export type ArchiveItem = ArchiveRecord | ArchiveGap;

/** Records are counted from 1, those that are skipped or failed too. */
export async function* readArchive(
  chunks: AsyncIterable<Uint8Array>,
  options: JudgeOptions,
): AsyncGenerator<ArchiveItem> {
  const intake = new Intake(chunks);
  try {
    const pieces = (await isPackedArchive(intake)) ? gzipMembers(intake, beginsArchive) : plainPieces(intake);
    const tape = new Tape(pieces);
    let number = 0;
    let done = 0;
    const until = (to: number): Place => ({ from: done, to: (done = to) });
    do {
      for await (const { end, ...item } of recordsOf(tape, options)) {
        const place = until(end);
        yield 'because' in item ? { as: 'gap', ...place, ...item } : { ...item.judged, number: ++number, ...place };
      }
      const rest = tape.onDisk(tape.end);
      if (rest > done) yield { as: 'gap', ...until(rest), because: 'no record stands here' };
      const { broken } = tape;
      if (broken && broken.to > done) yield { as: 'gap', ...until(broken.to), because: broken.because };
    } while (tape.nextStretch());
  } finally {
    await intake.close();
  }
}

type Found = { readonly end: number } & ({ readonly judged: Judged } | { readonly because: string });

/** What stands in one stretch of the tape, and where on the disk each ends. */
async function* recordsOf(tape: Tape, options: JudgeOptions): AsyncGenerator<Found> {
  for (;;) {
    await passLines(tape);
    if (tape.end === tape.at) return;
    const header = await headerAt(tape, tape.at, true);
    if (header) {
      const content = await contentOf(tape, header, options.most + mostHeaderBytes);
      const judged = judgeRecord(header.fields, content, options);
      await passLines(tape);
      yield { end: tape.onDisk(tape.at), judged };
    } else {
      const { at } = tape;
      const start = Buffer.from(tape.bytes(at, at + 64));
      await passToHeader(tape);
      yield { end: tape.onDisk(tape.at), because: whyNoRecord(start.subarray(0, tape.at - at)) };
    }
  }
}

/** Two line breaks end a record; some writers put more of them, or fewer. */
async function passLines(tape: Tape): Promise<void> {
  for (;;) {
    const bytes = tape.bytes(tape.at, tape.end);
    let lines = 0;
    while (bytes[lines] === 13 || bytes[lines] === 10) lines += 1;
    tape.drop(tape.at + lines);
    if (lines < bytes.length || !(await tape.more())) return;
  }
}

async function passToHeader(tape: Tape): Promise<void> {
  for (let searched = tape.at + 1; ; ) {
    const found = tape.find(versionStart, searched);
    if (found >= 0) {
      tape.drop(found);
      if (await headerAt(tape, found, false)) return;
      searched = found + 1;
    } else {
      searched = Math.max(searched, tape.end - versionStart.length + 1);
      tape.drop(Math.min(searched, tape.end));
      if (!(await tape.more())) return tape.drop(tape.end);
    }
  }
}

function whyNoRecord(start: Buffer): string {
  if (start[0] === 0x1f && start[1] === 0x8b) return 'there are gzip data inside gzip data';
  if (beginsArchive(start)) return 'the header of a record is damaged, cut short or too long';
  return start.every((byte) => byte === 0) ? 'there is nothing but zero bytes' : 'no record begins here';
}

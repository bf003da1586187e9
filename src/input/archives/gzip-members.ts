// Unpacks a gzip file member by member, and goes on behind damage at the next member. Node's own Gunzip ends without a word at a
// zero byte between two members, and loses with a damaged one what stood before it.
import { crc32 } from 'node:zlib';
import { cutShort, damaged, wrongChecksum } from './gzip-faults.js';
import { fitsTrailer, gzipHeaderLength, trailerBytes } from './gzip-header.js';
import { inflatePart, inflateWhole, salvage } from './inflate-whole.js';
import type { Intake } from './intake.js';
import { type MemberLimits, MemberSearch } from './member-search.js';
import type { Piece } from './pieces.js';
import { streamMember } from './stream-member.js';

const usualLimits: MemberLimits = { window: 1024 * 1024, most: 8 * 1024 * 1024 };

/** @param looksRight whether the first bytes of a member are as those of this file should be; helps to find the next one */
export async function* gzipMembers(
  intake: Intake,
  looksRight: (start: Buffer) => boolean = () => false,
  limits = usualLimits,
): AsyncGenerator<Piece> {
  const search = new MemberSearch(limits, looksRight);
  for (;;) {
    if (!intake.holds(limits.window + 1)) await intake.hold(limits.window + 1);
    if (intake.bytes.length === 0) return;
    const isEnd = intake.bytes.length <= limits.window;
    const window = intake.bytes.subarray(0, limits.window);
    const header = gzipHeaderLength(window);
    if (header === undefined) {
      yield* gapUntilMember(intake, search);
      continue;
    }
    const inflated = inflateWhole(window.subarray(header), limits.most);
    const isCut = inflated.as === 'unended' && isEnd;
    if (inflated.as === 'whole') yield* checked(intake, search, header, inflated);
    else if (inflated.as === 'damaged' || isCut) yield* remains(intake, search, header);
    else {
      const damage = yield* streamMember(intake, header);
      if (damage !== undefined) yield* gapUntilMember(intake, search, damage);
    }
  }
}

interface Unpacked {
  readonly bytes: Buffer;
  /** Packed bytes behind the header. */
  readonly read: number;
}

/** All that it holds is unpacked; whether that is right, its trailer says. */
async function* checked(
  intake: Intake,
  search: MemberSearch,
  header: number,
  { bytes, read }: Unpacked,
): AsyncGenerator<Piece> {
  const end = header + read;
  await intake.hold(end + trailerBytes);
  const trailer = intake.bytes.subarray(end, end + trailerBytes);
  const whole = { as: 'bytes', bytes, from: intake.at, startsMember: true, endsMember: true } as const;
  if (trailer.length === trailerBytes && fitsTrailer(trailer, crc32(bytes), bytes.length)) {
    search.learn(bytes);
    intake.drop(end + trailerBytes);
    yield { ...whole, to: intake.at };
    return;
  }
  yield* remains(intake, search, header, trailer.length < trailerBytes ? undefined : { bytes, read });
}

/**
 * Of a damaged member: what stands before the damage, or before the next member that begins in it.
 * @param unchecked what it unpacks to as a whole, where only its checksum is wrong
 */
async function* remains(
  intake: Intake,
  search: MemberSearch,
  header: number,
  unchecked?: Unpacked,
): AsyncGenerator<Piece> {
  const { window, most } = search.limits;
  const from = intake.at;
  const saved = unchecked ?? salvage(intake.bytes.subarray(header, window), most);
  const end = header + saved.read;
  const next = await memberWithin(intake, search, end);
  const isEarly = next < end;
  const before = intake.bytes.subarray(header, Math.max(header, next));
  const bytes = isEarly ? (inflatePart(before, most) ?? Buffer.alloc(0)) : saved.bytes;
  intake.drop(next);
  const fault = unchecked && !isEarly ? { fault: wrongChecksum } : {};
  yield { as: 'bytes', bytes, from, to: intake.at, startsMember: true, endsMember: false, ...fault };
  if (isEarly) yield { as: 'gap', from: intake.at, to: intake.at, because: 'the next gzip member begins too early' };
  else if (unchecked) yield trailerGap(intake);
  else if (intake.bytes.length > 0) yield* gapUntilMember(intake, search, damaged);
  else yield { as: 'gap', from: intake.at, to: intake.at, because: cutShort };
}

function trailerGap(intake: Intake): Piece {
  const from = intake.at;
  intake.drop(trailerBytes);
  return { as: 'gap', from, to: intake.at, because: wrongChecksum };
}

/** Where the first member begins behind the start of these bytes, or `end`. */
async function memberWithin(intake: Intake, search: MemberSearch, end: number): Promise<number> {
  for (let at = search.candidate(intake.bytes, 1); at >= 0 && at < end; at = search.candidate(intake.bytes, at + 1)) {
    await intake.hold(at + search.limits.window);
    if (search.begins(intake.bytes.subarray(at), intake.at + at)) return at;
  }
  return end;
}

async function* gapUntilMember(intake: Intake, search: MemberSearch, damage?: string): AsyncGenerator<Piece> {
  const { window } = search.limits;
  const from = intake.at;
  let isZero = true;
  const pass = (count: number): void => {
    isZero &&= !intake.bytes.subarray(0, count).some((byte) => byte !== 0);
    intake.drop(count);
  };
  for (;;) {
    await intake.hold(window);
    const { bytes } = intake;
    const at = search.candidate(bytes, 0);
    if (at < 0) {
      const isEnd = bytes.length < window;
      pass(isEnd ? bytes.length : bytes.length - 2);
      if (isEnd) break;
      continue;
    }
    pass(at);
    await intake.hold(window);
    if (search.begins(intake.bytes, intake.at)) break;
    pass(1);
  }
  const because = damage ?? (isZero ? 'there is nothing but zero bytes' : 'no gzip data begin here');
  yield { as: 'gap', from, to: intake.at, because };
}

// A member that is too large to be held, or unpacks to too much: in slices, each given on before the next one is read.
import { crc32 } from 'node:zlib';
import { cutShort, damaged, wrongChecksum } from './gzip-faults.js';
import { fitsTrailer, trailerBytes } from './gzip-header.js';
import { InflateStream, sliceBytes } from './inflate-stream.js';
import type { Intake } from './intake.js';
import type { Piece } from './pieces.js';

/** Markup packs to a fifth, lists of zeros to a thousandth: who packs so much so small means harm. */
const bomb = { ratio: 200, bytes: 32 * 1024 * 1024 }; // guess

/**
 * What its end says is wrong was given on by then, so only the last slice is marked.
 * @returns what broke it off, where something did: then the caller looks for the next member
 */
export async function* streamMember(intake: Intake, header: number): AsyncGenerator<Piece, string | undefined> {
  const stream = new InflateStream();
  const member = { packed: 0, unpacked: 0, checksum: 0 };
  let from = intake.at;
  let startsMember = true;
  intake.drop(header);
  try {
    for (;;) {
      if (!intake.holds(sliceBytes)) await intake.hold(sliceBytes);
      const slice = intake.bytes.subarray(0, sliceBytes);
      const isEnd = slice.length === 0;
      const { bytes, read, isDamaged } = isEnd ? nothing : await stream.add(slice);
      intake.drop(read);
      member.packed += read;
      member.unpacked += bytes.length;
      member.checksum = crc32(bytes, member.checksum);
      const endsMember = !isDamaged && read < slice.length;
      const fault = endsMember ? await faultAtEnd(intake, member) : undefined;
      yield { as: 'bytes', bytes, from, to: intake.at, startsMember, endsMember, ...(fault && { fault }) };
      if (isEnd) return cutShort;
      if (isDamaged) return damaged;
      if (endsMember) return fault;
      if (member.unpacked > bomb.bytes && member.unpacked > bomb.ratio * member.packed) return tooDense;
      [from, startsMember] = [intake.at, false];
    }
  } finally {
    stream.close();
  }
}

const nothing = { bytes: Buffer.alloc(0), read: 0, isDamaged: false };
const tooDense = `the gzip data unpack to more than ${bomb.ratio} times their size`;

async function faultAtEnd(
  intake: Intake,
  { checksum, unpacked }: { readonly checksum: number; readonly unpacked: number },
): Promise<string | undefined> {
  await intake.hold(trailerBytes);
  const trailer = intake.bytes.subarray(0, trailerBytes);
  const isRight = trailer.length === trailerBytes && fitsTrailer(trailer, checksum, unpacked);
  intake.drop(trailer.length);
  if (isRight) return undefined;
  return trailer.length < trailerBytes ? cutShort : wrongChecksum;
}

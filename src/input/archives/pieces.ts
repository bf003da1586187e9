// What an archive is made of once it is unpacked: stretches of bytes that follow each other, and breaks between them.
import type { Intake } from './intake.js';

export type Piece = Stretch | Break;

export interface Stretch {
  readonly as: 'bytes';
  readonly bytes: Uint8Array;
  /** The part of the file that holds them, as it lies on the disk. */
  readonly from: number;
  readonly to: number;
  /** A gzip member begins with the first of them, or ends with the last. */
  readonly startsMember: boolean;
  readonly endsMember: boolean;
  /** They came out, but are known to be not all right: the checksum says so. */
  readonly fault?: string;
}

/** What comes next does not go on where the last bytes ended. May be empty: then nothing but the end of a member is lost. */
export interface Break {
  readonly as: 'gap';
  readonly from: number;
  readonly to: number;
  readonly because: string;
}

/** A file that is not packed. */
export async function* plainPieces(intake: Intake): AsyncGenerator<Piece> {
  for (await intake.hold(1); intake.bytes.length > 0; await intake.hold(1)) {
    const { at: from, bytes } = intake;
    intake.drop(bytes.length);
    yield { as: 'bytes', bytes, from, to: from + bytes.length, startsMember: false, endsMember: false };
  }
}

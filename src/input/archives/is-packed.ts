// Whether an archive is packed. Its first bytes say so, or, where they are damaged, what comes first behind them.
import type { Intake } from './intake.js';
import { MemberSearch } from './member-search.js';
import { beginsArchive } from './record-header.js';

const window = 1024 * 1024;

export async function isPackedArchive(intake: Intake): Promise<boolean> {
  await intake.hold(window);
  const bytes = intake.bytes.subarray(0, window);
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return true;
  const plain = bytes.toString('latin1').search(/WARC\/[01]\.\d{1,2}[ \t]*\r?\nWARC-/);
  const search = new MemberSearch({ window, most: window }, beginsArchive);
  const last = plain < 0 ? bytes.length : plain;
  for (let at = search.candidate(bytes, 0); at >= 0 && at < last; at = search.candidate(bytes, at + 1))
    if (search.begins(bytes.subarray(at), at)) return true;
  return false;
}

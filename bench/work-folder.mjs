// A folder for the time of a measurement, gone afterwards, even when that was stopped by ctrl-C.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export async function withWorkFolder(use) {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-bench-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));
  try {
    return await use(folder);
  } finally {
    remove();
  }
}

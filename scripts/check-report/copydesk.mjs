// The built command, for checks that need outputs of their own.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const command = fileURLToPath(new URL('../../dist/cli/copydesk.js', import.meta.url));

/** @returns what it prints */
export function copydesk(words, folder) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...words], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`copydesk ${words.join(' ')} ended with ${status}: ${stderr}`);
  return stdout;
}

// What a process that speaks frames makes sure of before its first one.
import { writeFile } from 'node:fs/promises';
import { sendFrame } from './frames.js';

/** Stdout is for frames alone: one stray print, of a user's stage or a library, would garble them. */
export function takeStdout<Head extends object>(): (head: Head, body?: readonly Uint8Array[]) => Promise<void> {
  const { stdout } = process;
  const write = stdout.write.bind(stdout) as (chunk: Uint8Array) => boolean; // its plainest form
  stdout.write = process.stderr.write.bind(process.stderr);
  return (head, body) =>
    new Promise((resolve) => {
      if (sendFrame(write, head, body)) resolve();
      else stdout.once('drain', resolve);
    });
}

/** Where memory runs out on Linux, a worker should go, and not the run. Elsewhere there is nothing to say it to. */
export async function preferToBeKilled(): Promise<void> {
  await writeFile('/proc/self/oom_score_adj', '1000').catch(() => undefined);
}

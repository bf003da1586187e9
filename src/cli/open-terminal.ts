import type { Terminal } from '../commands/terminal.js';
import { visible } from '../text/visible.js';

export function openTerminal(process: NodeJS.Process): Terminal {
  survivePipes(process);
  const { stdin, stdout, stderr } = process;
  const live = stderr.isTTY === true && process.env['TERM'] !== 'dumb';
  return {
    folder: process.cwd(),
    environment: process.env,
    stdin,
    write: (data) => writeTo(stdout, data),
    say: (line) => void stderr.write(`${visible(line)}\n`), // ids, addresses and reasons are the words of strangers
    redraw: (line) => void stderr.write(`\r\u001b[2K${line}`), // back to the first column, clear the line
    live,
    columns: stderr.columns || 80, // some terminals say 0
    stop: stopOnInterrupt(process),
  };
}

/** `copydesk clean … | head` closes the pipe when it has seen enough: that is no error. */
function survivePipes(process: NodeJS.Process): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  process.stderr.on('error', () => {}); // nobody is left to tell
}

function writeTo(stream: NodeJS.WriteStream, data: string): Promise<void> {
  return new Promise((resolve) => stream.write(data, () => resolve()));
}

/** The first ctrl-C asks the command to stop cleanly; as it is listened for once, the second ends the process at once. */
function stopOnInterrupt(process: NodeJS.Process): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => controller.abort()); // SIGTERM: how schedulers stop a job
  return controller.signal;
}

// A terminal that keeps what was written and said, for tests of commands.
import type { Terminal } from '../../src/commands/terminal.js';

export interface FakeTerminal extends Terminal {
  /** What went to stdout. */
  readonly data: () => string;
  /** The lines that went to stderr. */
  readonly said: string[];
  readonly redrawn: string[];
}

export function fakeTerminal(given: Partial<Terminal> = {}): FakeTerminal {
  const said: string[] = [];
  const redrawn: string[] = [];
  let data = '';
  return {
    folder: '/nowhere',
    environment: {},
    stdin: (async function* () {})(),
    write: async (text) => {
      data += text;
    },
    say: (line) => void said.push(line),
    redraw: (line) => void redrawn.push(line),
    live: false,
    columns: 80,
    stop: new AbortController().signal,
    ...given,
    data: () => data,
    said,
    redrawn,
  };
}

// What a command may know of the world around it: where it was called, where data goes and where talk goes.
// Commands get it handed in, so that tests can hand in another one.

export interface Terminal {
  /** The working folder: paths on the command line are relative to it. */
  readonly folder: string;
  /** The variables that it was called with. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Data, to stdout. Resolves when there is room for more. */
  write(data: string): Promise<void>;
  /** A line of talk, to stderr. */
  say(line: string): void;
  /** Replaces the last line of stderr; only where `live`. */
  redraw(line: string): void;
  /** Whether stderr is a terminal on which a line may be redrawn. */
  readonly live: boolean;
  readonly columns: number;
  /** Aborted by the first ctrl-C. */
  readonly stop: AbortSignal;
}

// One worker process, seen from outside: started, given tasks, listened to, and ended. What becomes of its tasks when it dies is
// for the pool to say.
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { FailureReason } from '../../page/reasons.js';
import type { Config } from '../../pipeline/config.js';
import type { Wanted } from '../desk.js';
import { type Frame, FrameReader, sendFrame } from '../frames.js';
import { type DecisionsFile, noDecisions } from '../load-decisions.js';
import { type FromWorker, lastWords, type ToWorker } from '../worker/messages.js';

export interface WorkerOptions {
  readonly config: Config;
  /** The folder of the config. */
  readonly base: string;
  readonly wanted: Wanted;
  /** As the run has read them; none where they are absent. */
  readonly decisions?: DecisionsFile;
  /** Told, line by line, what a worker prints: a user's stage may say something. */
  readonly say?: (line: string) => void;
  /** The program; tests hand in another. */
  readonly script?: string;
}

export interface Death {
  readonly reason: FailureReason;
  readonly because: string;
}

export interface Listener {
  /** @throws never */
  answer(frame: Frame<FromWorker>): void;
  /** Called once, when all that it had said has been heard. */
  dead(death: Death): void;
}

export class WorkerProcess {
  readonly #child: ChildProcess;
  readonly #say: (line: string) => void;
  /** What it has printed since its last answer: why it died, if it does. */
  #printed = '';
  #garbled: string | undefined;
  /** Resolves when the process has ended. */
  readonly gone: Promise<void>;

  constructor(options: WorkerOptions, listener: Listener) {
    const { config, base, wanted, decisions = noDecisions, say = () => {}, script = ownScript } = options;
    this.#say = say;
    this.#child = spawn(process.execPath, [...flagsFor(config), script], { stdio: 'pipe', env: environment() });
    const frames = new FrameReader<FromWorker>();
    this.#child.stdout!.on('data', (chunk: Buffer) => {
      try {
        for (const frame of frames.push(chunk)) {
          this.#relay();
          listener.answer(frame);
        }
      } catch (error) {
        this.#garbled = String(error);
        this.kill();
      }
    });
    this.#child.stderr!.setEncoding('utf8').on('data', (text: string) => {
      this.#printed = (this.#printed + text).slice(-mostPrinted);
    });
    this.#child.stdin!.on('error', () => {}); // it is dead: told below
    let failed: Error | undefined;
    this.#child.once('error', (error) => {
      failed = error;
    });
    this.gone = new Promise((resolve) => {
      this.#child.once('close', (code, signal) => {
        listener.dead(this.#deathOf(code, signal, failed));
        resolve();
      });
    });
    this.#send({ type: 'open', base, wanted, decisions }, [Buffer.from(JSON.stringify(config), 'utf8')]);
  }

  give(task: Extract<ToWorker, { type: 'task' }>, bytes: Uint8Array | undefined): void {
    this.#send(task, bytes ? [bytes] : []);
  }

  /** Lets it finish what it has. */
  end(): void {
    this.#child.stdin!.end();
  }

  kill(): void {
    this.#child.kill('SIGKILL');
  }

  #send(head: ToWorker, body: readonly Uint8Array[]): void {
    const { stdin } = this.#child;
    if (stdin!.writable) sendFrame((chunk) => stdin!.write(chunk), head, body);
  }

  #relay(): void {
    const lines = this.#printed.split('\n');
    this.#printed = lines.pop()!; // split gives at least one
    for (const line of lines) this.#say(line);
  }

  #deathOf(code: number | null, signal: NodeJS.Signals | null, failed: Error | undefined): Death {
    const own = this.#printed.split('\n').find((line) => line.startsWith(lastWords));
    const why = own?.slice(lastWords.length).trim() ?? '';
    if (why.startsWith('cpu')) return { reason: 'cpu-limit', because: why.slice(5) };
    if (why.startsWith('memory')) return { reason: 'memory-limit', because: why.slice(8) };
    if (/heap out of memory|Array buffer allocation failed|invalid (?:array|table) size/i.test(this.#printed))
      return { reason: 'memory-limit', because: 'it needed more memory than a worker may have' };
    if (failed) return { reason: 'worker-died', because: `the worker could not be started: ${failed.message}` };
    if (this.#garbled) return { reason: 'worker-died', because: `the worker's answer made no sense: ${this.#garbled}` };
    const how = signal ? `was ended by ${signal}` : `ended with ${code}`;
    const said = lastLine(this.#printed);
    return { reason: 'worker-died', because: `the worker ${how}${said ? `, saying: ${said}` : ''}` };
  }
}

const mostPrinted = 64 * 1024; // characters; V8's account of a death has some thousands

const ownScript = fileURLToPath(new URL('../worker/main.js', import.meta.url));

/** Under the limit that the watch holds: V8 says itself when its heap is full, which tells more. */
const flagsFor = ({ budgets }: Config): string[] => [
  `--max-old-space-size=${Math.max(64, Math.round(budgets.megabytes * 0.75))}`,
  '--max-semi-space-size=16',
  '--no-flush-bytecode', // patterns and functions that few pages need are not compiled anew for each: 5% of the time
];

/** Without what would change how a worker runs, or what its text tables say. */
function environment(): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _, ...rest } = process.env;
  return { ...rest, TZ: 'UTC' };
}

/** No path of this machine: it would end up in the output. */
function lastLine(printed: string): string {
  const line = printed
    .split('\n')
    .map((one) => one.trim())
    .find((one) => /^\w*Error\b/.test(one));
  return (line ?? '').slice(0, 200);
}

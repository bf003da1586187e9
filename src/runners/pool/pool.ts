// Several worker processes and the tasks that they are at. A worker that dies is replaced; the page it was at is tried once more,
// alone in a fresh worker, and given up then; the others that it had are done again. Answers of one worker come in the order of
// its tasks, so that the oldest unanswered one is the page it was at.
import { ConfigError } from '../../pipeline/config.js';
import type { Answer, Task } from '../desk.js';
import type { Frame } from '../frames.js';
import type { FromWorker } from '../worker/messages.js';
import { type Death, type WorkerOptions, WorkerProcess } from './worker.js';

export interface PoolOptions extends WorkerOptions {
  readonly workers: number;
  /** The fingerprint of the code that has to run; anything else is refused. */
  readonly code?: string;
}

export interface Pool {
  /** @throws what keeps every worker from starting, and an AbortError after `kill` */
  work(task: Task): Promise<Answer>;
  /** Waits for what is under way. */
  close(): Promise<void>;
  /** At once. */
  kill(): void;
}

interface Job {
  readonly task: Task;
  readonly seq: number;
  strikes: number;
  resolve(answer: Answer): void;
  reject(error: unknown): void;
}

interface Post {
  readonly worker: WorkerProcess;
  /** In milliseconds of the process. */
  readonly hired: number;
  ready: boolean;
  /** In the order in which they were given. */
  readonly jobs: Job[];
  /** It has a page that has brought down a worker: nothing else until that is answered. */
  alone: boolean;
}

/** Pages that a worker has at once: one at work, the others read ahead. */
export const pagesAtOnce = 3; // guess: while one is cleaned the next is there; each may have 16 MB

/** Without a single page done in between; guess: a machine that starts none has a fault that no retry mends. */
const mostFailedStarts = 3;

export function openPool(options: PoolOptions): Pool {
  return new SupervisedPool(options);
}

class SupervisedPool implements Pool {
  readonly #options: PoolOptions;
  readonly #posts: Post[] = [];
  readonly #waiting: Job[] = [];
  /** Have brought down a worker once. */
  readonly #suspects: Job[] = [];
  #seq = 0;
  #failedStarts = 0;
  /** There is more to do than one worker is through with at once. */
  #mayGrow = false;
  #fault: unknown;
  #idle: () => void = () => {};

  constructor(options: PoolOptions) {
    this.#options = options;
  }

  work(task: Task): Promise<Answer> {
    if (this.#fault) return Promise.reject(this.#fault);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ task, seq: this.#seq++, strikes: 0, resolve, reject });
      this.#dispatch();
    });
  }

  async close(): Promise<void> {
    if (this.#busy()) await new Promise<void>((resolve) => (this.#idle = resolve));
    await Promise.all(
      [...this.#posts].map(({ worker, ready }) => {
        if (ready) worker.end();
        else worker.kill(); // it was hired too late
        return worker.gone;
      }),
    );
  }

  kill(): void {
    this.#giveUp(new DOMException('The work was stopped.', 'AbortError'));
  }

  #busy(): boolean {
    return this.#waiting.length > 0 || this.#suspects.length > 0 || this.#posts.some(({ jobs }) => jobs.length > 0);
  }

  #dispatch(): void {
    if (this.#fault) return;
    while (this.#suspects.length > 0) {
      const post = this.#postFor(({ jobs }) => jobs.length === 0);
      if (!post) break;
      post.alone = true;
      this.#give(post, this.#suspects.shift()!);
    }
    while (this.#waiting.length > 0) {
      const { task, reject } = this.#waiting[0]!;
      if (task.signal?.aborted) {
        this.#waiting.shift();
        reject(task.signal.reason);
        continue;
      }
      const post = this.#postFor(({ jobs, alone }) => !alone && jobs.length < pagesAtOnce);
      if (!post) break;
      this.#give(post, this.#waiting.shift()!);
    }
    if (!this.#busy()) this.#idle();
  }

  /** The least busy that fits, or a new one as long as there may be more. */
  #postFor(fits: (post: Post) => boolean): Post | undefined {
    const fitting = this.#posts.filter(fits).sort((a, b) => a.jobs.length - b.jobs.length)[0];
    const mayHire = this.#posts.length < (this.#mayGrow ? this.#options.workers : 1);
    return mayHire && fitting?.jobs.length !== 0 ? this.#hire() : fitting;
  }

  #hire(): Post {
    const worker = new WorkerProcess(this.#options, {
      answer: (frame) => this.#answer(post, frame), // both are called later, when the post is there
      dead: (death) => this.#dead(post, death),
    });
    const post: Post = { worker, hired: performance.now(), ready: false, jobs: [], alone: false };
    this.#posts.push(post);
    return post;
  }

  /**
   * A start costs as much as dozens of pages, and the first ones of a worker as much again: others are hired when the first has
   * worked twice as long as it took to start. So a small run pays for one start only, and a large one waits for seconds.
   */
  #growAfterStart(milliseconds: number): void {
    if (this.#mayGrow) return;
    const grow = (): void => {
      this.#mayGrow = true;
      this.#dispatch();
    };
    setTimeout(grow, 2 * milliseconds).unref(); // the worker keeps the process alive, not the clock
  }

  #give(post: Post, job: Job): void {
    post.jobs.push(job);
    const { found, signal: _signal, ...task } = job.task;
    const { item, bytes } = found;
    const { seq, strikes } = job;
    const hasBytes = bytes !== undefined;
    post.worker.give({ type: 'task', seq, item, hasBytes, ...task, patience: strikes + 1 }, bytes);
  }

  #answer(post: Post, { head, body }: Frame<FromWorker>): void {
    if (head.type === 'refused') {
      this.#giveUp(new ConfigError(head.because));
      return;
    }
    if (head.type === 'ready') {
      const { code } = this.#options;
      post.ready = true;
      this.#growAfterStart(performance.now() - post.hired);
      if (code !== undefined && head.code !== code)
        this.#giveUp(new Error('A worker runs other code than the run itself. Was Copydesk installed anew meanwhile?'));
      return;
    }
    const [job] = post.jobs;
    if (job?.seq !== head.seq) {
      post.worker.kill(); // it has lost count: its pages are done again
      return;
    }
    post.jobs.shift();
    this.#failedStarts = 0;
    post.alone = false;
    job.resolve(answerOf(head, body));
    this.#dispatch();
  }

  #dead(post: Post, death: Death): void {
    this.#posts.splice(this.#posts.indexOf(post), 1);
    if (this.#fault) return;
    if (!post.ready && ++this.#failedStarts >= mostFailedStarts) {
      this.#giveUp(new Error(`No worker could be started: ${death.because}.`), post.jobs);
      return;
    }
    const [culprit, ...others] = post.jobs;
    this.#waiting.unshift(...others);
    if (culprit && !post.ready) this.#waiting.unshift(culprit);
    else if (culprit && ++culprit.strikes < 2) this.#suspects.push(culprit);
    else culprit?.resolve({ as: 'stopped', ...death });
    this.#dispatch();
  }

  #giveUp(error: unknown, more: readonly Job[] = []): void {
    this.#fault ??= error;
    for (const job of more) job.reject(this.#fault);
    for (const { jobs, worker } of this.#posts) {
      for (const job of jobs.splice(0)) job.reject(this.#fault);
      worker.kill();
    }
    for (const job of [...this.#waiting.splice(0), ...this.#suspects.splice(0)]) job.reject(this.#fault);
    this.#idle();
  }
}

function answerOf(head: Extract<FromWorker, { seq: number }>, body: Buffer): Answer {
  if (head.type === 'same') return { as: 'same', key: head.key };
  if (head.type === 'surveyed') return { as: 'surveyed', ...(head.entry ? { entry: head.entry } : {}) };
  if (head.type === 'record') return { as: 'record', record: JSON.parse(body.toString('utf8')) };
  const { docket, proofs: sizes } = head;
  const length = docket.lengths.reduce((sum, one) => sum + one, 0) + docket.txt;
  let at = length;
  const proofs = sizes?.map((size) => body.toString('utf8', at, (at += size)));
  return { as: 'done', page: { docket, text: body.subarray(0, length), ...(proofs ? { proofs } : {}) } };
}

// For servers: pages are cleaned in supervised worker processes, so that whatever is in one, the caller lives on.
import type { FoundItem } from '../input/item.js';
import { noProofs } from '../output/proof-lists.js';
import type { Article, Rejected } from '../page/article.js';
import type { RawPage } from '../page/raw-page.js';
import type { Config } from '../pipeline/config.js';
import { unreadRecord } from '../pipeline/record.js';
import { recordOf } from './desk.js';
import { openPool } from './pool/pool.js';

export interface CleanerOptions {
  readonly config: Config;
  /** The folder to which the paths of users' stages are relative. */
  readonly base: string;
  readonly workers: number;
  /** Pages that may wait or be under way. */
  readonly queue: number;
}

export interface SupervisedCleaner {
  /** @throws QueueFull, an AbortError after the signal or after `close` */
  clean(raw: RawPage, signal?: AbortSignal): Promise<Article | Rejected>;
  /** Waits for what is under way. */
  close(): Promise<void>;
}

/** As many pages are under way as the cleaner was opened for: the caller has to wait, or say so to its own callers. */
export class QueueFull extends Error {
  override readonly name = 'QueueFull';
}

export function openSupervised({ config, base, workers, queue }: CleanerOptions): SupervisedCleaner {
  const pool = openPool({ config, base, workers, wanted: 'records' });
  let waiting = 0;
  let closed = false;
  return {
    async clean(raw, signal) {
      signal?.throwIfAborted();
      if (closed) throw new DOMException('The cleaner was closed.', 'AbortError');
      if (waiting >= queue) throw new QueueFull(`${queue} pages are under way already.`);
      const bytes = Buffer.byteLength(raw.body);
      if (bytes > config.budgets.bytes)
        return unreadRecord(raw, 'too-large', `it has ${bytes} bytes, and the budget is ${config.budgets.bytes}`);
      waiting += 1;
      const answer = pool.work({ found: foundOf(raw), bounds: noProofs, signal }).finally(() => (waiting -= 1));
      return recordOf(await (signal ? orAborted(answer, signal) : answer), () => raw);
    },
    async close() {
      closed = true;
      await pool.close();
    },
  };
}

function foundOf({ body, form, charset, ...about }: RawPage): FoundItem {
  const decoded = typeof body === 'string';
  return {
    item: { ...about, content: { kind: 'page', form, charset, decoded } },
    bytes: decoded ? Buffer.from(body, 'utf8') : body,
  };
}

/** A page that is under way already is not torn from its worker: its answer is let go. */
function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  work.catch(() => {}); // told to nobody once the signal has come
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason);
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

// An engine does for a cluster's Python worker what a run does on one machine: reads files by the same rules, has their pages cleaned by
// a supervised worker process of its own, and hands back each page as it would be written. It lives as long as whoever started it.
import type { ClassifyOptions } from '../../input/classify.js';
import { type FoundItem, readItem } from '../../input/item.js';
import { noProofs } from '../../output/proof-lists.js';
import type { Rendered } from '../../output/render.js';
import { type Config, ConfigError } from '../../pipeline/config.js';
import { neighboursTold } from '../../pipeline/survey/steps.js';
import { type Answer, readOptions } from '../desk.js';
import type { Frame } from '../frames.js';
import { inTurn, limitsFor } from '../lots.js';
import { isPoison } from '../stopped-pages.js';
import { changedSums, countsOf, settle } from './across.js';
import { listUnits, placeUnits } from './listing.js';
import type { FarFile, FromEngine, ListedUnit, PageDone, ToEngine } from './messages.js';
import { type Opened, openEngine } from './open.js';
import { pageOfRow } from './pages-of-unit.js';
import { lotsOfUnits, type UnitLot, type UnitRequest } from './unit-lots.js';

export type Send = (head: FromEngine, body?: readonly Uint8Array[]) => Promise<void>;

type Request<Type extends ToEngine['type']> = Extract<ToEngine, { readonly type: Type }>;

export class Engine {
  readonly #send: Send;
  #turn: Promise<void> = Promise.resolve();
  #opened: Opened | undefined;
  #requests = 0;
  #underWay = 0;
  /** Units nobody has begun with. */
  readonly #waiting: (UnitRequest & { readonly at: number })[] = [];

  constructor(send: Send) {
    this.#send = send;
    setInterval(() => {
      if (this.#underWay > 0) void send({ type: 'alive' });
    }, everyMilliseconds).unref();
  }

  /** Answers come in the order of the requests; rows of a table are worked at ahead of their turn. */
  receive(frame: Frame<ToEngine>): void {
    this.#underWay += 1;
    this.#requests += 1;
    const answer = this.#begin(frame);
    this.#turn = this.#turn.then(answer).then(
      () => void (this.#underWay -= 1),
      (error: unknown) => this.#refuse(error),
    );
  }

  /** At once: nobody is left who would hear an answer. */
  kill(): void {
    this.#opened?.pool.kill();
  }

  #begin({ head, body }: Frame<ToEngine>): () => Promise<void> {
    switch (head.type) {
      case 'open':
        return () => this.#open(head, body);
      case 'list':
        return () => this.#list((notice) => listUnits(head, notice));
      case 'place':
        return () => this.#list((notice) => placeUnits(head, farFilesOf(body), notice));
      case 'unit':
        this.#waiting.push({
          at: this.#requests,
          head,
          told: body.length > 0 ? JSON.parse(body.toString('utf8')) : {},
        });
        return () => this.#units();
      case 'row':
        return this.#row(head, body);
      case 'settle':
        return () => this.#answer(head.seq, settle(linesIn(body)));
      case 'compare': {
        const [better = '', other = ''] = linesIn(body);
        return () => this.#answer(head.seq, this.#opened!.compare(better, other));
      }
      case 'lead':
        return () => this.#answer(head.seq, this.#opened!.lead(head.articles, linesIn(body)));
      case 'finish':
        return () => this.#finish(head, body);
    }
  }

  /** What is no fault of a page (a config, a machine on which no worker starts) is said, and nothing is done any more. */
  async #refuse(error: unknown): Promise<void> {
    if (!(error instanceof ConfigError)) console.error(error);
    await this.#send({ type: 'refused', because: error instanceof Error ? error.message : String(error) });
    await new Promise(() => {}); // whoever set it up ends it
  }

  async #open(head: Request<'open'>, body: Buffer): Promise<void> {
    this.#opened = await openEngine(head, body);
    const { identity, plans, given } = this.#opened;
    await this.#send({ type: 'ready', ...identity, ...plans }, [Buffer.from(JSON.stringify(given), 'utf8')]);
  }

  async #list(list: (notice: (text: string) => void) => AsyncIterable<ListedUnit>): Promise<void> {
    const notices = new Set<string>();
    let lines: string[] = [];
    let count = 0;
    const sendLines = async (): Promise<void> => {
      await this.#send({ type: 'files' }, [Buffer.from(lines.join('\n'), 'utf8')]);
      lines = [];
    };
    for await (const unit of list((notice) => notices.add(notice))) {
      lines.push(JSON.stringify(unit));
      count += 1;
      if (lines.length >= filesInFrame) await sendLines();
    }
    if (lines.length > 0) await sendLines();
    await this.#send({ type: 'listed', count, notices: [...notices] });
  }

  async #units(): Promise<void> {
    const { pool, config } = this.#opened!; // `open` comes first
    const lots = lotsOfUnits(this.#nextUnits(), pool, classifying(config));
    for await (const [{ sums, found }, answer] of inTurn<Answer | undefined, UnitLot>(lots, limitsFor(1, weightOf)))
      if (found && answer) sums.add(await this.#page(sums.seq, found, answer));
      else await this.#send(sums.done());
  }

  /** All that follow each other without another request between them, those that come meanwhile among them. */
  *#nextUnits(): Generator<UnitRequest> {
    for (let last = this.#waiting[0]?.at; this.#waiting[0]?.at === last; last = (last ?? 0) + 1) {
      const next = this.#waiting.shift();
      if (!next) return;
      yield next;
    }
  }

  #row(head: Request<'row'>, body: Buffer): () => Promise<void> {
    const opened = this.#opened;
    if (!opened) return () => this.#row(head, body)(); // it came before the engine was ready: at its turn it is
    const found = pageOfRow(head, body, classifying(opened.config));
    const { ask, told } = head;
    const neighbours = told && neighboursTold(told);
    const answer = opened.pool.work({ found, bounds: noProofs, ask, neighbours });
    answer.catch(() => {}); // told at its turn
    return async () => void (await this.#page(head.seq, found, await answer));
  }

  async #answer(seq: number, answer: unknown): Promise<void> {
    await this.#send({ type: 'answer', seq }, [Buffer.from(JSON.stringify(answer), 'utf8')]);
  }

  async #finish({ seq, told }: Request<'finish'>, body: Buffer): Promise<void> {
    const { row, record } = this.#opened!.finish(body.toString('utf8'), told);
    await this.#send({ type: 'answer', seq, sums: changedSums(record) }, [Buffer.from(row, 'utf8')]);
  }

  async #page(seq: number, found: FoundItem, answer: Answer): Promise<PageDone['sums']['outcome']> {
    const { id, sourcePath: path, sourceRecord: record } = found.item;
    const isSurvey = answer.as === 'surveyed';
    if (isSurvey) {
      const counts = answer.entry ? { counts: countsOf(answer.entry) } : {};
      await this.#send({ type: 'entry', seq, id, path, record, ...counts });
      return 'kept';
    }
    const { stoppedPage, config, cut } = this.#opened!;
    if (answer.as !== 'done' && answer.as !== 'stopped') throw new Error(`A page came back as "${answer.as}".`);
    const page = answer.as === 'done' ? answer.page : await stoppedPage(found, answer);
    const { docket } = page;
    const { row, across } = cut(page);
    const poison = isPoison(docket) ? await bodyOf(found, config) : undefined;
    const copy = poison ? { poison: poison.length } : {};
    const sizes = { row: row.length, across: across.length, ...copy };
    const parts = [row, across, ...(poison ? [poison] : [])];
    await this.#send({ type: 'page', seq, id, path, record, sums: sumsOf(docket), ...sizes }, parts);
    return docket.outcome;
  }
}

const everyMilliseconds = 5000; // guess: whoever waits gives up after many times that
const filesInFrame = 5000; // guess: about a megabyte

const weightOf = (answer: Answer | undefined): number => (answer?.as === 'done' ? answer.page.text.length : 0);

const classifying = ({ jsonl, budgets }: Config): ClassifyOptions => ({ fields: jsonl, most: budgets.bytes });

const linesIn = (body: Buffer): string[] =>
  body
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '');

const farFilesOf = (body: Buffer): FarFile[] => linesIn(body).map((line) => JSON.parse(line) as FarFile); // Python has written it

async function bodyOf(found: FoundItem, config: Config): Promise<Buffer> {
  const { body } = await readItem(found, readOptions(config));
  return typeof body === 'string' ? Buffer.from(body, 'utf8') : Buffer.from(body);
}

function sumsOf({ outcome, reason, language, form, warnings, chars, removals }: Rendered['docket']): PageDone['sums'] {
  return { outcome, reason, language, form, warnings, chars, removals };
}

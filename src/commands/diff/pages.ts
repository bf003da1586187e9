// Walks through the pages of two runs side by side, in the one order that all outputs have. Galleys are read only of pages that
// are not the same, so that two runs of a million pages that hardly differ are soon compared.
import { GalleyReader } from '../../output/galley-reader.js';
import { galleyIn } from '../../output/galleys.js';
import type { WrittenDocket } from '../../output/render.js';
import { openState } from '../../output/state.js';
import { comparePages, type PageDiff, type PageSide, writtenOtherwise } from '../../pipeline/compare-pages.js';
import { inOrder } from '../../pipeline/docket.js';
import type { ComparedRun } from './open-runs.js';

/** A page of one run or of both. */
export interface ComparedPage {
  readonly page: WrittenDocket;
  readonly differs: boolean;
  /** Absent for pages that do not differ, unless they were asked for. */
  readonly diff?: PageDiff;
}

/** @param always asks for pages whose blocks are wanted even where nothing differs */
export async function* comparedPages(
  before: ComparedRun,
  after: ComparedRun,
  always: (page: WrittenDocket) => boolean = () => false,
): AsyncGenerator<ComparedPage> {
  if (!before.streams || !after.streams) return; // told in the overview
  const hasSameFates = JSON.stringify(before.fates) === JSON.stringify(after.fates);
  const [a, b] = [await RunPages.open(before), await RunPages.open(after)];
  try {
    while (a.next || b.next) {
      const order = !a.next ? 1 : !b.next ? -1 : inOrder(a.next, b.next);
      const was = order <= 0 ? await a.take() : undefined;
      const is = order >= 0 ? await b.take() : undefined;
      const page = (is ?? was)!.docket; // one of the two is there
      const differs = !was || !is || differ(was.docket, is.docket);
      if (!differs && !always(page)) yield { page, differs };
      else if (!was || !is) yield { page, differs, diff: comparePages(was?.side(), is?.side()) };
      else yield { page, differs, diff: await diffOf(was, is, differs && hasSameFates) };
    }
  } finally {
    await a.close();
    await b.close();
  }
}

const differ = (was: WrittenDocket, is: WrittenDocket): boolean => was.sum !== is.sum || coreOf(was) !== coreOf(is);

/** @param mayBeForm where nothing else differs, it is in the form of the rows, and no galley has to be unpacked */
async function diffOf(was: RunPage, is: RunPage, mayBeForm: boolean): Promise<PageDiff> {
  const [lineThen, lineNow] = [await was.line(), await is.line()];
  const isForm =
    mayBeForm && lineThen !== undefined && lineThen === lineNow && coreOf(was.docket) === coreOf(is.docket);
  return isForm ? writtenOtherwise(was.docket, is.docket) : comparePages(was.side(lineThen), is.side(lineNow));
}

/** What a page came to, without how it was written. */
function coreOf({ key: _, lengths: _lengths, hasGalley: _has, txt: _txt, sum: _sum, ...core }: WrittenDocket): string {
  return JSON.stringify(core);
}

interface RunPage {
  readonly docket: WrittenDocket;
  /** Its galley as it is packed, where there is one. Ask in the order of the pages. */
  line(): Promise<string | undefined>;
  side(line?: string): PageSide;
}

class RunPages {
  readonly #run: ComparedRun;
  readonly #dockets: AsyncGenerator<WrittenDocket>;
  readonly #galleys: GalleyReader;
  #place = 0;
  next: WrittenDocket | undefined;

  private constructor(run: ComparedRun, dockets: AsyncGenerator<WrittenDocket>) {
    this.#run = run;
    this.#dockets = dockets;
    this.#galleys = new GalleyReader(run.folder);
  }

  static async open(run: ComparedRun): Promise<RunPages> {
    const state = await openState(run.folder);
    const pages = new RunPages(run, state?.dockets ?? none());
    await pages.#advance();
    return pages;
  }

  async take(): Promise<RunPage> {
    const docket = this.next!; // asked for where there is one
    const place = docket.hasGalley ? this.#place++ : undefined;
    await this.#advance();
    return {
      docket,
      line: async () => (place === undefined ? undefined : this.#galleys.lineAt(place)),
      side: (line) => this.#sideOf(docket, line),
    };
  }

  async close(): Promise<void> {
    await this.#dockets.return(undefined);
    await this.#galleys.close();
  }

  /** A line that is damaged, or another page's, is no galley of it: somebody has changed the files. */
  #sideOf(docket: WrittenDocket, line: string | undefined): PageSide {
    const galley = line === undefined ? undefined : galleyIn(line);
    return { docket, fates: this.#run.fates, ...(galley?.id === docket.id ? { galley } : {}) };
  }

  async #advance(): Promise<void> {
    const { value, done } = await this.#dockets.next();
    this.next = done ? undefined : value;
  }
}

async function* none(): AsyncGenerator<WrittenDocket> {}

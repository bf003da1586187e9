// Counts over the pages of a run, and of earlier ones, on how many stories of its site each line stands, and tells each page about its
// own lines. Two groupings outside of memory: all pages by line, then what they are told by page.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Neighbours, SurveyEntry } from '../../page/neighbours.js';
import { everyPage, neighboursTold } from '../../pipeline/survey/steps.js';
import { countStories, storyKeys } from '../../pipeline/survey/stories.js';
import { numberOf } from '../../text/hash.js';
import { Spill } from '../spill.js';

export interface SurveyCountOptions {
  /** For what memory does not hold. Made when it is first needed, removed by `close`. Absolute. */
  readonly folder: string;
  /** Bytes that each of the two groupings may keep in memory. */
  readonly mostBytes?: number;
}

/** What is told does not depend on the order in which pages were added. */
export class SurveyCount {
  readonly #options: SurveyCountOptions;
  readonly #lines: Spill;
  readonly #answers: Spill[] = [];
  #ordinals = 0;

  constructor(options: SurveyCountOptions) {
    this.#options = options;
    this.#lines = this.#spill('lines', widthOfLine);
  }

  /** @param ordinal of the page in the run, below 2^31 - 1, each once; undefined: a page of an earlier run, that wants no answer */
  add(ordinal: number | undefined, entry: SurveyEntry): void {
    this.#add(ordinal === undefined ? 0 : ordinal + 1, entry);
    this.#mostOrdinals(ordinal);
  }

  /** A page that wants an answer, and counts for nobody, itself included: where the counts are frozen. */
  ask(ordinal: number, entry: SurveyEntry): void {
    this.#add(ordinal + 1 + onlyAsks, entry);
    this.#mostOrdinals(ordinal);
  }

  #add(asker: number, { site, lines, story }: SurveyEntry): void {
    const [siteHigh, siteLow] = halvesOf(numberOf(site));
    for (const line of [everyPage, ...lines]) {
      const [high, low] = halvesOf(line);
      this.#lines.add((low ^ siteLow) >>> 0, [siteLow, low, siteHigh * 2 ** 16 + high, asker, ...story]);
    }
  }

  #mostOrdinals(ordinal = -1): void {
    this.#ordinals = Math.max(this.#ordinals, ordinal + 1);
  }

  /** For each page with an ordinal what it is told, ascending. To be asked once, when all pages are added. */
  *neighbours(): Generator<readonly [ordinal: number, neighbours: Neighbours]> {
    const answers = this.#spill('answers', widthOfAnswer);
    this.#answers.push(answers);
    for (const part of this.#lines.parts()) this.#answer(part, answers);
    for (const part of answers.parts()) yield* answersIn(part);
  }

  /** Also where it failed: nothing stays on the disk. */
  close(): void {
    for (const spill of [this.#lines, ...this.#answers]) spill.close();
    rmSync(this.#options.folder, { recursive: true, force: true });
  }

  #spill(name: string, width: number): Spill {
    const { folder, mostBytes } = this.#options;
    return new Spill({ folder: join(folder, name), width, ...(mostBytes === undefined ? {} : { mostBytes }) });
  }

  /** A part of the answers holds a stretch of ordinals, so that the parts follow each other in their order. */
  #answer(part: Uint32Array, answers: Spill): void {
    for (const rows of groupsOf(part)) {
      const [low, high] = [part[rows[0]! + 1]!, part[rows[0]! + 2]! % 2 ** 16];
      const line = high * 2 ** 32 + low;
      const counted = rows.filter((row) => part[row + 3]! < onlyAsks);
      const stories = countStories(counted.length, (page, place) => part[counted[page]! + firstStory + place]!);
      if (stories < 2 && line !== everyPage) continue;
      for (const row of rows) {
        const ordinal = (part[row + 3]! % onlyAsks) - 1;
        if (ordinal >= 0)
          answers.add(Math.floor((ordinal * partsOfSpill) / this.#ordinals), [ordinal, low, high, stories]);
      }
    }
  }
}

/** Added to what stands for a page that is not counted itself. */
const onlyAsks = 2 ** 31;

const firstStory = 4;
const widthOfLine = firstStory + storyKeys;
const widthOfAnswer = 4;
const partsOfSpill = 256;

const halvesOf = (key: number): readonly [high: number, low: number] => [Math.floor(key / 2 ** 32), key % 2 ** 32];

/** The places where rows of the same site and line begin. */
function* groupsOf(part: Uint32Array): Generator<Uint32Array> {
  const rows = sortedRows(part, widthOfLine, [0, 1, 2]);
  for (let from = 0, to = 1; to <= rows.length; to++) {
    const [first, next] = [rows[from]!, rows[to]];
    if (next !== undefined && [0, 1, 2].every((at) => part[next + at] === part[first + at])) continue;
    yield rows.subarray(from, to);
    from = to;
  }
}

function* answersIn(part: Uint32Array): Generator<readonly [number, Neighbours]> {
  const rows = sortedRows(part, widthOfAnswer, [0]);
  for (let from = 0, to = 1; to <= rows.length; to++) {
    const ordinal = part[rows[from]!]!;
    if (to < rows.length && part[rows[to]!] === ordinal) continue;
    yield [ordinal, answerOf(part, rows.subarray(from, to))];
    from = to;
  }
}

function answerOf(part: Uint32Array, rows: Uint32Array): Neighbours {
  const counts = [...rows].map((row) => [part[row + 2]! * 2 ** 32 + part[row + 1]!, part[row + 3]!] as const);
  return neighboursTold(counts);
}

/** Where the rows begin, in the order of these numbers of theirs. */
function sortedRows(part: Uint32Array, width: number, by: readonly number[]): Uint32Array {
  const rows = Uint32Array.from({ length: part.length / width }, (_, row) => row * width);
  return rows.sort((a, b) => {
    for (const at of by) {
      const difference = part[a + at]! - part[b + at]!;
      if (difference !== 0) return difference;
    }
    return a - b;
  });
}

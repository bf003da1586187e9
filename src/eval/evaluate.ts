// Runs the pages of a gold set through the product's own cleaner and scores what comes out; nothing here knows better
// than a user's run would.
import type { RawPage } from '../page/raw-page.js';
import type { Reading } from '../page/reading.js';
import { type Cleaned, isRejected, openCleaner } from '../pipeline/clean.js';
import { checkConfig } from '../pipeline/config.js';
import { openPlan } from '../pipeline/plan.js';
import { stages } from '../stages/index.js';
import { fileOf, type GoldPage, readPage } from './gold.js';
import { chooseBlocks } from './oracle.js';
import { renderPage } from './render/render.js';
import type { Style } from './render/styles.js';
import { goldText } from './score.js';
import type { Answer } from './score-sheet.js';

export interface SetOptions {
  readonly folder: string;
  readonly sources: ReadonlyMap<string, string>;
  /** Absent: the HTML as it is. */
  readonly style?: Style | undefined;
  /** Absent: all stages. */
  readonly stages?: readonly string[] | undefined;
}

export interface Evaluated {
  readonly gold: GoldPage;
  readonly cleaned: Cleaned;
  /** What counts: the record, or nothing where the page was rejected. */
  readonly answer: Answer;
}

type Cleaner = (raw: RawPage) => Cleaned;

/** The product as a user without a config has it; with fewer stages where some are named. */
export function openProduct(names: readonly string[] = stages.map((stage) => stage.name)): Cleaner {
  return openCleaner(openPlan(checkConfig({ stages: names }), new Map(stages.map((stage) => [stage.name, stage]))));
}

export function evaluatePage(clean: Cleaner, gold: GoldPage, options: SetOptions): Evaluated {
  const cleaned = clean(rawPageOf(gold, options));
  return { gold, cleaned, answer: isRejected(cleaned.record) ? {} : cleaned.record };
}

export function rawPageOf(gold: GoldPage, { folder, sources, style }: SetOptions): RawPage {
  const path = `pages/${fileOf(gold)}`;
  const bytes = readPage(folder, gold);
  const url = sources.get(fileOf(gold));
  return {
    id: path,
    sourcePath: path,
    sourceRecord: null,
    body: style ? Buffer.from(renderPage(bytes, gold.id, style)) : bytes,
    form: style ? 'text' : 'html',
    ...(url ? { url } : {}),
  };
}

/** What choosing whole blocks of the page as it was decoded could reach. */
export function oracleOf(reading: Reading | undefined, gold: GoldPage): ReturnType<typeof chooseBlocks> {
  const texts = reading?.page.blocks.map((block) => block.text) ?? [];
  return chooseBlocks(texts, goldText(gold));
}

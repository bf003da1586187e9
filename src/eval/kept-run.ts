// Keeps the figures of a run in a small file and says what has changed since: per figure, and the pages that moved most.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { ConfigError } from '../pipeline/config.js';
import type { PageResult } from './measure.js';
import { type Figures, rounded } from './score.js';

export interface KeptRun {
  /** When it was measured, ISO 8601. */
  readonly at: string;
  /** The gold folder. */
  readonly folder: string;
  readonly figures: Figures;
  /** One number for each page, see `PageScore.all`. */
  readonly pages: Readonly<Record<string, number>>;
}

export interface Change {
  /** When the earlier run was. */
  readonly since: string;
  /** By how much each figure rose; those that both runs have. */
  readonly figures: Figures;
  /** The pages that moved, those that moved most first. */
  readonly moved: readonly Move[];
  /** Pages that only one of the runs has: the figures are then not of the same pages. */
  readonly others: number;
}

export interface Move {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

export function runOf(at: Date, folder: string, figures: Figures, results: readonly PageResult[]): KeptRun {
  const pages = results.flatMap(({ gold, score }) => (score.all === undefined ? [] : [[gold.id, score.all] as const]));
  return { at: at.toISOString(), folder, figures, pages: rounded(Object.fromEntries(pages)) };
}

export function changeSince(earlier: KeptRun, { figures, pages }: KeptRun): Change {
  const both = Object.keys(figures).filter((name) => name in earlier.figures);
  const moved = Object.entries(pages).flatMap(([id, to]) => {
    const from = earlier.pages[id];
    return from === undefined || from === to ? [] : [{ id, from, to }];
  });
  const ids = new Set([...Object.keys(pages), ...Object.keys(earlier.pages)]);
  return {
    since: earlier.at,
    figures: rounded(Object.fromEntries(both.map((name) => [name, figures[name]! - earlier.figures[name]!]))),
    moved: moved.sort((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from) || (a.id < b.id ? -1 : 1)),
    others: [...ids].filter((id) => !(id in pages && id in earlier.pages)).length,
  };
}

const schema = z.object({
  at: z.string(),
  folder: z.string(),
  figures: z.record(z.string(), z.number()),
  pages: z.record(z.string(), z.number()),
});

/** @returns nothing where there is none yet */
export function readRun(path: string): KeptRun | undefined {
  if (!existsSync(path)) return undefined;
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    throw new ConfigError(`${path} is no run that was kept by "copydesk eval". Delete it, or name another.`, {
      cause: error,
    });
  }
}

export function keepRun(path: string, run: KeptRun): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(run)}\n`);
}

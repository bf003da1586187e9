// Proofs in every stage folder: pages as they stood after that stage, of the least sure pages, of a sample, and of any asked for.
// A proof is written when its page enters a list and deleted when it has left both, so that no page has to be kept.
import { copyFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { proofOf } from '../page/proof.js';
import type { Reading } from '../page/reading.js';
import type { Cleaned } from '../pipeline/clean.js';
import type { Plan } from '../pipeline/plan.js';
import { visible } from '../text/visible.js';
import { proofsFolder } from './known-entries.js';
import { writing } from './output-error.js';
import { openAsked, type ProofBounds, ProofLists, ranksOf, type WantedProofs } from './proof-lists.js';
import type { Rendered } from './render.js';
import { stageFolderOf } from './stage-folder.js';
import type { Staging } from './staging.js';
import type { StageList } from './streams.js';

/** The page after each stage, in their order. */
export function proofsOf(record: Cleaned['record'], reading: Reading, plan: Plan): string[] {
  const names = plan.stages.map(({ stage }) => stage.name);
  const head = `${record.id}\n${record.url ? `${record.url}\n` : ''}\n`;
  return names.map((_, at) => visible(`${head}${proofOf(reading.without(names.slice(at + 1)), { reasons: true })}`));
}

export interface ProofFiles {
  /** What a page must rank below to get a proof. */
  bounds(): ProofBounds;
  /** @param from an earlier output that may hold the proofs of a page that comes without them */
  add(page: Rendered, from?: string): Promise<void>;
  /** Listed pages, by the names of their files, whose proofs are not there yet. */
  missing(): ReadonlySet<string>;
  /** What was asked for, and no page was called so. */
  notFound(): readonly string[];
}

export async function openProofs(
  staging: Staging,
  { stages }: StageList,
  { count, pages }: WantedProofs,
): Promise<ProofFiles> {
  const lists = new ProofLists(count);
  const asked = openAsked(pages);
  const notFound = new Set(pages);
  const folders = stages.map(({ stage }) => `${stageFolderOf(stage)}/${proofsFolder}`);
  for (const folder of count + pages.length > 0 ? folders : []) await staging.folder(folder);
  const missing = new Set<string>();
  const each = async (file: string, work: (path: string, at: number) => Promise<void>): Promise<void> => {
    for (const [at, folder] of folders.entries()) await work(`${folder}/${file}`, at);
  };
  return {
    bounds: () => lists.bounds(),
    missing: () => missing,
    notFound: () => [...notFound],
    async add({ docket, proofs }, from) {
      const name = asked(docket);
      if (name !== undefined) notFound.delete(name);
      if (docket.chars === 0) return; // there was nothing to show
      const ranks = ranksOf(docket, name !== undefined);
      const { file } = ranks;
      const { listed, left } = missing.has(file) && proofs ? { listed: true, left: [] } : lists.offer(ranks);
      if (listed && proofs) {
        missing.delete(file);
        await each(file, (path, at) => writing(path, () => writeFile(staging.pathOf(path), proofs[at]!)));
      } else if (listed && !(await copied(from, file))) missing.add(file);
      for (const name of left) {
        if (!missing.delete(name)) await each(name, (path) => rm(staging.pathOf(path), { force: true }));
      }
    },
  };

  async function copied(from: string | undefined, file: string): Promise<boolean> {
    if (from === undefined) return false;
    try {
      await each(file, (path) => copyFile(join(from, path), staging.pathOf(path)));
      return true;
    } catch {
      return false; // that one had none of this page, or not of every stage: it is made again
    }
  }
}

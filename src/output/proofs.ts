// Proofs in every stage folder: pages as they stood after that stage, of the least sure pages and of a sample.
import { rm, writeFile } from 'node:fs/promises';
import { proofOf } from '../page/proof.js';
import type { Cleaned } from '../pipeline/clean.js';
import { isRejected } from '../pipeline/clean.js';
import type { Plan } from '../pipeline/plan.js';
import { Shortlist } from '../pipeline/shortlist.js';
import { proofsFolder } from './known-entries.js';
import { writing } from './output-error.js';
import { hashOf, proofFileOf } from './proof-name.js';
import { visible } from './removed-text.js';
import type { Sink } from './sink.js';
import { stageFolderOf } from './stage-folder.js';
import type { Staging } from './staging.js';

/**
 * Half of `most` for the articles of lowest quality, half for a sample of all pages, chosen by the hash of their ids.
 * A proof is written when its page enters a list and deleted when it has left both, so that no page has to be kept.
 */
export async function openProofs(staging: Staging, plan: Plan, most: number): Promise<Sink> {
  const lists = {
    leastSure: new Shortlist<string>(Math.floor(most / 2)),
    sample: new Shortlist<string>(Math.ceil(most / 2)),
  };
  const folders = plan.stages.map(({ stage }) => `${stageFolderOf(stage)}/${proofsFolder}`);
  for (const folder of most > 0 ? folders : []) await staging.folder(folder);
  const listed = new Map<string, number>();

  return async (cleaned) => {
    if (!cleaned.reading) return;
    const file = proofFileOf(cleaned.record.id);
    const left = [
      ...(isRejected(cleaned.record)
        ? []
        : enter(lists.leastSure, `${cleaned.record.quality.toFixed(6)} ${file}`, file)),
      ...enter(lists.sample, hashOf(cleaned.record.id), file),
    ];
    if (count(listed, file) > 0) await writeProofs(staging, plan, folders, file, cleaned);
    for (const name of left) if (count(listed, name) === 0) await removeProofs(staging, folders, name);
  };

  function enter(list: Shortlist<string>, rank: string, file: string): string[] {
    const gone = list.offer(rank, file);
    if (gone === file) return [];
    listed.set(file, count(listed, file) + 1);
    if (gone === undefined) return [];
    if (count(listed, gone) > 1) listed.set(gone, 1);
    else listed.delete(gone);
    return [gone];
  }
}

const count = (listed: ReadonlyMap<string, number>, file: string): number => listed.get(file) ?? 0;

async function writeProofs(
  staging: Staging,
  plan: Plan,
  folders: readonly string[],
  file: string,
  { record, reading }: Cleaned,
): Promise<void> {
  const names = plan.stages.map(({ stage }) => stage.name);
  for (const [at, folder] of folders.entries()) {
    const then = reading!.without(names.slice(at + 1)); // only pages with a reading are listed
    const text = `${record.id}\n${record.url ? `${record.url}\n` : ''}\n${proofOf(then, { reasons: true })}`;
    await writing(`${folder}/${file}`, () => writeFile(staging.pathOf(`${folder}/${file}`), visible(text)));
  }
}

async function removeProofs(staging: Staging, folders: readonly string[], file: string): Promise<void> {
  for (const folder of folders) await rm(staging.pathOf(`${folder}/${file}`), { force: true });
}

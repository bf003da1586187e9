// The folder of a stage: what it said (marks.jsonl, facts.jsonl) and what it took away (removed.jsonl, and removed.txt for eyes).
import type { Stage } from '../page/stage.js';
import type { Plan } from '../pipeline/plan.js';
import { jsonLine } from './json-line.js';
import { removedText } from './removed-text.js';
import { factRow, markRow, pageRow, removalsByStage, removedRow } from './rows.js';
import type { Sink } from './sink.js';
import type { Staging } from './staging.js';

export const decodeFolder = '10-decode';

export const stageFolderOf = ({ name, number }: Pick<Stage, 'name' | 'number'>): string =>
  `${String(number).padStart(2, '0')}-${name}`;

export async function openDecodeFolder(staging: Staging): Promise<Sink> {
  const pages = await staging.file(`${decodeFolder}/pages.jsonl`);
  return (cleaned) => pages.write(jsonLine(pageRow(cleaned)));
}

/** All of them together, as removals are worked out once a page. */
export async function openStageFolders(staging: Staging, plan: Plan): Promise<Sink> {
  const folders = new Map<string, StageFiles>();
  for (const { stage } of plan.stages) folders.set(stage.name, await openStageFiles(staging, stageFolderOf(stage)));
  const facts = await openFacts(staging, plan);
  return async (cleaned) => {
    const { record, reading } = cleaned;
    if (!reading) return;
    for (const mark of reading.marks) await folders.get(mark.stage)?.marks.write(jsonLine(markRow(record.id, mark)));
    for (const [stage, removals] of removalsByStage(reading)) {
      const rows = removals.map((removal) => removedRow(record.id, reading, removal));
      await folders.get(stage)?.removed.write(rows.map(jsonLine).join(''));
      await folders.get(stage)?.removedText.write(removedText(record, rows));
    }
    await facts(cleaned);
  };
}

type StageFiles = Awaited<ReturnType<typeof openStageFiles>>;

async function openStageFiles(staging: Staging, folder: string) {
  return {
    marks: await staging.file(`${folder}/marks.jsonl`),
    removed: await staging.file(`${folder}/removed.jsonl`),
    removedText: await staging.file(`${folder}/removed.txt`),
  };
}

/** Facts are not signed: they all stand with the stage of that name, or with the last one where it is switched off. */
async function openFacts(staging: Staging, { stages }: Plan): Promise<Sink> {
  const planned = stages.find(({ stage }) => stage.name === 'facts') ?? stages.at(-1);
  if (!planned) return async () => undefined;
  const facts = await staging.file(`${stageFolderOf(planned.stage)}/facts.jsonl`);
  return async ({ record, reading }) => {
    for (const fact of reading?.facts ?? []) await facts.write(jsonLine(factRow(record.id, fact)));
  };
}

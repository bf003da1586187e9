// What is kept of the run before: it is there after a different run, and a power cut between any two renames costs nothing.
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { galleysIn } from '../../src/output/galley-reader.js';
import { type OutputOptions, openOutput } from '../../src/output/open-output.js';
import { everyProof } from '../../src/output/proof-lists.js';
import { openRenderer } from '../../src/output/render.js';
import type { KeepPrevious } from '../../src/output/writer.js';
import { checkConfig } from '../../src/pipeline/config.js';
import type { RunReport } from '../../src/pipeline/run-report.js';
import { cleanedOf, planOf, runOf, stageOf } from './invented.js';

/** How many changes of the output folder succeed before the power is cut. */
const power = vi.hoisted(() => ({
  steps: Number.POSITIVE_INFINITY,
  use: () => {
    if (power.steps === 0) throw new Error('The power was cut.');
    power.steps -= 1;
  },
}));

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  const rename: typeof real.rename = async (from, to) => {
    power.use();
    await real.rename(from, to);
  };
  const rm: typeof real.rm = async (path, options) => {
    if (options?.recursive) power.use(); // the folder of the run, when all is in place
    await real.rm(path, options);
  };
  return { ...real, rename, rm };
});

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'copydesk-previous-')), 'output');
});
afterEach(() => {
  power.steps = Number.POSITIVE_INFINITY;
  rmSync(join(folder, '..'), { recursive: true, force: true });
});

/** Few files: each of them is a step. */
const config = checkConfig({ proofs: 0, outputs: { csv: false } });
const plan = planOf([stageOf('facts', 70)]);

interface Run {
  readonly ids: readonly string[];
  readonly inputs?: string;
  readonly settings?: OutputOptions['config'];
  readonly keep?: KeepPrevious;
}

async function run({ ids, inputs = ids.join(), settings = config, keep }: Run): Promise<void> {
  const pages = ids.map((id) => cleanedOf(id));
  const writer = await openOutput({
    folder,
    stages: plan.stages,
    config: settings,
    made: { config: 'a1', code: 'b2' },
  });
  try {
    const render = openRenderer(plan, settings);
    for (const page of pages) await writer.write(render(page, { key: page.record.id }, everyProof));
    const report: RunReport = runOf(pages);
    await writer.close({ ...report, fingerprints: { ...report.fingerprints, inputs } }, '', keep);
  } finally {
    await writer.abort();
  }
}

async function galleyIds(below = ''): Promise<string[]> {
  const ids: string[] = [];
  for await (const { id } of galleysIn(join(folder, below))) ids.push(id);
  return ids;
}

const previous = (): string[] => {
  const path = join(folder, 'previous');
  return existsSync(path) ? readdirSync(path).sort() : [];
};

const snapshot = (of = folder): Record<string, string> =>
  Object.fromEntries(
    readdirSync(of, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(of.length + 1), readFileSync(path, 'utf8')]),
  );

describe('previous/', () => {
  test('holds counts, state and galleys of the run before, after a second one that is different', async () => {
    await run({ ids: ['a', 'b'] });
    expect(previous()).toEqual([]);
    const { 'run.json': counts, 'state.jsonl': state } = snapshot();
    await run({ ids: ['b', 'c'] });
    expect(previous()).toEqual(['galleys', 'run.json', 'state.jsonl']);
    expect(await galleyIds('previous')).toEqual(['a', 'b']);
    expect(await galleyIds()).toEqual(['b', 'c']);
    expect(snapshot()).toMatchObject({ 'previous/run.json': counts, 'previous/state.jsonl': state });
    await run({ ids: ['d'] });
    expect(await galleyIds('previous')).toEqual(['b', 'c']);
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('stays as it was after a run that came to the very same', async () => {
    await run({ ids: ['a'] });
    await run({ ids: ['b'] });
    const before = snapshot();
    await run({ ids: ['b'] });
    expect(snapshot()).toEqual(before);
    expect(await galleyIds('previous')).toEqual(['a']);
  });

  test('is not there where the config does not want it, or a page was to be forgotten', async () => {
    const settings = checkConfig({ outputs: { previous: false } });
    await run({ ids: ['a'] });
    await run({ ids: ['b'], settings });
    expect(previous()).toEqual([]);
    await run({ ids: ['c'] });
    expect(previous()).not.toEqual([]);
    await run({ ids: ['d'], settings });
    expect(previous()).toEqual([]);
    await run({ ids: ['e'] });
    await run({ ids: ['f'], keep: 'none' });
    expect(previous()).toEqual([]);
  });
});

describe('a power cut after any step', () => {
  const second: Run = { ids: ['b', 'c'] };
  const cases: readonly (readonly [name: string, before: readonly Run[], then: Run])[] = [
    ['of a third run', [{ ids: ['a'] }, { ids: ['b'] }], second],
    ['of one that came to the very same', [{ ids: ['a'] }, second], second],
    ['of one that forgets', [{ ids: ['a'] }, { ids: ['b'] }], { ...second, keep: 'none' }],
  ];

  test.each(cases)('%s is mended by the next one', async (_, before, then) => {
    for (const one of before) await run(one);
    const start = `${folder}-start`;
    cpSync(folder, start, { recursive: true });
    await run(then);
    const whole = snapshot();
    let cut = 0;
    for (let ended = false; !ended; cut++) {
      rmSync(folder, { recursive: true });
      cpSync(start, folder, { recursive: true });
      power.steps = cut;
      ended = await run(then).then(
        () => true,
        () => false,
      );
      power.steps = Number.POSITIVE_INFINITY;
      await (await openOutput({ folder, stages: plan.stages, config, made: { config: 'a1', code: 'b2' } })).abort(
        false,
      );
      expect([cut, snapshot()]).toEqual([cut, whole]);
      expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
    }
    expect(cut).toBeGreaterThan(10); // files and folders of the old output and of the new one
  });
});

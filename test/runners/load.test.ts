import { expect, test } from 'vitest';
import { checkConfig } from '../../src/pipeline/config.js';
import { fingerprintOfCode } from '../../src/runners/fingerprints.js';
import { loadConfig } from '../../src/runners/load-config.js';
import { loadPlan } from '../../src/runners/load-plan.js';
import { jsonFault } from '../../src/text/json-fault.js';
import { folderOf } from '../input/temporary-folder.js';

const stage = (more = ''): string => `
  const options = { safeParse: (data) => ({ success: true, data }) };
  export default { name: 'dots', about: 'Marks dots.', gives: ['suspicious'], options, open: () => function* () {}, ${more} };`;

test('The config is the usual file where there is one, the defaults where there is none, and any file that is named', async () => {
  const folder = folderOf({
    'with/pipeline.config.json': '\ufeff{ "$schema": "x", "input": "pages" }',
    'with/other.json': '{ "output": "out" }',
  });
  expect(await loadConfig(undefined, folder)).toEqual({ config: checkConfig({}), base: folder });
  const usual = await loadConfig(undefined, `${folder}/with`);
  expect([usual.config.input, usual.base, usual.file]).toEqual([
    'pages',
    `${folder}/with`,
    `${folder}/with/pipeline.config.json`,
  ]);
  const other = await loadConfig('with/other.json', folder);
  expect([other.config.output, other.base]).toEqual(['out', `${folder}/with`]);
  await expect(loadConfig('gone.json', folder)).rejects.toThrow(
    `The config "gone.json" could not be read: it is not there (looked in ${folder}). "copydesk init" makes one.`,
  );
});

test('A config that is no JSON is answered with line and column', async () => {
  const folder = folderOf({ 'pipeline.config.json': '{\n  "input": "raw",\n  "output": "out",\n}\n' });
  await expect(loadConfig(undefined, folder)).rejects.toThrow(
    'The config "pipeline.config.json" is no JSON: line 4, column 1: expected a name in double quotes, found }.',
  );
});

test('What is wrong in JSON is said at its place', () => {
  const faults = {
    '': 'line 1, column 1: expected a value, found the end of the file',
    '{"a": }': 'line 1, column 7: expected a value, found }',
    '{"a": 1 "b": 2}': 'line 1, column 9: expected , or }, found "b"',
    "{'a': 1}":
      'line 1, column 2: expected a name in double quotes or }, found a single quote; JSON has double quotes only',
    '{"a": 1, // why\n}':
      'line 1, column 10: expected a name in double quotes, found a comment, which JSON does not have',
    '[1, 2': 'line 1, column 6: expected , or ], found the end of the file',
    '[1,]': 'line 1, column 4: expected a value, found ]',
    '{"a" 1}': 'line 1, column 6: expected :, found 1',
    '{} {}': 'line 1, column 4: expected the end, found {',
    '{"a": yes}': 'line 1, column 7: expected a value, found yes',
    '{"a": "open\n"}': 'line 1, column 7: expected a value, found "open',
  };
  for (const [text, fault] of Object.entries(faults)) expect(jsonFault(text), text).toBe(fault);
  for (const text of ['{"a": [1, {"b": null}], "c": "\\u00e9"}', ' [ ] ', '-1.5e3'])
    expect(jsonFault(text)).toBeUndefined();
});

test("A user's own stage is loaded by its path, has number 75 where it names none, and its bytes count as code", async () => {
  const folder = folderOf({ 'a.mjs': stage(), 'b.mjs': stage('number: 45'), 'c.mjs': `${stage()} // changed` });
  const load = (path: string) => loadPlan(checkConfig({ stages: [path] }), folder);
  const [a, b, c] = [await load('./a.mjs'), await load('./b.mjs'), await load('./c.mjs')];
  expect(a.plan.stages.map(({ stage: { name, number } }) => [name, number])).toEqual([
    ['dots', 75],
    ['decisions', 90],
  ]);
  expect(b.plan.stages.map(({ stage: { name, number } }) => [name, number])).toEqual([
    ['dots', 45],
    ['decisions', 90],
  ]);
  const codes = await Promise.all([a, b, c].map(({ stageFiles }) => fingerprintOfCode(stageFiles)));
  expect(new Set(codes).size).toBe(3);
  expect(await fingerprintOfCode((await load('./a.mjs')).stageFiles)).toBe(codes[0]);
});

test('A file that is no stage is answered with all that is missing', async () => {
  const folder = folderOf({
    'empty.mjs': 'export const name = "x";',
    'half.mjs': 'export default { name: "Half", about: "", gives: ["nonsense"], open: 1 };',
    'broken.mjs': 'throw new Error("not today");',
  });
  const load = (path: string) => loadPlan(checkConfig({ stages: [path] }), folder);
  await expect(load('./gone.mjs')).rejects.toThrow(`The stage "./gone.mjs" is not there (looked in ${folder}).`);
  await expect(load('./broken.mjs')).rejects.toThrow('The stage "./broken.mjs" could not be loaded: not today.');
  await expect(load('./empty.mjs')).rejects.toThrow('"./empty.mjs" is no stage: it exports nothing as default.');
  await expect(load('./half.mjs')).rejects.toThrow(
    /"name" should be lower case letters and hyphens; "about" should be one sentence; "gives" should be a list of labels\. .*; "options" should be a zod schema, such as z\.strictObject\(\{\}\); "open" should be a function/,
  );
  await expect(loadPlan(checkConfig({ stages: ['spma'] }), folder)).rejects.toThrow('There is no stage "spma".');
});

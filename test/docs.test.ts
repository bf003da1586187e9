// The files that docs/ shows are those that stand in docs/examples, they are sound, and `init --ci` writes the same.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { ciFiles } from '../src/commands/ci-files.js';
import { checkConfig } from '../src/pipeline/config.js';

const docs = new URL('../docs/', import.meta.url);
const examples = new URL('examples/', docs);
const names = readdirSync(examples);
const read = (name: string): string => readFileSync(new URL(name, examples), 'utf8');

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly if?: string;
}

describe('docs/scheduling.md', () => {
  const text = readFileSync(new URL('scheduling.md', docs), 'utf8');

  test.each(names)('shows examples/%s as it is', (name) => {
    expect(text).toContain(`\n${read(name)}\`\`\`\n`);
  });
});

test('the gates that are shown are gates', () => {
  expect(Object.keys(checkConfig(JSON.parse(read('gates.json'))).gates)).toHaveLength(10);
});

test('init --ci writes what is shown', () => {
  expect(ciFiles.github.text).toBe(read('github-copydesk.yml'));
  expect(ciFiles.gitlab.text).toBe(read('gitlab-ci.yml'));
});

test('the YAML is YAML, without a warning, and has the steps of a scheduled run in their order', () => {
  const yaml = (name: string) => {
    const document = parseDocument(read(name), { strict: true, uniqueKeys: true });
    expect([...document.errors, ...document.warnings]).toEqual([]);
    return document.toJS();
  };
  const { on, concurrency, jobs } = yaml('github-copydesk.yml');
  expect(Object.keys(on)).toEqual(['schedule', 'workflow_dispatch']);
  expect(concurrency).toEqual({ group: 'copydesk', 'cancel-in-progress': false });
  const steps: readonly Step[] = jobs.clean.steps;
  expect(steps.map(({ uses, run }) => (uses ?? run)!.split(/[@ ]/, 2).join(' '))).toEqual([
    'actions/checkout v4',
    'actions/setup-node v4',
    'npm ci',
    'actions/cache/restore v4',
    'npx --no-install',
    'actions/cache/save v4',
    'actions/upload-artifact v4',
  ]);
  expect(steps.filter((step) => step.if === 'always()')).toHaveLength(2);
  const { copydesk } = yaml('gitlab-ci.yml');
  expect(copydesk.script).toEqual(['npm ci', expect.stringMatching(/^npx --no-install copydesk run /)]);
  expect(copydesk.artifacts.reports.junit).toBe('junit.xml');
});

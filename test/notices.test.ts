// The third-party notices name what is installed, no more and no less.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const notices = readFileSync(new URL('../THIRD-PARTY-NOTICES.md', import.meta.url), 'utf8');

test('THIRD-PARTY-NOTICES.md is as scripts/notices.mjs writes it', () => {
  execFileSync(process.execPath, ['scripts/notices.mjs', '--check'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
});

test('every dependency stands in it, and no tool that only builds or tests', () => {
  const json = (name: string) => JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'));
  const { dependencies, optionalDependencies, devDependencies } = json('package.json');
  const { packages } = json('package-lock.json');
  const onlyTools = Object.keys(devDependencies).filter((name) => packages[`node_modules/${name}`].dev);
  expect(onlyTools.length).toBeGreaterThan(10);
  for (const name of Object.keys({ ...dependencies, ...optionalDependencies }))
    expect(notices).toContain(`| ${name} | `);
  for (const name of onlyTools) expect(notices).not.toContain(`| ${name} | `);
});

test('all of it may be used as MIT may', () => {
  const licences = [...notices.matchAll(/^\| \S+ \| \d\S* \| (.+) \|$/gm)].map(([, licence]) => licence);
  expect([...new Set(licences)].sort()).toEqual(['BSD-2-Clause', 'ISC', 'MIT']);
});

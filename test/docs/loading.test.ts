// docs/loading.md, as far as Node alone can hold it: .ci/run does the same with every tool that can be installed.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const script = fileURLToPath(new URL('../../scripts/check-loading.mjs', import.meta.url));

test("no snippet is without a check, Node's own tells the truth, and the CSV is what Excel was promised", () => {
  const { stdout, status } = spawnSync(process.execPath, [script, '--only', 'none'], { encoding: 'utf8' });
  expect(stdout).not.toMatch(/^FAILED/m);
  expect(stdout).toMatch(/^passed: Node 1, misleading pages$/m);
  expect(stdout).toMatch(/^passed: Excel, misleading pages$/m);
  expect(status).toBe(0);
});

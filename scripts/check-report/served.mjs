// The report as `copydesk view` shows it, started as a user starts it: the same files, and galleys that the run has not written made
// when they are asked for, out of the pages themselves.
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { openGalley, openReport } from './browser.mjs';
import { command, copydesk } from './copydesk.mjs';
import { docketsOf } from './records.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

export async function checkServed({ browser, work, fault }) {
  const folder = runOfHalf(work);
  const viewer = spawn(process.execPath, [command, 'view', '--port', '0'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((done) => viewer.on('exit', done));
  try {
    const base = await firstLine(viewer.stdout);
    const page = await openReport({ browser, fault, base, hash: '#pages' });
    const dockets = docketsOf(join(folder, 'output'));
    const written = dockets.find(({ hasGalley }) => hasGalley);
    const other = dockets.find(({ hasGalley, outcome }) => !hasGalley && outcome === 'kept');
    for (const [{ id }, how] of [
      [written, 'beside the report'],
      [other, 'made on demand'],
    ]) {
      await openGalley(page, id);
      if ((await page.locator('#galley [data-block]').count()) === 0) fault(`A galley ${how} is not shown: ${id}`);
    }
    await page.context().close();
  } finally {
    viewer.kill('SIGINT');
  }
  const code = await ended;
  if (code !== 0) fault(`ctrl-C ends the viewer with ${code}`);
}

/** The sample, cleaned with galleys of some of its pages only. */
function runOfHalf(work) {
  const folder = join(work, 'half');
  mkdirSync(folder);
  cpSync(join(root, 'raw'), join(folder, 'raw'), { recursive: true });
  const config = { outputs: { stages: '50%' }, failures: { allow: '20%' } };
  writeFileSync(join(folder, 'pipeline.config.json'), JSON.stringify(config));
  copydesk(['run', '--quiet'], folder);
  return folder;
}

async function firstLine(stream) {
  for await (const line of createInterface({ input: stream })) return line;
  throw new Error('The viewer said no address.');
}

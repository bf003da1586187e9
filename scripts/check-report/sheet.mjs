// The sheet that `copydesk sample` writes, filled in a browser: keys, answers that outlive a reload, the download, and what
// `--score` makes of it.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { openContext } from './browser.mjs';
import { copydesk } from './copydesk.mjs';

export async function checkSheet({ browser, output, work, fault }) {
  copydesk(['sample', '--output', output, '--n', '12', '--to', join(work, 'sheet.csv')]);
  const address = pathToFileURL(join(work, 'sheet.html')).href;
  const context = await openContext(browser, { acceptDownloads: true });
  const page = await context.newPage();
  page.on('console', (message) => fault(`The console says: ${message.text()}`));
  page.on('pageerror', (error) => fault(`A script failed: ${error.message}`));
  page.on('request', (request) => {
    if (request.url() !== address && !request.url().startsWith('blob:')) fault(`It asks for ${request.url()}`);
  });
  await page.goto(address);
  for (const key of ['y', 'n', '?', 'y']) await page.keyboard.press(key);
  await expectAnswered(page, 4, fault);
  await page.reload();
  await expectAnswered(page, 4, fault);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download the sheet' }).click(),
  ]);
  const filled = join(work, 'filled.csv');
  await download.saveAs(filled);
  const table = copydesk(['sample', '--score', filled, '--as', 'csv']);
  if (table.trim().split('\n').length < 3) fault(`The filled sheet scores as: ${table}`);
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  for (const { id, impact, help } of violations)
    if (impact === 'serious' || impact === 'critical') fault(`The sheet: ${id} (${impact}), ${help}`);
  await context.close();
}

async function expectAnswered(page, number, fault) {
  const text = await page.getByText(/\d+ of \d+ answered/).textContent();
  if (!text.startsWith(`${number} of `)) fault(`${number} answers were given, and the sheet says: ${text}`);
}

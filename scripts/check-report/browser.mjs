// Chromium, and pages in it that tell everything a report must not do: ask for a file that is not its own, say something on the
// console, throw, or open a dialog.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { printable } from './records.mjs';

export const openBrowser = () => chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] }); // root has no sandbox

export async function openContext(browser, options) {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(120_000); // a busy machine is no fault of the report
  return context;
}

/**
 * @param base what may be asked for lies below it: a folder, or the address of a server
 * @param fault told what the page does wrong
 */
export async function openReport({ browser, fault, hash = '', base, ...options }) {
  const context = await openContext(browser, { viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const root = base.startsWith('http') ? base : `${pathToFileURL(base).href}/`;
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) fault(`The console says: ${message.text()}`);
  });
  page.on('pageerror', (error) => fault(`A script failed: ${error.message}`));
  page.on('dialog', async (dialog) => {
    fault(`A dialog opened: ${dialog.message()}`);
    await dialog.dismiss();
  });
  context.on('request', (request) => {
    const path = request.url().startsWith(root) ? request.url().slice(root.length) : undefined;
    if (
      path === undefined ||
      !/^(?:report\.html(?:#.*)?|galleys\/part(?:-\d+)?\.js|on-demand\/part\.js\?id=[^&]*)$/.test(path)
    )
      fault(`It asks for ${request.url()}`);
  });
  await page.goto(`${root}report.html${hash}`, { waitUntil: 'load' });
  return page;
}

/** Changes the view as a link would. */
export async function goTo(page, hash) {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
}

export async function openGalley(page, id) {
  await goTo(page, `#page=${encodeURIComponent(id)}`);
  await page.waitForFunction(
    (wanted) => {
      const galley = document.querySelector('#galley:not([hidden])');
      const shown = galley?.querySelector('.address code')?.textContent;
      return shown === wanted && galley.querySelector('.sheet, .missing') !== null;
    },
    printable(id),
    { timeout: 30_000 }, // a page that is made on demand starts a process
  );
}

function findBrowser() {
  const given = process.env.CHROMIUM;
  if (given) return given;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const names = ['chromium', 'chromium-browser', 'google-chrome'];
  const found = folders.flatMap((path) => names.map((name) => join(path, name))).find((path) => existsSync(path));
  if (!found) throw new Error('No Chromium is installed. Set CHROMIUM to the path of one.');
  return found;
}

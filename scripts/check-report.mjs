// Opens the report of a run in a browser and asks: does it load nothing, raise no error, and show the numbers of run.json?
// `node scripts/check-report.mjs <output folder> [screenshot.png]`; ends with 1 where an answer is no.
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const [folder, screenshot] = process.argv.slice(2);
if (!folder) throw new Error('Which output folder? node scripts/check-report.mjs <output folder> [screenshot.png]');

const { counts } = JSON.parse(readFileSync(join(folder, 'run.json'), 'utf8'));
const report = pathToFileURL(resolve(folder, 'report.html')).href;
const faults = [];

const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] }); // root has no sandbox
try {
  for (const viewport of [
    { width: 1280, height: 900 },
    { width: 390, height: 844 }, // a telephone
  ])
    await check(await browser.newPage({ viewport }), viewport);
} finally {
  await browser.close();
}

for (const fault of faults) console.error(fault);
console.log(
  faults.length === 0 ? `The report of ${counts.in} pages is sound.` : `${faults.length} faults in the report.`,
);
process.exitCode = faults.length === 0 ? 0 : 1;

async function check(page, { width }) {
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(`The console says: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`A script failed: ${error.message}`));
  page.on('request', (request) => {
    if (request.url() !== report && !request.url().startsWith('data:')) faults.push(`It asks for ${request.url()}`);
  });
  await page.goto(report, { waitUntil: 'load' });
  if (screenshot && width > 1000) await page.screenshot({ path: screenshot, fullPage: true });
  // biome-ignore lint/performance/useDomNodeTextContent: only what a reader can see counts
  const text = (await page.locator('body').innerText()).replaceAll(/(?<=\d)[,.\u2009\u00a0\u202f](?=\d{3})/g, '');
  for (const key of ['in', 'kept', 'rejected', 'failed'])
    if (!new RegExp(`(?<!\\d)${counts[key]}(?!\\d)`).test(text))
      faults.push(`It does not show "${key}": ${counts[key]}`);
  const overflow = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  if (overflow > 0) faults.push(`At ${width} pixels it has to be scrolled sideways by ${overflow}`);
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

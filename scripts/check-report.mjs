// Opens the report of a run in a browser and asks all that a reader would want to be true of it: are the numbers those of run.json, is
// each galley there, does its text stand in articles.jsonl, does nothing of a page become more than text, is nothing loaded, can it
// be read by everyone, and does it open at once with 10,000 pages?
// `node scripts/check-report.mjs <output folder> [folder for screenshots]`; ends with 1 where an answer is no.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { checkAcross } from './check-report/across.mjs';
import { openBrowser } from './check-report/browser.mjs';
import { checkGalleys } from './check-report/galleys.mjs';
import { checkHostile } from './check-report/hostile.mjs';
import { checkKeys, checkList } from './check-report/list.mjs';
import { checkLooks, takeScreenshots } from './check-report/looks.mjs';
import { checkOverview, checkWithoutScript } from './check-report/overview.mjs';
import { checkServed } from './check-report/served.mjs';
import { checkSheet } from './check-report/sheet.mjs';
import { checkSpeed } from './check-report/speed.mjs';

const [folder, screenshots] = process.argv.slice(2);
if (!folder) throw new Error('Which output folder? node scripts/check-report.mjs <output folder> [screenshots]');

const work = mkdtempSync(join(tmpdir(), 'copydesk-report-'));
const browser = await openBrowser();
const output = resolve(folder);
const checks = {
  'the overview shows the numbers of run.json, and its funnel adds up': checkOverview,
  'without scripts there is a plain table': checkWithoutScript,
  'every page has a galley whose text is the one in articles.jsonl, and a stage can be undone': checkGalleys,
  'search, filters and order choose pages, and the view stands in the address': checkList,
  'everything can be done with the keyboard': checkKeys,
  'copydesk view shows the same, and makes galleys that were not written': checkServed,
  'a copy leads to the best one, a story to its parts, and these to it': checkAcross,
  'text of hostile pages stays text': checkHostile,
  'it can be read by everyone: axe, light and dark, wide and narrow': checkLooks,
  'a sheet of passages is filled by keys, downloaded and scored': checkSheet,
  '10,000 pages open at once and stay smooth': checkSpeed,
};

let failed = 0;
try {
  for (const [name, check] of Object.entries(checks)) {
    const faults = [];
    const figures = await check({ browser, output, work, fault: (text) => faults.push(text) }).catch((error) => {
      faults.push(error.stack);
    });
    for (const fault of faults.slice(0, 20)) console.error(`  ${fault}`);
    console.log(`${faults.length === 0 ? 'yes' : ' NO'}  ${name}${figures ? `: ${figures}` : ''}`);
    failed += faults.length;
  }
  if (screenshots) await takeScreenshots({ browser, output, folder: resolve(screenshots) });
} finally {
  await browser.close();
  rmSync(work, { recursive: true, force: true });
}
console.log(failed === 0 ? 'The report is sound.' : `${failed} faults in the report.`);
process.exitCode = failed === 0 ? 0 : 1;

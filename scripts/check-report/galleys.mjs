// The galleys: is there one of every page that has blocks, is what it calls the text the text of articles.jsonl, and does undoing a
// stage bring back what it took?
import { openGalley, openReport } from './browser.mjs';
import { docketsOf, printable, recordsOf } from './records.mjs';

export async function checkGalleys({ browser, output, fault }) {
  const page = await openReport({ browser, fault, base: output, hash: '#pages' });
  const texts = new Map(recordsOf(output, 'articles').map(({ id, text }) => [id, text]));
  const dockets = docketsOf(output);
  let spam = 0;
  for (const docket of dockets) {
    await openGalley(page, docket.id);
    const blocks = await page.locator('#galley [data-block]').count();
    if (docket.hasGalley !== blocks > 0) fault(`${docket.id} has ${blocks} blocks in its galley`);
    if (!docket.hasGalley) continue;
    await checkSum(page, docket, fault);
    if (docket.removals.some(([key]) => key.startsWith('spam/'))) {
      spam += 1;
      await checkSpam(page, docket, fault);
    }
    await page.getByRole('radio', { name: 'only the text' }).check();
    const shown = (await page.locator('#galley .text > p').allTextContents()).join('\n\n');
    const wanted = texts.get(docket.id);
    if (wanted !== undefined && shown !== printable(wanted))
      fault(
        `The text of ${docket.id} is not that of articles.jsonl:\n    ${shown.slice(0, 200)}\n    ${wanted.slice(0, 200)}`,
      );
  }
  await page.context().close();
  if (spam === 0) fault('No page has spam in it, so that nothing was said about undoing it.');
  return `${texts.size} texts, ${dockets.filter(({ hasGalley }) => hasGalley).length} galleys, ${spam} with spam`;
}

async function checkSum(page, { id, words, outcome }, fault) {
  const sum = await page.locator('#galley .sum').textContent();
  const shown = Number(/^[\d,]+/.exec(sum)[0].replaceAll(',', ''));
  if (outcome === 'kept' && shown !== words) fault(`${id} has ${words} words, and its galley says "${sum}"`);
}

async function checkSpam(page, { id, removals }, fault) {
  const struck = await page.locator('#galley del.spam').allTextContents();
  const chars = removals.filter(([key]) => key.startsWith('spam/')).reduce((sum, [, , count]) => sum + count, 0);
  if (struck.join('').length !== chars)
    fault(`${id}: ${struck.join('').length} of ${chars} characters of spam are struck through`);
  const box = page.locator('.switches input[value=spam]');
  await box.uncheck();
  if ((await page.locator('#galley del.spam').count()) > 0)
    fault(`${id}: spam is struck through though its stage is undone`);
  const all = (await page.locator('#galley .words').allTextContents()).join('\n');
  for (const piece of struck)
    if (!all.includes(piece)) fault(`${id}: what the spam stage took does not come back: ${piece}`);
  if (!(await page.locator('#galley .sum').textContent()).includes('as if spam had said nothing'))
    fault(`${id}: it does not say that a stage is undone`);
  await box.check();
}

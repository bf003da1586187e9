// The overview: do its numbers agree with run.json and with each other, with scripts and without?
import { openReport } from './browser.mjs';
import { docketsOf, printable, runOf } from './records.mjs';

const numberIn = (text) => Number(text.replaceAll(',', ''));

export async function checkOverview({ browser, output, fault }) {
  const { counts } = runOf(output);
  const page = await openReport({ browser, fault, base: output });
  const cards = await page.locator('.cards b').allTextContents();
  const wanted = [counts.in, counts.kept, counts.rejected, counts.failed];
  if (String(cards.map(numberIn)) !== String(wanted)) fault(`It shows ${cards}, and run.json has ${wanted}`);
  const rows = await page
    .locator('#overview > section:first-of-type > table > tbody > tr:not(.more)')
    .evaluateAll((all) =>
      all.map((row) => [row.querySelector('th').firstChild.textContent, row.querySelector('.number').textContent]),
    );
  const [first, ...steps] = rows.map(([name, count]) => ({ name, count: numberIn(count) }));
  const last = steps.pop();
  if (first.count !== counts.chars || last.count !== counts.charsKept)
    fault('The funnel begins or ends with other characters');
  if (first.count - steps.reduce((sum, { count }) => sum + count, 0) !== last.count)
    fault('The funnel does not add up');
  for (const { name, count } of steps) {
    const stage = name.replace('− ', '');
    const all = Object.entries(counts.removals).filter(([key]) => key.startsWith(`${stage}/`));
    const chars = all.reduce((sum, [, removal]) => sum + removal.chars, 0);
    if (chars !== count) fault(`${stage} took out ${count} characters, and its rules ${chars}`);
  }
  await page.context().close();
  return `${counts.in} pages, ${counts.chars} characters`;
}

export async function checkWithoutScript({ browser, output, fault }) {
  const page = await openReport({ browser, fault, base: output, javaScriptEnabled: false });
  const text = await page.locator('.pages').allTextContents();
  for (const { id } of docketsOf(output).slice(0, 200))
    if (!text.some((table) => table.includes(printable(id)))) fault(`Without scripts it does not list ${id}`);
  await page.context().close();
}

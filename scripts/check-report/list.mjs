// The list of pages: search, filters, order, address, and the keyboard.
import { goTo, openReport } from './browser.mjs';
import { docketsOf, printable } from './records.mjs';

const shownIds = (page) => page.locator('.row .id').allTextContents();
const countOf = async (page) =>
  Number(/^[\d,]+/.exec(await page.locator('.count').textContent())[0].replaceAll(',', ''));

export async function checkList({ browser, output, fault }) {
  const page = await openReport({ browser, fault, base: output });
  const dockets = docketsOf(output);
  const expectCount = async (wanted, what) => {
    const found = await countOf(page);
    if (found !== wanted) fault(`${what}: ${found} pages instead of ${wanted}`);
  };
  const english = dockets.filter(({ language }) => language === 'en');
  await page.getByRole('link', { name: 'en', exact: true }).click();
  await expectCount(english.length, 'A click on a language');
  const ids = await shownIds(page);
  for (const { id } of english) if (!ids.includes(printable(id))) fault(`${id} is missing among those in English`);
  await page.getByRole('button', { name: 'clear filters' }).click();
  await expectCount(dockets.length, 'Clear filters');

  const [some] = dockets.filter(({ title }) => title);
  await page.getByRole('searchbox').fill(some.title.toUpperCase());
  await expectCount(dockets.filter(({ title }) => title === some.title).length, 'A search for a title');
  await page.waitForTimeout(400);
  if (!page.url().includes('#search=')) fault(`The search does not stand in the address: ${page.url()}`);
  await page.reload();
  await expectCount(1, 'The same address opened anew');
  await page.getByRole('searchbox').fill('no page holds this');
  if (!(await page.getByText('No page is like that.').isVisible())) fault('It does not say that no page was found');
  await page.getByRole('searchbox').fill('');

  await page.getByText('Filters', { exact: true }).click();
  await page.getByLabel('warning').selectOption('spam-removed');
  await expectCount(dockets.filter(({ warnings }) => warnings.includes('spam-removed')).length, 'A filter by warning');
  await page.getByRole('button', { name: 'Remove the filter: warning: spam-removed' }).click();
  const rule = dockets.flatMap(({ removals }) => removals)[0][0];
  await page.getByLabel('rule that took out').selectOption(rule);
  await expectCount(
    dockets.filter(({ removals }) => removals.some(([key]) => key === rule)).length,
    'A filter by rule',
  );
  await page.getByRole('button', { name: 'clear filters' }).click();
  await page.getByLabel('Quality from').fill('0.5');
  await page.getByLabel('Quality from').press('Tab');
  await expectCount(
    dockets.filter(({ outcome, quality }) => outcome === 'kept' && quality >= 0.5).length,
    'A range of quality',
  );
  await page.waitForTimeout(400); // until it stands in the address
  await goTo(page, '#pages&sort=words');
  const words = dockets.toSorted((a, b) => b.words - a.words)[0];
  if ((await shownIds(page))[0] !== printable(words.id)) fault('Sorted by words, the longest does not come first');
  await page.goBack();
  await expectCount(
    dockets.filter(({ outcome, quality }) => outcome === 'kept' && quality >= 0.5).length,
    'Back in the browser',
  );
  await page.context().close();
}

export async function checkKeys({ browser, output, fault }) {
  const page = await openReport({ browser, fault, base: output });
  const focused = (selector) => page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector);
  const expectFocus = async (selector, after) => {
    if (!(await focused(selector))) fault(`After ${after} the focus is not on ${selector}`);
  };
  const [some] = docketsOf(output).filter(({ outcome, title }) => outcome === 'kept' && title);
  await page.keyboard.press('/');
  await expectFocus('#search', '/');
  await page.keyboard.type('j/?');
  if ((await page.getByRole('searchbox').inputValue()) !== 'j/?') fault('Keys typed into the search do something else');
  await page.getByRole('searchbox').fill(some.title);
  await page.keyboard.press('Escape');
  await expectFocus('#list', 'Esc in the search');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await page.keyboard.press('Enter');
  await page.locator('#galley .sheet').waitFor();
  await page.waitForTimeout(100);
  await expectFocus('#galley-title', 'Enter');
  await page.keyboard.press('ArrowDown');
  await expectFocus('[data-block="0"]', 'an arrow in the galley');
  await page.keyboard.press('j');
  await expectFocus('[data-block="1"]', 'j in the galley');
  const because = await page.evaluate(
    () => document.getElementById(document.activeElement.getAttribute('aria-describedby'))?.textContent,
  );
  if (!because || !/In the text|Taken out|In a column/.test(because))
    fault(`A focused block is described by "${because}"`);
  if ((await page.locator('[data-block][tabindex="0"]').count()) !== 1)
    fault('More than one block, or none, is reached by Tab');
  const before = await page.locator('.sum').textContent();
  await page.keyboard.press('2');
  if ((await page.locator('.sum').textContent()) === before) fault('A digit does not undo a stage');
  await page.keyboard.press('2');
  await page.keyboard.press('Shift+?');
  if (!(await page.getByRole('dialog', { name: 'Keys' }).isVisible())) fault('? shows no keys');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expectFocus('#list', 'Esc in the galley');
  await page.keyboard.press('Escape');
  if (!(await page.locator('#overview').isVisible())) fault('Esc in the list does not lead to the overview');
  await checkDecisions(page, some, fault);
  await page.context().close();
}

async function checkDecisions(page, { id }, fault) {
  await goTo(page, `#page=${encodeURIComponent(id)}`);
  await page.locator('#galley .sheet').waitFor();
  await page.getByRole('button', { name: 'reject this page' }).click();
  await page.getByLabel('because').fill('an "advert"');
  const { sha256, ...line } = JSON.parse(await page.locator('#decide-line').textContent());
  if (JSON.stringify(line) !== JSON.stringify({ page: id, verdict: 'reject', because: 'an "advert"' }))
    fault(`The line for decisions.jsonl is ${JSON.stringify(line)}`);
  if (!/^[0-9a-f]{64}$/.test(sha256)) fault(`It tells the bytes of the page by ${sha256}`);
  await page.keyboard.press('Escape');
  await page.locator('[data-block="0"]').focus();
  await page.getByLabel('Label of this block').selectOption('advert');
  await page.getByRole('button', { name: 'decide by hand' }).press('Enter');
  const empty = await page.locator('#decide-line').textContent();
  if (empty.startsWith('{')) fault(`A line is ready that gives no reason: ${empty}`);
  await page.getByLabel('because').fill('an advert');
  const block = JSON.parse(await page.locator('#decide-line').textContent());
  if (block.block !== 0 || block.label !== 'advert' || !block.begins)
    fault(`The line for a block is ${JSON.stringify(block)}`);
  await page.keyboard.press('Escape');
}

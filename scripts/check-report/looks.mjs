// Can it be read by everyone? axe-core on the overview, the list and an open galley, in light and dark, wide and narrow, without
// scrolling sideways; and screenshots for the eye, which no check stands in for.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import { goTo, openReport } from './browser.mjs';
import { docketsOf } from './records.mjs';

const schemes = ['light', 'dark'];
const widths = { wide: { width: 1280, height: 900 }, narrow: { width: 390, height: 844 } };

/** The page with the most to see: spam was taken out of it. */
function pageToShow(output) {
  const dockets = docketsOf(output).filter(({ outcome, hasGalley }) => outcome === 'kept' && hasGalley);
  const withSpam = dockets.filter(
    ({ form, removals }) => form === 'html' && removals.some(([key]) => key.startsWith('spam/')),
  );
  return (withSpam[0] ?? dockets[0]).id;
}

export async function checkLooks({ browser, output, fault }) {
  const galley = `#page=${encodeURIComponent(pageToShow(output))}`;
  let rules = 0;
  for (const colorScheme of schemes)
    for (const [width, viewport] of Object.entries(widths)) {
      const page = await openReport({ browser, fault, base: output, colorScheme, viewport });
      await page.evaluate(axe.source);
      for (const hash of ['#', '#pages&language=en', galley]) {
        await goTo(page, hash);
        if (hash === galley) await openFully(page);
        else if (hash !== '#') await page.locator('.filters').evaluate((element) => (element.open = true));
        await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
        const where = `${hash}, ${colorScheme}, ${width}`;
        rules += await askAxe(page, where, fault);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (overflow > 0) fault(`${where}: it has to be scrolled sideways by ${overflow} pixels`);
      }
      await page.context().close();
    }
  return `${rules} rules of axe held`;
}

async function openFully(page) {
  await page.locator('#galley .sheet').waitFor();
  await page.locator('#galley [data-block]').first().focus();
  for (const details of await page.locator('#galley details').all())
    await details.evaluate((element) => (element.open = true));
}

async function askAxe(page, where, fault) {
  const { violations, passes } = await page.evaluate(() =>
    globalThis.axe.run(document, { resultTypes: ['violations'] }),
  );
  for (const { id, impact, help, nodes } of violations)
    if (impact === 'serious' || impact === 'critical')
      fault(
        `${where}: ${id} (${impact}), ${help}: ${nodes.length} times, as in ${nodes[0].html.slice(0, 160)} ${nodes[0].failureSummary ?? ''}`,
      );
    else fault(`${where}: ${id} (${impact}), ${help}: ${nodes[0].html.slice(0, 160)}`);
  return passes.length;
}

export async function takeScreenshots({ browser, output, folder }) {
  mkdirSync(folder, { recursive: true });
  const id = pageToShow(output);
  const silent = () => undefined;
  for (const colorScheme of schemes)
    for (const [width, viewport] of Object.entries(widths)) {
      const page = await openReport({ browser, fault: silent, base: output, colorScheme, viewport });
      const shoot = async (name, options) => {
        await page.waitForTimeout(300);
        await page.screenshot({ path: join(folder, `${name}-${colorScheme}-${width}.png`), ...options });
      };
      await shoot('overview', { fullPage: true });
      await goTo(page, '#pages&outcome=kept');
      await shoot('list');
      await goTo(page, `#page=${encodeURIComponent(id)}`);
      await page.locator('#galley .sheet').waitFor();
      await shoot('galley');
      const block = page.locator('#galley .block:has(del)').first();
      if ((await block.count()) > 0) {
        await block.focus();
        await block.evaluate((element) => element.scrollIntoView({ block: 'center' }));
        await shoot('block');
        await page.locator('.switches input[value=spam]').uncheck();
        await shoot('spam-off');
      }
      if (colorScheme === 'light' && width === 'wide')
        await page.pdf({ path: join(folder, 'print.pdf'), format: 'A4' });
      await page.context().close();
    }
}

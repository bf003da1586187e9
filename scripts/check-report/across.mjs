// Pages that belong together: from a copy the report leads to the best one, from a story to its parts, and back.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openGalley, openReport } from './browser.mjs';
import { copydesk } from './copydesk.mjs';
import { docketsOf, printable } from './records.mjs';

const crawl = fileURLToPath(new URL('../../docs/crawl/raw', import.meta.url));

export async function checkAcross({ browser, work, fault }) {
  const output = join(work, 'across');
  copydesk(['run', '-q', '-i', crawl, '-o', output], work);
  const page = await openReport({ browser, fault, base: output });
  const dockets = docketsOf(output);
  let followed = 0;
  for (const { id, found = {} } of dockets) {
    const wanted = [...(found.link ? [found.link.of] : []), ...(found.parts ?? []).filter((part) => part !== id)];
    for (const [at, other] of wanted.entries()) {
      await openGalley(page, id);
      await page.locator('#galley .together a').nth(at).click();
      const { title } = dockets.find((docket) => docket.id === other);
      await page.locator('#galley .address code', { hasText: printable(other) }).waitFor();
      const shown = await page.locator('#galley-title').textContent();
      if (shown !== printable(title)) fault(`${id} leads to "${shown}", and should to "${title}"`);
      followed += 1;
    }
    await openGalley(page, id);
    const links = await page.locator('#galley .together a').count();
    if (links !== wanted.length) fault(`${id} leads to ${links} pages, and belongs with ${wanted.length}`);
  }
  await page.context().close();
  if (followed === 0) fault('No page of the crawl belongs with another, so that nothing was followed.');
  return `${followed} links followed`;
}

// The report behind a web server, as `copydesk view` shows it: the same files, and galleys that are made when they are asked for.

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { galleyLine } from '../../dist/output/galleys.js';
import { openGalley, openReport } from './browser.mjs';
import { docketsOf } from './records.mjs';

export async function checkServed({ browser, output, fault }) {
  const asked = [];
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://localhost');
    const type = pathname.endsWith('.js') ? 'text/javascript' : 'text/html';
    response.setHeader('content-type', `${type}; charset=utf-8`);
    if (pathname !== '/on-demand/part.js') return response.end(readFileSync(join(output, pathname)));
    asked.push(searchParams.get('id'));
    return response.end(galleyLine(madeFor(searchParams.get('id'))));
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  try {
    const base = `http://127.0.0.1:${server.address().port}/`;
    const page = await openReport({ browser, fault, base, hash: '#pages' });
    const dockets = docketsOf(output);
    const written = dockets.find(({ hasGalley }) => hasGalley);
    await openGalley(page, written.id);
    if ((await page.locator('#galley [data-block]').count()) === 0) fault('A galley beside the report is not shown');
    const other = dockets.find(({ hasGalley }) => !hasGalley);
    await openGalley(page, other.id);
    if (!(await page.getByText('Made on demand').isVisible())) fault('A galley that is made on demand is not shown');
    if (String(asked) !== String([other.id])) fault(`It asks for these galleys: ${asked}`);
    await page.context().close();
  } finally {
    server.close();
  }
}

const madeFor = (id) => ({
  id,
  decoding: { charset: 'utf-8', charsetBecause: 'made for a check', repairs: [], left: {} },
  blocks: [{ kind: 'paragraph', text: 'Made on demand' }],
  marks: [],
  facts: [],
});

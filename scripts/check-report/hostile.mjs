// Pages that try to become more than text in the report: run through Copydesk as any page is, then every one of them is opened.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openGalley, openReport } from './browser.mjs';
import { copydesk } from './copydesk.mjs';
import { docketsOf, printable, recordsOf } from './records.mjs';

/** Each ends what may stand around it somewhere: elements, attributes, scripts, comments, JSON, templates. */
const attacks = [
  '<script>alert(1)</script>',
  '</script><script>alert(2)</script>',
  `"><img src=x onerror="alert(3)">`,
  `'><svg onload='alert(4)'>`,
  '<!-- --!><script>alert(5)</script>',
  '</title></style></textarea></noscript><iframe src="javascript:alert(6)"></iframe>',
  'javascript:alert(7)',
  `$\{alert(8)} {{constructor.constructor("alert(9)")()}}`,
  '\u202egnp.exe\u202c \u2066isolated\u2069 \u0085\u001b[2J',
  '<a href="https://evil.example/" onmouseover="alert(10)">here</a>',
  '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
];

const folderName = `it's "<b>bold</b>" & $\{odd}`;

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** What stands in the page as text, and the same once more as real markup, which decoding has to take apart. */
function hostilePage() {
  const lines = attacks.map(
    (attack) =>
      `<p>The harbour master read it out on Tuesday before a silent council: ${escaped(attack)} was written on the wall, and nobody laughed.</p>`,
  );
  const all = escaped(attacks.join(' '));
  return `<!doctype html><html lang="en"><head><title>${all}</title><meta name="author" content="${all}"><meta name="description" content="${all}">
<link rel="canonical" href="https://news.example/a?q=${encodeURIComponent(attacks.join(' '))}">
<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: attacks.join(' '), author: { name: attacks[2] } }).replaceAll('<', '\\u003c')}</script></head>
<body onload="alert(11)"><nav class="${all}"><a href="javascript:alert(12)">Home ${escaped(attacks[0])}</a></nav><article><h1>${escaped(attacks.slice(0, 4).join(' '))}</h1><p class="byline">By ${escaped(attacks[2])}</p>
${lines.join('\n')}\n${attacks.map((attack) => `<p>And it went on for a while after that, as such things do in small ports: ${attack} was all that could be made out.</p>`).join('\n')}</article></body></html>`;
}

export async function checkHostile({ browser, work, fault }) {
  const raw = join(work, 'raw');
  mkdirSync(join(raw, folderName), { recursive: true });
  writeFileSync(join(raw, 'hostile.html'), hostilePage());
  writeFileSync(join(raw, folderName, '<img src=x onerror=alert(13)>.html'), hostilePage());
  writeFileSync(
    join(raw, 'hostile.txt'),
    `${attacks.join('\n\n')}\n\n${'A long line of an ordinary story about a port. '.repeat(20)}`,
  );
  writeFileSync(
    join(raw, 'records.jsonl'),
    `${JSON.stringify({ html: hostilePage(), url: `https://news.example/${attacks[3]}?${attacks[1]}` })}\n`,
  );
  const output = join(work, 'output');
  copydesk(['run', '-q', '-i', raw, '-o', output], work);
  const page = await openReport({ browser, fault, base: output });
  const dockets = docketsOf(output);
  if (dockets.length !== 4) fault(`There should be 4 hostile pages, and there are ${dockets.length}`);
  const texts = new Map(recordsOf(output, 'articles').map(({ id, text }) => [id, text]));
  for (const { id } of dockets) {
    await openGalley(page, id);
    for (const details of await page.locator('#galley details').all())
      await details.evaluate((element) => (element.open = true));
    for (const block of await page.locator('#galley [data-block]').all()) {
      await block.hover();
      await block.focus();
    }
    await expectNoStranger(page, id, fault);
    await page.getByRole('button', { name: 'keep this page' }).click();
    await page.getByLabel('because').fill('to be seen');
    if (JSON.parse(await page.locator('#decide-line').textContent()).page !== id)
      fault(`The line of ${id} is of another page`);
    await page.keyboard.press('Escape');
    await page.getByRole('radio', { name: 'only the text' }).check();
    const shown = (await page.locator('#galley .text > p').allTextContents()).join('\n\n');
    if (texts.has(id) && shown !== printable(texts.get(id))) fault(`The text of ${id} is not that of articles.jsonl`);
  }
  if (texts.size === 0) fault('None of the hostile pages is an article');
  await page.context().close();
  return `${dockets.length} pages, ${texts.size} articles, ${attacks.length} attacks in each place`;
}

/** Elements that only a page could have put there, attributes that run something, links that lead out, characters that turn text. */
async function expectNoStranger(page, id, fault) {
  const strangers = await page.evaluate(() => {
    const found = [
      ...document.querySelectorAll(
        'img, iframe, object, embed, link, base, form, a:not([href^="#"]), svg[onload], meta[content*=evil]',
      ),
    ];
    const handlers = [...document.querySelectorAll('*')].filter((element) =>
      [...element.attributes].some(({ name }) => name.startsWith('on')),
    );
    const turned = /[\u202a-\u202e\u2066-\u2069\x1b]/.test(document.body.textContent)
      ? ['a character that turns text']
      : [];
    return [...found, ...handlers].map((element) => element.outerHTML.slice(0, 120)).concat(turned);
  });
  for (const stranger of strangers) fault(`${id}: ${stranger}`);
}

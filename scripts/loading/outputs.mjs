// The outputs that the snippets of docs/loading.md are tried on: the sample's, and one of pages made to mislead whoever guesses types.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rowForms } from '../../dist/pipeline/row-form.js';
import { rowsOf, textOf } from './answers.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
export const command = join(root, 'dist', 'cli', 'copydesk.js');

/** Copydesk's own sample, cleaned; @returns its output folder */
export function sampleOutput(folder, config = {}) {
  return cleaned(folder, join(root, 'raw'), config);
}

/** Several articles of a site on a day, titles that are years, no dates with a time, lists that are always empty, long cells. */
export function misleadingOutputs(folder, sample) {
  const raw = join(folder, 'raw');
  mkdirSync(raw, { recursive: true });
  writeFileSync(join(raw, 'pages.jsonl'), misleadingPages(rowsOf(sample, 'articles')).map(line).join(''));
  const packing = { gzip: true, rows: 4 };
  const plain = cleaned(join(folder, 'plain'), raw, {});
  for (const trap of ['csv-cut', `"'=HYPERLINK`])
    if (!textOf(join(plain, 'articles.csv')).includes(trap)) throw new Error(`The pages do not mislead: no ${trap}.`);
  return {
    plain,
    packed: cleaned(join(folder, 'packed'), raw, { outputs: { jsonl: packing, csv: packing, stages: packing } }),
  };
}

/** The same pages and one that is none as Parquet: in one file, and in several with the columns of each schema. */
export function parquetOutputs(folder) {
  const raw = join(folder, 'raw'); // with the pages that `misleadingOutputs` has put there
  writeFileSync(join(raw, 'none.html'), '');
  const split = { jsonl: { gzip: true, rows: 5 }, parquet: { rows: 4 } };
  return {
    whole: cleaned(join(folder, 'parquet'), raw, { outputs: { parquet: true } }),
    bySchema: rowForms.map((schema) => [schema, cleaned(join(folder, schema), raw, { schema, outputs: split })]),
  };
}

const line = (row) => `${JSON.stringify(row)}\n`;

function cleaned(folder, input, config) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'pipeline.config.json'),
    JSON.stringify({ ...config, input, failures: { allow: '100%' } }),
  );
  execFileSync(process.execPath, [command, 'run', '--quiet'], { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'] });
  return join(folder, 'output');
}

/** Host, day, language, and how many. */
const groups = [
  ['one.example', '2020-01-01', 'en', 3],
  ['one.example', '2020-01-02', 'en', 2],
  ['one.example', undefined, 'en', 1],
  ['two.example', '2020-01-01', 'de', 2],
  ['two.example', '2020-01-03', 'fr', 4],
  [undefined, '2020-01-03', 'en', 2],
];

function* numbered() {
  let number = 0;
  for (const [host, day, language, count] of groups)
    for (let i = 0; i < count; i += 1) yield { host, day, language, number: ++number };
}

function misleadingPages(articles) {
  const textIn = (wanted) => articles.find(({ language }) => language === wanted).text;
  const pages = [...numbered()].map(({ host, day, language, number }) => ({
    url: host && `https://${host}/${number}`,
    html: page(1980 + number, day, textIn(language).split('\n\n')),
  }));
  // over a spreadsheet's limit of a cell, and no two paragraphs alike
  const long = Array.from(
    { length: 200 },
    (_, week) => `In week ${week} of the dispute: ${textIn('en').slice(0, 200)}.`,
  );
  return [...pages, { url: 'https://three.example/long', html: page(2001, '2020-01-03', long) }];
}

const page = (title, day, paragraphs) => `<!doctype html><html><head><title>${title}</title>
<meta name="description" content="=HYPERLINK(&quot;https://x.example&quot;)">
${day ? `<meta property="article:published_time" content="${day}">` : ''}</head>
<body><nav><a href="/">Home</a> <a href="/world">World</a></nav><article><h1>${title}</h1>
${paragraphs.map((text) => `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`).join('\n')}
</article><footer>Copyright 2020 The Paper</footer></body></html>`;

// Makes a folder of many pages that all differ: `node bench/make-pages.mjs <folder> --pages 1000 [--seed 1] [--from own|<gold set>]`.
// It tells other pages again in other words: those of a gold set (default: ../shared/gold/news where it is), or Copydesk's own, the
// sample and the pages of its tests. The same seed makes the same bytes, and more pages begin with the same ones.
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { alterPage } from './alter-page.mjs';
import { randomFrom } from './random.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const goldNews = join(root, '..', 'shared', 'gold', 'news');
const perFolder = 1000; // file systems and people like folders that end

/** @returns how many bytes the pages have */
export function makePages(folder, { pages, seed = 1, from = existsSync(goldNews) ? goldNews : 'own' }) {
  const sources = from === 'own' ? ownSources() : sourcesIn(join(from, 'pages'));
  if (sources.length === 0) throw new Error(`There are no pages in ${from}.`);
  const rows = [];
  let bytes = 0;
  for (let at = 0; at < pages; at++) {
    const source = sources[placeOf(at, sources.length, seed)];
    const edition = at + seed * 1_000_003; // a prime, so that seeds do not share editions
    const url = `${(source.url ?? `https://www.${source.name}.example/story`).replace(/[?#].*/, '')}/${at + 1}`;
    const body = Buffer.from(alterPage(source, edition, url), 'utf8');
    const file = `${numbered(Math.floor(at / perFolder), 3)}/page-${numbered(at + 1, 6)}.${source.html ? 'html' : 'txt'}`;
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    writeFileSync(join(folder, file), body);
    rows.push(`${JSON.stringify({ file, url })}\n`);
    bytes += body.length;
  }
  writeFileSync(join(folder, 'sources.jsonl'), rows.join(''));
  return bytes;
}

/** All sources in turn, each time in another order. */
function placeOf(at, count, seed) {
  const random = randomFrom(`order ${seed} ${Math.floor(at / count)}`);
  const order = Array.from({ length: count }, (_, place) => ({ place, key: random() })).sort((a, b) => a.key - b.key);
  return order[at % count].place;
}

function ownSources() {
  const tests = join(root, 'test', 'pages');
  const cases = readdirSync(tests, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return [join(root, 'raw', 'sample'), ...cases.map(({ name }) => join(tests, name))].flatMap(sourcesIn);
}

/** In order of their names, whatever the file system says. */
function sourcesIn(folder) {
  const urls = urlsIn(join(folder, 'sources.jsonl'));
  return readdirSync(folder)
    .filter((name) => /\.(?:html|txt)(?:\.gz)?$/.test(name) && !name.startsWith('expected.'))
    .sort()
    .flatMap((file) => sourceOf(folder, file, urls.get(file)));
}

function urlsIn(path) {
  if (!existsSync(path)) return new Map();
  const rows = readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  return new Map(rows.map(({ file, url }) => [file, url]));
}

/** None for what is damaged, or is not in the encoding that it says. */
function sourceOf(folder, file, url) {
  try {
    const stored = readFileSync(join(folder, file));
    const bytes = file.endsWith('.gz') ? gunzipSync(stored) : stored;
    const declared = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(bytes.subarray(0, 4096).toString('latin1'))?.[1];
    const text = new TextDecoder(declared ?? 'utf-8', { fatal: true }).decode(bytes);
    const html = /\.html/.test(file);
    const name = basename(file.startsWith('source.') ? folder : file)
      .split('.')[0]
      .toLowerCase();
    return [{ name, html, url, text: declared && html ? text.replaceAll(declared, 'utf-8') : text }];
  } catch {
    return [];
  }
}

const numbered = (number, digits) => String(number).padStart(digits, '0');

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      pages: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '1' },
      from: { type: 'string' },
    },
  });
  const [folder] = positionals;
  if (folder === undefined) {
    console.error('make-pages needs the folder to write: node bench/make-pages.mjs <folder> --pages 1000');
    process.exitCode = 2;
  } else {
    const { pages, seed, from } = values;
    const bytes = makePages(folder, { pages: Number(pages), seed: Number(seed), ...(from ? { from } : {}) });
    console.log(`${pages} pages, ${(bytes / 1e6).toFixed(1)} MB, in ${folder}`);
  }
}

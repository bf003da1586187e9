// Measures how fast copies are found, and in how much memory: `node scripts/bench-duplicates.mjs [100000 1000000 …]`, each number in a
// process of its own. The articles are made up: words by Zipf's law, 30% are copies of another with edits, and 20,000 (a fiftieth where
// there are fewer than a million) are copies of one story. `COPYDESK_MEGABYTES` is what may be laid aside in memory. Runs the built code: `npm run build` first.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mixed } from '../dist/pipeline/collate/shingles.js';
import { sketchOf } from '../dist/pipeline/collate/sketch.js';
import { findLinks } from '../dist/runners/collate/find-links.js';
import { Shelf } from '../dist/runners/collate/shelf.js';

/** Asking for the CPU takes longer than a sketch. */
const atOnce = 500;
const megabytes = process.env.COPYDESK_MEGABYTES;
const most = megabytes ? { mostBytes: Number(megabytes) * 1e6 } : {};
const vocabulary = Array.from({ length: 100_000 }, (_, at) => `w${at.toString(36)}`);
const [first, ...rest] = process.argv.slice(2);
if (first === '--one') console.log(JSON.stringify(await measure(Number(rest[0]))));
else for (const count of first ? [first, ...rest] : ['100000', '1000000']) inProcess(count);

function inProcess(count) {
  const { status } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), '--one', count], {
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`The measurement of ${count} articles ended with ${status}.`);
}

async function measure(count) {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-bench-'));
  const texts = new Shelf(join(folder, 'texts'));
  const begin = process.memoryUsage.rss();
  let sketching = 0;
  let [links, right, linking, making] = [0, 0, 0, 0];
  const start = process.cpuUsage();
  try {
    const source = {
      *sketches() {
        for (let at = 0; at < count; at += atOnce) {
          const articles = Array.from({ length: Math.min(atOnce, count - at) }, (_, more) =>
            articleOf(at + more, count),
          );
          for (const { text } of articles) texts.put(Buffer.from(text));
          const before = process.cpuUsage();
          const sketches = articles.map(sketchOf);
          sketching += microseconds(before);
          yield* sketches;
        }
        making = microseconds(start) / 1e6;
      },
      textOf: (at) => Buffer.from(texts.at(at)).toString(),
    };
    for await (const { place, link } of findLinks(
      { sketches: source.sketches(), textOf: source.textOf },
      { folder, ...most },
    )) {
      if (links === 0) linking = microseconds(start) / 1e6 - making;
      links += 1;
      if (originOf(place, count) === originOf(Number(link.of), count)) right += 1;
    }
    const copies = Array.from({ length: count }, (_, at) => at).filter((at) => originOf(at, count) !== at).length;
    const mostRss = process.resourceUsage().maxRSS * 1024;
    return {
      articles: count,
      sketchMilliseconds: round(sketching / 1000 / count),
      secondsToMakeAndSketch: round(making),
      secondsToFindLinks: round(linking),
      wallSeconds: round(performance.now() / 1000),
      mostRssMegabytes: Math.round(mostRss / 1e6),
      bytesPerArticle: Math.round((mostRss - begin) / count),
      copies,
      links,
      linksToTheSameStory: right,
    };
  } finally {
    texts.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function articleOf(at, count) {
  const text = textOf(at, count);
  return {
    id: `${at}`,
    text,
    words: text.split(' ').length,
    date_published: null,
    fetched: null,
    source_path: `${at}`.padStart(9, '0'),
    source_record: null,
    url: null,
    canonical_url: null,
    title: null,
    language: null,
    warnings: [],
  };
}

/** The number of the article that this one is a copy of; itself where it is none. */
function originOf(at, count) {
  const big = Math.min(20_000, Math.floor(count / 50));
  if (at % Math.floor(count / big) === 0) return 0;
  if (draw(at, 0) >= 0.3) return at;
  return originOf(Math.floor(draw(at, 1) * at), count);
}

function textOf(at, count) {
  const origin = originOf(at, count);
  const words = Array.from({ length: 100 + Math.floor(draw(origin, 2) * 300) }, (_, place) => wordAt(origin, place));
  return (origin === at ? words : edited(words, at)).join(' ');
}

function edited(words, at) {
  const copy = [...words];
  const kind = Math.floor(draw(at, 3) * 4);
  const place = Math.floor(draw(at, 4) * copy.length);
  if (kind === 1) copy.length = Math.ceil(copy.length * (0.6 + 0.4 * draw(at, 5)));
  if (kind === 2) copy.splice(place, 0, ...Array.from({ length: 20 }, (_, word) => wordAt(at, word)));
  if (kind === 3) copy[place] = wordAt(at, 0);
  return copy;
}

/** Word number n has the frequency 1/n. */
function wordAt(article, place) {
  return vocabulary[Math.floor(100_000 ** draw(article, place + 10))];
}

/** 0 to 1, 1 excluded; the same for the same numbers. */
function draw(article, place) {
  return mixed(mixed(article + 1) ^ mixed(place + 0x1000000)) / 2 ** 32;
}

function microseconds(before) {
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

function round(value) {
  return Math.round(value * 1000) / 1000;
}

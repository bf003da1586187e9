// Cleans pages that were broken by chance and checks what must hold of every page:
// `node scripts/fuzz.mjs [--minutes 2] [--seed 1] [--keep <folder>]`. A page that breaks a law is written to the folder, with
// the law that it breaks; the same seed makes the same pages.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import naughty from 'big-list-of-naughty-strings' with { type: 'json' };
import { removalsOf } from '../dist/page/removals.js';
import { openCleaner } from '../dist/pipeline/clean.js';
import { checkConfig } from '../dist/pipeline/config.js';
import { openPlan } from '../dist/pipeline/plan.js';
import { stages } from '../dist/stages/index.js';

const { values: options } = parseArgs({
  options: {
    minutes: { type: 'string', default: '2' },
    seed: { type: 'string', default: '1' },
    keep: { type: 'string', default: join(tmpdir(), 'copydesk-fuzz') },
  },
});
const root = fileURLToPath(new URL('..', import.meta.url));
const mostSeconds = 5; // CPU of one page: seeds are small, and take hundredths
const biggest = 300_000; // bytes of a page, so that many can be tried

/** Pieces that parsers stumble over: tags in the wrong place, halves of tags, references, declarations. */
const tokens =
  `<p>|</p>|<div>|</div>|<b>|</b>|<a href="|">|<a>|</a>|<table>|<td>|</table>|<li>|<br>|</br>|<hr|<svg>|<math>|</svg>|<select>|<option>|<script>|</script>|<script type="application/ld+json">|<style>|</style>|{display:none}|<title>|</title>|<textarea>|<template>|<noscript>|<body>|</body>|<html lang="ja">|</html>|<head>|</head>|<!--|-->|--!>|<!|<!>|<?|<![CDATA[|]]>|</|</ |<|>|"|'|=|/>|&|&#|&#x|&#0;|&#x110000;|&#xD800;|&#128;|&amp|&ampamp;|&notit;|&lt;p&gt;|&copy=|<meta charset="utf-16">|<meta charset="x-user-defined">|<meta name="author" content="|<meta property="article:published_time" content="2024-13-45T99:99:99Z">|<time datetime="|<h1>|<article>|<div hidden>|<p style="display:none">|<base href="//[">|<link rel="canonical" href="http://[::">|{"@type":"NewsArticle","author":[{"@id":"x"}],"headline":|{"__proto__":|}|]|[|\\u0000|\\ud800|window.__STATE__ = {"body":"|JSON.parse("|12 May 2024|32.13.2024|By Ana Lopes|By |casino bonus |Photo: |2 hours ago|©|\u0000|\u200d|\u202e|\ufeff|\ufffe|\u{1f468}\u200d|\u0301|\u3000|\ud800|\x1b[2J|\r|\u2028|\t`.split(
    '|',
  );

const chance = randomFrom(Number(options.seed));
const seeds = readSeeds();
const clean = openCleaner(openPlan(checkConfig({}), new Map(stages.map((stage) => [stage.name, stage]))));
function readSeeds() {
  const files = ['raw/sample', 'test/pages'].flatMap((folder) =>
    readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && /^(?!expected).*\.(?:html|txt|jsonl)(?:\.gz)?$/.test(entry.name))
      .map(({ name, parentPath, path }) => join(parentPath ?? path, name)),
  );
  return files.sort().map((file) => (file.endsWith('.gz') ? unpacked(readFileSync(file)) : readFileSync(file)));
}

/** One file of the sample is damaged on purpose. */
function unpacked(bytes) {
  try {
    return gunzipSync(bytes);
  } catch {
    return bytes;
  }
}

function nextPage() {
  let body = one(seeds);
  for (let step = chance(8); step >= 0; step--) body = one(mutations)(body).subarray(0, biggest);
  return {
    id: `page-${tried}`,
    sourcePath: `page-${tried}`,
    sourceRecord: null,
    body,
    ...one([{}, { form: 'html' }, { form: 'text' }]),
    ...one([{}, { url: 'https://news.example/a/b-1.html' }, { url: one(naughty) }]),
    ...one([{}, { fetched: '2024-05-13T10:00:00Z' }]),
    ...one([{}, {}, { charset: one(['utf-8', 'gbk', 'shift_jis', 'windows-1251', 'utf-16le', one(naughty)]) }]),
  };
}

function brokenLaw(page) {
  const before = process.cpuUsage();
  let cleaned;
  try {
    cleaned = clean(page);
  } catch (error) {
    return `it throws: ${error.stack}`;
  }
  const { user, system } = process.cpuUsage(before);
  const { record, reading } = cleaned;
  if (user + system > mostSeconds * 1e6) return `it takes ${(user + system) / 1e6} seconds`;
  if (record.id !== page.id) return 'its record is of another page';
  if (record.reason === 'stage-failed') return record.reason_detail;
  if (!JSON.stringify(record).isWellFormed?.() && /\p{Surrogate}/u.test(JSON.stringify(record)))
    return 'there is half a character in its record';
  if (reading) {
    const wrong = lostCharacters(reading);
    if (wrong) return wrong;
    if (JSON.stringify(JSON.parse(JSON.stringify(reading.page))) !== JSON.stringify(reading.page))
      return 'its page is no plain JSON';
    const undone = reading.without(stages.map(({ name }) => name)).body();
    if (undone.join('\n') !== reading.page.blocks.map(({ text }) => text).join('\n'))
      return 'its text does not come back when all stages are undone';
  }
  if (JSON.stringify(clean(page).record) !== JSON.stringify(record)) return 'its record is another the second time';
  return undefined;
}

function lostCharacters(reading) {
  const removed = new Map();
  for (const { block, from, to, mark } of removalsOf(reading)) {
    if (!mark.rule || !mark.stage) return 'text is removed without a rule';
    removed.set(block.index, (removed.get(block.index) ?? 0) + to - from);
  }
  for (const block of reading.page.blocks) {
    const kept = reading.segments(block).filter(({ mark }) => reading.fateOf(mark) === 'body');
    const chars = kept.reduce((sum, { from, to }) => sum + to - from, removed.get(block.index) ?? 0);
    if (chars !== block.text.length)
      return `block ${block.index} has ${block.text.length} characters, and ${chars} are accounted for`;
  }
  return undefined;
}

function keep({ body, ...about }, law) {
  mkdirSync(options.keep, { recursive: true });
  const name = join(options.keep, `seed-${options.seed}-${about.id}`);
  writeFileSync(`${name}.page`, body);
  writeFileSync(`${name}.json`, JSON.stringify({ ...about, law }, undefined, 2));
  console.log(`${name}: ${law.split('\n', 2).join(' ')}`);
}

/** Each takes bytes and gives others. */
const mutations = [
  (body) => splice(body, place(body), 0, Buffer.from(one(tokens))),
  (body) => splice(body, place(body), 0, Buffer.from(one(tokens).repeat(1 + chance(200)))),
  (body) => splice(body, place(body), 0, Buffer.from(one(naughty))),
  (body) => splice(body, place(body), chance(2_000), Buffer.alloc(0)),
  (body) => splice(body, place(body), chance(200), Buffer.from(one(tokens))),
  (body) => splice(body, place(body), 0, stretch(body)),
  (body) => splice(body, place(body), 0, stretch(one(seeds))),
  (body) => Buffer.concat(Array.from({ length: 1 + chance(5) }, () => body)),
  (body) => body.subarray(0, place(body)),
  (body) => body.subarray(place(body)),
  flipped,
  swapped,
  (body) => Buffer.from(Buffer.from(body).toString('utf16le'), 'utf8'),
  (body) => Buffer.from(Buffer.from(body).toString('latin1'), 'utf8'), // mojibake
  (body) => Buffer.from(Buffer.from(body).toString('utf8'), 'utf16le'),
];

function splice(body, at, gone, piece) {
  return Buffer.concat([body.subarray(0, at), piece, body.subarray(Math.min(body.length, at + gone))]);
}

function stretch(body) {
  const from = place(body);
  return Buffer.from(body.subarray(from, from + chance(3_000)));
}

function flipped(body) {
  const copy = Buffer.from(body);
  for (let count = chance(20); count >= 0 && copy.length > 0; count--) copy[place(copy)] ^= 1 << chance(8);
  return copy;
}

/** Two stretches change places. */
function swapped(body) {
  const [a, b, c] = [place(body), place(body), place(body)].sort((x, y) => x - y);
  return Buffer.concat([body.subarray(0, a), body.subarray(b, c), body.subarray(a, b), body.subarray(c)]);
}

function place(body) {
  return chance(body.length + 1);
}

function one(list) {
  return list[chance(list.length)];
}

/** Mulberry32: whole numbers from 0 to below `most`, the same ones for the same seed. */
function randomFrom(seed) {
  let state = seed >>> 0;
  return (most) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * most);
  };
}

const until = Date.now() + Number(options.minutes) * 60_000;
let tried = 0;
let broken = 0;
for (; Date.now() < until; tried++) {
  const page = nextPage();
  const law = brokenLaw(page);
  if (law === undefined) continue;
  broken += 1;
  keep(page, law);
}
console.log(`seed ${options.seed}: ${tried} pages, ${broken} broke a law`);
process.exitCode = broken === 0 ? 0 : 1;

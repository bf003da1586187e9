// Makes a web archive of any size, whole or damaged, from the sample pages:
// `node scripts/make-warc.mjs out.warc.gz --megabytes 1024 --damage 50 --seed 1 [--pages folder]`. Packed where the name ends with
// .gz. Pages differ, and stand among all that crawlers keep beside them. Prints what it put in, as one line of JSON: `pages` should
// be read whole, and each damage in `lost` costs one page. The same arguments give the same bytes.
import { closeSync, openSync, readdirSync, readFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    megabytes: { type: 'string', default: '10' },
    damage: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
    pages: { type: 'string', multiple: true },
  },
});
const path = positionals[0] ?? 'out.warc.gz';
const isPacked = path.endsWith('.gz');
const root = dirname(dirname(fileURLToPath(import.meta.url)));

let state = Number(values.seed) >>> 0;
const chance = () => {
  state = (state + 0x6d2b79f5) >>> 0; // mulberry32
  let n = Math.imul(state ^ (state >>> 15), state | 1);
  n ^= n + Math.imul(n ^ (n >>> 7), n | 61);
  return ((n ^ (n >>> 14)) >>> 0) / 2 ** 32;
};
const upTo = (count) => Math.floor(chance() * count);
const oneOf = (list) => list[upTo(list.length)];
const noise = (length) => Buffer.from(Array.from({ length }, () => upTo(256)));

/** Bytes stand as Latin-1, so that pages in every encoding come through as they are. */
const samples = (values.pages ?? [join(root, 'raw', 'sample'), join(root, 'test', 'pages')])
  .flatMap((folder) => readdirSync(folder, { recursive: true }).map((name) => join(folder, String(name))))
  .filter((name) => /\.(?:html|txt)$/.test(name) && !name.endsWith('.proof.txt'))
  .sort()
  .map((name) => ({ type: name.endsWith('.txt') ? 'text/plain' : 'text/html', text: readFileSync(name, 'latin1') }));

/** Some paragraphs get a sentence more, of words of the page. */
function varied({ type, text }, number) {
  const words = text.match(/(?<=[\s>])[^\s<>&="'{}/]{3,12}(?=\s)/g) ?? ['word'];
  const sentence = () => ` ${Array.from({ length: 8 + upTo(16) }, () => oneOf(words)).join(' ')} ${number}.`;
  const end = type === 'text/html' ? /<\/p>/g : /\n\n/g;
  return {
    type,
    body: Buffer.from(
      text.replace(end, (mark) => (chance() < 0.5 ? sentence() + mark : mark)),
      'latin1',
    ),
  };
}

const chunked = (body) => {
  const at = upTo(body.length + 1);
  const parts = [body.subarray(0, at), body.subarray(at)].filter((part) => part.length > 0);
  return Buffer.concat([
    ...parts.flatMap((part) => [Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from('\r\n')]),
    Buffer.from('0\r\n\r\n'),
  ]);
};

/** How servers send a page, and what archives keep of that. */
const ways = [
  (body) => [[], body],
  (body) => [['Content-Encoding: gzip'], gzipSync(body)],
  (body) => [['Content-Encoding: gzip', 'Transfer-Encoding: chunked'], body], // both undone, the header left as it was
  (body) => [['Transfer-Encoding: chunked'], chunked(body)],
];

function answer(type, body, status = '200 OK') {
  const [lines, sent] = chance() < 0.5 ? ways[0](body) : oneOf(ways)(body);
  return Buffer.concat([
    Buffer.from([`HTTP/1.1 ${status}`, `Content-Type: ${type}`, ...lines, '', ''].join('\r\n')),
    sent,
  ]);
}

function record(type, url, content, { fields = {}, version = 'WARC/1.0', lines = '\r\n', end = lines + lines } = {}) {
  const all = {
    'WARC-Type': type,
    'WARC-Record-ID': `<urn:uuid:${noise(16).toString('hex')}>`,
    'WARC-Date': new Date(1.7e12 + upTo(1e9) * 100).toISOString(),
    ...(url && { 'WARC-Target-URI': url }),
    'Content-Type':
      type === 'warcinfo'
        ? 'application/warc-fields'
        : `application/http; msgtype=${type === 'request' ? type : 'response'}`,
    'Content-Length': content.length,
    ...fields,
  };
  const named = Object.entries(all).filter(([, value]) => value !== null);
  const head = [...(version ? [version] : []), ...named.map(([name, value]) => `${name}: ${value}`), '', ''].join(
    lines,
  );
  return Buffer.concat([Buffer.from(head), content, Buffer.from(end)]);
}

/** What stands beside the pages, by what it is counted as. */
const others = {
  'warc-request': (url) => record('request', url, Buffer.from('GET / HTTP/1.1\r\nHost: example.org\r\n\r\n')),
  'warc-metadata': (url) => record('metadata', url, Buffer.from('fetchTimeMs: 12\r\n')),
  'warc-revisit': (url) => record('revisit', url, Buffer.from('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n')),
  'warc-status': (url) =>
    record('response', url, answer('text/html', Buffer.from('<h1>Not Found</h1>'), '404 Not Found')),
  'warc-other-media': (url) => record('response', url, answer('image/png', noise(200 + upTo(20_000)))),
};

const length = (value) => (url, content) => [
  record('response', url, content, { fields: { 'Content-Length': value(content) } }),
];
const form = (how) => (url, content) => [record('response', url, content, how)];
const harmless = {
  'length too long': length((content) => content.length + 1 + upTo(100_000)),
  'length too short': length((content) => upTo(content.length - 4)),
  'length missing': length(() => null),
  'length no number': length(() => 'unknown'),
  'length negative': length(() => -1),
  'length 1e15': length(() => 1e15),
  'bare line ends': form({ lines: '\n' }),
  'folded header': form({ fields: { 'X-Folded': 'a\r\n b\r\n\tc' } }),
  'no version line': form({ version: '' }),
  'no line breaks behind': form({ end: '' }),
  'zero bytes between': (url, content) => [record('response', url, content), { raw: Buffer.alloc(1 + upTo(2000)) }],
  'garbage between': (url, content) => [record('response', url, content), { raw: noise(1 + upTo(2000)) }],
};
const lossy = {
  'header too long': (url, content) => [record('response', url, content, { fields: { 'X-Long': 'x'.repeat(70_000) } })],
  'empty record': (url) => [record('response', url, Buffer.alloc(0))],
  'cut short': (url, content) => [
    {
      record: record('response', url, content),
      damage: (bytes) => bytes.subarray(0, bytes.length - 20 - upTo(bytes.length / 2)),
    },
  ],
};
const overwrite = (bytes, at, put) => Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + put.length)]);
const hit = (where) => (url, content) => [
  { record: record('response', url, content), damage: (bytes) => overwrite(bytes, ...where(bytes)) },
];
const lossyPacked = {
  'damaged data': hit((bytes) => [20 + upTo(bytes.length - 60), noise(16)]),
  'damaged checksum': hit((bytes) => [bytes.length - 8, noise(4)]),
  'damaged member header': hit(() => [0, noise(3)]),
};

const harms = { ...harmless, ...lossy, ...(isPacked && lossyPacked) };
const wanted = Number(values.damage);
const size = Number(values.megabytes) * 1e6;
const put = { path, bytes: 0, records: 0, pages: 0, skipped: {}, damages: {}, lost: 0 };
const file = openSync(path, 'w');
const count = (counts, name) => void (counts[name] = (counts[name] ?? 0) + 1);

function write(part) {
  const bytes = part.record ?? part;
  const laid = part.raw ?? (isPacked ? gzipSync(bytes, { level: 6 }) : bytes);
  put.bytes += writeSync(file, part.damage ? part.damage(laid) : laid);
  if (!part.raw) put.records += 1;
}

write(record('warcinfo', undefined, Buffer.from('software: copydesk make-warc\r\n')));
count(put.skipped, 'warc-info');
for (let number = 1, done = 0; put.bytes < size; number += 1) {
  const url = `https://site${number % 97}.example.org/news/${number}`;
  const { type, body } = varied(oneOf(samples), number);
  const content = answer(type, body);
  if (done < wanted && put.bytes >= ((done + 0.5) * size) / wanted) {
    const name = Object.keys(harms)[done++ % Object.keys(harms).length];
    for (const part of harms[name](url, content)) write(part);
    count(put.damages, name);
    if (Object.hasOwn(harmless, name)) put.pages += 1;
    else put.lost += 1;
  } else {
    write(record('response', url, content));
    put.pages += 1;
  }
  for (const name of Object.keys(others).filter(() => chance() < 0.2)) {
    write(others[name](`${url}/${name}`));
    count(put.skipped, name);
  }
}
closeSync(file);
console.log(JSON.stringify(put));

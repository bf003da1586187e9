// What damage costs. The second of three records is hit, and the others must come out whole.
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { answer, packed, page, type RecordToWrite, read, record, toldOf, whole } from './archives.js';

const first = '1 a = Page a.';

/** The second record with lines of noise around its text, so that it is longer than what follows it. */
const long = answer(page('b').replace('<p>', `${'<i>noise</i>\n'.repeat(60)}<p>`));

const lengths: readonly [given: string | undefined, what: string][] = [
  [String(long.length + 10), 'too long, into the next header'],
  [String(long.length + 100_000), 'too long, beyond the end'],
  [String(long.length + 700), 'too long, beyond the next record'],
  ['10', 'too short'],
  ['0', 'none, but there is one'],
  [undefined, 'missing'],
  ['many', 'no number'],
  ['-5', 'negative'],
  ['1000000000000000', 'beyond all files'],
  ['999999999999999', 'beyond this file'],
  ['1e15', 'written another way'],
];

describe('A length that lies costs nothing, as the end of the record shows', () => {
  test.each(lengths)('%s: %s', async (given) => {
    const wrong = record({
      fields: { 'Content-Length': given, 'WARC-Target-URI': 'https://example.org/b' },
      content: long,
    });
    const seen = [first, '2 b = Page b.', '3 c = Page c.'];
    const records = [whole('a'), wrong, whole('c')];
    for (const bytes of [Buffer.concat(records), packed(records), gzipSync(Buffer.concat(records))])
      for (const size of [bytes.length, 7]) expect(await toldOf(bytes, { size })).toEqual(seen);
    const last = [whole('a'), wrong];
    for (const bytes of [Buffer.concat(last), packed(last)]) expect(await toldOf(bytes)).toEqual(seen.slice(0, 2));
  });
});

const forms: readonly [what: string, form: RecordToWrite][] = [
  ['lines that end with \\n alone', { lines: '\n' }],
  [
    'a header folded over lines',
    { fields: { 'WARC-Target-URI': 'https:\r\n //example.org/b', 'X-Long': 'a\r\n\tb\r\n c' } },
  ],
  ['no version line', { version: '' }],
  ['no line breaks behind it', { end: '' }],
  ['one line break behind it', { end: '\r\n' }],
  ['many line breaks behind it', { end: '\r\n'.repeat(9) }],
  ['fields that are no fields', { fields: { 'X-\x00odd': 'x\r\nno colon here' } }],
];

test.each(forms)('What broken writers make is read: %s', async (_, form) => {
  const records = [whole('a'), whole('b', form), whole('c')];
  const seen = [first, expect.stringMatching(/^2 .*= Page b\.$/), '3 c = Page c.'];
  expect(await toldOf(Buffer.concat(records))).toEqual(seen);
  expect(await toldOf(packed(records))).toEqual(seen);
});

const strangers: readonly [what: string, bytes: Buffer, because: string][] = [
  ['zero bytes', Buffer.alloc(512), 'nothing but zero bytes'],
  ['one zero byte', Buffer.alloc(1), 'nothing but zero bytes'],
  ['other bytes', Buffer.from('lost+found \x1f\x8b\x08 and \x1f\x8b\x08\x00 WARC/1.0 and more'), 'begin'],
];

test.each(strangers)('What stands between records is a gap: %s', async (_, bytes, because) => {
  for (const put of [(each: Buffer) => each, (each: Buffer) => gzipSync(each)]) {
    const before = put(whole('a'));
    const gap = `gap ${before.length}-${before.length + bytes.length}: `;
    const seen = [first, expect.stringMatching(new RegExp(`^${gap}.*${because}`)), '2 b = Page b.'];
    expect(await toldOf(Buffer.concat([before, bytes, put(whole('b'))]))).toEqual(seen);
    const after = await toldOf(Buffer.concat([before, bytes]));
    expect(after).toEqual(seen.slice(0, 2));
    const ahead = await toldOf(Buffer.concat([bytes, before]));
    expect(ahead).toEqual([expect.stringMatching(/^gap 0-/), first]);
  }
});

test('A header that never ends is a gap', async () => {
  const endless = Buffer.from(`WARC/1.0\r\nWARC-Type: response\r\n${'x: y\r\n'.repeat(20_000)}`);
  const seen = [
    first,
    expect.stringMatching(/^gap .*: the header of a record is damaged, cut short or too long$/),
    '2 c = Page c.',
  ];
  expect(await toldOf(Buffer.concat([whole('a'), endless, whole('c')]))).toEqual(seen);
});

test('A file that is cut short keeps what came before; the record that was cut fails', async () => {
  const bytes = Buffer.concat([whole('a'), record({ content: long })]);
  const cut = bytes.subarray(0, bytes.length - 60);
  const because = `its header gives a length of ${long.length} bytes, but after ${long.length - 56} bytes`;
  expect(await toldOf(cut)).toEqual([first, `2 a bad-archive: ${because} the file ends`]);
  const all = gzipSync(bytes);
  expect(await toldOf(all.subarray(0, all.length - 20))).toEqual([
    first,
    expect.stringMatching(/^2 a bad-archive: .*the gzip data are cut short$/),
  ]);
  const each = packed([whole('a'), record({ content: long })]);
  expect(await toldOf(each.subarray(0, each.length - 20))).toEqual([
    first,
    expect.stringMatching(/^2 a bad-archive: .*the gzip data are cut short$/),
  ]);
  expect(await toldOf(each.subarray(0, each.length - 3))).toEqual([first, expect.stringMatching(/^2 a = .*Page b/)]);
  const inHeader = await toldOf(bytes.subarray(0, whole('a').length + 50));
  expect(inHeader).toEqual([
    first,
    expect.stringMatching(/^gap .*: the header of a record is damaged, cut short or too long$/),
  ]);
});

test('A damaged member costs its record', async () => {
  const noise = [...Array(3000).keys()].map((n) => ((n * 7919) % 10007).toString(36)).join(' ');
  const b = gzipSync(
    record({ content: answer(`<p>${noise}</p>`), fields: { 'WARC-Target-URI': 'https://example.org/b' } }),
  );
  const [a, c] = [gzipSync(whole('a')), gzipSync(whole('c'))];
  const member = async (damaged: Buffer): Promise<string[]> => toldOf(Buffer.concat([a, damaged, c]), { size: 7 });
  const hit = (at: number, ...bytes: number[]): Buffer => {
    const copy = Buffer.from(b);
    copy.set(bytes, at);
    return copy;
  };
  const failed = expect.stringMatching(/^2 b bad-archive: /);
  const gap = expect.stringMatching(/^gap /);
  const next = expect.stringMatching(/^[23] c = Page c\.$/);
  expect(await member(hit(b.length - 8, 1, 2, 3, 4))).toEqual([first, failed, gap, next]);
  expect(await member(hit(b.length - 4, 1, 2, 3, 4))).toEqual([first, failed, gap, next]);
  expect(await member(hit(4000, 255, 255, 255, 255, 255, 255, 255, 255))).toEqual([first, failed, gap, next]);
  expect(await member(b.subarray(0, 4000))).toEqual([first, failed, next]);
  expect(await member(b.subarray(0, 12))).toEqual([first, gap, next]);
  expect(await member(hit(0, 0))).toEqual([first, gap, next]);
  expect(await member(hit(2, 7))).toEqual([first, gap, next]);
  expect(await member(hit(3, 0xff))).toEqual([first, gap, next]);
});

test('A page that was sent packed is no member, though its record is damaged', async () => {
  const inner = gzipSync(page('inner'));
  const content = Buffer.concat([Buffer.from(answer('', 'HTTP/1.1 200 OK\r\nContent-Type: text/html')), inner]);
  const damaged = gzipSync(record({ content }), { level: 0 });
  damaged.set([1, 2, 3, 4], damaged.length - 8);
  const items = await read(Buffer.concat([gzipSync(whole('a')), damaged, gzipSync(whole('c'))]));
  expect(items.map(({ as }) => as)).toEqual(['page', 'failed', 'gap', 'page']);
});

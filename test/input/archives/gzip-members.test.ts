// Members of all sizes; with small limits, so that what is large for them is small for a test.
import { constants, crc32, deflateRawSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { gzipMembers } from '../../../src/input/archives/gzip-members.js';
import { sliceBytes } from '../../../src/input/archives/inflate-stream.js';
import { Intake } from '../../../src/input/archives/intake.js';
import { chunksOf } from './archives.js';

const limits = { window: 16_384, most: 65_536 };

/** Stretches of one member are put together: `from-to text`, with `…` where its end did not come. */
async function seen(bytes: Buffer, size = bytes.length): Promise<string[]> {
  const told: string[] = [];
  let text = '';
  let start = 0;
  for await (const piece of gzipMembers(new Intake(chunksOf(bytes, size)), undefined, limits)) {
    if (piece.as === 'gap') {
      if (text !== '') told.push(`${start}- ${short(text)} …`);
      told.push(`${piece.from}-${piece.to} gap: ${piece.because}`);
      text = '';
      continue;
    }
    if (piece.startsMember) [text, start] = ['', piece.from];
    text += Buffer.from(piece.bytes).toString('latin1');
    if (!piece.endsMember) continue;
    told.push(`${start}-${piece.to} ${short(text)}${piece.fault ? ` (${piece.fault})` : ''}`);
    text = '';
  }
  return told;
}

const short = (text: string): string => (text.length < 20 ? text : `${text.length} bytes, ${crc32(text)}`);

/** Packs to about a third, with back references, which damage makes impossible. */
function words(length: number): string {
  let text = '';
  for (let n = 1; text.length < length; n = (n * 48_271) % 2_147_483_647) text += `word${n % 5000} `;
  return text.slice(0, length);
}

test('Members come one after the other, the small ones at once and the large ones in slices', async () => {
  const texts = ['one', '', words(100_000), 'x'.repeat(300_000), 'end'];
  const members = texts.map((text) => gzipSync(text));
  const ends = members.map((_, index) => Buffer.concat(members.slice(0, index + 1)).length);
  const expected = texts.map((text, index) => `${ends[index - 1] ?? 0}-${ends[index]} ${short(text)}`);
  for (const size of [1, 7, 4096, 65_536]) expect(await seen(Buffer.concat(members), size)).toEqual(expected);
});

test('All fields that a header may have are passed over', async () => {
  const head = Buffer.from(
    '\x1f\x8b\x08\x1f\x00\x00\x00\x00\x00\x03\x04\x00SL\x00\x00name\x00comment\x00\x12\x34',
    'latin1',
  );
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(crc32('text'), 0);
  trailer.writeUInt32LE(4, 4);
  const bytes = Buffer.concat([head, deflateRawSync('text'), trailer]);
  expect(await seen(bytes)).toEqual([`0-${bytes.length} text`]);
});

test('A large member that is damaged gives what stands before the damage, and the next one is found', async () => {
  const text = words(200_000);
  const large = gzipSync(text, { strategy: constants.Z_FIXED }); // many a damage is still deflate; zeros in it are not
  const next = gzipSync('next');
  const damagedAt = 30_000;
  const damaged = Buffer.from(large);
  damaged.fill(0, damagedAt, damagedAt + 64);
  const all = Buffer.concat([damaged, next]);
  const [before, gap, after, ...rest] = await seen(all, 1000);
  expect(rest).toEqual([]);
  expect(before).toMatch(/^0- \d+ bytes/);
  expect(Number(/- (\d+)/.exec(before!)![1])).toBeGreaterThan(10_000);
  const [, from, to] = /^(\d+)-(\d+) gap: the gzip data are damaged$/.exec(gap!)!;
  expect(Number(from)).toBeGreaterThan(damagedAt - sliceBytes);
  expect([Number(to), after]).toEqual([large.length, `${large.length}-${all.length} next`]);
  expect(await seen(all, 7)).toEqual([before, gap, after]);
});

test('A wrong checksum and an end that is missing are told, also of a large member', async () => {
  const text = words(200_000);
  const large = gzipSync(text);
  const wrong = Buffer.from(large);
  wrong.writeUInt32LE(0, wrong.length - 8);
  const why = 'what the gzip data unpack to does not fit their checksum';
  expect(await seen(Buffer.concat([wrong, gzipSync('next')]))).toEqual([
    `0-${large.length} ${short(text)} (${why})`,
    `${large.length}-${large.length} gap: ${why}`,
    `${large.length}-${large.length + gzipSync('next').length} next`,
  ]);
  expect(await seen(large.subarray(0, -3))).toEqual([
    `0-${large.length - 3} ${short(text)} (the gzip data are cut short)`,
    `${large.length - 3}-${large.length - 3} gap: the gzip data are cut short`,
  ]);
});

test('A bomb is left where it is known to be one', async () => {
  const bomb = gzipSync(Buffer.alloc(80_000_000));
  const told = await seen(Buffer.concat([bomb, gzipSync('next')]));
  expect(told[1]).toMatch(/gap: the gzip data unpack to more than 200 times their size$/);
  expect(told[2]).toMatch(/ next$/);
  expect(Number(/- (\d+)/.exec(told[0]!)![1])).toBeLessThan(40_000_000);
});

test('Begins of members without end cost no more than the size of the file allows', async () => {
  const begin = Buffer.from([0x1f, 0x8b, 0x08, 0, 0, 0, 0, 0, 0, 3, 0, 0xff, 0xff, 0, 0]); // then a stored block of 64 KiB
  const bytes = Buffer.concat(Array<Buffer>(20_000).fill(begin));
  const started = process.cpuUsage();
  expect((await seen(bytes)).at(-1)).toMatch(/gap/);
  expect(process.cpuUsage(started).user).toBeLessThan(10_000_000);
});

// Whatever happened to an archive, and however it is cut into chunks: the same items, and every byte in one of them.
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answer, packed, page, read, record, whole } from './archives.js';

const noise = fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes));

const records = fc.array(
  fc.oneof(
    fc.nat(9).map((n) => whole(`p${n}`)),
    fc.nat(2000).map((n) => record({ content: answer(`${page('q')}${'lorem '.repeat(n)}`) })),
    fc.nat(9).map((n) => record({ content: answer(`${whole(`in${n}`)}`) })),
    fc
      .constantFrom('0', '10', '400', '5000', '1000000', '999999999999', 'x', undefined)
      .map((length) => record({ fields: { 'Content-Length': length }, content: answer(page('w')) })),
    fc.constantFrom('', '\r\n').map((end) => whole('e', { end })),
    noise.map((bytes) => record({ content: gzipSync(bytes, { level: 0 }) })),
    fc.constant(record({ content: answer('x'.repeat(9000), 'HTTP/1.1 200 OK\r\nContent-Type: image/png') })),
    noise,
  ),
  { maxLength: 6 },
);

const damage = fc.oneof(
  fc.record({ kind: fc.constant('flip' as const), at: fc.nat(), bytes: noise }),
  fc.record({ kind: fc.constant('cut' as const), at: fc.nat(), count: fc.nat(600) }),
  fc.record({ kind: fc.constant('put' as const), at: fc.nat(), bytes: noise }),
  fc.record({ kind: fc.constant('end' as const), at: fc.nat() }),
);

type Damage = typeof damage extends fc.Arbitrary<infer T> ? T : never;

function hit(bytes: Buffer, what: Damage): Buffer {
  const at = bytes.length === 0 ? 0 : what.at % bytes.length;
  const before = bytes.subarray(0, at);
  if (what.kind === 'end') return before;
  if (what.kind === 'cut') return Buffer.concat([before, bytes.subarray(at + what.count)]);
  if (what.kind === 'put') return Buffer.concat([before, what.bytes, bytes.subarray(at)]);
  return Buffer.concat([before, what.bytes, bytes.subarray(at + what.bytes.length)]);
}

const pack = fc.constantFrom(
  (parts: readonly Buffer[]) => Buffer.concat(parts),
  (parts: readonly Buffer[]) => packed(parts),
  (parts: readonly Buffer[]) => gzipSync(Buffer.concat(parts)),
  (parts: readonly Buffer[]) => gzipSync(Buffer.concat(parts), { level: 0 }),
);

const archive = fc
  .tuple(records, pack, fc.array(damage, { maxLength: 3 }))
  .map(([parts, put, damages]) => damages.reduce(hit, put(parts)));

test('Items follow each other without a hole from the first byte to the last, and records are counted through', async () => {
  await fc.assert(
    fc.asyncProperty(archive, async (bytes) => {
      const items = await read(bytes, { most: 5000 });
      const ends = items.map(({ to }) => to);
      expect(items.map(({ from }) => from)).toEqual([0, ...ends].slice(0, items.length));
      expect(ends.at(-1) ?? 0).toBe(bytes.length);
      for (const { from, to } of items) expect(from).toBeLessThanOrEqual(to);
      const numbers = items.flatMap((item) => (item.as === 'gap' ? [] : [item.number]));
      expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    }),
    { numRuns: 400 },
  );
});

test('However an archive is cut into chunks, the items are the same', async () => {
  await fc.assert(
    fc.asyncProperty(archive, fc.integer({ min: 2, max: 3000 }), async (bytes, size) => {
      const items = await read(bytes, { most: 5000 });
      for (const each of [1, 7, size, 65_536]) expect(await read(bytes, { most: 5000, size: each })).toEqual(items);
    }),
    { numRuns: 200 },
  );
});

test('One damage costs the records it lies in, and no page that comes out is another than went in', async () => {
  const names = [...'abcdefgh'];
  await fc.assert(
    fc.asyncProperty(damage, async (what) => {
      const bytes = packed(names.map((name) => whole(name, { content: answer(`${page(name)}${name.repeat(500)}`) })));
      const pages = (await read(hit(bytes, what))).filter((item) => item.as === 'page');
      const bodies = pages.map(({ block }) => Buffer.from(block).toString());
      for (const body of bodies)
        expect(names.map((name) => answer(`${page(name)}${name.repeat(500)}`))).toContain(body);
      const size = bytes.length / names.length;
      const lost =
        what.kind === 'put'
          ? 0
          : what.kind === 'end'
            ? names.length
            : (what.kind === 'cut' ? what.count : what.bytes.length) / size;
      expect(bodies.length).toBeGreaterThanOrEqual(names.length - lost - 2);
    }),
    { numRuns: 300 },
  );
});

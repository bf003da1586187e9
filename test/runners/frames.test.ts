import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Frame, FrameReader, sendFrame } from '../../src/runners/frames.js';

function bytesOf(frames: readonly { readonly head: object; readonly body: readonly Uint8Array[] }[]): Buffer {
  const chunks: Uint8Array[] = [];
  for (const { head, body } of frames) sendFrame((chunk) => chunks.push(chunk) > 0, head, body);
  return Buffer.concat(chunks);
}

test('Frames come out as they went in, however the pipe cuts them, with empty bodies among them', () => {
  const anyFrame = fc.record({
    head: fc.record({ text: fc.string({ unit: 'binary' }), number: fc.integer() }),
    body: fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 3 }),
  });
  fc.assert(
    fc.property(fc.array(anyFrame, { maxLength: 6 }), fc.integer({ min: 1, max: 97 }), (frames, step) => {
      const bytes = bytesOf(frames);
      const reader = new FrameReader<object>();
      const read: Frame<object>[] = [];
      for (let at = 0; at < bytes.length; at += step) read.push(...reader.push(bytes.subarray(at, at + step)));
      expect(read.map(({ head }) => head)).toEqual(frames.map(({ head }) => JSON.parse(JSON.stringify(head))));
      expect(read.map(({ body }) => [...body])).toEqual(frames.map(({ body }) => [...Buffer.concat(body)]));
    }),
    { numRuns: 200 },
  );
});

test('What is no frame is refused with what was found', () => {
  const reader = new FrameReader<object>();
  expect(() => [...reader.push(Buffer.from('Hello from a library\n'))]).toThrow('expected a frame, found "Hello fr"');
});

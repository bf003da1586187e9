import { statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { checkRoom } from '../../src/output/room.js';

const { bavail, bsize } = statfsSync(tmpdir());
const free = bavail * bsize;

test('An output that will not fit is told after the first pages, with what it would take and what to do', async () => {
  const ofPage = 200_000;
  const tooMany = Math.ceil((free * 4) / ofPage);
  await expect(checkRoom(tmpdir(), () => 200 * ofPage, 200, tooMany)).rejects.toThrow(
    /^The output will not fit: about .* GB more are needed \(200 kB a page, \d+ pages\), and .* are free\. Choose another disk, or write less/,
  );
  await expect(checkRoom(tmpdir(), () => 10_000 * ofPage, 10_000, tooMany)).rejects.toThrow('will not fit');
});

test('One that fits, or of which too little is known, goes on', async () => {
  await checkRoom(tmpdir(), () => 200, 200, 400);
  await checkRoom(tmpdir(), () => free * 2, 200, 200); // all of it is written already
  await checkRoom(tmpdir(), () => free * 2, 199, 100_000); // reckoned now and then only
  await checkRoom(tmpdir(), () => free * 2, 200, undefined); // nobody knows how many will come
});

// Whether an output will fit on its disk: told early, not when the disk is full.
import { statfs } from 'node:fs/promises';
import { OutputError } from './output-error.js';

/** pages; guess: enough for a mean, soon enough to be early */
const firstReckoning = 200;
const laterReckonings = 10_000;

/**
 * Reckons, after the first pages and now and then, whether all of an output will fit.
 * @param folder on the disk that it is written to
 * @param taken bytes of the pages done; what waits to be packed is not among them, so that the first reckoning may be low
 * @throws OutputError where it won't
 */
export async function checkRoom(
  folder: string,
  taken: () => number,
  done: number,
  expected: number | undefined,
): Promise<void> {
  if (expected === undefined || (done !== firstReckoning && done % laterReckonings !== 0)) return;
  const { bavail, bsize } = await statfs(folder);
  const ofPage = taken() / done;
  const needed = ofPage * Math.max(0, expected - done);
  if (needed > bavail * bsize) throw noRoom(needed, bavail * bsize, ofPage, expected);
}

function noRoom(needed: number, free: number, ofPage: number, expected: number): OutputError {
  const words = (bytes: number) => (bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(1)} GB`);
  return new OutputError(
    `The output will not fit: about ${words(needed)} more are needed (${Math.round(ofPage / 1000)} kB a page, ` +
      `${expected} pages), and ${words(free)} are free. Choose another disk, or write less: "outputs": { "stages": "1%" } ` +
      'or "off", or "gzip": true.',
  );
}

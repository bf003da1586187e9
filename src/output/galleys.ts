// The galleys of a run, fifty in a file: `galleys/part.js`, `part-2.js` … A report that is opened from a disk may load no data but
// scripts, so each line is a call with one galley in it, packed in base64: whatever stood in a page, it is letters and digits here.
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { type Galley, galleysInFile } from '../page/galley.js';
import type { Packing } from '../pipeline/outputs.js';
import { partName } from './series.js';

export const galleysFolder = 'galleys';

/** The table of them among the streams. */
export const galleysStream = `${galleysFolder}/part.js`;

/** What `partName` makes of it. */
export const galleyPart = /^part(?:-\d+)?\.js$/;

export const galleysPacking = { gzip: false, rows: galleysInFile } as const satisfies Packing;

export const galleyLine = (galley: Galley): string =>
  `galley("${deflateRawSync(JSON.stringify(galley), { level: 6 }).toString('base64')}");\n`;

/** In the order of the pages; nothing where the folder has none, and up to the first line that is damaged. */
export async function* galleysIn(folder: string): AsyncGenerator<Galley> {
  for (let part = 1; ; part++) {
    const path = join(folder, partName(galleysStream, part, galleysPacking));
    const file = await open(path).catch(() => undefined); // after the last part, or none was written
    if (!file) return;
    try {
      for await (const line of file.readLines()) {
        const galley = galleyIn(line);
        if (!galley) return;
        yield galley;
      }
    } finally {
      await file.close();
    }
  }
}

/** @param place among all galleys of the folder, from 0 */
export async function galleyAt(folder: string, place: number): Promise<Galley | undefined> {
  const { rows } = galleysPacking;
  const path = join(folder, partName(galleysStream, Math.floor(place / rows) + 1, galleysPacking));
  const file = await open(path).catch(() => undefined); // told by what is not returned
  if (!file) return undefined;
  let at = place % rows;
  try {
    for await (const line of file.readLines()) if (at-- === 0) return galleyIn(line);
  } finally {
    await file.close();
  }
  return undefined;
}

/** @returns absent where the line is damaged */
export function galleyIn(line: string): Galley | undefined {
  const packed = /^galley\("([A-Za-z0-9+/=]*)"\);$/.exec(line)?.[1];
  if (packed === undefined) return undefined;
  try {
    return JSON.parse(inflateRawSync(Buffer.from(packed, 'base64')).toString('utf8')) as Galley; // galleyLine has written it
  } catch {
    return undefined; // cut off or edited: what reads galleys says what is missing
  }
}

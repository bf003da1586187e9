// The galleys of a run, fifty in a file: `galleys/part.js`, `part-2.js` … A report that is opened from a disk may load no data but
// scripts, so each line is a call with one galley in it, packed in base64: whatever stood in a page, it is letters and digits here.
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { type Galley, galleysInFile } from '../page/galley.js';
import type { Packing } from '../pipeline/outputs.js';

export const galleysFolder = 'galleys';

/** The table of them among the streams. */
export const galleysStream = `${galleysFolder}/part.js`;

/** What `partName` makes of it. */
export const galleyPart = /^part(?:-\d+)?\.js$/;

export const galleysPacking = { gzip: false, rows: galleysInFile } as const satisfies Packing;

export const galleyLine = (galley: Galley): string =>
  `galley("${deflateRawSync(JSON.stringify(galley), { level: 6 }).toString('base64')}");\n`;

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

// What the tables beside a report say of its pages.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const runOf = (output) => JSON.parse(readFileSync(join(output, 'run.json'), 'utf8'));

export const recordsOf = (output, table) =>
  readFileSync(join(output, `${table}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

export const docketsOf = (output) => recordsOf(output, 'state').slice(1);

/** As the report shows text of pages: see text/visible.ts. */
export const printable = (text) =>
  text.replace(/[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/gu, '\ufffd');

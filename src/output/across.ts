// What a page has for others, below `across/`: the keys of its lines (for the survey) and, of an article, its sketch and its record as
// it is without any link (for collate). So pages that are kept, put together or forgotten take their share with them, and where only
// a link has changed, nothing is cleaned again.
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Article } from '../page/article.js';
import type { SurveyEntry } from '../page/neighbours.js';
import { type Cleaned, isRejected } from '../pipeline/clean.js';
import { type Sketch, sketchOf } from '../pipeline/collate/sketch.js';
import type { Config } from '../pipeline/config.js';
import { surveyEntryOf } from '../pipeline/survey/entry.js';
import { packNumbers, unpackNumbers } from '../text/packed-numbers.js';
import { jsonLine } from './json-line.js';
import type { StageList, Stream } from './streams.js';

export const acrossFolder = 'across';
export const linesStream = `${acrossFolder}/lines.jsonl`;
export const recordsStream = `${acrossFolder}/records.jsonl`;

/** What may stand in the folder. */
export const acrossTables = /^(?:lines|records)\.jsonl$/;

/** `lines` where the stage that goes by the survey is in the plan, `records` where anything is to be found across articles. */
export const wantsLines = ({ stages }: StageList): boolean => stages.some(({ stage }) => stage.name === 'survey');
export const wantsRecords = ({ collate: { duplicates, stories } }: Pick<Config, 'collate'>): boolean =>
  duplicates !== 'off' || stories !== 'off';

/** Never packed nor parted: records are read here and there. */
export function acrossStreams(stages: StageList, config: Config): readonly Stream[] {
  const names = [...(wantsLines(stages) ? [linesStream] : []), ...(wantsRecords(config) ? [recordsStream] : [])];
  return names.map((name) => ({ name, head: '', packing: { gzip: false } }));
}

export function openAcross(stages: StageList, config: Config): (cleaned: Cleaned) => [name: string, line: string][] {
  const [lines, records] = [wantsLines(stages), wantsRecords(config)];
  return ({ record, reading }) => {
    const written: [name: string, line: string][] = [];
    if (lines && reading) {
      const entry = surveyEntryOf(reading.page, record.source_path, reading.measures);
      written.push([linesStream, entryLine({ id: record.id, ...entry })]);
    }
    if (records && !isRejected(record)) written.push([recordsStream, acrossLine(record)]);
    return written;
  };
}

/** What a page tells the survey, with its id, so that a page that comes again replaces what it told before. */
export interface NamedEntry extends SurveyEntry {
  readonly id: string;
}

/** With its line end. */
export const entryLine = ({ id, site, lines, story }: NamedEntry): string =>
  jsonLine({ id, site, lines: packNumbers(lines), story: packNumbers(story) });

/** @param line as it stands in `across/lines.jsonl` */
export function entryIn(line: string): NamedEntry {
  const { id, site, lines, story } = JSON.parse(line) as Record<'id' | 'site' | 'lines' | 'story', string>; // entryLine has written it
  return { id, site, lines: unpackNumbers(lines), story: unpackNumbers(story) };
}

/** Of all pages of an output, in its order; none where it has no such table. */
export const entriesIn = (folder: string): AsyncGenerator<NamedEntry> => linesIn(join(folder, linesStream));

/** Of a file of such lines; none where it is not there. */
export async function* linesIn(path: string): AsyncGenerator<NamedEntry> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  for await (const line of file?.readLines({ encoding: 'utf8' }) ?? []) yield entryIn(line);
}

export interface WrittenRecord {
  readonly sketch: Sketch;
  /** Unpacked only when asked for. */
  readonly record: () => Article;
}

/** With its line end. */
export const acrossLine = (record: Article): string =>
  jsonLine({
    sketch: sketchOf(record),
    record: deflateRawSync(JSON.stringify(record), { level: 6 }).toString('base64'),
  });

/** @param line as it stands in `across/records.jsonl` */
export function recordIn(line: string): WrittenRecord {
  const { sketch, record } = JSON.parse(line) as { sketch: Sketch; record: string }; // acrossLine has written it
  return {
    sketch,
    record: () => JSON.parse(inflateRawSync(Buffer.from(record, 'base64')).toString('utf8')) as Article,
  };
}

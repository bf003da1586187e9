// What a page has for others, below `across/`: the keys of its lines (for the survey) and, of an article, its sketch and its record as
// it is without any link (for collate). So pages that are kept, put together or forgotten take their share with them, and where only
// a link has changed, nothing is cleaned again.
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Article } from '../page/article.js';
import type { SurveyEntry } from '../page/neighbours.js';
import { type Cleaned, isRejected } from '../pipeline/clean.js';
import { type Sketch, sketchOf } from '../pipeline/collate/sketch.js';
import type { Config } from '../pipeline/config.js';
import { nextOf } from '../pipeline/split-story.js';
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
  return ({ record, reading }) => [
    ...(lines && reading ? [[linesStream, entryLine(surveyEntryOf(reading.page, record.source_path))] as [string, string]] : []),
    ...(records && !isRejected(record) ? [[recordsStream, recordLine(record, reading && nextOf(reading))] as [string, string]] : []),
  ];
}

const entryLine = ({ site, lines, story }: SurveyEntry): string =>
  jsonLine({ site, lines: packNumbers(lines), story: packNumbers(story) });

/** @param line as it stands in `across/lines.jsonl` */
export function entryIn(line: string): SurveyEntry {
  const { site, lines, story } = JSON.parse(line) as { site: string; lines: string; story: string }; // entryLine has written it
  return { site, lines: unpackNumbers(lines), story: unpackNumbers(story) };
}

export interface WrittenRecord {
  readonly sketch: Sketch;
  /** Unpacked only when asked for. */
  readonly record: () => Article;
}

const recordLine = (record: Article, next: string | undefined): string =>
  jsonLine({
    sketch: sketchOf(record, next),
    record: deflateRawSync(JSON.stringify(record), { level: 6 }).toString('base64'),
  });

/** @param line as it stands in `across/records.jsonl` */
export function recordIn(line: string): WrittenRecord {
  const { sketch, record } = JSON.parse(line) as { sketch: Sketch; record: string }; // recordLine has written it
  return { sketch, record: () => JSON.parse(inflateRawSync(Buffer.from(record, 'base64')).toString('utf8')) as Article };
}

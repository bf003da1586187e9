// A page in the file of kept counts: one line of JSON, with its keys packed. Nothing of its text is in it but hashes of its lines.
import type { SurveyEntry } from '../../page/neighbours.js';
import { storyKeys } from '../../pipeline/survey/stories.js';

export interface KeptPage {
  readonly id: string;
  readonly entry: SurveyEntry;
}

/** The first line of the file. The version rises when keys are made in another way, as they cannot be made anew without the pages. */
export const keptHead = '{"copydesk":"survey","version":1}';

export function keptLine({ id, entry: { site, lines, story } }: KeptPage): string {
  return JSON.stringify({ id, site, lines: packed(lines, 6), story: packed(story, 4) });
}

/** Undefined for what is no such line. */
export function keptPage(line: string): KeptPage | undefined {
  const row = parsed(line);
  if (typeof row !== 'object' || row === null) return undefined;
  const { id, site, lines, story } = row as Readonly<Record<string, unknown>>; // what is in it is asked for below
  if (typeof id !== 'string' || typeof site !== 'string' || typeof lines !== 'string' || typeof story !== 'string')
    return undefined;
  const entry = { site, lines: unpacked(lines, 6), story: unpacked(story, 4) };
  return isAscending(entry.lines) && entry.story.length === storyKeys && keptLine({ id, entry }) === line
    ? { id, entry }
    : undefined;
}

const isAscending = (keys: readonly number[]): boolean => keys.every((key, at) => at === 0 || key > keys[at - 1]!);

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** In base64, each number with so many bytes, the highest first. */
function packed(numbers: readonly number[], width: number): string {
  const bytes = Buffer.alloc(numbers.length * width);
  for (const [at, number] of numbers.entries()) bytes.writeUIntBE(number, at * width, width);
  return bytes.toString('base64');
}

function unpacked(text: string, width: number): number[] {
  const bytes = Buffer.from(text, 'base64');
  return Array.from({ length: Math.floor(bytes.length / width) }, (_, at) => bytes.readUIntBE(at * width, width));
}

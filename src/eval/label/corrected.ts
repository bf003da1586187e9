// Reads a proof that a person has corrected, as a text: what the head says, and sign and wording of each line. Knows nothing of the page.
import { isOfCalendar } from '../../text/calendar.js';
import { didYouMean } from '../../text/nearest.js';
import { type HeadKey, headKeys } from './draft.js';

export interface Corrected {
  readonly head: Readonly<Partial<Record<HeadKey, string>>>;
  readonly lines: readonly CorrectedLine[];
}

export interface CorrectedLine {
  /** In the file, from 1. */
  readonly number: number;
  readonly isText: boolean;
  /** With its cut marks. */
  readonly text: string;
}

/** A sentence, and the line that it is about. */
export interface Fault {
  readonly line: number;
  readonly because: string;
}

/** @returns a fault for each line that cannot be meant */
export function readCorrected(file: string): Corrected | readonly Fault[] {
  const head: Partial<Record<HeadKey, string>> = {};
  const lines: CorrectedLine[] = [];
  const faults: Fault[] = [];
  for (const [index, line] of file
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    const number = index + 1;
    if (line.trim() === '' || line.startsWith('#')) continue;
    const found = blockLine(line) ?? (lines.length === 0 ? headLine(line) : notALine);
    if (typeof found === 'string') faults.push({ line: number, because: found });
    else if ('key' in found) head[found.key] = found.value;
    else lines.push({ number, ...found });
  }
  return faults.length > 0 ? faults : { head, lines };
}

function blockLine(line: string): Pick<CorrectedLine, 'isText' | 'text'> | undefined {
  const [, sign, text] = /^\s*([=+?-])[^|]*\| ?(.*)$/.exec(line) ?? [];
  return sign === undefined || text === undefined ? undefined : { isText: sign === '=', text };
}

const notALine =
  'It is no line of a block: such a line begins with = or -, then come a word that may be left out, | and the text';

function headLine(line: string): { readonly key: HeadKey; readonly value: string } | string {
  const colon = Math.max(0, line.indexOf(':'));
  const [typed, value] = [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
  const key = headKeys.find((name) => name === typed.toLowerCase());
  if (key === 'published' && value !== '' && !isDay(value))
    return `"${value}" is no day: expected something like 2024-03-05, or nothing`;
  if (key) return { key, value };
  if (/^\s*[=+?-]/.test(line)) return notALine;
  return `There is no "${typed || line.trim().slice(0, 30)}" in the head.${didYouMean(typed, headKeys)} It has: ${headKeys.slice(0, 5).join(', ')}`;
}

/** Only days are scored; a time may follow. */
const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}(?=$|T)/.test(text) && isOfCalendar(text);

// Reads a sheet that a person has filled in, as spreadsheets save it: with commas, semicolons or tabs, as UTF-8, UTF-16 or in the old
// Windows encoding. Only the numbers, the name of the stratum and the answer are read; those are plain in all of them.
import { type CsvRow, csvRows, type Separator } from '../../input/csv-rows.js';
import { fateNames, type PassageFate } from './passages.js';
import { type SheetColumn, sheetColumns } from './sheet.js';

export interface Answer {
  readonly stratum: string;
  readonly fate: PassageFate;
  readonly passages: number;
  readonly size: number;
  readonly stratumDraws: number | 'all';
  readonly draws: number;
  readonly chars: number;
  /** Absent where nobody has said anything; `?` where somebody could not say. */
  readonly right?: 'y' | 'n' | '?';
}

/** @returns the answers, or a sentence with its line for each thing that is wrong */
export function readSheet(bytes: Uint8Array): readonly Answer[] | readonly string[] {
  const text = textOf(bytes);
  const [header, ...rows] = [...csvRows(withoutHint(text), separatorOf(text))];
  const places = placesOf(header);
  const missing = needed.filter((name) => !places.has(name));
  if (missing.length > 0)
    return [
      `line 1: It has no column ${missing.map((name) => `"${name}"`).join(', ')}. The first line must be the one that "copydesk sample" wrote`,
    ];
  const read = rows.map((row) => answerOf(row, places));
  const faults = read.filter((one) => typeof one === 'string');
  if (faults.length > 0) return faults;
  const answers = read.filter((one) => typeof one !== 'string');
  const unlike = [...disagreeing(answers, rows)];
  return unlike.length > 0 ? unlike : answers;
}

export const isFaults = (found: readonly Answer[] | readonly string[]): found is readonly string[] =>
  typeof found[0] === 'string';

const needed = [
  'stratum',
  'stratum_passages',
  'stratum_size',
  'stratum_draws',
  'draws',
  'chars',
  'right',
] as const satisfies readonly SheetColumn[];
type Needed = (typeof needed)[number];

function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes); // what Excel calls CSV without "UTF-8" behind it
  }
}

/** Excel's own line, which says what parts the cells. */
const withoutHint = (text: string): string => text.replace(/^\ufeff?sep=.\r?\n/, '');

function separatorOf(text: string): Separator {
  const [header = ''] = withoutHint(text).split('\n', 1);
  const counts = ([',', ';', '\t'] as const).map((one) => [one, header.split(one).length] as const);
  return counts.reduce((most, other) => (other[1] > most[1] ? other : most))[0];
}

type Places = ReadonlyMap<string, number>;

const placesOf = (header: CsvRow | undefined): Places =>
  new Map(
    (header?.cells ?? [])
      .map((cell, at) => [bare(cell).toLowerCase(), at] as const)
      .filter(([name]) => Object.hasOwn(sheetColumns, name)),
  );

/** Without the apostrophe that keeps a spreadsheet from running a cell. */
const bare = (cell: string): string => cell.trim().replace(/^'/, '');

const answers: Readonly<Record<string, Answer['right']>> = {
  y: 'y',
  yes: 'y',
  n: 'n',
  no: 'n',
  '?': '?',
  '': undefined,
};

/** @returns a sentence where a cell cannot be meant */
function answerOf({ line, cells }: CsvRow, places: Places): Answer | string {
  const cell = (name: Needed): string => bare(cells[places.get(name)!] ?? ''); // it is there: that was checked
  const whole = (name: Needed): number => (/^\d{1,15}$/.test(cell(name)) ? Number(cell(name)) : Number.NaN);
  const typed = cell('right').toLowerCase();
  if (!Object.hasOwn(answers, typed))
    return `line ${line}: "right" holds "${cell('right')}": expected y, n, ? or nothing`;
  const fate = fateNames.find((name) => cell('stratum').split(';')[0] === name);
  if (!fate)
    return `line ${line}: "stratum" holds "${cell('stratum')}": expected ${fateNames.join(', ')}, then what it was parted by`;
  const numbers = {
    passages: whole('stratum_passages'),
    size: whole('stratum_size'),
    draws: whole('draws'),
    chars: whole('chars'),
    stratumDraws: cell('stratum_draws') === 'all' ? ('all' as const) : whole('stratum_draws'),
  };
  const wrong = Object.entries(numbers).find(([, number]) => Number.isNaN(number));
  if (wrong)
    return `line ${line}: A number is missing or was changed (${wrong[0]}): expected it as "copydesk sample" wrote it`;
  const right = answers[typed];
  return { stratum: cell('stratum'), fate, ...numbers, ...(right ? { right } : {}) };
}

/** Rows of one stratum must say the same of it: else two sheets were mixed, or a column was filled down. */
function* disagreeing(found: readonly Answer[], rows: readonly CsvRow[]): Generator<string> {
  const first = new Map<string, string>();
  const seen = new Set<string>();
  for (const [at, { stratum, passages, size, stratumDraws }] of found.entries()) {
    const said = `${passages} passages, size ${size}, ${stratumDraws} draws`;
    const before = first.get(stratum) ?? said;
    first.set(stratum, before);
    if (before !== said && !seen.has(stratum)) {
      seen.add(stratum);
      yield `line ${rows[at]!.line}: The stratum "${stratum}" has ${said} here and ${before} above: these are rows of two sheets`;
    }
  }
}

// A row of the report's list of pages, and how ten thousand of them are written into the report: names that come again and again
// stand once, in tables. Both sides use this file, what writes the report and the script in it.
import type { Label } from '../page/labels.js';
import type { Docket } from '../pipeline/docket.js';

type OfDocket =
  | 'id'
  | 'url'
  | 'site'
  | 'outcome'
  | 'kind'
  | 'reason'
  | 'reasonDetail'
  | 'title'
  | 'language'
  | 'form'
  | 'words'
  | 'quality'
  | 'warnings'
  | 'begins'
  | 'chars';

export interface PageRow extends Pick<Docket, OfDocket> {
  /** All labels, the most first. */
  readonly removed: readonly { readonly label: Label; readonly chars: number }[];
  /** `stage/rule/label` of what was taken out. */
  readonly rules: readonly string[];
  /** The place of its galley among all; null where it has none. */
  readonly galley: number | null;
  /** The id of the page that it is a copy of, or a part of; null where it is none, or that page is in an earlier run. */
  readonly of: string | null;
  /** The ids of the other pages whose text was put together with its own, in order. */
  readonly parts: readonly string[];
}

export const removedChars = ({ removed }: Pick<PageRow, 'removed'>): number =>
  removed.reduce((sum, { chars }) => sum + chars, 0);

/** Of the characters that came in; 0 where none did. */
export const removedShare = (row: Pick<PageRow, 'removed' | 'chars'>): number =>
  row.chars === 0 ? 0 : removedChars(row) / row.chars;

/** guess: bounds for the eye only, nothing else hangs on them */
export const gradeOf = ({ quality }: Pick<PageRow, 'quality'>): string =>
  quality < 0.5 ? 'low' : quality < 0.75 ? 'middle' : 'high';

export interface PackedRows {
  readonly names: readonly string[];
  readonly rows: readonly PackedRow[];
}

/** Numbers among the names, -1 for null. */
type Name = number;
type PackedRow = readonly [
  id: string,
  url: string | null,
  title: string | null,
  begins: string,
  reasonDetail: string | null,
  site: Name,
  outcome: Name,
  kind: Name,
  reason: Name,
  language: Name,
  form: Name,
  words: number,
  quality: number,
  chars: number,
  galley: number | null,
  warnings: readonly Name[],
  rules: readonly Name[],
  /** A label, its characters, the next label … */
  removed: readonly number[],
  of: string | null,
  parts: readonly string[],
];

export function packRows(rows: readonly PageRow[]): PackedRows {
  const numbers = new Map<string, number>();
  const numberOf = (name: string | null): Name => {
    if (name === null) return -1;
    const known = numbers.get(name) ?? numbers.size;
    numbers.set(name, known);
    return known;
  };
  const packed = rows.map(
    (row): PackedRow => [
      row.id,
      row.url,
      row.title,
      row.begins,
      row.reasonDetail,
      ...([row.site, row.outcome, row.kind, row.reason, row.language, row.form].map(numberOf) as SixNames), // six went in
      row.words,
      row.quality,
      row.chars,
      row.galley,
      row.warnings.map(numberOf),
      row.rules.map(numberOf),
      row.removed.flatMap(({ label, chars }) => [numberOf(label), chars]),
      row.of,
      row.parts,
    ],
  );
  return { names: [...numbers.keys()], rows: packed };
}

type SixNames = [Name, Name, Name, Name, Name, Name];

/** Row by row and place by place: ten thousand are unpacked before the list can be shown. */
export function unpackRows({ names, rows }: PackedRows): PageRow[] {
  const nameOf = (number: Name): string | null => names[number] ?? null;
  const nameAt = (number: Name): string => names[number]!;
  return rows.map((row) => {
    const unpacked = {
      id: row[0],
      url: row[1],
      title: row[2],
      begins: row[3],
      reasonDetail: row[4],
      site: nameOf(row[5]),
      outcome: nameOf(row[6]),
      kind: nameOf(row[7]),
      reason: nameOf(row[8]),
      language: nameOf(row[9]),
      form: nameOf(row[10]),
      words: row[11],
      quality: row[12],
      chars: row[13],
      galley: row[14],
      warnings: row[15].map(nameAt),
      rules: row[16].map(nameAt),
      removed: inPairs(row[17]).map(([label, count]) => ({ label: names[label], chars: count })),
      of: row[18],
      parts: row[19],
    };
    return unpacked as PageRow; // what packRows was given
  });
}

function inPairs(numbers: readonly number[]): (readonly [number, number])[] {
  return Array.from({ length: numbers.length / 2 }, (_, at) => [numbers[at * 2]!, numbers[at * 2 + 1]!] as const);
}

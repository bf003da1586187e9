// What a filled sheet says, as a table: for reading, for Markdown, for LaTeX with booktabs, or as CSV.
import { csvFormat } from '../../output/csv.js';
import { visible } from '../../text/visible.js';
import type { Estimate, SampleResult, StratumResult } from './estimates.js';
import type { TableForm } from './table-form.js';

const head = ['measure', 'of', 'size', 'checked', 'right', 'share %', 'low %', 'high %'] as const;
type Row = readonly string[];

export function scoreTable(result: SampleResult, form: TableForm): string {
  const totals = totalRows(result);
  const strata = result.strata.map(stratumRow);
  return writers[form](totals, strata.length > totals.length - 1 ? strata : []); // one stratum for each fate says nothing more
}

const names = {
  removed: 'precision of removal',
  kept: 'purity of kept text',
  rejected: 'rightly rejected pages',
} as const;

function totalRows({ strata, fates, loss }: SampleResult): Row[] {
  const rows = (['removed', 'kept', 'rejected'] as const).flatMap((fate): Row[] => {
    const own = strata.filter((stratum) => stratum.fate === fate);
    const size = sum(own.map((stratum) => stratum.size));
    const counts = [size, sum(own.map(({ checked }) => checked)), sum(own.map(({ right }) => right))].map(String);
    const found = fates[fate];
    return found ? [[names[fate], 'all', ...counts, ...shares(found)]] : [];
  });
  return [...rows, ...(loss ? [['loss of article text', 'kept pages', '', '', '', ...shares(loss)]] : [])];
}

const stratumRow = ({ name, fate, size, checked, right, share, interval }: StratumResult): Row => [
  names[fate],
  name.split('; ').slice(1).join('; ') || 'all',
  ...[size, checked, right].map(String),
  ...(share === undefined || !interval ? ['', '', ''] : shares({ share, interval })),
];

const shares = ({ share, interval }: Estimate): string[] => [share, ...interval].map((one) => (one * 100).toFixed(1));
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

type Writer = (totals: readonly Row[], strata: readonly Row[]) => string;

const writers: Readonly<Record<TableForm, Writer>> = {
  text: (totals, strata) => {
    const widths = head.map((name, at) =>
      Math.max(...[head, ...totals, ...strata].map((row) => row[at]!.length), name.length),
    );
    const line = (row: Row): string =>
      row
        .map((cell, at) => (at < 2 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!)))
        .join('  ')
        .trimEnd();
    return visible(
      [line(head), ...totals.map(line), ...(strata.length > 0 ? ['', ...strata.map(line)] : [])]
        .join('\n')
        .concat('\n'),
    );
  },
  markdown: (totals, strata) => {
    const line = (row: Row): string => `| ${row.map((cell) => visible(cell).replaceAll('|', '\\|')).join(' | ')} |`;
    const rule = `|${head.map((_, at) => (at < 2 ? ' --- ' : ' ---: ')).join('|')}|`;
    return `${[line(head), rule, ...totals.map(line), ...strata.map(line)].join('\n')}\n`;
  },
  latex: (totals, strata) => {
    const line = (row: Row): string => `${row.map(texOf).join(' & ')} \\\\`;
    const parts = [totals, strata].filter((rows) => rows.length > 0).map((rows) => rows.map(line).join('\n'));
    return `\\begin{tabular}{ll${'r'.repeat(head.length - 2)}}\n\\toprule\n${line(head)}\n\\midrule\n${parts.join('\n\\midrule\n')}\n\\bottomrule\n\\end{tabular}\n`;
  },
  csv: (totals, strata) => {
    const { head: first, line } = csvFormat(head, {
      bom: false,
      guardFormulas: true,
      cutCells: false,
      dropControls: true,
    });
    const rows = [...totals, ...strata].map((row) => Object.fromEntries(head.map((name, at) => [name, row[at]])));
    return first + rows.map(line).join('');
  },
};

const texOf = (cell: string): string =>
  visible(cell).replace(/[\\&%$#_{}~^]/g, (sign) => texSigns[sign] ?? `\\${sign}`);
const texSigns: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

// The rows of a set's table: its forms, what changed in each, and how far each rendering to text lies from their mean.
import { mainFigure } from '../figures.js';
import type { Change } from '../kept-run.js';
import { type Figures, rounded } from '../score.js';
import type { Summary } from '../summary.js';
import type { Row } from './table.js';

export interface Measured {
  readonly summary: Summary;
  readonly change?: Change | undefined;
}

export function formRows(measured: readonly Measured[]): Row[] {
  const texts = measured.map(({ summary }) => summary).filter(({ form }) => form !== 'html');
  const mean = texts.length > 1 ? meanOfForms(texts) : undefined;
  return [
    ...measured.flatMap(({ summary, change }) => [
      { name: summary.form, figures: { ...summary.figures, ...toMean(summary, mean) } },
      ...(change ? [{ name: '  change', figures: change.figures, signed: true }] : []),
    ]),
    ...(mean ? [{ name: 'mean of text', figures: mean }] : []),
  ];
}

function toMean({ form, figures }: Summary, mean: Figures | undefined): Figures {
  const [own, middle] = [mainFigure(figures), mean && mainFigure(mean)];
  if (form === 'html' || own === undefined || middle === undefined) return {};
  return rounded({ to_mean: own - middle });
}

/** The plain mean of each figure over the renderings; counts mean nothing here. */
function meanOfForms(summaries: readonly Summary[]): Figures {
  const names = Object.keys(summaries[0]!.figures).filter((name) => !['empty', 'rejected'].includes(name));
  const mean = (name: string): number =>
    summaries.reduce((sum, { figures }) => sum + (figures[name] ?? 0), 0) / summaries.length;
  return rounded(Object.fromEntries(names.map((name) => [name, mean(name)])));
}

// What was found across pages, in a few lines: who told whom of shared lines, copies, and stories over several pages.
import type { RunReport } from '../pipeline/run-report.js';
import { type Html, html, nothing } from './html.js';
import { counted, grouped } from './numbers.js';
import { chosenHash } from './view.js';

export function acrossSection({ counts, survey, collated, config: { collate } }: RunReport): Html {
  const items = [...surveyItems(survey, counts.in), ...(collated ? collatedItems(collated, collate.duplicates) : [])];
  if (items.length === 0) return nothing;
  return html`<section><h2>Across pages</h2><ul>${items}</ul></section>`;
}

function surveyItems(survey: RunReport['survey'], pages: number): Html[] {
  if (!survey || pages === 0) return [];
  const { earlier, told } = survey;
  const remembered = earlier > 0 ? `, beside ${counted(earlier, 'page')} of earlier runs` : '';
  return [
    html`<li>${grouped(told)} of ${counted(pages, 'page')} have lines that stand on other pages of their site too${remembered}: the stage <code>survey</code> goes by these.</li>\n`,
  ];
}

function collatedItems(
  { duplicates, originals, stories, parts }: NonNullable<RunReport['collated']>,
  mode: RunReport['config']['collate']['duplicates'],
): Html[] {
  const chosen = mode === 'leave-out' ? chosenHash('reason', 'duplicate') : chosenHash('warning', 'duplicate');
  const copies = html`<li><a href="${chosen}">${counted(duplicates, 'article')}</a> repeat ${counted(originals, 'other')}: <code>80-collate/summary.txt</code> says how alike they are.</li>\n`;
  const joined = html`<li><a href="${chosenHash('warning', 'pages-joined')}">${counted(stories, 'article')}</a> put together from ${counted(stories + parts, 'page')}.</li>\n`;
  return [...(duplicates > 0 ? [copies] : []), ...(stories > 0 ? [joined] : [])];
}

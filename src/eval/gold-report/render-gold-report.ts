// gold-report.html: where Copydesk and the gold disagree. One file, no scripts, nothing loaded from anywhere; all that comes from
// pages is shown as text.

import { labels } from '../../page/labels.js';
import { documentOf } from '../../report/document.js';
import { type Html, html, nothing } from '../../report/html.js';
import { counted, grouped } from '../../report/numbers.js';
import { style } from '../../report/style/style.js';
import type { Figures } from '../score.js';
import type { Cost } from './costs.js';
import type { Differences, FieldPair, Piece } from './differences.js';

export interface GoldReport {
  /** The name of the set. */
  readonly set: string;
  /** Over all pages. */
  readonly figures: Figures;
  readonly byRule: readonly Cost[];
  readonly byLabel: readonly Cost[];
  /** Lines on how much the set allows to say. */
  readonly sure: readonly string[];
  /** The lowest first; not all where there are many. */
  readonly pages: readonly Differences[];
  /** How many pages differ from the gold in anything. */
  readonly differing: number;
}

export function renderGoldReport(report: GoldReport): string {
  const { set, figures, byRule, byLabel, sure, pages, differing } = report;
  const of = figures['pages'] ?? 0;
  return documentOf({
    title: `Copydesk and the gold: ${set}`,
    style: style + ownStyle,
    body: html`<header><h1>Where Copydesk and the gold disagree</h1><p class="when">${set}, ${counted(of, 'page')}; ${differing === 0 ? 'not one differs' : `${grouped(differing)} differ in something`}</p></header>
<main>
<section><h2>Figures</h2>${figuresTable(figures)}<pre>${sure.join('\n')}</pre></section>
<section><h2>What cost most</h2>
<p>Characters that the gold has and Copydesk took out, and characters that it left in and the gold has not, by the rule that had the last word on them.</p>
${costTable('rule', byRule, () => nothing)}
<h3>By label</h3>${costTable('label', byLabel, aboutLabel)}</section>
<section><h2>Pages, the lowest first</h2>
${pages.length < differing ? html`<p>The lowest ${grouped(pages.length)} of ${grouped(differing)} are listed; the figures above are over all.</p>` : nothing}
${pages.length === 0 ? html`<p class="none">None differs.</p>` : nothing}
${pages.map(pageSection)}</section>
</main>`,
  });
}

const shownFigures: Readonly<Record<string, string>> = {
  precision: 'of our text, in the gold (precision)',
  recall: 'of the gold, in our text (recall)',
  f1: 'F1 of the two',
  seg_accuracy: 'snippets right',
  title: 'title right',
  authors: 'all authors right',
  date: 'date right',
};

function figuresTable(figures: Figures): Html {
  const rows = Object.entries(shownFigures).filter(([key]) => figures[key] !== undefined);
  return html`<table class="figures"><tbody>${rows.map(([key, name]) => html`<tr><th scope="row">${name}</th><td class="number">${figures[key]!.toFixed(4)}</td></tr>`)}</tbody></table>`;
}

/** More of them say little. */
const mostCosts = 50;

function costTable(first: string, costs: readonly Cost[], aboutOf: (name: string) => Html): Html {
  if (costs.length === 0) return html`<p class="none">Nothing.</p>`;
  const rows = costs
    .slice(0, mostCosts)
    .map(
      ({ name, taken, left, pages }) =>
        html`<tr><th scope="row">${name}${aboutOf(name)}</th><td class="number">${grouped(taken)}</td><td class="number">${grouped(left)}</td><td class="number">${grouped(pages)}</td></tr>\n`,
    );
  return html`<table><thead><tr><th scope="col">${first}</th><th scope="col" class="number">taken wrongly</th><th scope="col" class="number">left wrongly</th><th scope="col" class="number">pages</th></tr></thead><tbody>${rows}</tbody></table>`;
}

function aboutLabel(name: string): Html {
  return Object.hasOwn(labels, name) ? html`<small>${labels[name as keyof typeof labels][1]}</small>` : nothing; // it is a key
}

function pageSection({ gold, score, rejected, fields, pieces, lost, snippets }: Differences): Html {
  const { body } = score;
  const figures = body
    ? html`<p class="scores">F1 <b>${body.f1.toFixed(3)}</b>, precision ${body.precision.toFixed(3)}, recall ${body.recall.toFixed(3)}</p>`
    : html`<p class="scores">right <b>${(score.all ?? 0).toFixed(3)}</b></p>`;
  return html`<article class="page"><h3 dir="auto">${gold.title ?? gold.id}</h3><small class="source">${gold.id}${gold.url ? html`<br>${gold.url}` : nothing}</small>
${figures}${rejected ? html`<p><b class="rejected">rejected, ${rejected.reason}</b>: ${rejected.because}; the gold calls it ${gold.kind}</p>` : nothing}
${fields.length > 0 ? fieldTable(fields) : nothing}
${pieces.slice(0, mostPieces).map(pieceLine)}
${pieces.length > mostPieces ? html`<p>… and ${counted(pieces.length - mostPieces, 'stretch')} more.</p>` : nothing}
${[...lost.map((text) => `In the gold, but in no block of the page: ${shortened(text)}`), ...snippets].map((text) => html`<p class="piece taken" dir="auto">${text}</p>`)}</article>
`;
}

/** Of one page; a page that is wrong in more is wrong as a whole. */
const mostPieces = 60;

function fieldTable(fields: readonly FieldPair[]): Html {
  const row = ({ name, ours, gold, isRight }: FieldPair): Html =>
    html`<tr><th scope="row">${name}</th><td>${isRight ? 'right' : html`<b class="failed">wrong</b>`}</td><td dir="auto">${ours || '–'}</td><td dir="auto">${gold}</td></tr>`;
  return html`<div class="wide"><table><thead><tr><th scope="col"></th><th scope="col"></th><th scope="col">Copydesk</th><th scope="col">gold</th></tr></thead><tbody>${fields.map(row)}</tbody></table></div>`;
}

const sides = {
  taken: 'the gold has it, Copydesk took it out:',
  left: 'Copydesk left it in, the gold has it not:',
  partly: 'both have it, but the gold not all of it:',
} as const satisfies Record<Piece['side'], string>;

function pieceLine({ side, text, rule, label, because }: Piece): Html {
  return html`<div class="piece ${side}"><small><b>${sides[side]}</b> ${label}, ${rule}: ${because}</small><span dir="auto">${shortened(text)}</span></div>
`;
}

const longest = 600; // guess: some ten lines, enough to know what it is

function shortened(text: string): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, longest).replace(/[\ud800-\udbff]$/, '')} … (${grouped(text.length)} characters)`;
}

const ownStyle = `
.page { border-top: 1px solid var(--line); margin-top: 1.75rem; } .page h3 { margin: .75rem 0 .1rem; font-size: 1.1rem; }
.scores { margin: .4rem 0; } .figures { width: auto; } pre { font-size: .85rem; white-space: pre-wrap; }
.piece { border-left: 4px solid var(--all); padding: .25rem .75rem; margin: .5rem 0; overflow-wrap: anywhere; max-width: none; }
.piece.taken { border-color: var(--failed); } .piece.left { border-color: var(--drop); } .piece.partly { border-color: var(--field); }
@media print { .page, .piece { break-inside: avoid; } }
`;

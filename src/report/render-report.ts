// report.html: one file that loads nothing but the galleys beside it; all that comes from pages is shown as text. Without its script it
// is an overview with a plain table; with it, every page opens as a galley.
import { readFileSync } from 'node:fs';
import { reasons, warnings } from '../page/reasons.js';
import type { RunReport } from '../pipeline/run-report.js';
import { acrossSection } from './across-section.js';
import { type Bar, barTable } from './bars.js';
import { documentOf, scriptPolicy } from './document.js';
import { funnelSection, labelsSection } from './funnel.js';
import { qualityHistogram } from './histogram.js';
import { Html, html } from './html.js';
import { counted, grouped, percent } from './numbers.js';
import { oddSection } from './odd-section.js';
import { packRows } from './page-row.js';
import { pagesTable } from './pages-table.js';
import { inlineJson, type ReportData } from './report-data.js';
import type { ReportPages } from './report-pages.js';
import { gapsSection, runSection, skippedSection, stoppedSection } from './run-section.js';
import { sitesSection } from './sites.js';
import { style } from './style/style.js';
import { chosenHash, type Facet } from './view.js';
import { decisionsSection, gatesSection } from './wanted-section.js';

/** @param pages as `collectPages` gives them */
export function renderReport(run: RunReport, pages: ReportPages): string {
  const { counts } = run;
  const script = browserScript();
  return documentOf({
    title: `Copydesk: ${counted(counts.in, 'page')}, ${counted(counts.kept, 'article')}`,
    style,
    // `strict-dynamic` lets the script load the galleys, from a disk as well
    policy: `${scriptPolicy(script)} 'strict-dynamic'; base-uri 'none'; form-action 'none'`,
    head: html`<meta name="color-scheme" content="light dark">\n`,
    body: html`<header class="masthead" id="masthead"><p class="kicker">Copydesk</p><h1>${headline(run)}</h1><p class="when">${timeOf(run.started)} to ${timeOf(run.finished)} UTC</p></header>
<main>
<div id="overview">
${cards(counts)}
${gatesSection(run)}
${decisionsSection(run)}
${funnelSection(run)}
<div class="columns">
${labelsSection(run)}
<div>
${oddSection(pages.odd)}
<section><h2>How sure it is of the articles</h2>
<p>Quality is the share of the body that is likely right. A bar opens its pages.</p>
${qualityHistogram(pages.byQuality)}</section>
</div>
</div>
${sitesSection(pages.sites)}
<section><h2>What the pages are</h2><div class="tables">
<div><h3>Why pages are no articles</h3>${barTable(reasonBars(counts), counts.in, 'pages')}</div>
<div><h3>Kinds of page</h3>${barTable(bars(pages.byKind, 'kind'), counts.in, 'pages')}</div>
<div><h3>How they came</h3>${barTable(bars(counts.byForm, 'form'), counts.in, 'pages')}</div>
<div><h3>Warnings</h3>${barTable(warningBars(counts), counts.in, 'pages')}</div>
<div><h3>Languages</h3>${barTable(bars(counts.byLanguage, 'language'), counts.in, 'pages')}</div>
</div></section>
${acrossSection(run)}
${gapsSection(run)}
${stoppedSection(run)}
${skippedSection(run)}
${runSection(run)}
</div>
<noscript>${pagesTable(pages.rows, counts.in)}</noscript>
</main>
<script type="application/json" id="data">${new Html(dataOf(run, pages))}</script>
<script>${new Html(script)}</script>`,
  });
}

/** Made by scripts/build.mjs from browser/. */
const browserFile = new URL('../../dist/report/browser.js', import.meta.url);

function browserScript(): string {
  const text = readFileSync(browserFile, 'utf8');
  if (/<\/script|<!--/i.test(text))
    throw new Error(
      'dist/report/browser.js holds what would end a <script>. Write it in another way in src/report/browser/.',
    );
  return text;
}

function dataOf({ counts, stages, config }: RunReport, { rows }: ReportPages): string {
  const data: ReportData = {
    pages: packRows(rows),
    of: counts.in,
    stages: stages.map(({ name, about }) => ({ name, about })),
    fates: config.labels,
  };
  return inlineJson(data);
}

/** `2026-03-10 08:00:09` */
const timeOf = (iso: string): string => iso.slice(0, 19).replace('T', ' ');

function headline({ counts }: RunReport): string {
  if (counts.in === 0) return 'No pages came in';
  return `${counted(counts.kept, 'article')} from ${counted(counts.in, 'page')}`;
}

function cards({ in: all, kept, rejected, failed }: RunReport['counts']): Html {
  const card = (kind: string, count: number, about: string, hash: string): Html =>
    html`<li class="${kind}"><a href="${hash}"><b>${grouped(count)}</b>${about}</a><small>${percent(count, all)}</small></li>`;
  return html`<ul class="cards">${[
    card('in', all, 'pages came in', '#pages'),
    card('kept', kept, 'are articles', chosenHash('outcome', 'kept')),
    card('rejected', rejected, 'are no articles', chosenHash('outcome', 'rejected')),
    card('failed', failed, 'could not be cleaned', chosenHash('outcome', 'failed')),
  ]}</ul>`;
}

function reasonBars({ byReason }: RunReport['counts']): Bar[] {
  return bars(byReason, 'reason').map((bar) => {
    const [outcome, about] = reasons[bar.name as keyof typeof reasons]; // Counts has no other keys
    return { ...bar, about, kind: outcome === 'failed' ? 'failed' : 'drop' };
  });
}

function warningBars({ byWarning }: RunReport['counts']): Bar[] {
  const about: Readonly<Record<string, string>> = warnings;
  return bars(byWarning, 'warning').map((bar) => ({ ...bar, about: about[bar.name] }));
}

/** The largest first. */
function bars(counts: Readonly<Record<string, number>>, facet: Facet): Bar[] {
  return Object.entries(counts)
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => ({ name, count, hash: chosenHash(facet, name) }));
}

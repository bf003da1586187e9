// report.html: one file, no scripts, nothing loaded from anywhere; all that comes from pages is shown as text.
import { reasons, warnings } from '../page/reasons.js';
import type { Summary } from '../pipeline/docket.js';
import type { RunReport } from '../pipeline/run-report.js';
import { type Bar, barTable } from './bars.js';
import { funnelSection } from './funnel.js';
import { Html, html } from './html.js';
import { counted, grouped, percent } from './numbers.js';
import { pagesSection } from './pages-table.js';
import { style } from './style.js';

/** @param rows as `collectRows` gives them */
export function renderReport(run: RunReport, rows: readonly Summary[]): string {
  const { counts } = run;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Copydesk: ${counted(counts.in, 'page')}, ${counted(counts.kept, 'article')}</title>
<style>${new Html(style)}</style>
</head>
<body>
<header><h1>${headline(run)}</h1><p class="when">${run.started} to ${run.finished}, Copydesk ${run.copydesk}</p></header>
${cards(counts)}
<main>
${funnelSection(run)}
<section><h2>What the pages are</h2><div class="columns">
<div><h3>Why pages are no articles</h3>${barTable(reasonBars(counts), counts.in, 'pages')}</div>
<div><h3>Warnings</h3>${barTable(warningBars(counts), counts.in, 'pages')}</div>
<div><h3>Languages</h3>${barTable(plainBars(counts.byLanguage), counts.in, 'pages')}</div>
<div><h3>How they came</h3>${barTable(plainBars(counts.byForm), counts.in, 'pages')}</div>
</div></section>
${pagesSection(rows, counts.in)}
${skippedSection(run)}
${runSection(run)}
</main>
</body>
</html>
`.text;
}

function headline({ counts }: RunReport): string {
  if (counts.in === 0) return 'No pages came in';
  return `${counted(counts.kept, 'article')} from ${counted(counts.in, 'page')}`;
}

function cards({ in: all, kept, rejected, failed }: RunReport['counts']): Html {
  const card = (kind: string, count: number, about: string): Html =>
    html`<li class="${kind}"><b>${grouped(count)}</b>${about}<small>${percent(count, all)}</small></li>`;
  return html`<ul class="cards">${[
    card('in', all, 'pages came in'),
    card('kept', kept, 'are articles'),
    card('rejected', rejected, 'are no articles'),
    card('failed', failed, 'could not be cleaned'),
  ]}</ul>`;
}

function reasonBars({ byReason }: RunReport['counts']): Bar[] {
  return plainBars(byReason).map((bar) => {
    const [outcome, about] = reasons[bar.name as keyof typeof reasons]; // Counts has no other keys
    return { ...bar, about, kind: outcome === 'failed' ? 'failed' : 'drop' };
  });
}

function warningBars({ byWarning }: RunReport['counts']): Bar[] {
  const about: Readonly<Record<string, string>> = warnings;
  return plainBars(byWarning).map((bar) => ({ ...bar, about: about[bar.name] }));
}

/** The largest first. */
function plainBars(counts: Readonly<Record<string, number>>): Bar[] {
  return Object.entries(counts)
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => ({ name, count }));
}

function skippedSection({ skipped }: RunReport): Html {
  const rows = skipped.map(
    ({ type, count, examples }) =>
      html`<tr><th scope="row">${type}</th><td class="number">${grouped(count)}</td><td><code>${examples.join(', ')}</code></td></tr>`,
  );
  return html`<section><h2>Files that are no pages</h2>
<p>They were passed over, and count neither as rejected nor as failed.</p>
${rows.length > 0 ? html`<table><thead><tr><th scope="col">type</th><th scope="col" class="number">files</th><th scope="col">for example</th></tr></thead><tbody>${rows}</tbody></table>` : html`<p class="none">None.</p>`}</section>`;
}

function runSection({ fingerprints, node, stages }: RunReport): Html {
  const names = stages.map(({ name }) => name).join(', ');
  return html`<section><h2>The run</h2><dl><dt>Stages</dt><dd>${names}</dd><dt>Config</dt><dd><code>${fingerprints.config}</code></dd><dt>Code</dt><dd><code>${fingerprints.code}</code></dd><dt>Inputs</dt><dd><code>${fingerprints.inputs}</code></dd><dt>Node</dt><dd>${node}</dd></dl></section>`;
}

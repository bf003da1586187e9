// The pages as a plain table, for browsers that run no scripts: what became of each, and how it begins.
import { reasons, warnings } from '../page/reasons.js';
import { type Html, html, nothing } from './html.js';
import { counted, grouped } from './numbers.js';
import { gradeOf, type PageRow } from './page-row.js';

/** guess: as many articles and as many others as anybody scrolls through without search or filters */
const mostInTable = 200;

/** @param of how many pages there were in all */
export function pagesTable(rows: readonly PageRow[], of: number): Html {
  const others = rows.filter((row) => row.outcome !== 'kept').slice(0, mostInTable);
  const articles = rows.filter((row) => row.outcome === 'kept').slice(0, mostInTable);
  const listed = others.length + articles.length;
  return html`<section><h2>Pages</h2>
<p>This browser runs no scripts, so there is neither search nor a view of what became of each page: <code>copydesk explain</code> shows that on the terminal.</p>
${listed === of ? nothing : html`<p>${counted(listed, 'page')} of ${grouped(of)} are listed: the articles of the lowest quality, and of the others the failed ones first. All are in articles.csv and rejected.csv.</p>`}
${others.length > 0 ? html`<h3>No articles</h3>${tableOf(others.map(otherRow), 'what became of it')}` : nothing}
${articles.length > 0 ? html`<h3>Articles, the least sure first</h3>${tableOf(articles.map(articleRow), 'quality')}` : nothing}</section>`;
}

function tableOf(rows: readonly Html[], first: 'quality' | 'what became of it'): Html {
  const kind = first === 'quality' ? 'articles' : 'others';
  return html`<div class="wide"><table class="pages ${kind}"><thead><tr><th scope="col">${first}</th><th scope="col">page</th><th scope="col">language</th><th scope="col" class="number">words</th><th scope="col">taken out</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}

function otherRow(row: PageRow): Html {
  const reason = row.reason ?? 'no-body';
  const verdict = html`<b class="${row.outcome}" title="${reasons[reason][1]}">${reason}</b><small>${row.reasonDetail ?? ''}</small>`;
  return pageRow(row, verdict);
}

function articleRow(row: PageRow): Html {
  return pageRow(row, html`<span class="quality ${gradeOf(row)}">${row.quality.toFixed(2)}</span>`);
}

function pageRow(row: PageRow, verdict: Html): Html {
  return html`<tr><td>${verdict}</td><td>${pageCell(row)}</td><td>${row.language ?? '–'}</td><td class="number">${grouped(row.words)}</td><td>${row.removed.slice(0, 4).map(removedItem)}</td></tr>\n`;
}

function pageCell(row: PageRow): Html {
  const title = row.title === null ? html`<i>no title</i>` : html`<b dir="auto">${row.title}</b>`;
  const begins = row.begins === '' ? nothing : html`<span class="begins" dir="auto">${row.begins}</span>`;
  const source = html`<small class="source">${row.id}${row.url === null ? nothing : html`<br>${row.url}`}</small>`;
  return html`${title}${begins}${source}${row.warnings.map(warningItem)}`;
}

const warningItem = (warning: PageRow['warnings'][number]): Html =>
  html`<span class="tag warning" title="${warnings[warning]}">${warning}</span> `;

const removedItem = ({ label, chars }: PageRow['removed'][number]): Html =>
  html`<span class="tag">${label} ${grouped(chars)}</span> `;

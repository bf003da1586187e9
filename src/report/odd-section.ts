// The short list of odd pages, for whoever has ten minutes to judge a run.
import { type Html, html, nothing } from './html.js';
import type { OddPage } from './odd-pages.js';
import { pageHash } from './view.js';

export function oddSection(odd: readonly OddPage[]): Html {
  if (odd.length === 0) return nothing;
  return html`<section><h2>Look at these first</h2>
<p>The oddest pages of the run, and what is odd about each.</p>
<ol class="odd">${odd.map(itemOf)}</ol></section>`;
}

function itemOf({ page, because }: OddPage): Html {
  const title = page.title === null ? html`<i>no title</i>` : html`<span dir="auto">${page.title}</span>`;
  const why = because.join('; ');
  return html`<li><a href="${pageHash(page.id)}">${title}</a> <b>${why}</b><small class="source"><bdi>${page.id}</bdi></small></li>\n`;
}

// The sites with the most pages: how many of them are articles, and how much of their text was taken out.
import { drawing } from './bars.js';
import { type Html, html, nothing } from './html.js';
import { counted, grouped, percent } from './numbers.js';
import type { SiteSum, SiteSums } from './site-sums.js';
import { chosenHash } from './view.js';

export function sitesSection({ largest, count, uncounted }: SiteSums): Html {
  if (largest.length === 0) return nothing;
  const some = count > largest.length ? html`, of which the ${largest.length} with the most pages are below` : nothing;
  const more = uncounted === 0 ? nothing : html` ${counted(uncounted, 'page')} of still other sites are not in it.`;
  return html`<section><h2>Sites</h2>
<p>${counted(count, 'site')}${some}.${more} A site whose layout the run does not cope with shows as one with few articles, or with much taken out.</p>
<div class="wide"><table class="sites"><thead><tr><th scope="col">site</th><th scope="col" class="number">pages</th><th scope="col" class="number">articles</th><th scope="col" class="number">share</th><td></td><th scope="col" class="number">taken out</th><td></td></tr></thead><tbody>${largest.map(rowOf)}</tbody></table></div></section>`;
}

function rowOf({ site, pages, kept, chars, removed }: SiteSum): Html {
  const name = site === null ? html`<i>no address</i>` : html`<bdi>${site}</bdi>`;
  return html`<tr><th scope="row"><a href="${chosenHash('site', site ?? '')}">${name}</a></th><td class="number">${grouped(pages)}</td><td class="number">${grouped(kept)}</td><td class="number">${percent(kept, pages)}</td><td class="bar">${drawing({ count: kept, kind: 'kept' }, pages)}</td><td class="number">${percent(removed, chars)}</td><td class="bar">${drawing({ count: removed, kind: 'drop' }, chars)}</td></tr>\n`;
}

// How sure the articles are, as upright bars in an SVG; the same numbers stand in a table for those who cannot see it.
import { type Html, html, nothing } from './html.js';
import { counted, grouped, percent } from './numbers.js';
import { hashOf } from './view.js';

const bar = { width: 28, gap: 4, height: 120, foot: 22 } as const;

export function qualityHistogram(bins: readonly number[]): Html {
  const all = bins.reduce((sum, count) => sum + count, 0);
  if (all === 0) return html`<p class="none">There are no articles.</p>`;
  const width = bins.length * (bar.width + bar.gap);
  const most = Math.max(...bins);
  return html`<svg class="histogram" viewBox="0 0 ${width} ${bar.height + bar.foot}" role="group" aria-label="Articles by quality; each bar opens its pages">${bins.map((count, at) => barOf(count, at, bins.length, most))}<line x1="0" x2="${width}" y1="${bar.height}" y2="${bar.height}"/>${[0, 0.5, 1].map((tick) => tickOf(tick, width))}</svg>
<details><summary>As a table</summary><table><thead><tr><th scope="col">quality</th><th scope="col" class="number">articles</th><th scope="col" class="number">share</th></tr></thead><tbody>${bins.map((count, at) => rowOf(count, at, bins.length, all))}</tbody></table></details>`;
}

function barOf(count: number, at: number, bins: number, most: number): Html {
  if (count === 0) return nothing;
  const height = Math.max(3, (count / most) * bar.height);
  const [from, to] = boundsOf(at, bins);
  const x = at * (bar.width + bar.gap) + bar.gap / 2;
  const kind = from < 0.5 ? 'failed' : from < 0.75 ? 'drop' : 'kept'; // guess: the bounds of the list's colours
  const about = `${counted(count, 'article')} of quality ${from.toFixed(2)} to ${to.toFixed(2)}`;
  return html`<a href="${hashOf({ quality: [from, to] })}" aria-label="${about}"><title>${about}</title><rect class="${kind}" x="${x}" y="${(bar.height - height).toFixed(1)}" width="${bar.width}" height="${height.toFixed(1)}"/></a>`;
}

const boundsOf = (at: number, bins: number): [number, number] => [
  Number((at / bins).toFixed(2)),
  Number(((at + 1) / bins).toFixed(2)),
];

function tickOf(at: number, width: number): Html {
  const anchor = at === 0 ? 'start' : at === 1 ? 'end' : 'middle';
  return html`<text x="${at * width}" y="${bar.height + bar.foot - 5}" text-anchor="${anchor}">${at}</text>`;
}

function rowOf(count: number, at: number, bins: number, all: number): Html {
  const [from, to] = boundsOf(at, bins);
  return html`<tr><td>${from.toFixed(2)} to ${to.toFixed(2)}</td><td class="number">${grouped(count)}</td><td class="number">${percent(count, all)}</td></tr>\n`;
}

// Horizontal bars as inline SVG beside their names and numbers: a table that can be read without seeing the bars.
import { type Html, html, nothing } from './html.js';
import { grouped, percent } from './numbers.js';

export interface Bar {
  readonly name: string;
  /** A sentence for those who do not know the name. */
  readonly about?: string;
  /** The view of the pages behind it. */
  readonly hash?: string;
  readonly count: number;
  /** Where the bar begins, in the same unit: a funnel's bars follow each other. */
  readonly from?: number;
  /** Which colour: see style.ts. */
  readonly kind?: 'kept' | 'field' | 'drop' | 'all' | 'failed';
  /** A row of its own under it, over the whole width. */
  readonly more?: Html;
}

const width = 1000; // units of the drawing; the browser scales it
const columns = 4;

/** @param of what a full bar stands for, and what shares are of */
export function barTable(bars: readonly Bar[], of: number, unit: string, most = 12): Html {
  if (bars.length === 0) return html`<p class="none">None.</p>`;
  const [first, rest] = bars.length <= most + 2 ? [bars, []] : [bars.slice(0, most), bars.slice(most)];
  const table = tableOf(first, of, unit);
  if (rest.length === 0) return table;
  return html`${table}<details><summary>${grouped(rest.length)} more</summary>${tableOf(rest, of, unit)}</details>`;
}

function tableOf(bars: readonly Bar[], of: number, unit: string): Html {
  return html`<table class="bars"><thead><tr><td></td><th scope="col" class="number">${unit}</th><th scope="col" class="number">share</th><td></td></tr></thead><tbody>${bars.map((bar) => rowOf(bar, of))}</tbody></table>`;
}

function rowOf(bar: Bar, of: number): Html {
  const about = bar.about ? html`<small>${bar.about}</small>` : nothing;
  const more = bar.more ? html`<tr class="more"><td colspan="${columns}">${bar.more}</td></tr>\n` : nothing;
  return html`<tr><th scope="row">${linked(bar)}${about}</th><td class="number">${grouped(bar.count)}</td><td class="number">${percent(bar.count, of)}</td><td class="bar">${drawing(bar, of)}</td></tr>\n${more}`;
}

const linked = ({ name, hash }: Bar): Html =>
  hash === undefined ? html`<bdi>${name}</bdi>` : html`<a href="${hash}"><bdi>${name}</bdi></a>`;

export function drawing({ count, from = 0, kind = 'all' }: Omit<Bar, 'name'>, of: number): Html {
  const scale = of === 0 ? 0 : width / of;
  const long = count === 0 ? 0 : Math.max(count * scale, 3); // what is something must be seen
  const at = Math.min(from * scale, width - long);
  return html`<svg viewBox="0 0 ${width} 20" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="${width}" height="20"/><rect class="${kind}" x="${at.toFixed(1)}" width="${long.toFixed(1)}" height="20"/></svg>`;
}

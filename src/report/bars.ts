// Horizontal bars as inline SVG beside their names and numbers: a table that can be read without seeing the bars.
import { type Html, html, nothing } from './html.js';
import { grouped, percent } from './numbers.js';

export interface Bar {
  readonly name: string;
  /** A sentence for those who do not know the name. */
  readonly about?: string;
  readonly count: number;
  /** Where the bar begins, in the same unit: a funnel's bars follow each other. */
  readonly from?: number;
  /** Which colour: see style.ts. */
  readonly kind?: 'kept' | 'field' | 'drop' | 'all' | 'failed';
}

const width = 1000; // units of the drawing; the browser scales it

/** @param of what a full bar stands for, and what shares are of */
export function barTable(bars: readonly Bar[], of: number, unit: string): Html {
  if (bars.length === 0) return html`<p class="none">None.</p>`;
  return html`<table class="bars"><thead><tr><th scope="col"></th><th scope="col" class="number">${unit}</th><th scope="col" class="number">share</th><th></th></tr></thead><tbody>${bars.map((bar) => rowOf(bar, of))}</tbody></table>`;
}

function rowOf(bar: Bar, of: number): Html {
  const about = bar.about ? html`<small>${bar.about}</small>` : nothing;
  return html`<tr><th scope="row">${bar.name}${about}</th><td class="number">${grouped(bar.count)}</td><td class="number">${percent(bar.count, of)}</td><td class="bar">${drawing(bar, of)}</td></tr>\n`;
}

function drawing({ count, from = 0, kind = 'all' }: Bar, of: number): Html {
  const scale = of === 0 ? 0 : width / of;
  const long = count === 0 ? 0 : Math.max(count * scale, 3); // what is something must be seen
  const at = Math.min(from * scale, width - long);
  return html`<svg viewBox="0 0 ${width} 20" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="${width}" height="20"/><rect class="${kind}" x="${at.toFixed(1)}" width="${long.toFixed(1)}" height="20"/></svg>`;
}

// HTML that nothing from a page can break out of: every value is escaped unless it is HTML made here.
import { printable } from '../text/visible.js';

/** Made by `html`, and by nothing else. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Value = string | number | Html | readonly Html[];

/** A template whose values are escaped; lists of HTML are put one after the other. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  return new Html(parts.map((part, at) => part + (at < values.length ? textOf(values[at]!) : '')).join(''));
}

export const nothing = new Html('');

function textOf(value: Value): string {
  if (value instanceof Html) return value.text;
  if (typeof value === 'object') return value.map((item) => item.text).join('');
  return escapeHtml(String(value));
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** What the browser might obey in spite of that is shown as U+FFFD. */
function escapeHtml(text: string): string {
  return printable(text.replace(/[&<>"']/g, (character) => escapes[character]!));
}

// HTML that nothing from a page can break out of: every value is escaped unless it is HTML made here.

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

/** Control characters, lone surrogates and marks that turn the direction of what follows are shown as U+FFFD. */
function escapeHtml(text: string): string {
  return text
    .replace(/[&<>"']/g, (character) => escapes[character]!)
    .replace(/[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/gu, '\ufffd');
}

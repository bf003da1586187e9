// What a stage took out of one page, for eyes: what a person opens first.
import type { Article } from '../page/article.js';
import type { removedRow } from './rows.js';

const signs = { drop: '-', field: '+' } as const;

export function removedText(
  { id, title }: Pick<Article, 'id' | 'title'>,
  rows: readonly ReturnType<typeof removedRow>[],
): string {
  const heading = `== ${visible(id)}${title ? `\n   ${visible(title)}` : ''}\n`;
  const entries = rows.map(
    ({ stage, rule, label, fate, text, because }) =>
      `${signs[fate === 'field' ? 'field' : 'drop']} ${label} (${stage}/${rule}) ${visible(because)}\n` +
      `    ${visible(text).replaceAll('\n', '\n    ')}\n`,
  );
  return `${heading}${entries.join('')}\n`;
}

/** Control characters as their pictures (U+2400 and on): a terminal that shows the file must not obey a page. */
export function visible(text: string): string {
  return text.replace(/[\0-\x08\x0b-\x1f\x7f-\x9f]/g, (control) =>
    control < ' ' ? String.fromCharCode(0x2400 + control.charCodeAt(0)) : '\u2421',
  );
}

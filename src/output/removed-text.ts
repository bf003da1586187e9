// What a stage took out of one page, for eyes: what a person opens first.
import type { Article } from '../page/article.js';
import { visible } from '../text/visible.js';
import type { removedRow } from './rows.js';

export const signs = { drop: '-', field: '+' } as const;

export function removedText(
  { id, title }: Pick<Article, 'id' | 'title'>,
  rows: readonly ReturnType<typeof removedRow>[],
): string {
  const heading = `== ${visible(id)}${title ? `\n   ${visible(title)}` : ''}\n`;
  return `${heading}${rows.map(removedEntry).join('')}\n`;
}

export const removedEntry = ({ stage, rule, label, fate, text, because }: ReturnType<typeof removedRow>): string =>
  `${signs[fate === 'field' ? 'field' : 'drop']} ${label} (${stage}/${rule}) ${visible(because)}\n` +
  `    ${visible(text).replaceAll('\n', '\n    ')}\n`;

// Mozilla's Readability on linkedom, the lighter of the two DOMs that it is used with outside a browser.
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { textOfHtml } from '../html-text.mjs';

export const packages = ['@mozilla/readability', 'linkedom'];

export const open = () => ({
  read: ({ html }) => new Readability(parseHTML(html).document).parse(),
  text: (article) => article && textOfHtml(article.content ?? ''),
});

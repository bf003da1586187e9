// Mozilla's Readability on jsdom, as its own documentation shows it. Scripts do not run and nothing is fetched: jsdom's defaults.
import { Readability } from '@mozilla/readability';
import { JSDOM, VirtualConsole } from 'jsdom';
import { textOfHtml } from '../html-text.mjs';

export const packages = ['@mozilla/readability', 'jsdom'];

export const open = () => ({ read, text: (article) => article && textOfHtml(article.content ?? '') });

function read({ html, url }) {
  const { window } = new JSDOM(html, { url, virtualConsole: new VirtualConsole() }); // it would print every style it cannot read
  try {
    return new Readability(window.document).parse();
  } finally {
    window.close();
  }
}

// defuddle as it is used in Node: a string goes in, it parses with linkedom itself. Sites' own APIs are not asked: that would fetch.
import { Defuddle } from 'defuddle/node';
import { textOfHtml } from '../html-text.mjs';

export const packages = ['defuddle', 'linkedom'];

export const open = () => ({
  read: ({ html, url }) => Defuddle(html, url, { useAsync: false }),
  text: ({ content }) => textOfHtml(content ?? ''),
});

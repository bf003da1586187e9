// The old Readability on a SAX parser: no DOM is built. By its stream, as its readme asks.
import readabilitySax from 'readabilitySAX';
import { textOfHtml } from '../html-text.mjs';

export const packages = ['readabilitySAX'];

export const open = () => ({
  read: ({ html, url }) =>
    new Promise((resolve) => new readabilitySax.WritableStream({ type: 'html', pageURL: url }, resolve).end(html)),
  text: ({ html }) => textOfHtml(html ?? ''),
});

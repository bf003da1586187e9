// A clean page of an invented newspaper, as HTML and as text, that spam and decoys are put into.
import { decodeSource, type Host, openDecode } from '../../../src/eval/spam/hosts.js';
import { english } from '../../stages/spam/stories.js';

const decode = openDecode();

export function hostOf(form: 'html' | 'text'): Host {
  const [title, ...paragraphs] = english;
  const source =
    form === 'text'
      ? ['Home', ...english, 'Copyright 2024 The Lowick Courier'].join('\n')
      : `<html><body><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}<footer>Copyright 2024</footer></body></html>`;
  const page = decodeSource(decode, { id: 'invented' }, form, source)!;
  const body = page.blocks.filter(({ text }) => paragraphs.includes(text)).map(({ index }) => index);
  return { id: 'invented', fold: 0, set: 'invented', source, page, body };
}

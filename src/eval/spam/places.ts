// Where in a page's source spam is put: the places that hacked pages have it at, from above the headline to behind the document.
import type { Chance } from './chance.js';
import type { Host } from './hosts.js';

export const positions = [
  'top',
  'before-headline',
  'after-headline',
  'between',
  'body-end',
  'before-footer',
  'after-footer',
  'after-document',
] as const;
export type Position = (typeof positions)[number];

/** Undefined where the page has no such place. */
export function placeOf(host: Host, position: Position, chance: Chance): number | undefined {
  const { page, body, source } = host;
  const isHtml = page.form === 'html';
  const headline =
    page.blocks.find(({ level }) => level === 1)?.index ?? (isHtml ? undefined : page.blocks[body[0]!]!.index - 1);
  switch (position) {
    case 'top':
      return isHtml ? afterMatch(source, /<body[^>]*>/i) : 0;
    case 'before-headline':
      return headline === undefined || headline < 0 ? undefined : startOf(host, headline);
    case 'after-headline':
      return headline === undefined || headline < 0 ? undefined : endOf(host, headline);
    case 'between':
      return body.length < 3 ? undefined : endOf(host, chance.one(body.slice(0, -1)));
    case 'body-end':
      return endOf(host, body.at(-1)!);
    case 'before-footer': {
      const block = page.blocks[Math.max(body.at(-1)!, Math.floor(page.blocks.length * 0.9))];
      return block && endOf(host, block.index);
    }
    case 'after-footer':
      return isHtml ? lastMatch(source, '</body') : source.length;
    case 'after-document':
      return isHtml ? source.length : undefined;
  }
}

function afterMatch(source: string, pattern: RegExp): number | undefined {
  const found = pattern.exec(source);
  return found ? found.index + found[0].length : undefined;
}

function lastMatch(source: string, words: string): number | undefined {
  const at = source.toLowerCase().lastIndexOf(words);
  return at < 0 ? undefined : at;
}

const farthest = 300; // characters from the text to the tag of its element

function endOf({ page, source }: Host, index: number): number | undefined {
  const block = page.blocks[index]!;
  const end = block.source[1];
  if (page.form === 'text') return source.indexOf('\n', end) < 0 ? source.length : source.indexOf('\n', end);
  const tag = page.containers[block.container]?.tag;
  const at = source.toLowerCase().indexOf(`</${tag}`, end);
  if (at < 0 || at > end + farthest) return undefined;
  const close = source.indexOf('>', at);
  return close < 0 ? undefined : close + 1;
}

function startOf({ page, source }: Host, index: number): number | undefined {
  const block = page.blocks[index]!;
  const [start] = block.source;
  if (page.form === 'text') return source.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
  const tag = page.containers[block.container]?.tag;
  const at = source.toLowerCase().lastIndexOf(`<${tag}`, start);
  return at < 0 || at < start - farthest ? undefined : at;
}

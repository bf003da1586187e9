// Tells that a page is one of several of the same story: it says "Page 2 of 3", or its next page has its own address but for a number;
// and takes the number out of addresses and titles, so that what is left is the same for all pages of a story.
import type { Reading } from '../page/reading.js';

export const isOnePageOfSeveral = (reading: Reading): boolean =>
  reading.page.blocks.some(({ text }) => saysPageOf(text)) || nextIsSameStory(reading);

const pageOf =
  /^\W{0,3}(?:page|seite|página|pagina|sida|side|strona|strana|sayfa|страница|стр\.?|第)\s?(\d{1,2})\s?(?:of|von|de|di|van|av|af|z|из|[/／]|[页頁]\s?[/／,，]?\s?共?)\s?(\d{1,2})\s?[页頁]?\W{0,3}$/iu;

/** `Page 2 of 3`, `Seite 1 von 4`, `第1页/共3页`; a line of its own. */
export function saysPageOf(line: string): boolean {
  const [, page, of] = pageOf.exec(line.slice(0, 60)) ?? [];
  return page !== undefined && Number(of) > 1 && Number(page) <= Number(of);
}

/** `rel="next"` alone will not do: blogs point it at their next story. */
function nextIsSameStory({ page }: Reading): boolean {
  const own = page.url ?? page.declared.find(({ name }) => name === 'canonical')?.value;
  const next = page.declared.find(({ from, name }) => from === 'link' && name === 'next')?.value;
  return own !== undefined && next !== undefined && isNextPage(own, next);
}

/** The second address is the first with a small number put in, or with the number in it raised by one. */
export function isNextPage(own: string, next: string): boolean {
  if (!URL.canParse(own) || !URL.canParse(next)) return false;
  const [a, b] = [new URL(own), new URL(next)];
  if (a.hostname !== b.hostname || a.pathname.length < 2) return false;
  const [from, to] = [bare(a), bare(b)];
  if (from === to) return false;
  const tail = to.startsWith(from) ? to.slice(from.length) : undefined;
  if (tail !== undefined) return /^(?:[/?&_-]?(?:page|p|pg|seite|pagina|start)?[=/_-]?)([2-9])$/i.test(tail);
  const number = /^(.*?[/?&_=-])(\d{1,2})$/.exec(from);
  return number !== null && to === `${number[1]}${Number(number[2]) + 1}`;
}

/** Without the ending and the last slash: `/story.html` goes on at `/story_2.html`. */
const bare = ({ pathname, search }: URL): string => pathname.replace(/\.\w{2,5}$|\/$/, '') + search;

/** An address without its page number. */
export interface PageAddress {
  readonly address: string;
  /** 0 where the address asks for all pages in one; undefined where it says no number. */
  readonly number?: number;
  /** Whether the form is that of page numbers alone; `-2` and `_2` are put behind a second story of the same title as well. */
  readonly sure: boolean;
}

/** Undefined for what is no address, and for front pages: what they number are not the pages of a story. */
export function pageAddressOf(own: string): PageAddress | undefined {
  if (!URL.canParse(own)) return undefined;
  const url = new URL(own);
  if (url.pathname.length < 2) return undefined;
  const site = url.hostname.replace(/^www\./, '');
  const asked = [...url.searchParams].find(([name, value]) => pageParameter.test(name) && pageValue.test(value));
  if (asked) url.searchParams.delete(asked[0]);
  const path = bare(url);
  if (asked) return { address: site + path, number: numberIn(asked[1]), sure: true };
  for (const { ending, sure } of numberEndings) {
    const found = ending.exec(path);
    const story = path.slice(0, found?.index ?? 0);
    if (found && hasName(story)) return { address: site + story, number: numberIn(found[1]!), sure };
  }
  return { address: site + path, sure: false };
}

/** `/2024/03/12` has no page 12. */
const hasName = (path: string): boolean => /\p{L}/u.test(path.slice(path.lastIndexOf('/')));

const pageParameter =
  /^(?:page|p|pg|pn|pageno|page_no|paged|pagewanted|seite|pagina|página|sida|side|strona|strana|sayfa)$/i;
const pageValue = /^(?:[1-9]\d?|all|full|single)$/i;

/** `/page/2`, `-page-2`, `_p2`, `,2`, `/2`; then `-2` and `_2`. */
const numberEndings = [
  {
    ending: /(?:[/_,-](?:page|pg|p|seite|pagina|sida|side|strona|strana|sayfa)[/=_-]?|[/,])([1-9]\d?|all)$/i,
    sure: true,
  },
  { ending: /[_-]([1-9]\d?)$/, sure: false },
] as const;

const numberIn = (value: string): number => (/^\d/.test(value) ? Number(value) : 0);

/** `Storm hits coast (2/3)`, `Storm hits coast - Page 2`, `台风登陆（2）`; a number alone belongs to the title. */
export const withoutPageNumber = (title: string): string => title.slice(0, 300).replace(pageTail, '');

const pageTail =
  /[\s|:,–—-]{0,3}(?:[([（]\s?(?:\d{1,2}|(?:page|seite|página|pagina|sida|side|strona|strana|sayfa|страница|第)\s?\d{1,2})(?:\s?(?:of|von|de|di|van|av|af|z|из|[/／])\s?\d{1,2})?\s?[页頁]?[)\]）]|[|:,–—-]\s?(?:page|seite|página|pagina|sida|side|strona|strana|sayfa|страница)\s\d{1,2}(?:\s?(?:of|von|de|di|van|av|af|z|из|[/／])\s?\d{1,2})?)$/iu;

// Tells that a page is one of several of the same story: it says "Page 2 of 3", or its next page has its own address but for a number.
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

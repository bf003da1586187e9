// The dateline before the first sentence: `BEIJING, March 10 (Xinhua) --`, `Berlin (dpa) –`, `新华社北京3月10日电`.
import { agencyIn, agencyOf } from './names/agencies.js';
import { isRole } from './names/roles.js';

export interface Dateline {
  /** Without the dash behind it. */
  readonly text: string;
  readonly agency?: string;
}

const reach = 120; // characters; guess: two places, a date and an agency
const withBrackets = /^([^()（）\n]{2,70}?)\s?[(（]([^()（）\n]{2,40})[)）]\s{0,2}(?:--?|[—–:：])/u;
const onlyAgency = /^[(（]([^()（）\n]{2,30})[)）]\s{0,2}(?:--?|[—–])/u;
const capitals =
  /^((?:[\p{Lu}][\p{Lu}'’.-]+)(?:[ /](?:[\p{Lu}][\p{Lu}'’.-]+)){0,4}(?:, [^—–\n]{2,30}?)?)\s{0,2}(?:--|[—–])\s/u;
const chinese = /^((?:[\p{Script=Han}]{2,4}社|[\p{Script=Han}]{2,3}网)[\p{Script=Han}·]{1,12}\d{1,2}月\d{1,2}日电)/u;

/** @param paragraph the first of the body */
export function readDateline(paragraph: string): Dateline | undefined {
  const start = paragraph.slice(0, reach).trimStart();
  const [, place, source] = withBrackets.exec(start) ?? [];
  if (place && source && isPlace(place) && (agencyOf(source) || (isOutlet(source) && !colon.test(start))))
    return { text: start.slice(0, start.search(/[)）]/u) + 1), agency: source.trim() };
  const [, agency] = onlyAgency.exec(start) ?? [];
  if (agency && agencyOf(agency)) return { text: start.slice(0, start.search(/[)）]/u) + 1), agency: agency.trim() };
  const [, chineseLine] = chinese.exec(start) ?? [];
  if (chineseLine) return { text: chineseLine, agency: agencyIn(chineseLine) };
  const [, shouted] = capitals.exec(start) ?? [];
  return shouted && shouted.length >= 4 ? { text: shouted } : undefined;
}

/** `Elmshorn (Kreis Pinneberg): Wieder offen` is a sentence; only an agency stands so before a colon. */
const colon = /^[^()（）]{2,70}[(（][^()（）]{2,40}[)）]\s{0,2}[:：]/u;

/** A few capitalised words, a date among them perhaps: no sentence. */
function isPlace(text: string): boolean {
  const words = text.split(/[\s,/]+/u).filter(Boolean);
  const small = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  return words.length > 0 && words.length <= 8 && small <= 2 && /^[\p{Lu}\p{Lo}]/u.test(text);
}

const isOutlet = (text: string): boolean =>
  /^[\p{Lu}\p{Lo}]/u.test(text) && text.split(' ').length <= 4 && !isRole(text) && !/\d/.test(text);

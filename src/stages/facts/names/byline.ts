// Reads a line of credits: who wrote it, who edited it, which agency or site it came from.
import { type FoundDate, findDates } from '../dates/parse.js';
import { dateWordIn } from '../dates/words.js';
import { agencyIn, agencyOf } from './agencies.js';
import { type Cue, type CueKind, cuesIn } from './cues.js';
import { beforeCapital, unglued } from './glue.js';
import { couldBePerson, looksLikePerson, mendCase, organisationIn } from './person.js';
import { isRole, withoutAddress, withoutPlace, withoutRole } from './roles.js';
import { splitNames } from './split.js';

export interface Credits {
  readonly authors: readonly string[];
  /** Names that stand without a word for it: authors where the line is known to be a byline. */
  readonly bare: readonly string[];
  readonly editors: readonly string[];
  readonly agency?: string;
  /** A part of the line that is a host: `harbournews.example`. */
  readonly site?: string;
  /** Who is credited in place of a person: `Coastal Daily Staff`, `Harbour University`. */
  readonly organisations?: readonly string[];
}

interface Found {
  readonly authors: string[];
  readonly bare: string[];
  readonly editors: string[];
  organisations?: string[];
  readonly joined: boolean;
  /** The dates of each stretch: several questions are asked about the same one. */
  readonly dates: Map<string, readonly FoundDate[]>;
  agency?: string;
  site?: string;
}

/** One stretch of the line: what stands behind a cue, or before the first one. */
interface Clause {
  readonly kind: CueKind | 'bare';
  readonly text: string;
}

/** @param joined Japanese: `大渡 美咲` is one name, in Chinese it would be two */
export function readByline(line: string, joined = false): Credits {
  const found: Found = { authors: [], bare: [], editors: [], joined, dates: new Map() };
  for (const clause of clausesOf(unglued(line.slice(0, longest).replaceAll('：', ':')))) readClause(clause, found);
  if (hangul.test(line)) for (const [, name] of line.matchAll(koreanReporter)) add(found.authors, name!);
  found.agency ??= agencyIn(line);
  const { joined: _joined, dates: _dates, ...credits } = found;
  return credits;
}

const longest = 400; // characters; guess: the longest credits name a dozen persons
const hangul = /[\uac00-\ud7af]/;
const koreanReporter = /(?<!\p{L})(\p{Script=Hangul}{2,4})\s?(?:기자|특파원)(?!\p{L})/gu;
const hardBreak = /[|•·\n►]|\s[–—/-]\s/u;

function* clausesOf(line: string): Generator<Clause> {
  const cues = cuesIn(line).filter((cue) => standsWell(line, cue));
  yield { kind: 'bare', text: line.slice(0, cues[0]?.span[0]) };
  for (const [at, cue] of cues.entries())
    yield { kind: cue.kind, text: line.slice(cue.span[1], cues[at + 1]?.span[0]) };
}

/** A cue without a colon counts only where a credit can begin: `Made by hand` is none. */
function standsWell(line: string, { kind, span }: Cue): boolean {
  const word = line.slice(...span);
  if (kind !== 'author' || word.trimEnd().endsWith(':') || /\p{Script=Han}/u.test(word)) return true;
  const before = line.slice(Math.max(0, span[0] - 12), span[0]);
  return /(?:^|[|•·–—\-/:(\n\d.,])\s*$/u.test(before) || /\d\s?(?:[ap]\.?m\.?\s)?\(?[A-Z]{2,4}\)?\s*$/u.test(before);
}

function readClause({ kind, text }: Clause, found: Found): void {
  const [first = '', ...rest] = text.split(hardBreak);
  for (const part of [...(kind === 'bare' ? [first] : []), ...rest])
    readLoosePart(part, kind === 'bare' && text.length <= longestBare, found);
  if (kind === 'bare') return;
  const names = namesIn(first, found);
  if (kind === 'author') for (const name of names) add(found.authors, name);
  if (kind === 'author' && names.length === 0) addOrganisation(first, found);
  if (kind === 'editor') for (const name of names) add(found.editors, name);
  if (kind === 'agency') readSource(first, found);
}

const longestBare = 120; // characters; guess: names without a word for it stand in short lines

/** A part between bars: a host, an agency, or in a known byline a name. */
function readLoosePart(part: string, bare: boolean, found: Found): void {
  readLooseText(untilDate(part, found), bare, found);
  if (bare) readLooseText(behindDate(part, found), bare, found);
}

function readLooseText(part: string, bare: boolean, found: Found): void {
  const text = part.replace(/^[\s,;:()[\]]+|[\s,;:()[\]]{1,9}$/gu, '');
  if (text === '') return;
  if (isHost(text)) found.site ??= text.toLowerCase();
  else if (agencyOf(text)) found.agency ??= text;
  else if (
    bare &&
    splitNames(text, found.joined).every((name) => looksLikePerson(withoutPlace(beforeCapital(name))) || isRole(name))
  )
    for (const name of namesIn(text, found)) if (looksLikePerson(name)) add(found.bare, name);
}

function namesIn(text: string, found: Found): string[] {
  const plain = withoutBrackets(untilDate(text, found), found);
  const names: string[] = [];
  for (const part of splitNames(plain, found.joined)) {
    const name = withoutAddress(withoutRole(beforeCapital(withoutOutlet(withoutPlace(part).trim(), found))));
    if (agencyOf(name)) found.agency ??= name;
    else if (isHost(name)) found.site ??= name.toLowerCase();
    else if (!isRole(name) && (names.length === 0 ? couldBePerson(name) : looksLikePerson(name))) names.push(name);
    else if (!isRole(name)) break; // a list of names ends where something else begins: an institute, a sentence
  }
  return names;
}

/** `Samya Kullab The Associated Press` */
function withoutOutlet(name: string, found: Found): string {
  const agency = agencyIn(name);
  const at = agency ? name.indexOf(agency) : -1;
  if (!agency || at < 1) return name;
  found.agency ??= agency;
  return name.slice(0, at).trim();
}

/** `(Reuters)` behind a name is where it came from; an unmatched bracket ends the list. */
function withoutBrackets(text: string, found: Found): string {
  const plain = text.replace(/[（(]([^()（）]{2,40})[）)]/gu, (_all, inside: string) => {
    if (isHost(inside)) found.site ??= inside.toLowerCase();
    else if (/^\p{Lu}|^\p{Script=Han}/u.test(inside) && !isRole(inside)) found.agency ??= inside.trim();
    else if (agencyOf(inside)) found.agency ??= inside.trim();
    return ' ';
  });
  return plain.split(/[()（）\]【】]/u)[0] ?? '';
}

/** What stands where a person's name would, and is none. */
function addOrganisation(text: string, found: Found): void {
  const name = organisationIn(untilDate(text, found));
  if (name) found.organisations = [...(found.organisations ?? []), name];
}

function readSource(text: string, found: Found): void {
  const name = untilDate(text, found)
    .split(/[,;()（）]|\s{2,}/u)[0]!
    .trim();
  if (isHost(name)) found.site ??= name.toLowerCase();
  else if (name.length > 1 && name.length <= 40 && !/\d/.test(name)) found.agency ??= name;
}

function datesIn(text: string, { dates }: Found): readonly FoundDate[] {
  let known = dates.get(text);
  if (!known) dates.set(text, (known = findDates(text)));
  return known;
}

/** What stands before the first date, number or date word. */
function untilDate(text: string, found: Found): string {
  if (!/\p{Nd}/u.test(text)) return text;
  const ends = [datesIn(text, found)[0]?.span[0], dateWordIn(text), text.search(/\p{Nd}/u)];
  const end = Math.min(...ends.filter((at): at is number => at !== undefined && at >= 0), text.length);
  return text.slice(0, end).replace(/[\s,]+(?:on|am|le|el|il|em|den|at|\p{L}+day)?[\s,:]*$/iu, '');
}

/** What stands behind the last date and time: `9. September 2025 um 15:46 Uhr, Ana Lopes`. */
function behindDate(text: string, found: Found): string {
  if (!/\p{Nd}/u.test(text)) return '';
  const end = datesIn(text, found).at(-1)?.span[1];
  return end === undefined ? '' : text.slice(end).replace(/^[\s,]{0,3}(?:uhr|h|[A-Z]{2,4})?[\s,/|]{1,4}/iu, '');
}

const isHost = (text: string): boolean => /^(?:[a-z\d-]{1,40}\.){1,4}[a-z]{2,12}$/i.test(text);

function add(names: string[], name: string): void {
  const mended = mendCase(name);
  if (!names.some((known) => known.toLowerCase() === mended.toLowerCase())) names.push(mended);
}

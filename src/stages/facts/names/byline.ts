// Reads a line of credits: who wrote it, who edited it, which agency or site it came from.
import { findDates } from '../dates/parse.js';
import { dateWordIn } from '../dates/words.js';
import { agencyIn, agencyOf } from './agencies.js';
import { type Cue, type CueKind, cuesIn } from './cues.js';
import { couldBePerson, looksLikePerson, mendCase } from './person.js';
import { isRole, withoutAddress, withoutPlace } from './roles.js';
import { splitNames } from './split.js';

export interface Credits {
  readonly authors: readonly string[];
  readonly editors: readonly string[];
  readonly agency?: string;
  /** A part of the line that is a host: `harbournews.example`. */
  readonly site?: string;
}

interface Found {
  readonly authors: string[];
  readonly editors: string[];
  agency?: string;
  site?: string;
}

/** One stretch of the line: what stands behind a cue, or before the first one. */
interface Clause {
  readonly kind: CueKind | 'bare';
  readonly text: string;
}

/** @param bare whether names may stand without any cue: in a line that is already known to be a byline */
export function readByline(line: string, bare = false): Credits {
  const found: Found = { authors: [], editors: [] };
  for (const clause of clausesOf(line.replaceAll('：', ':').slice(0, 400))) readClause(clause, bare, found);
  for (const [, name] of line.matchAll(koreanReporter)) add(found.authors, name!);
  found.agency ??= agencyIn(line);
  return found;
}

const koreanReporter = /(?<!\p{L})(\p{Script=Hangul}{2,4})\s?(?:기자|특파원)(?!\p{L})/gu;
const hardBreak = /[|•·\n►]|\s[–—-]\s/u;

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
  return /(?:^|[|•·–—\-/:(\n\d.,])\s*$/u.test(line.slice(Math.max(0, span[0] - 4), span[0]));
}

function readClause({ kind, text }: Clause, bare: boolean, found: Found): void {
  const [first = '', ...rest] = text.split(hardBreak);
  for (const part of [...(kind === 'bare' ? [first] : []), ...rest])
    readLoosePart(part, bare && kind === 'bare', found);
  if (kind === 'bare') return;
  const names = namesIn(first, found);
  if (kind === 'author') for (const name of names) add(found.authors, name);
  if (kind === 'editor') for (const name of names) add(found.editors, name);
  if (kind === 'agency') readSource(first, found);
}

/** A part between bars: a host, an agency, or in a known byline a name. */
function readLoosePart(part: string, bare: boolean, found: Found): void {
  const text = untilDate(part).replace(/^[\s,;:()[\]]+|[\s,;:()[\]]{1,9}$/gu, '');
  if (isHost(text)) found.site ??= text.toLowerCase();
  else if (agencyOf(text)) found.agency ??= text;
  else if (bare && splitNames(text).every((name) => looksLikePerson(withoutPlace(name)) || isRole(name)))
    for (const name of namesIn(text, found)) if (looksLikePerson(name)) add(found.authors, name);
}

function namesIn(text: string, found: Found): string[] {
  const plain = withoutBrackets(untilDate(text), found);
  const names: string[] = [];
  for (const part of splitNames(plain)) {
    const name = withoutAddress(withoutPlace(part).trim());
    if (agencyOf(name)) found.agency ??= name;
    else if (isHost(name)) found.site ??= name.toLowerCase();
    else if (!isRole(name) && (names.length === 0 ? couldBePerson(name) : looksLikePerson(name))) names.push(name);
    else if (names.length === 0 && !isRole(name)) break; // what is no name at the start makes no list of names
  }
  return names;
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

function readSource(text: string, found: Found): void {
  const name = untilDate(text)
    .split(/[,;()（）]|\s{2,}/u)[0]!
    .trim();
  if (isHost(name)) found.site ??= name.toLowerCase();
  else if (name.length > 1 && name.length <= 40 && !/\d/.test(name)) found.agency ??= name;
}

/** What stands before the first date, number or date word. */
function untilDate(text: string): string {
  const ends = [findDates(text)[0]?.span[0], dateWordIn(text), text.search(/\p{Nd}/u)];
  const end = Math.min(...ends.filter((at): at is number => at !== undefined && at >= 0), text.length);
  return text.slice(0, end).replace(/[\s,]+(?:on|am|le|el|il|em|den|at|\p{L}+day)?[\s,:]*$/iu, '');
}

const isHost = (text: string): boolean => /^(?:[a-z\d-]{1,40}\.){1,4}[a-z]{2,12}$/i.test(text);

function add(names: string[], name: string): void {
  const mended = mendCase(name);
  if (!names.some((known) => known.toLowerCase() === mended.toLowerCase())) names.push(mended);
}

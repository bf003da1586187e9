// Characters that readers don't see, or see as another one, are left out or replaced, and counted.
// Letters themselves stay as they are: no normalisation form is forced on them.
import { entityText } from './characters/entities.js';
import { invisibleKind, isSpace } from './characters/invisible.js';

export interface CleanText {
  readonly text: string;
  /** Characters (UTF-16 units) left out, by kind. */
  readonly left: Record<string, number>;
}

/** Anything that needs a closer look: control and format characters, fillers, exotic spaces; tags are pairs of surrogates. */
const closer =
  '\\0-\\x08\\x0b\\x0e-\\x1f\\x7f-\\xa0\\xad\\u034f\\u061c\\u115f\\u1160\\u1680\\u17b4\\u17b5\\u180b-\\u180e\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u2800\\u3000\\u3164\\ufeff\\uffa0\\ufff9-\\ufffb\\ufffe\\uffff';
const special = new RegExp(`[${closer}]|\\udb40[\\udc00-\\udc7f]`, 'g');

// Asked first, as replacing costs far more than looking, and most text needs none. An & may begin an entity that was escaped twice.
const unclean = new RegExp(`[&\\t\\n\\f\\r\\ud800-\\udfff${closer}]| {2}|^ | $`);
const surrogate = /[\ud800-\udfff]/;
const unfolded = /[\t\n\f\r]| {2}/;

/** False for text that `cleanCharacters` gives back as it is. */
export const needsCleaning = (text: string): boolean => unclean.test(text);

/** White space, line ends too, is folded to one space, and trimmed. */
export function cleanCharacters(text: string): CleanText {
  if (!needsCleaning(text)) return { text, left: {} };
  const left: Record<string, number> = {};
  const visible = withoutInvisible(decodeEntities(text, left), left);
  const whole = surrogate.test(visible) ? visible.replace(/\p{Surrogate}/gu, '\ufffd') : visible;
  const folded = (unfolded.test(whole) ? whole.replace(/[ \t\n\f\r]+/g, ' ') : whole).trim();
  count(left, 'white-space', whole.length - folded.length);
  return { text: folded, left };
}

/** Adds up what several texts left out. */
export function addLeft(sum: Record<string, number>, more: Readonly<Record<string, number>>): void {
  for (const [kind, chars] of Object.entries(more)) count(sum, kind, chars);
}

function count(left: Record<string, number>, kind: string, chars: number): void {
  if (chars > 0) left[kind] = (left[kind] ?? 0) + chars;
}

/** Entities that were escaped twice, or stand in text that never was HTML. */
function decodeEntities(text: string, left: Record<string, number>): string {
  if (!text.includes('&')) return text;
  const once = text.replace(/&amp;(?=#?\w{1,8};)/gi, '&');
  const decoded = once.replace(
    /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8}[1-4]{0,2});/gi,
    (entity) => entityText(entity) ?? entity,
  );
  count(left, 'entity', text.length - decoded.length);
  return decoded;
}

function withoutInvisible(text: string, left: Record<string, number>): string {
  if (text.search(special) < 0) return text;
  const kept: string[] = [];
  let from = 0;
  for (const { 0: letter, index } of text.matchAll(special)) {
    if (index > from) kept.push(text.slice(from, index));
    from = index + letter.length;
    const kind = isSpace(letter) ? undefined : invisibleKind(text, index, kept.at(-1) ?? '');
    if (kind) count(left, kind, letter.length);
    else kept.push(isSpace(letter) ? ' ' : letter);
  }
  return kept.join('') + text.slice(from);
}

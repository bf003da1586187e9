// The lines of one block become its text; what they hold besides text is counted and left out.
import type { Block } from '../../page/page.js';
import { cleanCharacters } from '../characters.js';
import { linkMark } from './browser.js';
import type { Group } from './cut-text.js';
import { jointOf } from './wrap.js';

/** A stretch of text and what was left out of it; no block where nothing remains. */
export interface Cut {
  readonly block?: Omit<Block, 'index'>;
  readonly left: Readonly<Record<string, number>>;
}

/** One, or one for each cell of a row whose cells are parted by tabs (tables copied from a browser). */
export function* blocksOf(group: Group, links: boolean): Generator<Cut> {
  const first = group.lines[0]!;
  const from = first.from + (group.marker?.length ?? 0);
  const rest = first.text.slice(group.marker?.length ?? 0);
  if (group.marker) yield { left: { bullet: group.marker.length } };
  if (rest.includes('\t')) {
    yield* cells(rest, from, group, links);
    return;
  }
  const raw = joined([rest, ...group.lines.slice(1).map(({ text }) => text)]);
  yield cut(raw, from, group.lines.at(-1)!.to, group, links);
}

/** Only the end of what is joined already is looked at: asking all of it for its end, line by line, would be slow. */
function joined([first = '', ...rest]: readonly string[]): string {
  const parts = [first];
  let end = first.slice(-3);
  for (const line of rest) {
    const more = jointOf(end, line) + line;
    parts.push(more);
    end = (end + more).slice(-3);
  }
  return parts.join('');
}

function* cells(row: string, from: number, group: Group, links: boolean): Generator<Cut> {
  let at = 0;
  for (const cell of row.split('\t')) {
    const start = from + at + cell.length - cell.trimStart().length;
    const text = cell.trim();
    at += cell.length + 1;
    if (text !== '') yield cut(text, start, start + text.length, group, links, 'cell');
    yield { left: { 'white-space': cell.length - text.length + (at <= row.length ? 1 : 0) } };
  }
}

function cut(raw: string, from: number, to: number, group: Group, links: boolean, kind?: 'cell'): Cut {
  const marks = links ? (raw.match(linkMark) ?? []) : [];
  const unlinked = marks.length > 0 ? raw.replace(linkMark, '') : raw;
  const form = withoutForm(unlinked, links);
  const { text, left } = cleanCharacters(form.text);
  const all = { ...left, ...form.left, ...(marks.length > 0 ? { 'link-mark': raw.length - unlinked.length } : {}) };
  if (text === '') return { left: all };
  const { lines, marker } = group;
  const layout = {
    indent: lines[0]!.indent,
    ...(marker ? { marker: marker.marker } : {}),
    blankBefore: lines[0]!.blankBefore,
    lines: lines.length,
    ...(marks.length > 0 ? { links: marks.length } : {}),
  };
  return { block: { container: -1, ...shape(group, kind), text, source: [from, to], runs: [], layout }, left: all };
}

function shape({ marker }: Group, kind: 'cell' | undefined): Pick<Block, 'kind' | 'level'> {
  if (kind) return { kind };
  if (marker?.level !== undefined) return { kind: 'heading', level: marker.level };
  return { kind: marker ? 'list-item' : 'paragraph' };
}

/** Buttons and input fields of forms, and lines that are drawn with dashes. */
function withoutForm(text: string, browser: boolean): { text: string; left: Record<string, number> } {
  if (rule.test(text)) return { text: '', left: { rule: text.length } };
  const buttonless = text.includes('(BUTTON)') ? text.replaceAll('(BUTTON)', '') : text;
  const fieldless = buttonless.includes('___') ? buttonless.replace(browser ? /_{3,}/g : /_{8,}/g, '') : buttonless;
  const left: Record<string, number> = {};
  if (buttonless !== text) left['button'] = text.length - buttonless.length;
  if (fieldless !== buttonless) left['field'] = buttonless.length - fieldless.length;
  return { text: fieldless, left };
}

const rule = /^[-=_*~─━═—·.•\s]{3,}$/;

// A body that stands only in the state of the script that would show it: the longest prose that is one string, or one list
// of paragraphs, wherever in the state it stands. Asked only for pages without prose, as states hold much else.
import { sentenceMarks } from '../../text/sentence-marks.js';
import { scriptValues } from './script-values.js';

export interface StateBody {
  /** With its tags or line breaks. */
  readonly text: string;
  readonly source: readonly [number, number];
}

export function bodyInState(input: string): StateBody | undefined {
  let best: StateBody | undefined;
  let most = 0;
  for (const { value, source } of scriptValues(input)) {
    for (const text of bodiesIn(value)) {
      const length = proseLength(text);
      if (length <= most) continue;
      best = { text, source };
      most = length;
    }
  }
  return best;
}

/** Far from Latin letters no space follows. */
const sentenceEnd = new RegExp(`[${sentenceMarks}](?=["'”’»)」』]*(?:\\s|$)|[^\\0-\\u2fff])`, 'gu');

type Node = Readonly<Record<string, unknown>>;

const mostNodes = 200_000; // guess: as many as a page may have elements
const shortestOnAverage = 40; // characters; guess: lists of terms have shorter ones
const deepestParagraph = 4; // guess: editors nest paragraph, text, mark

/** What a body is called where it is one string; a longer name may end in it: `articleBody`, `contentHtml`. */
const bodyKey = /(?:body|content|html|text|story|paragraphs|markdown)$/i;

/** Parts of a state that are about the site, its readers or other pages. */
const otherKey =
  /comment|consent|cookie|privacy|policy|terms|legal|translat|i18n|locale|config|setting|related|recommend|similar|footer|header|^nav|menu|banner|^ads?$|author|faq|disclaimer/i;

/** An item with one of these is a story of its own, not a paragraph. */
const storyKeys = ['title', 'headline', 'slug', 'canonical', 'permalink'];

/** The keys under which an item of a list keeps the words of a paragraph, the first one counts. */
const textKeys = ['text', 'content', 'html', 'value', 'body', 'children', 'data', 'paragraph'];

function* bodiesIn(root: unknown): Generator<string> {
  const waiting: { readonly value: unknown; readonly key: string }[] = [{ value: root, key: '' }];
  for (let nodes = 0; waiting.length > 0 && nodes < mostNodes; nodes++) {
    const { value, key } = waiting.pop()!;
    if (typeof value === 'string') {
      if (bodyKey.test(key) || (key === '' && hasTags(value))) yield value;
    } else if (Array.isArray(value)) {
      const list: readonly unknown[] = value;
      const body = listed(list);
      if (body !== '') yield body;
      for (const item of list) waiting.push({ value: item, key: typeof item === 'string' ? '' : key });
    } else if (isNode(value)) {
      for (const name of Object.keys(value)) {
        if (!otherKey.test(name)) waiting.push({ value: value[name], key: name });
      }
    }
  }
}

/** A list of paragraphs as one text; '' for a list of stories, or of anything else. */
function listed(items: readonly unknown[]): string {
  if (items.some((item) => isNode(item) && storyKeys.some((key) => typeof item[key] === 'string'))) return '';
  const paragraphs = items.map((item) => wordsOf(item, 0)).filter((text) => text.trim() !== '');
  const chars = paragraphs.reduce((sum, text) => sum + text.length, 0);
  if (paragraphs.length < 2 || chars < shortestOnAverage * paragraphs.length) return '';
  return paragraphs.some(hasTags) ? paragraphs.map((text) => `<p>${text}</p>`).join('') : paragraphs.join('\n\n');
}

function wordsOf(item: unknown, depth: number): string {
  if (typeof item === 'string') return depth === 0 && !item.includes(' ') ? '' : item;
  if (depth > deepestParagraph) return '';
  if (Array.isArray(item)) return item.map((part: unknown) => wordsOf(part, depth + 1)).join('');
  if (!isNode(item)) return '';
  const key = textKeys.find((name) => typeof item[name] === 'string' || typeof item[name] === 'object');
  return key ? wordsOf(item[key], depth + 1) : '';
}

/** Characters of prose; 0 for code, addresses and single sentences. */
function proseLength(text: string): number {
  const words = text
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const signs = words.match(/[{}[\]|\\=<>_]/g)?.length ?? 0;
  const sentences = words.match(sentenceEnd)?.length ?? 0;
  return signs > words.length / 100 || sentences < 3 ? 0 : words.length; // guess: a story of two sentences is a summary
}

const hasTags = (text: string): boolean => /<\/?(?:p|br|div|h[1-6]|li)\b/i.test(text);

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

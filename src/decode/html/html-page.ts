// HTML to the parts of a page: containers, blocks, what the page declares of itself, what users' selectors matched.
import type { Page } from '../../page/page.js';
import type { HostSelector } from '../../page/stage.js';
import { cleanCharacters } from '../characters.js';
import type { Budgets } from '../decode.js';
import { type CutHtml, cutHtml } from './cut.js';
import { finishBlocks, finishContainers } from './finish.js';
import { Hiding } from './hidden.js';
import { linkResolver } from './links.js';
import { readStyleRules } from './style-rules.js';

export interface HtmlParts extends Pick<Page, 'declared' | 'containers' | 'blocks' | 'selected'> {
  readonly left: Record<string, number>;
  readonly flattened: number;
}

export interface HtmlOptions {
  readonly selectors: readonly HostSelector[];
  readonly budgets: Budgets;
}

export function openHtml({ budgets, selectors }: HtmlOptions): (input: string, url: string | undefined) => HtmlParts {
  return (input, url) => {
    const left: Record<string, number> = {};
    const cut = cutHtml(input, {
      budgets,
      clean: (text) => cleanAndCount(text, left),
      everyInline: selectors.length > 0,
    });
    addCounts(left, cut.left);
    return { ...finish(cut, url), left, flattened: cut.flattened };
  };
}

function finish(cut: CutHtml, url: string | undefined): Pick<Page, 'declared' | 'containers' | 'blocks' | 'selected'> {
  const sheets = cut.head.flatMap(({ tag, text }) => (tag === 'style' && text ? [text] : []));
  const known = {
    resolve: linkResolver(cut.head, url),
    hiding: new Hiding(cut.containers, readStyleRules(sheets)),
    selected: new Set<number>(),
  };
  return {
    declared: [],
    containers: finishContainers(cut, known),
    blocks: finishBlocks(cut, known).map(({ block }) => block),
    selected: [],
  };
}

const plainAscii = /^[\n\x20-\x25\x27-\x7e]*$/; // no &: it may begin an entity that was escaped twice

function cleanAndCount(text: string, left: Record<string, number>): string {
  if (plainAscii.test(text)) return text;
  const cleaned = cleanCharacters(text);
  addCounts(left, cleaned.left);
  return cleaned.text;
}

function addCounts(sums: Record<string, number>, more: Readonly<Record<string, number>>): void {
  for (const [kind, count] of Object.entries(more)) if (count > 0) sums[kind] = (sums[kind] ?? 0) + count;
}

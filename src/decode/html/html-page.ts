// HTML to the parts of a page: containers, blocks, what the page declares of itself, what users' selectors matched.
import { hostOfPage } from '../../page/host-of-page.js';
import type { Page } from '../../page/page.js';
import type { HostSelector } from '../../page/stage.js';
import { addLeft, cleanCharacters } from '../characters.js';
import { readDeclared } from '../declared/declared.js';
import type { Budgets } from '../decode.js';
import { TextBudget } from '../text-budget.js';
import { ClassLists } from './class-lists.js';
import { cutHtml } from './cut.js';
import { withDeclaredBody } from './declared-body.js';
import type { CutHtml } from './drafts.js';
import { finishBlocks, finishContainers } from './finish.js';
import { Hiding } from './hidden.js';
import { linkResolver } from './links.js';
import { checkSelectors, type Match, matchSelectors, selectedOf, selectorsFor } from './selected.js';
import { readStyleRules } from './style-rules.js';

export interface HtmlParts extends Pick<Page, 'declared' | 'declaredBody' | 'containers' | 'blocks' | 'selected'> {
  readonly left: Record<string, number>;
  /** Elements deeper than the budget. */
  readonly flattened: number;
}

export interface HtmlOptions {
  readonly selectors: readonly HostSelector[];
  readonly budgets: Budgets;
}

/** @throws Error for a selector that is none */
export function openHtml({ budgets, selectors }: HtmlOptions): (input: string, url: string | undefined) => HtmlParts {
  checkSelectors(selectors);
  return (input, url) => {
    const left: Record<string, number> = {};
    const options = {
      budgets,
      text: new TextBudget(budgets),
      clean: (text: string) => cleanAndCount(text, left),
      everyInline: selectors.length > 0,
    };
    const cut = cutHtml(input, options);
    addLeft(left, cut.left);
    const resolve = linkResolver(cut.head, url);
    const { declared, body } = readDeclared(cut, resolve);
    const wanted = selectorsFor(selectors, hostOfPage({ url, declared }));
    // A tree as deep as this one costs cheerio time and stack without bound.
    const matches = wanted.length === 0 || cut.flattened > 0 ? [] : matchSelectors(input, wanted);
    const whole = withDeclaredBody(input, cut, body, options);
    return {
      ...finish(whole, resolve, matches),
      declared,
      ...(body ? { declaredBody: body } : {}),
      left,
      flattened: cut.flattened,
    };
  };
}

function finish(
  cut: CutHtml,
  resolve: (href: string) => string,
  matches: readonly Match[],
): Pick<Page, 'containers' | 'blocks' | 'selected'> {
  const sheets = cut.head.flatMap(({ tag, text }) => (tag === 'style' && text ? [text] : []));
  const classes = new ClassLists();
  const hiding = new Hiding(cut.containers, readStyleRules(sheets), classes);
  const known = { resolve, hiding, classes, selected: new Set(matches.flatMap(({ starts }) => [...starts])) };
  const finished = finishBlocks(cut, known);
  return {
    containers: finishContainers(cut, known),
    blocks: finished.map(({ block }) => block),
    selected: selectedOf(matches, cut, finished),
  };
}

const plainAscii = /^[\n\x20-\x25\x27-\x7e]*$/; // no &: it may begin an entity that was escaped twice

function cleanAndCount(text: string, left: Record<string, number>): string {
  if (plainAscii.test(text)) return text;
  const cleaned = cleanCharacters(text);
  addLeft(left, cleaned.left);
  return cleaned.text;
}

// Drafts of containers and blocks become those of the page, once all is known: style rules, links' base, users' selectors.
import type { Block, Container, Hidden, Run } from '../../page/page.js';
import { noAttributes } from './attributes.js';
import type { InlineElement, RunDraft } from './block-builder.js';
import type { ClassLists } from './class-lists.js';
import type { CutHtml } from './drafts.js';
import type { Hiding } from './hidden.js';
import type { Resolve } from './links.js';

export interface Known {
  readonly resolve: Resolve;
  readonly hiding: Hiding;
  readonly classes: ClassLists;
  /** Where the elements start that users' selectors matched: their runs are kept whatever they say. */
  readonly selected: ReadonlySet<number>;
}

export function finishContainers(cut: CutHtml, { hiding, classes }: Known): Container[] {
  return cut.containers.map((draft) => {
    const { attributes } = draft;
    const container: Writable<Container> = { parent: draft.parent, tag: draft.tag };
    const list = classes.of(attributes['class']);
    const hidden = hiding.ofContainer(draft, list);
    if (attributes === noAttributes) return withHidden(container, hidden);
    if (attributes['id']) container.id = attributes['id'].slice(0, longestId);
    if (list.names.length > 0) container.classes = list.names;
    if (attributes['role']) container.role = attributes['role'];
    if (attributes['itemprop']) container.itemprop = attributes['itemprop'];
    return withHidden(container, hidden);
  });
}

const longestId = 1_000; // characters; guess: a longer one holds data

type Writable<T> = { -readonly [K in keyof T]: T[K] };

function withHidden<T extends { hidden?: Hidden }>(part: T, hidden: Hidden | undefined): T {
  if (hidden) part.hidden = hidden;
  return part;
}

/** A block with the element behind each of its runs. */
export interface FinishedBlock {
  readonly block: Block;
  readonly elements: readonly InlineElement[];
}

export function finishBlocks(cut: CutHtml, known: Known): FinishedBlock[] {
  return cut.blocks.map(({ container, kind: { kind, level }, text, source, runs: drafts }, index) => {
    const runs: Run[] = [];
    const elements: InlineElement[] = [];
    for (const draft of drafts) {
      const run = finishRun(draft, container, known);
      if (!run) continue;
      runs.push(run);
      elements.push(draft.element);
    }
    const block: Block =
      level === undefined
        ? { index, container, kind, text, source, runs }
        : { index, container, kind, level, text, source, runs };
    return { block, elements };
  });
}

/** Undefined where the element says nothing. */
function finishRun({ span, element }: RunDraft, container: number, known: Known): Run | undefined {
  const { tag, attributes } = element;
  const list = known.classes.of(attributes['class']);
  const hidden = known.hiding.ofInline(element, list, container);
  if (!hidden && !list.isTelling && !saysSomething(element) && !known.selected.has(element.start)) return undefined;
  const run: Writable<Run> = { span, tag };
  if (tag === 'a' && attributes['href'] !== undefined) run.href = known.resolve(attributes['href']);
  if (attributes['rel']) run.rel = attributes['rel'];
  if (attributes['itemprop']) run.itemprop = attributes['itemprop'];
  if (list.names.length > 0) run.classes = list.names;
  if (attributes['datetime']) run.datetime = attributes['datetime'];
  return withHidden(run, hidden);
}

const tellingTags = new Set(['time', 'address', 'cite', 'button']);

function saysSomething({ tag, attributes }: InlineElement): boolean {
  if (tag === 'a' && attributes['href'] !== undefined) return true;
  return tellingTags.has(tag) || !!(attributes['rel'] || attributes['itemprop'] || attributes['datetime']);
}

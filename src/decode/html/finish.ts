// Drafts of containers and blocks become those of the page, once all is known: style rules, links' base, users' selectors.
import type { Block, Container, Hidden, Run } from '../../page/page.js';
import type { InlineElement, RunDraft } from './block-builder.js';
import type { CutHtml } from './cut.js';
import type { Hiding } from './hidden.js';
import type { Resolve } from './links.js';
import { noAttributes } from './markup.js';

export interface Known {
  readonly resolve: Resolve;
  readonly hiding: Hiding;
  /** Where the elements start that users' selectors matched: their runs are kept whatever they say. */
  readonly selected: ReadonlySet<number>;
}

export function finishContainers(cut: CutHtml, { hiding }: Known): Container[] {
  const classes = new ClassLists();
  return cut.containers.map((draft) => {
    const { attributes } = draft;
    const container: Writable<Container> = { parent: draft.parent, tag: draft.tag };
    if (attributes === noAttributes) return withHidden(container, hiding.ofContainer(draft));
    if (attributes['id']) container.id = attributes['id'];
    const list = classes.of(attributes['class'] ?? '');
    if (list) container.classes = list;
    if (attributes['role']) container.role = attributes['role'];
    if (attributes['itemprop']) container.itemprop = attributes['itemprop'];
    return withHidden(container, hiding.ofContainer(draft));
  });
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

function withHidden<T extends { hidden?: Hidden }>(part: T, hidden: Hidden | undefined): T {
  if (hidden) part.hidden = hidden;
  return part;
}

/** The same list for the same attribute: a page has few different ones. */
class ClassLists {
  readonly #lists = new Map<string, readonly string[]>();

  of(attribute: string): readonly string[] | undefined {
    let list = this.#lists.get(attribute);
    if (!list) {
      list = attribute.match(/\S+/g) ?? [];
      this.#lists.set(attribute, list);
    }
    return list.length > 0 ? list : undefined;
  }
}

/** A block with the element behind each of its runs. */
export interface FinishedBlock {
  readonly block: Block;
  readonly elements: readonly InlineElement[];
}

export function finishBlocks(cut: CutHtml, known: Known): FinishedBlock[] {
  const classes = new ClassLists();
  return cut.blocks.map(({ container, kind, text, source, runs: drafts }, index) => {
    const runs: Run[] = [];
    const elements: InlineElement[] = [];
    for (const draft of drafts) {
      const run = finishRun(draft, container, known, classes);
      if (!run) continue;
      runs.push(run);
      elements.push(draft.element);
    }
    return { block: { index, container, ...kind, text, source, runs }, elements };
  });
}

/** Undefined where the element says nothing. */
function finishRun({ span, element }: RunDraft, container: number, known: Known, classes: ClassLists): Run | undefined {
  const { tag, attributes } = element;
  const hidden = known.hiding.ofInline(element, container);
  if (!hidden && !saysSomething(element) && !known.selected.has(element.start)) return undefined;
  const run: Writable<Run> = { span, tag };
  if (tag === 'a' && attributes['href'] !== undefined) run.href = known.resolve(attributes['href']);
  if (attributes['rel']) run.rel = attributes['rel'];
  if (attributes['itemprop']) run.itemprop = attributes['itemprop'];
  const list = classes.of(attributes['class'] ?? '');
  if (list) run.classes = list;
  if (attributes['datetime']) run.datetime = attributes['datetime'];
  return withHidden(run, hidden);
}

const tellingTags = new Set(['time', 'address', 'cite', 'button']);
// Who wrote it, when, where from, what it is for: what classes of inline elements are asked for.
const tellingClass =
  /author|byline|by-line|writer|editor|reporter|journalist|contributor|date|time|publish|updated|modified|source|agency|credit|caption|location|section|category|tag|label|kicker|badge|share|comment|count|advert|sponsor|sr-only|visually|hidden|screen-reader/i;

function saysSomething({ tag, attributes }: InlineElement): boolean {
  if (tag === 'a' && attributes['href'] !== undefined) return true;
  if (tellingTags.has(tag) || attributes['rel'] || attributes['itemprop'] || attributes['datetime']) return true;
  return attributes['class'] !== undefined && tellingClass.test(attributes['class']);
}

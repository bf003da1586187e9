// Drafts of containers and blocks become those of the page, once all is known: style rules, links' base, users' selectors.
import type { Block, Container, Run } from '../../page/page.js';
import type { InlineElement, RunDraft } from './block-builder.js';
import type { CutHtml } from './cut.js';
import type { Hiding } from './hidden.js';
import type { Resolve } from './links.js';
import type { Attributes } from './markup.js';

export interface Known {
  readonly resolve: Resolve;
  readonly hiding: Hiding;
  /** Where the elements start that users' selectors matched: their runs are kept whatever they say. */
  readonly selected: ReadonlySet<number>;
}

export function finishContainers(cut: CutHtml, { hiding }: Known): Container[] {
  return cut.containers.map((draft) => {
    const { id, role, itemprop } = draft.attributes;
    const own = { parent: draft.parent, tag: draft.tag };
    return withPresent(own, {
      id,
      classes: classesOf(draft.attributes),
      role,
      itemprop,
      hidden: hiding.ofContainer(draft),
    });
  });
}

/** A block with the element behind each of its runs. */
export interface FinishedBlock {
  readonly block: Block;
  readonly elements: readonly InlineElement[];
}

export function finishBlocks(cut: CutHtml, known: Known): FinishedBlock[] {
  return cut.blocks.map(({ container, kind, text, source, runs: drafts }, index) => {
    const runs: Run[] = [];
    const elements: InlineElement[] = [];
    for (const draft of drafts) {
      const run = finishRun(draft, container, known);
      if (!run) continue;
      runs.push(run);
      elements.push(draft.element);
    }
    return { block: { index, container, ...kind, text, source, runs }, elements };
  });
}

/** Undefined where the element says nothing. */
function finishRun({ span, element }: RunDraft, container: number, known: Known): Run | undefined {
  const { tag, attributes } = element;
  const hidden = known.hiding.ofInline(element, container);
  if (!hidden && !saysSomething(element) && !known.selected.has(element.start)) return undefined;
  const { href, rel, itemprop, datetime } = attributes;
  const target = tag === 'a' && href !== undefined ? known.resolve(href) : undefined;
  return withPresent({ span, tag }, { href: target, rel, itemprop, classes: classesOf(attributes), datetime, hidden });
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

function classesOf(attributes: Attributes): readonly string[] | undefined {
  return attributes['class']?.match(/\S+/g) ?? undefined;
}

/** Without the keys that have no value, so that a page written as JSON and read back is the same. */
function withPresent<O extends object, T extends object>(own: O, values: T): O & Partial<T> {
  const all = { ...own } as unknown as Record<string, unknown>; // filled below
  for (const key in values) if (values[key] !== undefined && (values[key] as unknown) !== '') all[key] = values[key];
  return all as unknown as O & Partial<T>; // the same keys and values, without the empty ones
}

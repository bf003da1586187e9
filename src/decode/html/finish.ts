// Drafts of containers and blocks become those of the page, once all is known: style rules, links' base, users' selectors.
import type { Block, Container, Hidden, Run } from '../../page/page.js';
import type { InlineElement, RunDraft } from './block-builder.js';
import type { ContainerDraft, CutHtml } from './cut.js';
import type { Resolve } from './links.js';
import type { Attributes } from './markup.js';

export interface Known {
  readonly resolve: Resolve;
  readonly hiddenContainer: (container: ContainerDraft) => Hidden | undefined;
  readonly hiddenInline: (element: InlineElement, container: number) => Hidden | undefined;
  /** Inline elements that users' selectors matched: their runs are kept whatever they say. */
  readonly isSelected: (element: InlineElement) => boolean;
}

export function finishContainers(cut: CutHtml, known: Known): Container[] {
  return cut.containers.map((draft) => {
    const { id, role, itemprop } = draft.attributes;
    return {
      parent: draft.parent,
      tag: draft.tag,
      ...present({ id, classes: classesOf(draft.attributes), role, itemprop, hidden: known.hiddenContainer(draft) }),
    };
  });
}

/** A block with its runs, and the element behind each run. */
export interface FinishedBlock {
  readonly block: Block;
  readonly elements: readonly InlineElement[];
}

export function finishBlocks(cut: CutHtml, known: Known): FinishedBlock[] {
  return cut.blocks.map(({ container, kind, text, source, runs }, index) => {
    const kept = runs.map((draft) => ({ run: finishRun(draft, container, known), element: draft.element }));
    const telling = kept.filter(({ run, element }) => saysSomething(run) || known.isSelected(element));
    const block = { index, container, ...kind, text, source, runs: telling.map(({ run }) => run) };
    return { block, elements: telling.map(({ element }) => element) };
  });
}

function finishRun({ span, element }: RunDraft, container: number, known: Known): Run {
  const { href, rel, itemprop, datetime } = element.attributes;
  const isLink = element.tag === 'a' && href !== undefined;
  return {
    span,
    tag: element.tag,
    ...present({
      href: isLink ? known.resolve(href) : undefined,
      rel,
      itemprop,
      classes: classesOf(element.attributes),
      datetime,
      hidden: known.hiddenInline(element, container),
    }),
  };
}

const tellingTags = new Set(['time', 'address', 'cite', 'button', 'label']);
// Who wrote it, when, where from: what classes of inline elements are asked for.
const tellingClass =
  /author|byline|by-line|writer|editor|reporter|journalist|contributor|date|time|publish|updated|modified|source|agency|credit|caption|location|dateline|section|category|tag|label|kicker|badge|share|comment|count|advert|sponsor|sr-only|visually|hidden|screen-reader/i;

function saysSomething(run: Run): boolean {
  if (run.href !== undefined || run.itemprop !== undefined || run.datetime !== undefined || run.hidden) return true;
  if (run.rel !== undefined || tellingTags.has(run.tag)) return true;
  return run.classes?.some((name) => tellingClass.test(name)) ?? false;
}

function classesOf(attributes: Attributes): readonly string[] | undefined {
  const names = attributes['class']?.split(/\s+/).filter((name) => name !== '');
  return names && names.length > 0 ? names : undefined;
}

/** Without the keys that have no value, so that a page written as JSON and read back is the same. */
function present<T extends object>(values: T): Partial<T> {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(entries) as Partial<T>; // the same keys and values, fewer of them
}

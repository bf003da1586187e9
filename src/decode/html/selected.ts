// Users' CSS selectors, answered by cheerio on the pages of their hosts. What they match is told by where an element's
// start tag stands, which is the same in cheerio's tree and in ours.
import type { Block, Selected } from '../../page/page.js';
import type { HostSelector } from '../../page/stage.js';
import { hostMatches } from '../../text/host.js';
import type { InlineElement } from './block-builder.js';
import type { CutHtml } from './drafts.js';
import { loadCheerio } from './load-cheerio.js';

export interface Match {
  readonly selector: string;
  /** Where the start tags of what it matched stand. */
  readonly starts: ReadonlySet<number>;
}

/** @throws Error naming the first selector that is none */
export function checkSelectors(selectors: readonly HostSelector[]): void {
  if (selectors.length === 0) return;
  const root = loadCheerio().load('<p></p>').root();
  for (const { host, selector } of selectors) {
    try {
      root.find(selector);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new Error(`"${selector}" for ${host} is no CSS selector that can be read: ${why}.`);
    }
  }
}

/** `example.org` stands for its subdomains too, `*` for all pages. */
export function selectorsFor(selectors: readonly HostSelector[], host: string | undefined): string[] {
  const fitting = selectors.filter((entry) => hostMatches(entry.host, host));
  return [...new Set(fitting.map(({ selector }) => selector))];
}

export function matchSelectors(input: string, selectors: readonly string[]): Match[] {
  const { load } = loadCheerio();
  const root = load(input, { withStartIndices: true } as Parameters<typeof load>[1]).root(); // slim hands its options on to htmlparser2's tree builder, its types don't say so
  return selectors.map((selector) => {
    const starts = root
      .find(selector)
      .get()
      .flatMap(({ startIndex }) => (startIndex == null ? [] : [startIndex]));
    return { selector, starts: new Set(starts) };
  });
}

export function selectedOf(
  matches: readonly Match[],
  cut: CutHtml,
  blocks: readonly { readonly block: Block; readonly elements: readonly InlineElement[] }[],
): Selected[] {
  return matches.map(({ selector, starts }) => ({
    selector,
    containers: cut.containers.flatMap(({ start }, index) => (starts.has(start) ? [index] : [])),
    runs: blocks.flatMap(({ block, elements }) =>
      elements.flatMap(({ start }, run) => (starts.has(start) ? [[block.index, run] as const] : [])),
    ),
  }));
}

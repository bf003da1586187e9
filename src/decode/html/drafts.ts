// What cutting a page gives: its containers and blocks as far as they are known before its last style rule is read.
import type { Attributes } from './attributes.js';
import type { BlockDraft, InlineElement } from './block-builder.js';

export interface ContainerDraft {
  readonly parent: number;
  readonly tag: string;
  readonly attributes: Attributes;
  /** Where its start tag stands in the input. */
  readonly start: number;
}

/** What the page says of itself outside its text, in document order. */
export interface HeadEntry {
  readonly tag: string;
  readonly attributes: Attributes;
  /** Of title, style and JSON-LD. */
  readonly text?: string;
  /** The container it stands in, and the inline element with an `itemscope`, if it is in one. */
  readonly container: number;
  readonly scope?: InlineElement;
  /** Offset of its start tag. */
  readonly start: number;
}

export interface CutHtml {
  readonly containers: readonly ContainerDraft[];
  readonly blocks: readonly BlockDraft[];
  readonly head: readonly HeadEntry[];
  readonly left: Record<string, number>;
  /** How many elements were deeper than the budget allows. */
  readonly flattened: number;
  readonly usesMicrodata: boolean;
}

/** The tag of the container that holds text after `</html>`. */
export const afterDocument = 'after-document';

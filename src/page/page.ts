// A page after decoding: its blocks of text and the elements that held them. Nothing in it changes afterwards.
// It is plain JSON, so that it can go to a file, a process or a cluster and come back the same.

/** How the page reached us: with its markup, or as text from which the markup is already gone. */
export type Form = 'html' | 'text';

export interface Page {
  /** The path below the input root, `/` between folders, ending kept; `#n` follows for the n-th record (from 1) in a file. */
  readonly id: string;
  readonly url?: string;
  readonly form: Form;
  /** When it was fetched, as the archive or `sources.jsonl` says, never a file's own time. */
  readonly fetched?: string;
  readonly decoding: Decoding;
  readonly declared: Declared;
  /** The body of the article as JSON-LD has it: a hint, right on three quarters of the pages that have one. */
  readonly declaredBody?: string;
  /** Every block-level element, parents before children; empty for plain text. */
  readonly containers: readonly Container[];
  /** In reading order; `blocks[i].index === i`. */
  readonly blocks: readonly Block[];
  /** What the users' selectors for this host matched. */
  readonly selected: readonly Selected[];
}

/** How bytes became text: the decision, its evidence, what was mended and what was left out. */
export interface Decoding {
  /** The WHATWG name of the encoding, in lower case: `utf-8`, `gbk`, `windows-1252` … */
  readonly charset: string;
  readonly charsetFrom: 'bom' | 'http' | 'meta' | 'utf-8' | 'detected' | 'fallback' | 'given';
  /** The evidence, for a reader of the report: `meta charset="gb2312" at byte 120`. */
  readonly charsetBecause: string;
  /** What was mended, by name: mojibake, say. */
  readonly repairs: readonly Repair[];
  /** Characters that decoding left out, counted by kind (`script`, `comment`, `control`, `bullet` …). */
  readonly left: Readonly<Record<string, number>>;
  /** Bytes of the input, or of its UTF-8 form where it came as a string. */
  readonly bytes: number;
  /** SHA-256 of these bytes: tells whether the page has changed since somebody decided about it. */
  readonly sha256: string;
  /** Characters (UTF-16 units) of the decoded input; `Block.source` counts in these. */
  readonly chars: number;
}

export interface Repair {
  readonly name: string;
  /** How many places were mended. */
  readonly count: number;
  readonly because: string;
}

/** What a page says of itself in its head: one entry for each statement, in document order. */
export type Declared = readonly Declaration[];

export interface Declaration {
  readonly from: 'json-ld' | 'meta' | 'microdata' | 'rdfa' | 'link' | 'title' | 'html' | 'record';
  /**
   * What it is about, as the source names it: `og:title`, `article:published_time`, `canonical`, `lang`.
   * JSON-LD gives the path below the node, with the node's type first: `NewsArticle.headline`, `NewsArticle.author.name`.
   */
  readonly name: string;
  readonly value: string;
  /** JSON-LD and microdata: which node of the page it belongs to, counted from 0. */
  readonly node?: number;
}

export interface Container {
  /** Its place in `containers`; -1 for the outermost. */
  readonly parent: number;
  readonly tag: string;
  readonly id?: string;
  readonly classes?: readonly string[];
  readonly role?: string;
  readonly itemprop?: string;
  readonly hidden?: Hidden;
}

export interface Hidden {
  readonly how: 'attribute' | 'inline-style' | 'style-rule' | 'off-screen' | 'zero-size' | 'colour' | 'after-document';
  /** The evidence, as it stands in the page: `style="display:none"`. */
  readonly because: string;
}

export type BlockKind = 'heading' | 'paragraph' | 'list-item' | 'quote' | 'caption' | 'cell' | 'code';

export interface Block {
  readonly index: number;
  /** The element that directly holds the text (its own p, li, h2); -1 in plain text. */
  readonly container: number;
  readonly kind: BlockKind;
  /** Headings: 1 to 6. */
  readonly level?: number;
  /** Normalised and never empty; holds `\n` only for a single `<br>` and in code. */
  readonly text: string;
  /** Where it stands in the decoded input, in UTF-16 units, end excluded. */
  readonly source: readonly [number, number];
  readonly runs: readonly Run[];
  /** Plain text only. */
  readonly layout?: Layout;
}

/** A stretch of a block inside an inline element that says something. */
export interface Run {
  /** In the block's text, end excluded. */
  readonly span: readonly [number, number];
  readonly tag: string;
  readonly href?: string;
  readonly rel?: string;
  readonly itemprop?: string;
  readonly classes?: readonly string[];
  readonly datetime?: string;
  readonly hidden?: Hidden;
}

/** How a block stood in plain text. */
export interface Layout {
  /** Columns before the first character. */
  readonly indent: number;
  /** The list marker that stood before the text: `1.`, `*`, `##`. */
  readonly marker?: string;
  /** Blank lines above it. */
  readonly blankBefore: number;
  /** Lines of the input that were joined into it. */
  readonly lines: number;
  /** Link marks of a text browser (`[12]`) that stood in it. */
  readonly links?: number;
}

/** What one of the users' selectors matched. */
export interface Selected {
  readonly selector: string;
  readonly containers: readonly number[];
  /** Inline elements: block and place of the run in its `runs`. */
  readonly runs: readonly (readonly [block: number, run: number])[];
}

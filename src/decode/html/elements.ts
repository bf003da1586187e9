// What the elements of HTML are to the block cutter: boundaries of blocks, parts of a line, or not text at all.
import type { BlockKind } from '../../page/page.js';
import { lookUp } from '../../text/look-up.js';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Have no content and no end tag. */
export const voidElements = words(`
  area base basefont bgsound br col command embed frame hr image img input isindex keygen link meta param source track wbr`);

/** What every document has one of, written or not. */
export const documentElements = words('html head body');

/** Stand in a line of text. Everything that is in no table here is a boundary of blocks when its name has a hyphen, else inline. */
const inlineElements = words(`
  a abbr acronym address-line audio b bdi bdo big blink cite code data del dfn em font i ins kbd label mark meter nobr
  output picture progress q rb rbc rtc ruby s samp small span strike strong sub sup time tt u var video wbr`);

const blockElements = words(`
  address article aside blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset figcaption
  figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup html legend li listing main marquee menu nav noscript
  ol optgroup option p plaintext pre search section summary table tbody td tfoot th thead tr ul xmp`);

/** Their content is no text of the page; what was left out is counted under their name. */
export const skippedElements = words(`
  applet audio canvas datalist iframe math noembed noframes object rp rt script select style svg template textarea title video`);

/** Close an open paragraph before them, whatever inline elements are open in it (HTML standard, "in body"). */
export const paragraphClosers = words(`
  address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3
  h4 h5 h6 header hgroup hr li listing main menu nav ol p plaintext pre search section summary table ul xmp`);

/** An end tag does not reach past these ("has an element in scope"). */
export const scopeBarriers = words('applet caption html marquee object table td th template');

/** An end tag for one of these ends it although blocks are still open inside ("adoption agency"). */
export const formattingElements = words('a b big code em font i nobr s small strike strong tt u');

/** In an svg or math element they can only mean that its end tag is missing. */
export const foreignBreakouts = words(`
  article aside blockquote body center dd div dl dt footer form h1 h2 h3 h4 h5 h6 header hr li main menu nav ol p pre
  section table ul`);

/** In an svg or math element they hold HTML again. */
export const embeddedHtml = words('foreignobject desc title annotation-xml');

/** In a select they can only mean that its end tag is missing. */
export const selectEnders = words(
  'article aside footer form h1 h2 h3 h4 h5 h6 header input main nav ol p section table textarea ul',
);

export const headings = words('h1 h2 h3 h4 h5 h6');

/** Belong into the head; anything else ends it. */
export const headElements = words('base basefont bgsound link meta noscript script style template title');

const cells = 'table td th caption object template';
const sections = 'section article aside nav main header footer blockquote form';
const rule = (ends: string, upTo: string): EndingRule => ({ ends: words(ends), upTo: words(upTo) });

export interface EndingRule {
  /** What the start of the element ends when it is open … */
  readonly ends: ReadonlySet<string>;
  /** … and no more of these is open inside it. */
  readonly upTo: ReadonlySet<string>;
}

/** Elements whose end tag may be missing: the start of the next one ends them. */
export const endingRules: ReadonlyMap<string, EndingRule> = new Map([
  ['li', rule('li', `ul ol menu dir ${sections} ${cells}`)],
  ['dt', rule('dt dd', `dl ${sections} ${cells}`)],
  ['dd', rule('dt dd', `dl ${sections} ${cells}`)],
  ['tr', rule('tr caption colgroup', 'table')],
  ['td', rule('td th caption', 'tr table')],
  ['th', rule('td th caption', 'tr table')],
  ['thead', rule('thead tbody tfoot caption colgroup', 'table')],
  ['tbody', rule('thead tbody tfoot caption colgroup', 'table')],
  ['tfoot', rule('thead tbody tfoot caption colgroup', 'table')],
  ['option', rule('option', 'select optgroup datalist')],
  ['optgroup', rule('option optgroup', 'select')],
  ['button', rule('button', 'form table')],
]);

export type Role = 'block' | 'inline' | 'skipped';

/** An unknown name with a hyphen is a custom element, and those mostly are boxes of a layout. */
export function roleOf(tag: string, inParagraph: boolean): Role {
  if (skippedElements.has(tag)) return 'skipped';
  if (blockElements.has(tag)) return 'block';
  if (tag === 'button') return inParagraph ? 'inline' : 'block'; // a glossary word in a sentence, else a control
  if (inlineElements.has(tag)) return 'inline';
  return tag.includes('-') && !inParagraph ? 'block' : 'inline';
}

export interface Kind {
  readonly kind: BlockKind;
  readonly level?: number;
}

const plain: Kind = { kind: 'paragraph' };

const kinds: Readonly<Record<string, Kind>> = {
  h1: { kind: 'heading', level: 1 },
  h2: { kind: 'heading', level: 2 },
  h3: { kind: 'heading', level: 3 },
  h4: { kind: 'heading', level: 4 },
  h5: { kind: 'heading', level: 5 },
  h6: { kind: 'heading', level: 6 },
  pre: { kind: 'code' },
  listing: { kind: 'code' },
  xmp: { kind: 'code' },
  plaintext: { kind: 'code' },
  caption: { kind: 'caption' },
  figcaption: { kind: 'caption' },
  blockquote: { kind: 'quote' },
};

/** What text in the element is wherever it stands; undefined where that depends on what it stands in. */
export const kindOf = (tag: string): Kind | undefined => lookUp(kinds, tag);

/** What text standing directly in the element is. Headings, captions and quotes pass on what they are to all inside them. */
export function kindIn(
  tag: string,
  role: string | undefined,
  ariaLevel: string | undefined,
  parent: Kind,
  parentTag: string,
): Kind {
  if (role === 'heading') return { kind: 'heading', level: headingLevel(ariaLevel) };
  if (parent.kind === 'heading' || parent.kind === 'caption' || parent.kind === 'quote' || parent.kind === 'code')
    return parent;
  if (tag === 'li' || tag === 'dd' || tag === 'dt') return { kind: 'list-item' };
  if (tag === 'td' || tag === 'th') return { kind: 'cell' };
  if ((tag === 'p' || tag === 'div') && parentTag === 'li') return parent;
  return plain;
}

/** WAI-ARIA: a heading without a level counts as 2. */
function headingLevel(ariaLevel: string | undefined): number {
  const level = Number(ariaLevel);
  return Number.isInteger(level) && level >= 1 ? Math.min(level, 6) : 2;
}

// All that is measured of a passage before anything is decided.
import type { Block } from '../../page/page.js';
import { type Census, censusOf, family, foreignShare, type Script, weightOf } from '../../text/scripts.js';
import { type Contact, contactIn } from './contact.js';
import { type Folded, fold } from './fold.js';
import type { Grammar } from './grammar.js';
import { type Links, linksIn } from './links.js';
import { hiddenBy, type Passage } from './passages.js';
import { type Phrases, type Said, speaksOfTopic } from './phrases.js';
import { type Pieces, piecesOf, varietyOf } from './pieces.js';
import { overlapOf, type Surroundings } from './surroundings.js';
import { unitsOf } from './units.js';

export interface Signals {
  readonly passage: Passage;
  readonly census: Census;
  readonly script: Script;
  /** The page's main script, where it has sentences. */
  readonly pageScript?: Script;
  readonly words: number;
  /** Of its words, the share that the page's other ordinary text uses too. */
  readonly overlap?: number;
  readonly pieces: Pieces;
  /** Sentence marks inside and at the end. */
  readonly marks: number;
  readonly grammar?: number;
  readonly variety?: number;
  readonly foreign: number;
  readonly contact: Contact;
  readonly folded: Folded;
  readonly links: Links;
  readonly hidden?: string;
  /** What an earlier stage took it for: a menu, a share bar, a teaser. */
  readonly furniture?: string;
  readonly afterCopyright: boolean;
  readonly afterDocument: boolean;
  readonly quoted: boolean;
  /** The block before it ends with a colon. */
  readonly announced: boolean;
  /** Families whose phrases it says, where the rest of the page does not speak of the same. */
  readonly said: readonly Said[];
  /** Families whose phrases it says although the page speaks of the same: words may not decide. */
  readonly guarded: readonly string[];
}

export interface Measuring {
  readonly around: Surroundings;
  readonly grammar: Grammar;
  readonly phrases: Phrases;
}

/** Undefined for text without letters. */
export function measure(
  { around, grammar, phrases }: Measuring,
  passage: Passage,
  others?: ReadonlySet<string>,
): Signals | undefined {
  const census = censusOf(passage.text);
  const script = census.found[0]?.script;
  if (!script) return undefined;
  const units = unitsOf(passage.text);
  const folded = fold(passage.text);
  const said = phrases(folded.text);
  const guarded = said.filter(({ family: kind }) => speaksOfTopic(kind, around, passage));
  const hidden = hiddenBy(around.reading, passage.blocks[0]!);
  return {
    passage,
    census,
    script: family(script),
    ...(around.script ? { pageScript: around.script } : {}),
    words: weightOf(script) > 1 ? Math.ceil(census.weight / 6) : units.length,
    overlap: overlapOf(around, passage, others),
    pieces: piecesOf(passage.text),
    marks: countMarks(passage.text),
    grammar: grammar(passage.text, script),
    variety: varietyOf(passage.blocks.length > 1 ? unitsOf(distinctLines(passage.text)) : units),
    foreign: around.script ? foreignShare(census, around.script) : 0,
    contact: contactIn(passage.text),
    folded,
    links: linksIn(passage, around.host),
    ...(hidden ? { hidden } : {}),
    ...furnitureOf(around, passage),
    afterCopyright: passage.blocks[0]!.index > around.copyright,
    afterDocument: isAfterDocument(around, passage.blocks[0]!),
    quoted: isQuoted(passage.text),
    announced: isAnnounced(around, passage),
    said: said.filter((kind) => !guarded.includes(kind)),
    guarded: guarded.map(({ family: kind }) => kind.name),
  };
}

/** Menus stand on a page twice, for wide and for narrow screens: lines that only repeat are no repetition of words. */
const distinctLines = (text: string): string => [...new Set(text.split('\n'))].join('\n');

/** Of most of its blocks. */
function furnitureOf({ reading }: Surroundings, { blocks }: Passage): { furniture?: string } {
  const dropped = blocks.filter((block) => reading.fate(block) === 'drop');
  return dropped.length * 2 > blocks.length ? { furniture: reading.label(dropped[0]!) } : {};
}

const mark = /[.!?…؟۔।]+(?=["'”’»)\]]*(?:\s|$))|[。！？]/gu;

const countMarks = (text: string): number => text.match(mark)?.length ?? 0;

function isAfterDocument({ reading }: Surroundings, block: Block): boolean {
  for (const at of reading.measures.ancestors(block.container))
    if (reading.page.containers[at]?.hidden?.how === 'after-document') return true;
  return false;
}

const opening = /^["'“”„«»‘’「『《]/u;
const closing = /["'“”«»‘’」』》][.,。]?$/u;

const isQuoted = (text: string): boolean => opening.test(text.trim()) && closing.test(text.trim());

function isAnnounced({ reading }: Surroundings, { blocks, span, text }: Passage): boolean {
  const first = blocks[0]!;
  if (span) return /[:：]\s*$/u.test(first.text.slice(0, span[0]));
  const before = reading.page.blocks[first.index - 1]?.text;
  return (before !== undefined && /[:：]$/u.test(before)) || /^[^|\n]{3,60}[:：]\s/u.test(text.slice(0, 70));
}

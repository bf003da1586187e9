// A block as the rules of roles see it: its words, where it stands to the article, what holds it, what stands about it.
// A plain object, so that a rule's examples can be written down.
import type { BlockKind, Form } from '../../../page/page.js';
import { sentenceMarks } from '../../../text/sentence-marks.js';
import { countTokens } from '../../../text/tokens.js';
import { widthOf } from '../../../text/width.js';
import { HeldCues } from './cued.js';
import type { FootSection } from './foot-sections.js';

const endsSentence = new RegExp(`[${sentenceMarks}]["'”’»)」』]*$`, 'u');

export type Place = 'before-body' | 'between-paragraphs' | 'after-body';

export interface Line {
  readonly text: string;
  /** Which of the rules' patterns may match the text. */
  readonly cues: HeldCues;
  readonly tokens: number;
  /** Columns: East Asian letters count two. */
  readonly width: number;
  readonly kind: BlockKind;
  readonly form: Form;
  readonly place: Place;
  /** From a few blocks above the headline to a few below the body. */
  readonly near: boolean;
  readonly sentence: boolean;
  /** Likely prose: see `Measures.isLong`. */
  readonly long: boolean;
  /** The share of it that is links. */
  readonly links: number;
  /** Tags, and classes and ids, of the elements round it that hold none of the body; the nearest first. Names that say nothing are ''. */
  readonly tags: readonly string[];
  readonly names: readonly string[];
  /** Between the headline and the body. */
  readonly belowHeadline?: boolean;
  /** The first block of the page. */
  readonly first?: boolean;
  /** In HTML: right above the headline, where the heading of a topic stands. */
  readonly kicker?: boolean;
  /** The text of the block above it. */
  readonly above?: string | undefined;
  /** Short lines in a row that no sentence parts, itself among them; 0 where it is none. */
  readonly shortRow: number;
  /** Lines in a row that no prose parts, itself among them; 0 where it is prose. */
  readonly row: number;
  /** The share of short lines in that row. */
  readonly shortShare?: number;
  /** What the heading above it says will follow, where no body stands between the two. */
  readonly under?: FootSection | undefined;
  /** An author, as declared or as a byline says, whose name stands in it. */
  readonly author?: string | undefined;
  /** The block above it is an author's name. */
  readonly belowAuthor?: boolean;
  /** The page names its authors, and none of them stands in it. */
  readonly namesNoAuthor?: boolean;
  /** The nearest line above that is no body reads like a headline. */
  readonly headed?: boolean;
  /** It stands among lines that say "Reply". */
  readonly amongReplies?: boolean;
  readonly repeatsHeadline?: boolean;
  /** It is the headline and a little more: the title of the page. */
  readonly holdsHeadline?: boolean;
  /** All its words stand in the body too, one after the other. */
  readonly repeatsBody?: boolean;
  /** Evidence from elsewhere: that it is the standfirst, prose in another language, the end of another story. */
  readonly standfirst?: string | undefined;
  readonly foreign?: string | undefined;
  readonly elsewhere?: string | undefined;
}

/** A paragraph below the article with nothing special about it. */
export function plainLine(text: string): Line {
  const sentence = endsSentence.test(text);
  return {
    text,
    cues: new HeldCues(text),
    tokens: countTokens(text),
    width: widthOf(text),
    kind: 'paragraph',
    form: 'html',
    place: 'after-body',
    near: false,
    sentence,
    long: sentence && widthOf(text) > 80,
    links: 0,
    tags: [],
    names: [],
    shortRow: 0,
    row: 1,
  };
}

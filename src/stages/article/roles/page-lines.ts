// Makes the lines that the rules of roles look at: for each block of a page what it is by itself, and what its page knows of it.
import type { Block } from '../../../page/page.js';
import type { Reading } from '../../../page/reading.js';
import { wordKey } from '../../../text/tokens.js';
import type { Sheet } from '../features/sheet.js';
import { isStandfirst } from '../standfirst.js';
import { authorsOf } from './authors.js';
import { BodyWords } from './body-words.js';
import { HeldCues } from './cued.js';
import { saysAnything } from './element-names.js';
import type { FootSection } from './foot-sections.js';
import { foreignProse, languageOfPage } from './foreign.js';
import type { Line, Place } from './line.js';
import { type Rows, rowsOf } from './rows.js';
import { repliesOf, sectionsOf } from './sections.js';

/** What the article stage has found before roles are given. */
export interface Found {
  /** The blocks of the body in order, and why each is in. */
  readonly chosen: ReadonlyMap<number, string>;
  /** Blocks that look like body but tell another story, and why. */
  readonly teasers?: ReadonlyMap<number, string>;
  readonly headline?: Block | undefined;
}

const levels = 5; // guess: elements further out are the page's, not the line's
const above = 6; // blocks above the headline that may belong to it; guess
const below = 4; // blocks below the body that may belong to it; guess

export class PageLines {
  readonly #sheet: Sheet;
  readonly #reading: Reading;
  readonly #found: Found;
  readonly #first: number;
  readonly #last: number;
  readonly #top: number;
  readonly #headlineKey: string;
  readonly #language: string | undefined;
  readonly #authors: readonly string[];
  readonly #holdsBody = new Set<number>();
  /** Classes that elements of the body have too: some sites put `paywall` on every paragraph. */
  readonly #bodyNames = new Set<string>();
  readonly #names: (readonly string[] | undefined)[] = [];
  readonly #rows: Rows;
  readonly #sections: ReadonlyMap<number, FootSection>;
  readonly #replies: readonly [from: number, to: number];
  readonly #bodyWords: BodyWords;

  constructor(sheet: Sheet, found: Found) {
    const { blocks, reading } = sheet;
    const order = [...found.chosen.keys()];
    const isBody = ({ index }: Block) => found.chosen.has(index);
    this.#sheet = sheet;
    this.#reading = reading;
    this.#found = found;
    this.#first = order[0] ?? 0;
    this.#last = order.at(-1) ?? -1;
    this.#top = Math.min(found.headline?.index ?? this.#first, this.#first);
    this.#headlineKey = wordKey(found.headline?.text ?? '');
    this.#language = languageOfPage(reading);
    this.#authors = authorsOf(reading.page, blocks.slice(Math.max(0, this.#top - above), this.#last + 1 + below));
    for (const index of order)
      for (const at of reading.measures.ancestors(blocks[index]!.container)) {
        if (this.#holdsBody.has(at)) break; // and so are all above it
        this.#holdsBody.add(at);
      }
    for (const at of this.#holdsBody)
      for (const name of reading.page.containers[at]!.classes ?? []) this.#bodyNames.add(name);
    this.#rows = rowsOf(reading, isBody);
    this.#sections = sectionsOf(sheet, this.#first, isBody, this.#rows.isShort);
    this.#replies = repliesOf(blocks, this.#last);
    this.#bodyWords = new BodyWords(sheet.vocabulary, order);
  }

  of(block: Block): Line {
    const { measures, page } = this.#reading;
    const place = this.#place(block);
    const near = block.index >= this.#top - above && block.index <= this.#last + below;
    const { tags, names } = this.#elementsAround(block);
    const { index, kind } = block;
    const text = ends(block.text);
    const author = this.#authors.find((name) => text.includes(name));
    return {
      text,
      cues: new HeldCues(text),
      tokens: measures.tokens(block),
      width: measures.width(block),
      kind,
      form: page.form,
      place,
      near,
      sentence: measures.endsSentence(block),
      long: measures.isLong(block),
      links: measures.linkDensity(block),
      tags,
      names,
      belowHeadline: place === 'before-body' && index > (this.#found.headline?.index ?? this.#first),
      kicker: page.form === 'html' && this.#isKicker(index),
      first: index === 0,
      above: page.blocks[index - 1]?.text,
      shortRow: this.#rows.short[index]!,
      row: this.#rows.any[index]!,
      shortShare: this.#rows.shortShare[index]!,
      under: this.#sections.get(index),
      author,
      belowAuthor: this.#authors.includes(page.blocks[index - 1]?.text.trim() ?? ''),
      namesNoAuthor: this.#authors.length > 0 && author === undefined,
      elsewhere: this.#found.teasers?.get(index),
      standfirst: near && index < this.#first ? isStandfirst(this.#reading, block) : undefined,
      foreign: near && this.#language ? foreignProse(this.#reading, block, this.#language) : undefined,
      headed: this.#isHeaded(block),
      amongReplies: index >= this.#replies[0] && index <= this.#replies[1],
      repeatsHeadline: near && this.#repeatsHeadline(text),
      holdsHeadline: this.#holdsHeadline(block),
      repeatsBody: near && this.#repeatsBody(block),
    };
  }

  #place(block: Block): Place {
    if (block.index < this.#first) return 'before-body';
    return block.index > this.#last ? 'after-body' : 'between-paragraphs';
  }

  /** In plain text the end of a menu stands there more often. */
  #isKicker(index: number): boolean {
    const at = this.#found.headline?.index ?? -1;
    return index < at && index >= at - 2;
  }

  #elementsAround(block: Block): Pick<Line, 'tags' | 'names'> {
    const { containers } = this.#reading.page;
    const tags: string[] = [];
    const names: string[] = [];
    for (let at = block.container; at >= 0 && tags.length < levels; at = containers[at]!.parent) {
      if (this.#holdsBody.has(at)) break;
      tags.push(containers[at]!.tag);
      names.push(...this.#namesOf(at));
    }
    return { tags, names };
  }

  /** Worked out once for each container: many blocks stand in the same. */
  #namesOf(at: number): readonly string[] {
    const known = this.#names[at];
    if (known) return known;
    const { id, classes = [] } = this.#reading.page.containers[at]!;
    const all = [...(id ? [id] : []), ...classes.filter((name) => !this.#bodyNames.has(name))];
    const names = all.map((name) => (saysAnything(name) ? name : ''));
    this.#names[at] = names;
    return names;
  }

  /** What stands above it, short lines such as dates and names passed over, reads like a headline. */
  #isHeaded(block: Block): boolean {
    for (let at = block.index - 1; at >= Math.max(0, block.index - 4); at--) {
      const other = this.#reading.page.blocks[at]!;
      if (this.#found.chosen.has(at) || this.#rows.isProse[at]!) return false;
      if (other.kind === 'heading') return true;
      const passes = this.#rows.isShort[at]! || this.#sheet.shapes.timestamp[at];
      if (!passes) return true;
    }
    return false;
  }

  /** Most lines have another first letter. */
  #repeatsHeadline(text: string): boolean {
    const key = this.#headlineKey;
    return (
      key !== '' && !(/^[\da-z][\0-\x7f]/i.test(text) && text[0]!.toLowerCase() !== key[0]) && wordKey(text) === key
    );
  }

  #repeatsBody(block: Block): boolean {
    const tokens = this.#reading.measures.tokens(block);
    if (tokens < 6 || tokens > 80) return false; // guess: shorter runs of words are common, longer ones are copies of a page
    return this.#bodyWords.has(block.index);
  }

  /** The text of `<title>`, which scrapers put into the first line: the headline and the name of the site. */
  #holdsHeadline(block: Block): boolean {
    const { text } = this.#found.headline ?? { text: '' };
    return (
      block.index < this.#first &&
      text.length >= 12 &&
      block.text.includes(text) &&
      block.text.length < text.length + 60
    );
  }
}

/** No rule asks for more than how a text begins and ends; data can be a megabyte long. */
const ends = (text: string): string => (text.length <= 1000 ? text : `${text.slice(0, 600)} … ${text.slice(-300)}`);

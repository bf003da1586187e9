// Makes the lines that the rules of roles look at: for each block of a page what it is by itself, and what its page knows of it.
import type { Block } from '../../../page/page.js';
import type { Reading } from '../../../page/reading.js';
import { tokensOf } from '../../../text/tokens.js';
import { isFootHeading, looksLikeTimestamp } from '../line-shapes.js';
import { isStandfirst } from '../standfirst.js';
import { saysAnything } from './element-names.js';
import { type FootSection, footSection } from './foot-sections.js';
import { foreignProse, languageOfPage } from './foreign.js';
import type { Line, Place } from './line.js';

/** What the article stage has found before roles are given. */
export interface Found {
  /** The blocks of the body in order, and why each is in. */
  readonly chosen: ReadonlyMap<number, string>;
  /** Blocks that look like body but tell another story, and why. */
  readonly teasers?: ReadonlyMap<number, string>;
  readonly headline?: Block | undefined;
}

const shortWidth = 32; // columns; guess: entries of menus are this short in most scripts
const levels = 5; // guess: elements further out are the page's, not the line's
const above = 6; // blocks above the headline that may belong to it; guess
const below = 4; // blocks below the body that may belong to it; guess
/** Blocks that a heading speaks for; guesses. */
const reaches: Readonly<Record<FootSection, number>> = {
  'tag-list': 20,
  'newsletter-prompt': 8,
  'author-bio': 12,
  comment: 60,
  teaser: 60,
};

export class PageLines {
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
  readonly #short: readonly boolean[];
  readonly #prose: readonly boolean[];
  readonly #shortRows: readonly number[];
  readonly #rows: readonly number[];
  readonly #shortShares: readonly number[];
  readonly #sections = new Map<number, FootSection>();
  readonly #replies: readonly [from: number, to: number];
  #bodyKey: string | undefined;

  constructor(reading: Reading, found: Found) {
    const { blocks } = reading.page;
    const order = [...found.chosen.keys()];
    this.#reading = reading;
    this.#found = found;
    this.#first = order[0] ?? 0;
    this.#last = order.at(-1) ?? -1;
    this.#top = Math.min(found.headline?.index ?? this.#first, this.#first);
    this.#headlineKey = keyOf(found.headline?.text ?? '');
    this.#language = languageOfPage(reading);
    this.#authors = authorsOf(reading, blocks.slice(Math.max(0, this.#top - above), this.#last + 1 + below));
    for (const index of order)
      for (const at of reading.measures.ancestors(blocks[index]!.container)) this.#holdsBody.add(at);
    for (const at of this.#holdsBody)
      for (const name of reading.page.containers[at]!.classes ?? []) this.#bodyNames.add(name);
    this.#short = blocks.map((block) => isShort(reading, block));
    this.#prose = blocks.map((block) => isProse(reading, block));
    this.#shortRows = rowsOf(blocks, ({ index }) => !found.chosen.has(index) && this.#short[index]!);
    this.#rows = rowsOf(blocks, ({ index }) => !found.chosen.has(index) && !this.#prose[index]!);
    this.#shortShares = sharesOf(this.#rows, this.#shortRows);
    this.#findSections();
    this.#replies = this.#findReplies();
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
      shortRow: this.#shortRows[index]!,
      row: this.#rows[index]!,
      shortShare: this.#shortShares[index]!,
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
      if (this.#found.chosen.has(at) || this.#prose[at]!) return false;
      if (other.kind === 'heading') return true;
      const passes = this.#short[at]! || looksLikeTimestamp(other.text, this.#reading.measures.tokens(other));
      if (!passes) return true;
    }
    return false;
  }

  /** Most lines have another first letter. */
  #repeatsHeadline(text: string): boolean {
    const key = this.#headlineKey;
    return key !== '' && !(/^[\da-z][\0-\x7f]/i.test(text) && text[0]!.toLowerCase() !== key[0]) && keyOf(text) === key;
  }

  #repeatsBody(block: Block): boolean {
    const tokens = this.#reading.measures.tokens(block);
    if (tokens < 6 || tokens > 80) return false; // guess: shorter runs of words are common, longer ones are copies of a page
    this.#bodyKey ??= keyOf([...this.#found.chosen.keys()].map((at) => this.#reading.page.blocks[at]!.text).join('\n'));
    return this.#bodyKey.includes(keyOf(block.text));
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

  #findSections(): void {
    let section: FootSection | undefined;
    let start = 0;
    for (const block of this.#reading.page.blocks.slice(this.#first)) {
      const named = this.#opens(block);
      if (this.#found.chosen.has(block.index)) section = undefined;
      // a count of comments stands below each teaser of a list
      else if (named && !(section === 'teaser' && named === 'comment' && /^\d/.test(block.text)))
        [section, start] = [named, block.index];
      else if (section === 'tag-list' && !this.#short[block.index]! && block.index > start + 1) section = undefined;
      const reach = section ? reaches[section] : 0;
      if (section && block.index - start <= reach) this.#sections.set(block.index, section);
    }
  }

  #opens(block: Block): FootSection | undefined {
    const tokens = this.#reading.measures.tokens(block);
    return footSection(block.text, tokens) ?? (isFootHeading(block.text, tokens) ? 'teaser' : undefined);
  }

  /** Comments of readers: from the first to the last of two or more lines behind the body that say "Reply". */
  #findReplies(): readonly [number, number] {
    const lines = this.#reading.page.blocks.filter(
      (block) => block.index > this.#last && block.text.length < 60 && replyLine.test(block.text),
    );
    return lines.length < 2 ? [0, -1] : [Math.max(this.#last + 1, lines[0]!.index - 2), lines.at(-1)!.index];
  }
}

const replyLine =
  /^(?:reply|replies|like ?reply|report|report abuse|antworten|melden|répondre|signaler|responder|denunciar|rispondi|beantwoorden|svar(?:a)?|odpowiedz|odpovědět|ответить|відповісти|yanıtla|cevapla|balas|trả lời|回复|回覆|返信|답글|رد)(?: ?[|·•(\d].{0,20})?$/iu;

const isShort = ({ measures }: Reading, block: Block): boolean =>
  block.text.length <= shortWidth && measures.width(block) <= shortWidth && !/[.!?。！？]$/.test(block.text);

const isProse = ({ measures }: Reading, block: Block): boolean =>
  block.text.length > 8 && (measures.isLong(block) || (measures.endsSentence(block) && measures.tokens(block) > 8));

/** No rule asks for more than how a text begins and ends; data can be a megabyte long. */
const ends = (text: string): string => (text.length <= 1000 ? text : `${text.slice(0, 600)} … ${text.slice(-300)}`);

/** For each block how many in a row it stands among that pass the test. */
function rowsOf(blocks: readonly Block[], test: (block: Block) => boolean): number[] {
  const rows: number[] = blocks.map(() => 0);
  let from = 0;
  for (let at = 0; at <= blocks.length; at++) {
    if (at < blocks.length && test(blocks[at]!)) continue;
    rows.fill(at - from, from, at);
    from = at + 1;
  }
  return rows;
}

/** For each block the share of short lines in its row. */
function sharesOf(rows: readonly number[], shortRows: readonly number[]): number[] {
  const shares: number[] = [];
  for (let at = 0; at < rows.length; at += Math.max(1, rows[at]!)) {
    const row = shortRows.slice(at, at + Math.max(1, rows[at]!));
    const share = row.filter((short) => short > 0).length / row.length;
    shares.push(...row.map(() => share));
  }
  return shares;
}

/** Names that the page declares for its authors, or that a byline at the article has; longer than a word, and no addresses. */
function authorsOf({ page }: Reading, near: readonly Block[]): string[] {
  const declared = page.declared
    .filter((row) => /(?:^|[.:_-])(?:author|byl|creator|parsely-author)(?:\.name)?$/i.test(row.name))
    .map((row) => row.value.replace(/^by\s+/i, '').trim());
  const bylines = near.map(({ text }) => (text.length <= 120 ? (bylineName.exec(text)?.[1] ?? '') : ''));
  return [...declared, ...bylines].filter((name) => name.length >= 5 && name.length <= 60 && !name.includes('/'));
}

const bylineName =
  /^(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or)\s?:?\s(\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]*){1,3})(?=$|[\s,|•·–—])/u;

const keyOf = (text: string): string => tokensOf(text).join(' ');

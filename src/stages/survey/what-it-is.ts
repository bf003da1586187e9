// The label of a line that is known to be of the template: by its words, by its element, by a name; else nothing more is known of it.
import type { Block } from '../../page/page.js';
import type { Reading } from '../../page/reading.js';
import { tokensOf, wordKey } from '../../text/tokens.js';

export const templateLabels = [
  'navigation',
  'share-bar',
  'cookie-notice',
  'paywall-prompt',
  'newsletter-prompt',
  'comment',
  'tag-list',
  'imprint',
  'advert',
  'teaser',
  'author-bio',
  'control',
  'boilerplate',
] as const;
export type TemplateLabel = (typeof templateLabels)[number];

export class TemplateLabels {
  readonly #reading: Reading;
  /** Words of the bylines, between spaces. */
  readonly #bylines: readonly string[];

  constructor(reading: Reading) {
    const declared = reading.page.declared.filter(({ name }) => /author/i.test(name)).map(({ value }) => value);
    const bylines = [...reading.labelled('byline').map(({ text }) => text), ...declared];
    this.#reading = reading;
    this.#bylines = bylines.slice(0, mostBylines).map((line) => ` ${wordKey(line)} `);
  }

  of(block: Block): TemplateLabel {
    const { measures } = this.#reading;
    const said = measures.lineRule(block)?.label ?? measures.containerFindings[block.container]?.label;
    if (said !== undefined && isTemplateLabel(said)) return said;
    return this.#isAboutAuthor(block) ? 'author-bio' : 'boilerplate';
  }

  /** A sentence that begins with a name out of a byline: its first two words. */
  #isAboutAuthor(block: Block): boolean {
    if (!this.#reading.measures.endsSentence(block)) return false;
    const [first, second] = tokensOf(block.text.slice(0, 80));
    return second !== undefined && this.#bylines.some((line) => line.includes(` ${first} ${second} `));
  }
}

const mostBylines = 20; // guess: more stand in lists of other stories

const isTemplateLabel = (label: string): label is TemplateLabel =>
  (templateLabels as readonly string[]).includes(label);

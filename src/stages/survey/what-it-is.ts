// The label of a line that is known to be of the template: by its words, by its element, by a name; else nothing more is known of it.
import type { Block } from '../../page/page.js';
import type { Reading } from '../../page/reading.js';
import { tokensOf } from '../../text/tokens.js';

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

export function whatItIs(reading: Reading, block: Block): TemplateLabel {
  const { measures } = reading;
  const said = measures.lineRule(block)?.label ?? measures.containerFindings[block.container]?.label;
  if (said !== undefined && isTemplateLabel(said)) return said;
  return isAboutAuthor(reading, block) ? 'author-bio' : 'boilerplate';
}

const isTemplateLabel = (label: string): label is TemplateLabel =>
  (templateLabels as readonly string[]).includes(label);

/** A sentence that begins with a name out of a byline. */
function isAboutAuthor(reading: Reading, block: Block): boolean {
  if (!reading.measures.endsSentence(block)) return false;
  const [first, second, third] = tokensOf(block.text.slice(0, 80));
  if (third === undefined) return false;
  const declared = reading.page.declared.filter(({ name }) => /author/i.test(name)).map(({ value }) => value);
  const bylines = [...reading.labelled('byline').map(({ text }) => text), ...declared];
  return bylines.some((line) => ` ${tokensOf(line).join(' ')} `.includes(` ${first} ${second} `));
}

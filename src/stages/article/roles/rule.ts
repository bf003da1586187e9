// The one form of a rule about what stands round the body. Each carries lines that it catches and lines that it spares; one test runs them all.
import type { Label } from '../../../page/labels.js';
import type { Line } from './line.js';

export type AroundLabel = Extract<
  Label,
  | 'headline'
  | 'byline'
  | 'timestamp'
  | 'caption'
  | 'breadcrumb'
  | 'standfirst'
  | 'other-language'
  | 'teaser'
  | 'navigation'
  | 'share-bar'
  | 'tag-list'
  | 'comment'
  | 'newsletter-prompt'
  | 'paywall-prompt'
  | 'cookie-notice'
  | 'imprint'
  | 'advert'
  | 'author-bio'
  | 'pull-quote'
  | 'data-box'
  | 'control'
  | 'boilerplate'
>;

/** A line of an example: what is not said is as `plainLine` has it. */
export type Sample = string | (Partial<Line> & { readonly text: string });

export interface RoleRule {
  readonly name: string;
  readonly label: AroundLabel;
  readonly score: number;
  readonly test: (line: Line) => boolean;
  readonly because: string | ((line: Line) => string);
  readonly catches: readonly Sample[];
  readonly spares: readonly Sample[];
}

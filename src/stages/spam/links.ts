// Where the links of a passage lead. Scraped text has lost this; where there is markup it says more than any words.
import type { Block, Run } from '../../page/page.js';
import type { Passage } from './passages.js';
import { hostOf } from './surroundings.js';

export interface Links {
  readonly count: number;
  /** Other sites than the page's own, those for sharing left out. */
  readonly otherHosts: readonly string[];
  /** The share of the passage's characters inside links to other sites. */
  readonly otherShare: number;
  /** The share of its links that stay on the site, or lead to where every news page leads. */
  readonly staying: number;
}

/** Every news page links to these: to share, to follow, to measure, to install the app. */
const common =
  /(?:^|\.)(?:facebook|twitter|x|instagram|linkedin|pinterest|reddit|youtube|youtu|whatsapp|wa|t|telegram|tiktok|threads|bsky|tumblr|vk|ok|weibo|weixin|qq|line|flipboard|google|apple|microsoft|amazon|wikipedia|outbrain|taboola|disqus|spotify|mastodon|feedly|addthis|sharethis|snapchat|messenger|github)\.[a-z.]{2,6}$/;

export function linksIn(passage: Passage, host: string | undefined): Links {
  const links = passage.blocks.flatMap((block) => linksOf(block, passage));
  const elsewhere = links.filter(({ href }) => leadsElsewhere(href, host));
  const chars = elsewhere.reduce((sum, { span }) => sum + span[1] - span[0], 0);
  return {
    count: links.length,
    otherHosts: [...new Set(elsewhere.map(({ href }) => hostOf(href)!))],
    otherShare: chars / Math.max(1, passage.text.length),
    staying: links.filter(({ href }) => !leadsElsewhere(href, host)).length / Math.max(1, links.length),
  };
}

type Link = Run & { readonly href: string };

const linksOf = (block: Block, { span }: Passage): Link[] =>
  block.runs.filter(
    (run): run is Link => run.href !== undefined && (!span || (run.span[0] >= span[0] && run.span[1] <= span[1])),
  );

/** The longest label: what an edition in another country shares (`example.co.uk`, `example.de`, `news.example.com`). */
const nameOf = (host: string): string =>
  host
    .split('.')
    .slice(0, -1)
    .reduce((a, b) => (b.length > a.length ? b : a), '');

const staysHere = (href: string, host: string | undefined): boolean => {
  const target = hostOf(href);
  return target === undefined || (host !== undefined && nameOf(target) === nameOf(host));
};

export function leadsElsewhere(href: string, host: string | undefined): boolean {
  const target = hostOf(href);
  return target !== undefined && !staysHere(href, host) && !common.test(target);
}

// Where the links of a passage lead. Scraped text has lost this; where there is markup it says more than any words.
import type { Block, Run } from '../../page/page.js';
import type { Exceptions } from './exceptions.js';
import type { Passage } from './passages.js';

export interface Links {
  readonly count: number;
  /** Other sites than the page's own, those for sharing left out. */
  readonly otherHosts: readonly string[];
  /** The share of the passage's characters inside links to other sites. */
  readonly otherShare: number;
  /** The share of its links that stay on the site, or lead to where every news page leads. */
  readonly staying: number;
  /** The share of the other sites' links that lead to their front page: what is sold is a site, what is cited is a page. */
  readonly toFronts: number;
}

/** Every news page links to these: to share, to follow, to measure, to install the app. */
const common =
  /(?:^|\.)(?:facebook|twitter|x|instagram|linkedin|pinterest|reddit|youtube|youtu|whatsapp|wa|t|telegram|tiktok|threads|bsky|tumblr|vk|ok|weibo|weixin|qq|line|flipboard|google|apple|microsoft|amazon|wikipedia|outbrain|taboola|disqus|spotify|mastodon|feedly|addthis|sharethis|snapchat|messenger|github)\.[a-z.]{2,6}$/;

export function linksIn(passage: Passage, host: string | undefined, { knows }: Pick<Exceptions, 'knows'>): Links {
  const links = passage.blocks.flatMap((block) => linksOf(block, passage));
  const elsewhere = links.filter(({ href }) => leadsElsewhere(href, host) && !knows(href));
  const chars = elsewhere.reduce((sum, { span }) => sum + span[1] - span[0], 0);
  return {
    count: links.length,
    otherHosts: [...new Set(elsewhere.map(({ href }) => hostOfLink(href)!))],
    otherShare: chars / Math.max(1, charsOf(passage)),
    toFronts: elsewhere.filter(({ href }) => leadsToFront(href)).length / Math.max(1, elsewhere.length),
    staying: (links.length - elsewhere.length) / Math.max(1, links.length),
  };
}

const charsOf = ({ blocks, span }: Passage): number =>
  span ? span[1] - span[0] : blocks.reduce((sum, { text }) => sum + text.length, 0);

export const leadsToFront = (href: string): boolean => /^(?:https?:)?\/\/[^/?#]+\/?(?:[?#]|$)/i.test(href);

/** See `LinkKinds`. */
export function openLinkKinds(host: string | undefined, { knows }: Pick<Exceptions, 'knows'>): (block: Block) => number {
  return ({ runs }) => {
    let kind = 0;
    for (const { href } of runs) {
      if (href === undefined) continue;
      if (leadsElsewhere(href, host) && !knows(href)) return 2;
      kind = 1;
    }
    return kind;
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
  const target = hostOfLink(href);
  return target === undefined || (host !== undefined && nameOf(target) === nameOf(host));
};

export function leadsElsewhere(href: string, host: string | undefined): boolean {
  const target = hostOfLink(href);
  return target !== undefined && !staysHere(href, host) && !common.test(target);
}

/** Without `www.`, also where the scheme is left out; undefined for what leads to no other document of the web. */
export function hostOfLink(href: string): string | undefined {
  const host = /^(?:https?:)?\/\/(?:[^/?#@]*@)?([^/?#:]+)/i.exec(href)?.[1];
  return host?.toLowerCase().replace(/^www\./, '');
}

// Where the links of a page lead. Scraped text has lost this; where there is markup it says more than any words.
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

/** A link to another site. */
export interface Outward {
  readonly run: Run;
  readonly href: string;
  readonly host: string;
}

/** Every news page links to these: to share, to follow, to measure, to install the app. */
const common =
  /(?:^|\.)(?:facebook|twitter|x|instagram|linkedin|pinterest|reddit|youtube|youtu|whatsapp|wa|t|telegram|tiktok|threads|bsky|tumblr|vk|ok|weibo|weixin|qq|line|flipboard|google|apple|microsoft|amazon|wikipedia|outbrain|taboola|disqus|spotify|mastodon|feedly|addthis|sharethis|snapchat|messenger|github)\.[a-z.]{2,6}$/;

interface BlockLinks {
  readonly count: number;
  readonly outward: readonly Outward[];
}

const none: BlockLinks = { count: 0, outward: [] };

/** The links of one page; each is looked at once. */
export class PageLinks {
  readonly #blocks: (BlockLinks | undefined)[] = [];
  readonly #outward = new Map<string, boolean>();
  readonly #name: string | undefined;
  readonly #exceptions: Pick<Exceptions, 'knows'>;

  /** @param host of the page, without `www.` */
  constructor(host: string | undefined, exceptions: Pick<Exceptions, 'knows'>) {
    this.#name = host === undefined ? undefined : nameOf(host);
    this.#exceptions = exceptions;
  }

  of(block: Block): BlockLinks {
    return (this.#blocks[block.index] ??= this.#read(block));
  }

  in({ blocks, span }: Passage): Links {
    let count = 0;
    const outward: Outward[] = [];
    for (const block of blocks) {
      const own = this.of(block);
      count += span ? block.runs.filter((run) => run.href !== undefined && isInside(run, span)).length : own.count;
      for (const link of own.outward) if (!span || isInside(link.run, span)) outward.push(link);
    }
    const chars = outward.reduce((sum, { run }) => sum + run.span[1] - run.span[0], 0);
    const all = span ? span[1] - span[0] : blocks.reduce((sum, { text }) => sum + text.length, 0);
    return {
      count,
      otherHosts: [...new Set(outward.map(({ host }) => host))],
      otherShare: chars / Math.max(1, all),
      staying: (count - outward.length) / Math.max(1, count),
      toFronts: outward.filter(({ href }) => leadsToFront(href)).length / Math.max(1, outward.length),
    };
  }

  #read({ runs }: Block): BlockLinks {
    let count = 0;
    const outward: Outward[] = [];
    for (const run of runs) {
      if (run.href === undefined) continue;
      count += 1;
      const host = hostOfLink(run.href);
      if (host !== undefined && this.#leadsElsewhere(host) && !this.#exceptions.knows(run.href))
        outward.push({ run, href: run.href, host });
    }
    return count === 0 ? none : { count, outward };
  }

  #leadsElsewhere(host: string): boolean {
    const known = this.#outward.get(host);
    if (known !== undefined) return known;
    const found = nameOf(host) !== this.#name && !common.test(host);
    this.#outward.set(host, found);
    return found;
  }
}

/** The links to other sites on a page. */
export interface Cited {
  readonly byHost: ReadonlyMap<string, number>;
  /** In its ordinary text. */
  readonly count: number;
}

/** A page that links to many sites from its text is one that cites; a planted link is often the only one. Worked out when first asked. */
export function openCited(blocks: readonly Block[], ordinary: Uint8Array, links: PageLinks): () => Cited {
  let known: Cited | undefined;
  return () => (known ??= citedIn(blocks, ordinary, links));
}

function citedIn(blocks: readonly Block[], ordinary: Uint8Array, links: PageLinks): Cited {
  const byHost = new Map<string, number>();
  let count = 0;
  for (const block of blocks) {
    for (const { host } of links.of(block).outward) {
      byHost.set(host, (byHost.get(host) ?? 0) + 1);
      count += ordinary[block.index]!;
    }
  }
  return { byHost, count };
}

const isInside = ({ span }: Run, [from, to]: readonly [number, number]): boolean => span[0] >= from && span[1] <= to;

/** The longest label: what an edition in another country shares (`example.co.uk`, `example.de`, `news.example.com`). */
const nameOf = (host: string): string =>
  host
    .split('.')
    .slice(0, -1)
    .reduce((a, b) => (b.length > a.length ? b : a), '');

export const leadsToFront = (href: string): boolean => /^(?:https?:)?\/\/[^/?#]+\/?(?:[?#]|$)/i.test(href);

/** Without `www.`, also where the scheme is left out; undefined for what leads to no other document of the web. */
export function hostOfLink(href: string): string | undefined {
  const second = href.charCodeAt(1);
  if (href.charCodeAt(0) === 0x2f && second !== 0x2f) return undefined; // a path, as most links of a page are
  const host = /^(?:https?:)?\/\/(?:[^/?#@]*@)?([^/?#:]+)/i.exec(href)?.[1];
  return host?.toLowerCase().replace(/^www\./, '');
}

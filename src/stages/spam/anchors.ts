// A paid or planted link inside a sentence: it leads to another site, and its words are strange to the page. The words of the
// link are cut. Only where there is markup: in bare text such a phrase cannot be told (findings/spam.md, section 5).
import type { Block, Run } from '../../page/page.js';
import type { Tier } from './features.js';
import { fold } from './fold.js';
import type { Grammar } from './grammar.js';
import { HashCounts } from './hashes.js';
import { hostOfLink, leadsElsewhere, leadsToFront } from './links.js';
import { Scan } from './scan.js';
import type { Measuring } from './signals.js';
import type { Signs } from './signs.js';
import { foreignShareOf, type Surroundings } from './surroundings.js';

export interface Anchor {
  readonly block: Block;
  readonly run: Run;
  readonly row: Float32Array;
  readonly because: string;
}

const mostChars = 80; // longer link text is a sentence, and judged as such
const leastAround = 40; // characters of its block outside the link: what stands alone is no anchor in a sentence

/** One column for each; what speaks which way is in `anchorSpeaks`. */
export const anchorFeatureNames = [
  'chars', 'words', 'overlap', 'content-overlap', 'small', 'phrases', 'guarded', 'selling', 'front', 'hosts-links', 'depth',
  'host-digits', 'host-hyphens', 'host-says', 'capitals', 'foreign', 'nofollow', 'hidden', 'block-other-links', 'block-overlap',
  'vocabulary', 'usual-overlap', 'ends', 'query', 'tricks', 'digits', 'whole-block', 'register', 'page-hosts', 'page-links',
] as const;

// biome-ignore format: as the names stand
export const anchorSpeaks: readonly number[] = [
  0, 0, -1, -1, 0, 1, -1, 1, 1, 0, 0,
  0, 0, 0, 0, 0, 0, 1, 0, 0,
  0, 0, 0, 0, 1, 0, 0, 1, 0, 0,
];

export function* anchorsOf(measuring: Measuring, block: Block, grammar: Grammar, signs: Signs, off: ReadonlySet<Tier>): Generator<Anchor> {
  const { around } = measuring;
  let pageLinks: PageLinks | undefined;
  for (const run of block.runs) {
    const [from, to] = run.span;
    if (run.href === undefined || to <= from || to - from > mostChars || !leadsElsewhere(run.href, around.host)) continue;
    if (measuring.exceptions.knows(run.href)) continue;
    if (block.text.length - (to - from) < leastAround) continue;
    pageLinks ??= linksInText(around);
    yield measureAnchor(measuring, block, { ...run, href: run.href }, pageLinks, grammar, signs, off);
  }
}

function measureAnchor(
  { around, phrases, speaksOfTopic, selling, register }: Measuring,
  block: Block,
  run: Run & { readonly href: string },
  pageLinks: PageLinks,
  grammar: Grammar,
  signs: Signs,
  off: ReadonlySet<Tier>,
): Anchor {
  const [from, to] = run.span;
  const text = block.text.slice(from, to);
  const scan = new Scan([text, `${block.text.slice(0, from)} ${block.text.slice(to)}`], grammar, signs);
  const passage = { blocks: [block], scan, rows: [0], span: run.span };
  const host = hostOfLink(run.href)!;
  const rest = new HashCounts(64);
  for (let at = scan.starts[1]!; at < scan.starts[2]!; at++) rest.add(scan.units[at]!);
  const own = around.ordinary[block.index] === 1 ? 1 : 0;
  let [shared, content, sharedContent, small, sells, restShared, odds] = [0, 0, 0, 0, 0, 0, 0];
  const units = scan.starts[1]!;
  for (let at = 0; at < units; at++) {
    const unit = scan.units[at]!;
    const isKnown = around.vocabulary.count(unit) > own || rest.count(unit) > 0;
    shared += Number(isKnown);
    small += scan.small[at]!;
    if (!isKnown) {
      if (selling.count(unit) > 0) sells += 1;
      odds += register(unit);
    }
    if (scan.small[at] === 1) continue;
    content += 1;
    sharedContent += Number(isKnown);
  }
  for (const [unit] of rest.entries()) restShared += Number(around.vocabulary.count(unit) > own);
  const folded = fold(text);
  const all = off.has('words') ? [] : phrases(folded.text);
  const said = all.filter(({ family }) => !speaksOfTopic(family, passage));
  const hostWords = host.split('.').slice(0, -1).join(' ');
  const letters = Math.max(1, scan.count(0, 'letters'));
  const words = text.toLowerCase().match(/[\p{L}\p{M}]{3,}/gu) ?? [];
  const row = Float32Array.of(
    Math.log(text.length),
    units,
    shared / Math.max(1, units),
    content === 0 ? 1 : sharedContent / content,
    small / Math.max(1, units),
    said.reduce((sum, { phrases: own }) => sum + own.length, 0),
    all.length - said.length,
    off.has('words') ? 0 : sells,
    Number(leadsToFront(run.href)),
    pageLinks.byHost.get(host) ?? 0,
    (run.href.match(/\//g)?.length ?? 2) - 2,
    hostWords.match(/\d/g)?.length ?? 0,
    hostWords.match(/-/g)?.length ?? 0,
    words.filter((word) => hostWords.includes(word)).length / Math.max(1, words.length),
    scan.count(0, 'capitals') / letters,
    off.has('foreignScript') ? 0 : foreignShareOf(scan, 0, around.script),
    Number(/nofollow|sponsored|ugc/.test(run.rel ?? '')),
    Number(run.hidden !== undefined && !off.has('hidden')),
    block.runs.filter(({ href }) => href !== undefined && href !== run.href && leadsElsewhere(href, around.host)).length,
    restShared / Math.max(1, rest.size),
    Math.log(1 + around.vocabulary.size),
    around.usualOverlap,
    Number(/[.!?。]\s*$/.test(block.text.slice(0, from)) || from === 0) + 2 * Number(/^\s*$/.test(block.text.slice(to))),
    Number(run.href.includes('?')),
    folded.tricks['look-alike'] + folded.tricks['zero-width'] + folded.tricks['spaced-out'] + folded.tricks.mathematical,
    scan.count(0, 'digits'),
    (to - from) / block.text.length,
    off.has('words') ? 0 : odds,
    pageLinks.hosts.size,
    pageLinks.count,
  );
  return { block, run, row, because: reason(text, host, said, shared, units) };
}

interface PageLinks {
  /** Hosts that the page's ordinary blocks link to, of other sites. */
  readonly hosts: ReadonlySet<string>;
  readonly count: number;
  /** Links of the whole page. */
  readonly byHost: ReadonlyMap<string, number>;
}

/** A page that links to many sites from its text is one that cites; a planted link is often the only one. */
function linksInText({ reading, ordinary, host }: Surroundings): PageLinks {
  const hosts = new Set<string>();
  const byHost = new Map<string, number>();
  let count = 0;
  for (const { index, runs } of reading.page.blocks) {
    for (const { href } of runs) {
      const target = href === undefined ? undefined : hostOfLink(href);
      if (href === undefined || target === undefined) continue;
      byHost.set(target, (byHost.get(target) ?? 0) + 1);
      if (ordinary[index] === 0 || !leadsElsewhere(href, host)) continue;
      hosts.add(target);
      count += 1;
    }
  }
  return { hosts, count, byHost };
}

function reason(text: string, host: string, said: ReturnType<Measuring['phrases']>, shared: number, units: number): string {
  const sells = said.length > 0 ? `says ${said[0]!.phrases.join(', ')} (${said[0]!.family.name})` : undefined;
  const strange = `shares ${shared} of its ${units} words with the rest of the page`;
  return `a link to ${host} inside a sentence: “${text}” ${[sells, strange].filter(Boolean).join(', ')}`;
}

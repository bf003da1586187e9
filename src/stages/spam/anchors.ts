// A paid or planted link inside a sentence: it leads to another site, and its words are strange to the page. The words of the
// link are cut. Only where there is markup: in bare text such a phrase cannot be told (findings/spam.md, section 5).
import type { Block, Run } from '../../page/page.js';
import type { Tier } from './features.js';
import type { ScanTools } from './inside.js';
import { leadsToFront, type Outward } from './links.js';
import { Scan } from './scan.js';
import { type Measuring, toneOf } from './signals.js';
import { foreignShareOf } from './surroundings.js';
import { usualTone } from './tone.js';

export interface Anchor {
  readonly block: Block;
  readonly run: Run;
  readonly row: Float32Array;
  /** Phrases of one family, of which the page does not speak, make up most of it. */
  readonly sells: boolean;
  readonly because: string;
}

const mostChars = 80; // longer link text is a sentence, and judged as such
const leastAround = 40; // characters of its block outside the link: what stands alone is no anchor in a sentence

/** One column for each; what speaks which way is in `anchorSpeaks`. */
export const anchorFeatureNames = [
  'chars',
  'words',
  'overlap',
  'content-overlap',
  'small',
  'phrases',
  'guarded',
  'selling',
  'front',
  'hosts-links',
  'depth',
  'host-digits',
  'host-hyphens',
  'host-says',
  'capitals',
  'foreign',
  'nofollow',
  'hidden',
  'block-other-links',
  'block-overlap',
  'vocabulary',
  'usual-overlap',
  'ends',
  'query',
  'tricks',
  'digits',
  'whole-block',
  'tone',
  'page-hosts',
  'page-links',
] as const;

// biome-ignore format: as the names stand
export const anchorSpeaks: readonly number[] = [
  0, 0, -1, -1, 0, 1, -1, 1, 1, 0, 0,
  0, 0, 0, 0, 0, 0, 1, 0, 0,
  0, 0, 0, 0, 1, 0, 0, 1, 0, 0,
];

export function* anchorsOf(
  measuring: Measuring,
  block: Block,
  tools: ScanTools,
  off: ReadonlySet<Tier>,
): Generator<Anchor> {
  for (const link of measuring.links.of(block).outward) {
    const [from, to] = link.run.span;
    if (to <= from || to - from > mostChars || block.text.length - (to - from) < leastAround) continue;
    yield measureAnchor(measuring, block, link, tools, off);
  }
}

/** What the words of a link have in common with its block and its page. */
interface AnchorWords {
  readonly units: number;
  readonly shared: number;
  readonly contentShared: number;
  readonly small: number;
  readonly selling: number;
  /** Of the rest of the block the share of words that the page uses too. */
  readonly blockShared: number;
}

/** @param scan of the link's text alone */
function wordsOf({ around, selling }: Measuring, { index }: Block, scan: Scan): AnchorWords {
  const { vocabulary, scan: page, ordinary } = around;
  const own = ordinary[index]!;
  const inLink = page.scratch.first(page.numbering);
  const inBlock = page.scratch.second(page.numbering);
  for (let at = 0; at < scan.starts[1]!; at++) inLink.add(scan.numbers[at]!);
  let [rest, restShared] = [0, 0];
  for (let at = page.starts[index]!; at < page.starts[index + 1]!; at++) {
    const unit = page.numbers[at]!;
    if (inBlock.add(unit) !== inLink.count(unit)) continue; // the first that is not the link's
    rest += 1;
    if (vocabulary.count(unit) > own) restShared += 1;
  }
  let [shared, content, contentShared, small, sells] = [0, 0, 0, 0, 0];
  const units = scan.starts[1]!;
  for (let at = 0; at < units; at++) {
    const unit = scan.numbers[at]!;
    const isKnown = vocabulary.count(unit) > own || inBlock.count(unit) > inLink.count(unit);
    shared += Number(isKnown);
    small += scan.small[at]!;
    if (!isKnown && selling.count(scan.units[at]!) > 0) sells += 1;
    if (scan.small[at] === 1) continue;
    content += 1;
    contentShared += Number(isKnown);
  }
  return {
    units,
    shared,
    contentShared: content === 0 ? 1 : contentShared / content,
    small: small / Math.max(1, units),
    selling: sells,
    blockShared: restShared / Math.max(1, rest),
  };
}

function measureAnchor(
  measuring: Measuring,
  block: Block,
  { run, href, host }: Outward,
  { grammar, signs, scratch }: ScanTools,
  off: ReadonlySet<Tier>,
): Anchor {
  const { around, phrases, speaksOfTopic, links } = measuring;
  const [from, to] = run.span;
  const text = block.text.slice(from, to);
  const scan = new Scan([text], grammar, signs, scratch, around.scan.numbering);
  const passage = { blocks: [block], scan, rows: [0], span: run.span };
  const { units, shared, ...words } = wordsOf(measuring, block, scan);
  const folded = measuring.folded.of(text, true);
  const all = off.has('words') ? [] : phrases(folded.text);
  const said = all.filter(({ family }) => !speaksOfTopic(family, passage));
  const onPage = measuring.cited();
  const hostWords = host.split('.').slice(0, -1).join(' ');
  const written = text.toLowerCase().match(/[\p{L}\p{M}]{3,}/gu) ?? [];
  const { tricks } = folded;
  const row = Float32Array.of(
    Math.log(text.length),
    units,
    shared / Math.max(1, units),
    words.contentShared,
    words.small,
    said.reduce((sum, { phrases: own }) => sum + own.length, 0),
    all.length - said.length,
    off.has('words') ? 0 : words.selling,
    Number(leadsToFront(href)),
    onPage.byHost.get(host) ?? 0,
    (href.match(/\//g)?.length ?? 2) - 2,
    hostWords.match(/\d/g)?.length ?? 0,
    hostWords.match(/-/g)?.length ?? 0,
    written.filter((word) => hostWords.includes(word)).length / Math.max(1, written.length),
    scan.count(0, 'capitals') / Math.max(1, scan.count(0, 'letters')),
    off.has('foreignScript') ? 0 : foreignShareOf(scan, 0, around.script),
    Number(/nofollow|sponsored|ugc/.test(run.rel ?? '')),
    Number(run.hidden !== undefined && !off.has('hidden')),
    links.of(block).outward.length - 1,
    words.blockShared,
    Math.log(1 + around.vocabulary.size),
    around.usualOverlap,
    Number(/[.!?。]\s*$/.test(block.text.slice(0, from)) || from === 0) +
      2 * Number(/^\s*$/.test(block.text.slice(to))),
    Number(href.includes('?')),
    tricks['look-alike'] + tricks['zero-width'] + tricks['spaced-out'] + tricks.mathematical,
    scan.count(0, 'digits'),
    (to - from) / block.text.length,
    off.has('words') ? usualTone : toneOf(measuring, passage, folded).tone,
    onPage.byHost.size,
    onPage.count,
  );
  const sells = said.some(({ chars }) => chars * 2 >= folded.text.length);
  return { block, run, row, sells, because: reason(text, host, said, shared, units) };
}

function reason(
  text: string,
  host: string,
  said: ReturnType<Measuring['phrases']>,
  shared: number,
  units: number,
): string {
  const sells = said.length > 0 ? `says ${said[0]!.phrases.join(', ')} (${said[0]!.family.name})` : undefined;
  const strange = `shares ${shared} of its ${units} words with the rest of the page`;
  return `inside a sentence that is kept, the least sure kind of cut: a link to ${host}, “${text}” ${[sells, strange].filter(Boolean).join(', ')}`;
}

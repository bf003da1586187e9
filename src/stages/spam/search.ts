// The order of the search: whole passages, compared with the page's text without its odd paragraphs (several spam blocks would
// vouch for each other); then the neighbours of what was found; then all again without it, until nothing more is found, so that
// removing twice is removing once; then inside the blocks that stay.
import type { Block } from '../../page/page.js';
import type { Reading } from '../../page/reading.js';
import { type Anchor, anchorsOf } from './anchors.js';
import { isOffer } from './contact.js';
import { type Explanation, explain } from './evidence.js';
import { isProse, type PageFigures, type Tier } from './features.js';
import type { PageLinks } from './links.js';
import { type Candidate, lookAt, openBlocks, type Page, scanOf, stretchCandidates, type Tools } from './look.js';
import type { SpamModel } from './model.js';
import { type Passage, weightOf } from './passages.js';
import type { Signals } from './signals.js';

export interface Decided extends Explanation {
  readonly passage: Passage;
  readonly score: number;
}

export interface Found {
  readonly removed: readonly Decided[];
  readonly suspicious: readonly Decided[];
  readonly inside: readonly Decided[];
  readonly anchors: readonly (Anchor & { readonly score: number })[];
  /** Weighed letters of ordinary text that is left. */
  readonly left: number;
}

export interface Limits {
  readonly off: ReadonlySet<Tier>;
  /** Added to the scores from which text goes. */
  readonly caution: number;
}

const mostRounds = 4;

export function search(reading: Reading, tools: Tools, model: SpamModel, limits: Limits): Found {
  const scan = scanOf(reading, tools);
  const removed: Decided[] = [];
  let left = openBlocks(reading);
  let page = lookAt(reading, tools, scan, left, limits.off);
  let judged = judgeAll(page, model, limits);
  for (let round = 0; round < mostRounds; round++) {
    const gone = removeFrom(page, judged, limits);
    if (gone.length === 0) break;
    removed.push(...gone);
    const blocks = new Set(gone.flatMap(({ passage }) => passage.blocks));
    left = left.filter((block) => !blocks.has(block));
    page = lookAt(reading, tools, scan, left, limits.off);
    judged = judgeAll(page, model, limits);
  }
  const inline = !limits.off.has('inline');
  return {
    removed,
    suspicious: suspiciousOf(judged, limits),
    inside: inline ? left.flatMap((block) => searchInside(block, page, tools, model, limits)) : [],
    anchors: inline ? left.flatMap((block) => searchAnchors(block, page, tools, model, limits)) : [],
    left: left.reduce(
      (sum, { index }) => sum + (page.measuring.around.ordinary[index] === 1 ? scan.count(index, 'weight') : 0),
      0,
    ),
  };
}

const leastVocabulary = 40; // words; three other paragraphs have about a hundred (findings/spam.md, section 4), and with fewer all is strange

const sure = 0.99;
const manyPhrases = 4;

const headlineWeight = 22; // letters, weighed, of a line on average: keywords have 15 to 20, headlines about 30: guess
const mostRecombined = 0.5;
const mostTone = 0; // see `Tone`: guess

/** Lines as long as headlines, all different, that sell nothing: what else is on the site. */
const isTeasers = ({ passage, pieces, foreign, said, contact, links, hidden, tone }: Signals): boolean =>
  passage.blocks.length > 1 &&
  pieces.meanWeight >= headlineWeight &&
  pieces.recombined < mostRecombined &&
  foreign < 0.6 &&
  said.length === 0 &&
  !isOffer(contact) &&
  links.otherHosts.length === 0 &&
  hidden === undefined &&
  tone < mostTone;

const standfirstPlace = 0.15; // of the page's ordinary text stands before it at most

/** Sentences in another script near the headline that sell nothing: a summary for other readers, as papers print it. */
const isStandfirst = ({ foreign, place, said, contact, selling, links, hidden, afterDocument }: Signals): boolean =>
  foreign >= 0.6 &&
  place <= standfirstPlace &&
  said.length === 0 &&
  selling === 0 &&
  !isOffer(contact) &&
  links.otherHosts.length === 0 &&
  hidden === undefined &&
  !afterDocument;

/** Many phrases of one family make up most of it, and nobody quotes them: so users' own families hold, whatever the model makes of the rest. */
const saysNothingElse = ({ said, folded, quoted, announced }: Signals, off: ReadonlySet<Tier>): boolean =>
  !off.has('words') &&
  !announced &&
  quoted < 0.5 &&
  said.some(({ phrases, chars }) => phrases.length >= manyPhrases && chars * 2 >= folded.text.length);

const leastPieces = 5; // guess

/**
 * Pieces made of the same few words, which the page does not use or in a script strange to it, that nobody quotes: a wall, whatever the
 * page is like. Of clean bodies no list in the training is one, and of menus only such as stand one entry a line.
 */
const isPlainWall = (signals: Signals, off: ReadonlySet<Tier>): boolean => {
  const { passage, foreign, overlap, pieces, quoted, announced } = signals;
  if (off.has('structure') || announced || quoted >= 0.5 || isProse(signals)) return false;
  if (pieces.count < leastPieces || pieces.recombined < 0.9 || pieces.paired >= 0.3) return false;
  const isBlock = passage.blocks.length === 1 && passage.span === undefined;
  return (foreign >= 0.9 && !off.has('foreignScript')) || (isBlock && overlap.shared <= 0.15);
};

const isSure = (signals: Signals, off: ReadonlySet<Tier>): boolean =>
  saysNothingElse(signals, off) || isPlainWall(signals, off);

/** What is not asked of the model, whatever it would say. */
export const isSpared = (signals: Signals, { vocabulary }: PageFigures): boolean =>
  isProse(signals) ? vocabulary < leastVocabulary || isStandfirst(signals) : isTeasers(signals);

/** A paragraph that links to several sites names its sources; there only words that sell are told. */
export function citesSources(links: PageLinks, block: Block): boolean {
  const { outward } = links.of(block);
  return outward.some(({ host }) => host !== outward[0]!.host);
}

/** A score, which may be 0 where it is far too low to matter, and the one from which a passage of its kind goes. */
interface Judged {
  readonly candidate: Candidate;
  readonly score: number;
  readonly limit: number;
}
type Judgements = ReadonlyMap<Passage, Judged>;

function judgeAll({ candidates, figures }: Page, { forests, remove }: SpamModel, { off, caution }: Limits): Judgements {
  return new Map(
    [...candidates].map(([passage, candidate]) => {
      const name = isProse(candidate.signals) ? 'prose' : 'list';
      const limit = remove[name] + caution;
      const score = isSpared(candidate.signals, figures)
        ? 0
        : isSure(candidate.signals, off)
          ? sure
          : forests[name].score(candidate.row, 0, limit * besideShare);
      return [passage, { candidate, score, limit }];
    }),
  );
}

/** Spam marks spam: beside what goes, this share of the score is enough. */
const besideShare = 0.6; // guess; with .75 no less clean text goes, and 1% less sales text
/** From this share a passage that stays is noted. */
const suspectShare = 0.7; // guess

/** What goes in this round: what is sure in itself, then, step by step, the neighbours of what went. */
function removeFrom({ passages }: Page, judged: Judgements, { off }: Limits): Decided[] {
  const gone = new Map<number, boolean>(); // the passage's place, and whether it went for standing beside others
  const reaches = (at: number, share: number): boolean => {
    const own = judged.get(passages[at]!);
    return own !== undefined && own.score >= own.limit * share;
  };
  for (const at of passages.keys()) if (reaches(at, 1)) gone.set(at, false);
  for (const step of [1, -1])
    for (const start of [...gone.keys()])
      for (let at = start + step; !gone.has(at) && reaches(at, besideShare); at += step) gone.set(at, true);
  return [...gone].map(([at, beside]) => decidedOf(judged.get(passages[at]!)!, off, beside));
}

function suspiciousOf(judged: Judgements, { off }: Limits): Decided[] {
  return [...judged.values()]
    .filter(({ score, limit }) => score >= limit * suspectShare)
    .map((own) => decidedOf(own, off, false));
}

const decidedOf = ({ candidate, score }: Judged, off: ReadonlySet<Tier>, beside: boolean): Decided => ({
  passage: candidate.passage,
  score,
  ...explain(candidate.signals, score, off, beside),
});

const leastRest = 40; // letters, weighed, that stay of a block: what is strange as a whole was judged as a whole
/** Said with every such cut. */
const insideParagraph = 'inside a paragraph that is kept, the least sure kind of cut';

function searchInside(
  block: Block,
  page: Page,
  tools: Tools,
  { forests, remove }: SpamModel,
  { off, caution }: Limits,
): Decided[] {
  const found = stretchCandidates(block, page, tools, off).flatMap(({ passage, signals, row }) => {
    const score = isSure(signals, off) ? sure : forests.inside.score(row, 0, remove.inside + caution);
    if (score < remove.inside + caution || isStandfirst(signals)) return [];
    const { rule, because } = explain(signals, score, off, false);
    return [{ passage, score, rule, because: `${insideParagraph}: ${because}` }];
  });
  const cut = found.reduce((sum, { passage }) => sum + weightOf(passage), 0);
  return page.measuring.around.scan.count(block.index, 'weight') - cut < leastRest ? [] : found;
}

function searchAnchors(
  block: Block,
  { measuring }: Page,
  tools: Tools,
  { forests, remove }: SpamModel,
  { off, caution }: Limits,
) {
  if (measuring.links.of(block).outward.length === 0) return [];
  const cites = citesSources(measuring.links, block);
  return [...anchorsOf(measuring, block, tools, off)]
    .filter(({ sells }) => sells || !cites)
    .map((anchor) => ({
      ...anchor,
      score: anchor.sells ? sure : forests.anchor.score(anchor.row, 0, remove.anchor + caution),
    }))
    .filter(({ score }) => score >= remove.anchor + caution);
}

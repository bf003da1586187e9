// The pages that the model learns from: decoded, with the label that a perfect choice of whole blocks would give each block.
import { join } from 'node:path';
import { type Decoder, openDecoder } from '../../decode/decode.js';
import { PageRefused } from '../../decode/refused.js';
import type { Page } from '../../page/page.js';
import type { RawPage } from '../../page/raw-page.js';
import { Reading } from '../../page/reading.js';
import { checkConfig } from '../../pipeline/config.js';
import { Sheet } from '../../stages/article/features/sheet.js';
import { cutShort, emptyOrAbsent } from '../doubtful.js';
import { rawPageOf } from '../evaluate.js';
import { foldOf, siteOf } from '../folds.js';
import { type GoldPage, readGold, readSources } from '../gold.js';
import { chooseBlocks } from '../oracle.js';
import type { Style } from '../render/styles.js';
import { goldText } from '../score.js';

export interface LearnPage {
  readonly set: string;
  readonly gold: GoldPage;
  readonly site: string;
  readonly fold: number;
  readonly sheet: Sheet;
  /** For model `k`: 1 body, 0 not, -1 unknown; one for each block. */
  readonly labels: (k: number) => Int8Array;
  /** Gold that is empty, of another page, or ends while the article goes on: nothing is to be learned from it. */
  readonly doubtful: boolean;
}

export interface SetPart {
  readonly set: string;
  /** Absent: the HTML as it is. */
  readonly style?: Style;
  readonly wanted: (gold: GoldPage) => boolean;
}

/** @param root the folder that holds the gold sets */
export function* learnPages(root: string, { set, style, wanted }: SetPart): Generator<LearnPage> {
  const folder = join(root, set);
  const sources = readSources(folder);
  const decode = openDecoder({ selectors: [], budgets: checkConfig({}).budgets });
  for (const gold of readGold(folder)) {
    const site = siteOf(gold.url);
    if (site === '' || !wanted(gold)) continue; // a page of no known site may be of any
    const page = decoded(decode, rawPageOf(gold, { folder, sources, style }));
    if (!page) continue;
    const reading = new Reading(page);
    yield { set, gold, site, fold: foldOf(site), sheet: new Sheet(reading), ...labelled(gold, reading) };
  }
}

/** Undefined for pages that hold no text. */
function decoded(decode: Decoder, raw: RawPage): Page | undefined {
  try {
    return decode(raw);
  } catch (error) {
    if (error instanceof PageRefused) return undefined;
    throw error;
  }
}

function labelled(gold: GoldPage, reading: Reading): Pick<LearnPage, 'labels' | 'doubtful'> {
  const texts = reading.page.blocks.map(({ text }) => text);
  if (gold.body === undefined) return { labels: always(fromSnippets(gold, texts)), doubtful: false };
  const { chosen } = chooseBlocks(texts, goldText(gold));
  const doubt = emptyOrAbsent(gold, texts) ?? cutShort(gold, reading, chosen);
  return { labels: always(Int8Array.from(chosen, Number)), doubtful: doubt !== undefined };
}

const always = (labels: Int8Array) => () => labels;

const squash = (text: string): string => text.replace(/\s+/g, ' ');

/** Only blocks that hold a snippet are known; a block that holds one of both kinds is not. */
function fromSnippets(gold: GoldPage, texts: readonly string[]): Int8Array {
  const holds = (text: string, snippets: readonly string[] = []) =>
    snippets.some((snippet) => text.includes(squash(snippet)));
  return Int8Array.from(texts, (text) => {
    const [yes, no] = [holds(squash(text), gold.with), holds(squash(text), gold.without)];
    return yes === no ? -1 : Number(yes);
  });
}

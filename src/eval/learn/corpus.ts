// The pages that the model learns from: decoded, with the label that a perfect choice of whole blocks would give each block.
import { join } from 'node:path';
import { Reading } from '../../page/reading.js';
import { Sheet } from '../../stages/article/features/sheet.js';
import { type Decoder, openDecoder } from '../../decode/decode.js';
import { PageRefused } from '../../decode/refused.js';
import type { Page } from '../../page/page.js';
import type { RawPage } from '../../page/raw-page.js';
import { checkConfig } from '../../pipeline/config.js';
import { rawPageOf } from '../evaluate.js';
import { fileOf, type GoldPage, readGold, readSources } from '../gold.js';
import { chooseBlocks } from '../oracle.js';
import type { Style } from '../render/styles.js';
import { goldText } from '../score.js';
import { getDomain } from 'tldts';

export interface LearnPage {
  readonly set: string;
  readonly style: Style | 'html';
  readonly gold: GoldPage;
  readonly site: string;
  readonly sheet: Sheet;
  /** 1 body, 0 not, -1 unknown; one for each block. */
  readonly labels: Int8Array;
  /** What the labels reach, as F1; below a half the gold is not on the page. */
  readonly ceiling: number;
}

export function* learnPages(root: string, set: string, style: Style | 'html', part = (_: GoldPage): boolean => true): Generator<LearnPage> {
  const folder = join(root, set);
  const sources = readSources(folder);
  const decode = openDecoder({ selectors: [], budgets: checkConfig({}).budgets });
  for (const gold of readGold(folder)) {
    if (!part(gold)) continue;
    const raw = rawPageOf(gold, { folder, sources, ...(style === 'html' ? {} : { style }) });
    const page = decoded(decode, raw);
    if (!page) continue;
    const reading = new Reading(page);
    const sheet = new Sheet(reading);
    const site = getDomain(sources.get(fileOf(gold)) ?? gold.url ?? '') ?? gold.id;
    yield { set, style, gold, site, sheet, ...labelsOf(gold, sheet) };
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

function labelsOf(gold: GoldPage, sheet: Sheet): { labels: Int8Array; ceiling: number } {
  if (gold.body === undefined) return { labels: fromSnippets(gold, sheet), ceiling: 1 };
  const { chosen, score } = chooseBlocks(sheet.blocks.map(({ text }) => text), goldText(gold));
  return { labels: Int8Array.from(chosen, Number), ceiling: score.f1 };
}

const squash = (text: string): string => text.replace(/\s+/g, ' ');

/** Only blocks that hold a snippet are known; a block that holds one of both kinds is not. */
function fromSnippets(gold: GoldPage, sheet: Sheet): Int8Array {
  const holds = (text: string, snippets: readonly string[] = []) => snippets.some((snippet) => text.includes(squash(snippet)));
  return Int8Array.from(sheet.blocks, (block) => {
    const text = squash(block.text);
    const [yes, no] = [holds(text, gold.with), holds(text, gold.without)];
    return yes === no ? -1 : Number(yes);
  });
}

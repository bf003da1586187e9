// The clean pages that spam is put into: gold pages as HTML and as text, and pages laid out from the texts of the 83 languages of
// gold/language, nine to fifteen paragraphs of one language each.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeBytes } from '../../decode/charset.js';
import { type Decoder, openDecoder } from '../../decode/decode.js';
import { PageRefused } from '../../decode/refused.js';
import type { Form, Page } from '../../page/page.js';
import { checkConfig } from '../../pipeline/config.js';
import { rawPageOf } from '../evaluate.js';
import { foldOf, siteOf } from '../folds.js';
import { readGold, readSources } from '../gold.js';
import { chooseBlocks } from '../oracle.js';
import { renderPage } from '../render/render.js';
import { goldText } from '../score.js';
import { Chance } from './chance.js';

/** A clean page that spam is put into. */
export interface Host {
  readonly id: string;
  readonly url?: string;
  readonly language?: string;
  readonly fold: number;
  readonly set: string;
  /** As it was decoded: HTML or text. */
  readonly source: string;
  readonly page: Page;
  /** Blocks of the gold body, in order. */
  readonly body: readonly number[];
}

export const goldSets = ['news', 'newspaper', 'web'] as const;

export const openDecode = (): Decoder => openDecoder({ selectors: [], budgets: checkConfig({}).budgets });

export const decodeSource = (
  decode: Decoder,
  { id, url }: Pick<Host, 'id' | 'url'>,
  form: Form,
  source: string,
): Page | undefined => {
  try {
    return decode({ id, sourcePath: id, sourceRecord: null, body: source, form, ...(url ? { url } : {}) });
  } catch (error) {
    if (error instanceof PageRefused) return undefined;
    throw error;
  }
};

/** Articles of a gold set, with their body; doubtful gold is no matter here. @param root the folder of the sets */
export function* goldHosts(root: string, set: string, form: Form, decode: Decoder): Generator<Host> {
  const folder = join(root, set);
  const sources = readSources(folder);
  for (const gold of readGold(folder, { kind: 'article' })) {
    if (!gold.body) continue;
    const raw = rawPageOf(gold, { folder, sources });
    const bytes = raw.body as Uint8Array; // rawPageOf reads files
    const source = form === 'html' ? decodeBytes(bytes, { form: 'html' }).text : renderPage(bytes, gold.id, 'wet');
    const known = { id: `${set}/${gold.id}`, ...(raw.url ? { url: raw.url } : {}) };
    const page = decodeSource(decode, known, form, source);
    if (!page) continue;
    const { chosen } = chooseBlocks(
      page.blocks.map(({ text }) => text),
      goldText(gold),
    );
    const body = page.blocks.filter(({ index }) => chosen[index]).map(({ index }) => index);
    if (body.length < 2) continue;
    yield { ...known, fold: foldOf(siteOf(gold.url)), set, source, page, body };
  }
}

const leastChars = 90; // of a paragraph
const perLanguage = 8; // pages, where there are texts enough
const leastParagraphs = 9;

interface Text {
  readonly set: string;
  readonly language: string;
  readonly text: string;
}

/** Each text stands on one page only, so that folds share none. */
export function* languageHosts(root: string, form: Form, decode: Decoder): Generator<Host> {
  const texts = readFileSync(join(root, 'language', 'texts.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Text); // the gold's own form
  const byLanguage = new Map<string, string[]>();
  const seen = new Set<string>();
  for (const { language, text, set } of texts) {
    const key = text.slice(0, 40); // headlines and sentences are cut from the documents
    if (set === 'wmt' || seen.has(key) || text.length < (wide.test(text) ? leastChars / 2.5 : leastChars)) continue;
    seen.add(key);
    byLanguage.set(language, [...(byLanguage.get(language) ?? []), text.replace(/\s+/g, ' ')]);
  }
  for (const [language, own] of byLanguage) {
    const chance = new Chance(`language ${language}`);
    const shuffled = chance.some(own, own.length);
    for (let at = 0; at < perLanguage && shuffled.length >= leastParagraphs; at++) {
      const paragraphs = shuffled.splice(0, chance.between(leastParagraphs, 15));
      const id = `language/${language}-${at}`;
      const source = form === 'html' ? asHtml(paragraphs) : paragraphs.join('\n');
      const page = decodeSource(decode, { id }, form, source);
      if (page)
        yield {
          id,
          language,
          fold: at % 4,
          set: 'language',
          source,
          page,
          body: page.blocks.map(({ index }) => index),
        };
    }
  }
}

const wide = /[\u3040-\u9fff\uac00-\ud7a3]/;

const asHtml = ([title = '', ...paragraphs]: readonly string[]): string =>
  `<html><body><article><h1>${title}</h1>\n${paragraphs.map((text) => `<p>${text.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>`).join('\n')}\n</article></body></html>`;

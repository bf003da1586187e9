// The clean pages that spam is put into: gold pages as HTML and as text, and pages laid out from the documents of the 83 languages
// of gold/language.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeBytes } from '../../decode/charset.js';
import { type Decoder, openDecoder } from '../../decode/decode.js';
import { PageRefused } from '../../decode/refused.js';
import type { Form, Page } from '../../page/page.js';
import { checkConfig } from '../../pipeline/config.js';
import { rawPageOf } from '../evaluate.js';
import { foldCount, foldOf, siteOf } from '../folds.js';
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

/** As its page says; English where it says nothing. */
export const languageOf = ({ language, page }: Pick<Host, 'language' | 'page'>): string =>
  language ??
  page.declared
    .find(({ name }) => name === 'lang')
    ?.value.slice(0, 2)
    .toLowerCase() ??
  'en';

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

const perLanguage = 8; // pages, where there are documents enough
const leastParagraphs = 5;
const leastChars = 60; // of a paragraph

interface Text {
  readonly set: string;
  readonly length: string;
  readonly language: string;
  readonly text: string;
}

/**
 * Documents as they are, their paragraphs parted as newspapers do: so a page speaks of few things, and what is strange to it can be
 * told. Each stands on one page only, so that folds share none.
 */
export function* languageHosts(root: string, form: Form, decode: Decoder): Generator<Host> {
  for (const [language, documents] of documentsByLanguage(join(root, 'language', 'texts.jsonl'))) {
    const chance = new Chance(`language ${language}`);
    const laidOut = chance
      .some(documents, documents.length)
      .map((text) => paragraphsOf(text, language, chance))
      .filter(({ length }) => length >= leastParagraphs);
    for (const [at, paragraphs] of laidOut.slice(0, perLanguage).entries()) {
      const id = `language/${language}-${at}`;
      const source = form === 'html' ? asHtml(paragraphs) : paragraphs.join('\n');
      const page = decodeSource(decode, { id }, form, source);
      if (!page) continue;
      const body = page.blocks.map(({ index }) => index);
      yield { id, language, fold: at % foldCount, set: 'language', source, page, body };
    }
  }
}

function documentsByLanguage(file: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
    const { language, length, text } = JSON.parse(line) as Text; // the gold's own form
    if (length === 'document') found.set(language, [...(found.get(language) ?? []), text]);
  }
  return found;
}

/** One to three sentences each; the first is the headline. */
function paragraphsOf(text: string, language: string, chance: Chance): string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  const found: string[] = [];
  for (const own of text.split('\n').filter((line) => line.trim() !== '')) {
    let paragraph = '';
    let wanted = found.length === 0 ? 1 : chance.between(1, 3);
    for (const { segment } of segmenter.segment(own)) {
      paragraph += segment;
      wanted -= 1;
      if (wanted > 0 || paragraph.length < (wide.test(paragraph) ? leastChars / 2.5 : leastChars)) continue;
      found.push(paragraph.trim());
      [paragraph, wanted] = ['', chance.between(1, 3)];
    }
    if (paragraph.trim() !== '') found.push(paragraph.trim());
  }
  return found;
}

const wide = /[\u3040-\u9fff\uac00-\ud7a3]/;

const asHtml = ([title = '', ...paragraphs]: readonly string[]): string =>
  `<html><body><article><h1>${title}</h1>\n${paragraphs.map((text) => `<p>${text.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>`).join('\n')}\n</article></body></html>`;

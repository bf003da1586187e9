// `language` in the config: pages in other languages are rejected, which is no failure.
import { describe, expect, it } from 'vitest';
import { cleanPage, isRejected } from '../../src/index.js';
import { english, russian } from '../stages/spam/stories.js';

const page = (paragraphs: readonly string[]): string =>
  `<html><body><article><h1>Title</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`;

describe('language in the config', () => {
  const config = { language: { keep: ['en'] } };

  it('keeps what is wanted and rejects the rest with its reason', () => {
    expect(isRejected(cleanPage(page(english), { config }))).toBe(false);
    const record = cleanPage(page(russian), { config });
    expect(record).toMatchObject({ reason: 'language-not-wanted', language: 'ru', language_iso3: 'rus' });
    expect(record).toHaveProperty('reason_detail', 'the page is in ru, and the config keeps only en');
  });
  it('needs the stage that tells languages', () => {
    const stages = ['site', 'navigation', 'spam', 'article', 'facts'];
    expect(() => cleanPage(page(english), { config: { ...config, stages } })).toThrow(/List "language" in "stages"/);
  });
  it('gives way to what is said in the stage itself', () => {
    const stages = ['site', 'navigation', 'spam', ['language', { keep: ['ru'] }], 'article', 'facts'] as const;
    expect(isRejected(cleanPage(page(russian), { config: { ...config, stages } }))).toBe(false);
  });
});

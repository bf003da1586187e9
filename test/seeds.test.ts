// The five real inputs that the product was asked for, with what must come out of them. They are third-party pages, so they
// lie beside the project, in ../shared/seeds; where that folder is missing the suite says so and passes them by.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Label } from '../src/page/labels.js';
import { type Cleaned, openCleaner } from '../src/pipeline/clean.js';
import { checkConfig } from '../src/pipeline/config.js';
import { openPlan } from '../src/pipeline/plan.js';
import { stages } from '../src/stages/index.js';

interface Expected {
  readonly title: string;
  readonly body: readonly string[];
  readonly authors: readonly string[];
  readonly editors: readonly string[];
  readonly agency: string | null;
  readonly published: string | null;
  readonly updated?: string;
  readonly dateline: string | null;
  readonly section: readonly string[];
  readonly pages: readonly number[] | null;
  readonly language: string;
  readonly mustNotBeInBody: readonly string[];
  readonly spam?: readonly string[];
  readonly otherLanguage?: readonly string[];
  readonly related?: readonly string[];
  readonly captions?: readonly string[];
}

const folder = new URL('../../shared/seeds/', import.meta.url);
const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.txt')) : [];
const clean = openCleaner(openPlan(checkConfig({}), new Map(stages.map((stage) => [stage.name, stage]))));

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();
const name = (text: string): string => text.toLowerCase().replace(/\s+/g, '');

function cleanSeed(file: string): { cleaned: Cleaned; expected: Expected } {
  const expected = JSON.parse(
    readFileSync(new URL(file.replace('.txt', '.expected.json'), folder), 'utf8'),
  ) as Expected; // as its files are
  const body = readFileSync(new URL(file, folder));
  return { cleaned: clean({ id: file, sourcePath: file, sourceRecord: null, body }), expected };
}

if (names.length === 0)
  it.skip('the seeds are not beside this project (../shared/seeds), so they were not tried', () => {});

describe.each(names)('seed %s', (file) => {
  const { cleaned, expected } = cleanSeed(file);
  const { record, reading } = cleaned;
  const blocksLabelled = (label: Label) => reading!.labelled(label).map((block) => fold(block.text));

  it('gives the body, all of it and nothing else', () => {
    expect(record).not.toHaveProperty('reason');
    expect(record.text.split('\n\n').map(fold)).toEqual(expected.body.map(fold));
    for (const line of expected.mustNotBeInBody) expect(fold(record.text)).not.toContain(fold(line));
  });

  it('gives the facts', () => {
    expect({
      title: record.title,
      authors: record.authors.map(name),
      editors: record.editors.map(name),
      agency: record.agency,
      published: record.date_published,
      updated: record.date_modified,
      dateline: record.dateline,
      sections: record.sections,
      pages: record.page_numbers,
      language: record.language,
    }).toEqual({
      title: expected.title,
      authors: expected.authors.map(name),
      editors: expected.editors.map(name),
      agency: expected.agency,
      published: expected.published,
      updated: expected.updated ?? null,
      dateline: expected.dateline,
      sections: expected.section,
      pages: expected.pages ?? [],
      language: expected.language,
    });
  });

  it('calls what is not body by its name', () => {
    expect(blocksLabelled('injected-spam')).toEqual((expected.spam ?? []).map(fold));
    expect(record.other_languages.map(({ text }) => fold(text))).toEqual((expected.otherLanguage ?? []).map(fold));
    expect(blocksLabelled('teaser')).toEqual(expect.arrayContaining((expected.related ?? []).map(fold)));
    expect(record.captions.map(fold)).toEqual((expected.captions ?? []).map(fold));
  });
});

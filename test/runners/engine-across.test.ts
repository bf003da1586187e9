// What the engine answers about pages that a cluster has grouped: the same as a run on one machine comes to.
import { describe, expect, test } from 'vitest';
import { acrossLine } from '../../src/output/across.js';
import type { Article } from '../../src/page/article.js';
import type { RawPage } from '../../src/page/raw-page.js';
import { checkConfig } from '../../src/pipeline/config.js';
import { unreadRecord } from '../../src/pipeline/record.js';
import { neighboursTold } from '../../src/pipeline/survey/steps.js';
import { lead, openComparer, openFinisher, settle } from '../../src/runners/engine/across.js';

function article(id: string, text: string, more: Partial<Article> = {}): Article {
  const raw: RawPage = { id, body: '', sourcePath: id, sourceRecord: null };
  const { reason: _, reason_detail: _detail, ...empty } = unreadRecord(raw, 'empty', '');
  return { ...empty, kind: 'article', text, words: text.split(' ').length, language: 'en', quality: 0.9, ...more };
}

const words = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, at) => `word${from + at}`).join(' ');

describe('an engine that is asked across pages', () => {
  test('makes steps of counts, whose order says nothing, and leaves out what stands on too few stories', () => {
    const everyPage = [0xe3b0c44298fc, 40] as const;
    expect(neighboursTold([[7, 12], everyPage, [5, 2], [3, 40]])).toEqual({
      pages: 30,
      lines: [
        [3, 30, 0.9],
        [7, 10, 0.25],
      ],
    });
  });

  test('tells how alike two articles are, and nothing where they are not', () => {
    const compare = openComparer(0.8);
    const better = acrossLine(article('a', words(0, 100)));
    expect(compare(better, acrossLine(article('b', words(0, 97))))).toEqual({
      shared: 93,
      ofBetter: 96,
      ofOther: 93,
      kin: false,
    });
    expect(compare(better, acrossLine(article('c', words(200, 300))))).toBeNull();
  });

  test('says who is a copy of whom from the pairs alone: of the best that it is alike to, never in chains', () => {
    const copy = [95, 100, 100] as const;
    expect(
      lead(
        4,
        [
          [0, 1, ...copy],
          [1, 2, ...copy],
          [1, 3, ...copy],
          [2, 3, ...copy],
        ],
        0.8,
      ),
    ).toEqual([
      { article: 1, leader: 0, likeness: { shared: 95, ofBetter: 100, ofOther: 100 } },
      { article: 3, leader: 2, likeness: { shared: 95, ofBetter: 100, ofOther: 100 } },
    ]);
  });

  test('puts a story together in the row of its first page', () => {
    const page = (number: number) =>
      acrossLine(
        article(`river-${number}.html`, words(number * 1000, number * 1000 + 80), {
          url: `https://courier.example/river.html?page=${number}`,
          title: 'The river came back',
        }),
      ).trimEnd();
    const { links, parts, joined } = settle([page(1), page(2)]);
    expect(links).toMatchObject([{ id: 'river-2.html', link: { as: 'part', of: 'river-1.html', number: 2 } }]);
    expect(parts).toEqual(['river-1.html', 'river-2.html']);
    const { row } = openFinisher(checkConfig({ outputs: { csv: false } }))(joined!, {});
    expect(JSON.parse(row)).toMatchObject({ page_numbers: [1, 2], warnings: ['pages-joined'], words: 160 });
  });

  test('writes the row of a copy as the config wants it', () => {
    const line = acrossLine(article('b', words(0, 97)));
    const told = { copy: { of: { id: 'a' }, likeness: { shared: 93, ofBetter: 96, ofOther: 93 } } };
    const rowWith = (duplicates: 'mark' | 'leave-out') =>
      JSON.parse(openFinisher(checkConfig({ outputs: { csv: false }, collate: { duplicates } }))(line, told).row);
    expect(rowWith('mark')).toMatchObject({ id: 'b', duplicate_of: 'a', warnings: ['duplicate'] });
    expect(rowWith('leave-out')).toMatchObject({
      reason: 'duplicate',
      reason_detail: expect.stringContaining('96% alike with a'),
    });
  });
});

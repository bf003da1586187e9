// The evaluation of facts: what counts, what is missed, what a draw is.
import { describe, expect, test } from 'vitest';
import { openProduct } from '../../src/eval/evaluate.js';
import { drawn, evaluateFacts, figuresOfFacts, missesOf } from '../../src/eval/facts/evaluate.js';
import { factLines, lineOf, meanFigures, missLines } from '../../src/eval/facts/report.js';
import { folderOf } from '../input/temporary-folder.js';

const page = (title: string, date: string, name: string) =>
  `<html lang="en"><head><title>${title} | Harbour Post</title><meta property="og:title" content="${title}">
  <script type="application/ld+json">{"@type":"NewsArticle","headline":"${title}","datePublished":"${date}","author":{"@type":"Person","name":"${name}"}}</script>
  </head><body><article><h1>${title}</h1><p class="byline">By ${name}</p>
  <p>The ferry port reopened on Tuesday, and the first sailing left with half its cars, said the harbour master.</p>
  <p>Nine days of storms had closed it, the longest that anybody at the quay could remember, she told the paper.</p>
  <p>The company said that it would run two more sailings a day until the queue on both sides of the strait was gone.</p>
  </article></body></html>`;

const rows = [
  { id: 'a', title: 'Ferry port reopens', published: '2024-03-12', authors: ['Ana Lopes'] },
  { id: 'b', title: 'Another title', published: '2024-03-13', authors: ['Tom Hill'] },
].map((row) => JSON.stringify({ kind: 'article', url: `https://${row.id}.example/x`, ...row }));

const clean = openProduct();
const measured = () => {
  const folder = folderOf({
    'gold.jsonl': `${rows.join('\n')}\n`,
    'pages/a.html': page('Ferry port reopens', '2024-03-12T10:15:00+01:00', 'Ana Lopes'),
    'pages/b.html': page('Dog swims to island', '2024-03-13', 'Jo Ray'),
  });
  return evaluateFacts(folder, undefined, clean);
};

describe('the facts of a set', () => {
  test('are right on a share of the pages', () => {
    const results = measured();
    expect(figuresOfFacts(results)).toEqual({ title: 0.5, date: 1, date_precision: 1, authors: 0.5, author_f1: 0.5 });
    expect(lineOf('invented', results)).toContain('50.0');
  });

  test('that are missed are told with their rivals', () => {
    const results = measured();
    expect(missesOf('title', results).map(({ gold }) => gold.id)).toEqual(['b']);
    expect(missesOf('date', results)).toEqual([]);
    const lines = missesOf('author', results).flatMap((miss) => [...missLines('author', miss)]);
    expect(lines.join('\n')).toMatch(/gold {2}\["Tom Hill"\]\n {2}given \["Jo Ray"\]/);
  });

  test('of a few pages are drawn by a seed, the same ones every time', () => {
    const results = measured();
    const ids = (seed: string) => drawn(results, 1, seed).map(({ gold }) => gold.id);
    expect(ids('1')).toEqual(ids('1'));
    expect(new Set(['1', '2', '3', '4', '5', '6'].flatMap(ids))).toEqual(new Set(['a', 'b']));
    expect([...factLines(results[0]!)].join('\n')).toContain('title: "Ferry port reopens"');
  });

  test('have a mean over forms', () => {
    expect(meanFigures([{ title: 0.5 }, { title: 1 }])).toEqual({ title: 0.75 });
  });
});

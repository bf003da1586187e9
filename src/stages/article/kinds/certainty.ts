// How sure the block model is of the body it chose: the strongest signs of how well a page is read, and of whether it is an article.

import { tokensOf } from '../../../text/tokens.js';
import { log, share } from '../features/numbers.js';
import type { PageView } from './page-view.js';

export const certaintyNames: readonly string[] = [
  'expected F1',
  'expected precision',
  'expected recall',
  'threshold',
  'least chosen',
  'best left out',
  'doubtful words',
  'doubtful share',
  'highest score',
  'mean of three best',
  'runs',
  'share of longest run',
  'words between',
  'share of long text',
  'long text left out',
  'long text left out after',
  'copies',
  'in declared body',
  'of declared body',
];

export function certaintyFacts(view: PageView): number[] {
  const { sheet, scores, body, runs, words } = view;
  const isChosen = new Uint8Array(sheet.count);
  for (const row of body) isChosen[row] = 1;
  const rows = Array.from({ length: sheet.count }, (_, row) => row);
  const sum = (of: readonly number[], measure: (row: number) => number) =>
    of.reduce((total, row) => total + measure(row), 0);
  const mass = sum(rows, (row) => scores[row]! * sheet.tokens[row]!);
  const hits = sum(body, (row) => scores[row]! * sheet.tokens[row]!);
  const left = rows.filter((row) => isChosen[row] === 0 && row !== view.headline?.block.index);
  const doubtful = sum(rows, (row) => (scores[row]! > 0.2 && scores[row]! < 0.8 ? sheet.tokens[row]! : 0));
  const best = Float32Array.from(scores).sort().reverse();
  const runWords = runs.map((run) => sum(run, (row) => sheet.tokens[row]!));
  const [first = 0, last = -1] = [body[0], body.at(-1)];
  const long = (row: number) => (sheet.long[row] ? sheet.chars[row]! : 0);
  const texts = new Set(body.map((row) => sheet.blocks[row]!.text));
  return [
    share(2 * hits, words + mass),
    share(hits, words),
    share(hits, mass),
    view.threshold,
    body.reduce((least, row) => Math.min(least, scores[row]!), 1),
    left.reduce((most, row) => Math.max(most, scores[row]!), 0),
    log(doubtful),
    share(doubtful, Math.max(words, 1)),
    best[0] ?? 0,
    share((best[0] ?? 0) + (best[1] ?? 0) + (best[2] ?? 0), 3),
    runs.length,
    share(Math.max(0, ...runWords), words),
    share(last < first ? 0 : sheet.tokensBefore[last + 1]! - sheet.tokensBefore[first]! - words, Math.max(1, words)),
    share(sum(body, long), sheet.allLong),
    log(sum(left, long)),
    share(
      sum(
        left.filter((row) => row > last),
        long,
      ),
      sheet.allLong,
    ),
    share(body.length - texts.size, body.length),
    ...agreement(view),
  ];
}

/** The share of the body's words that the declared body has, and the other way round; -1 where none is declared. */
function agreement({ sheet, body }: PageView): readonly [number, number] {
  const { declaredBody } = sheet.page;
  if (declaredBody === undefined) return [-1, -1];
  const own = shinglesOf(body.flatMap((row) => sheet.words[row]!));
  const declared = shinglesOf(tokensOf(declaredBody));
  const common = [...own].filter((shingle) => declared.has(shingle)).length;
  return [share(common, own.size), share(common, declared.size)];
}

function shinglesOf(words: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (let at = 0; at + 3 <= words.length; at++) found.add(`${words[at]} ${words[at + 1]} ${words[at + 2]}`);
  return found;
}

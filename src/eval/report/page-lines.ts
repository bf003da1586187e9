// Lists of single pages: the lowest, those that moved since the last run, and those whose gold is doubtful.
import type { Change, Move } from '../kept-run.js';
import type { PageResult } from '../measure.js';
import type { BodyScore } from '../score.js';

/** The pages with the lowest score, lowest first. */
export function lowest(results: readonly PageResult[], most: number): PageResult[] {
  const scored = results.filter(({ score }) => score.all !== undefined);
  return scored.sort((a, b) => a.score.all! - b.score.all!).slice(0, most);
}

export function lowestLines(results: readonly PageResult[], most: number): string[] {
  const pages = lowest(results, most);
  if (pages.length === 0) return [];
  return ['lowest pages:', ...pages.map((page) => pageLine(page, page.score.body))];
}

export function lowestOracleLines(results: readonly PageResult[], most: number): string[] {
  const pages = results.filter(({ oracle }) => oracle).sort((a, b) => a.oracle!.f1 - b.oracle!.f1);
  if (pages.length === 0 || most === 0) return [];
  return ['lowest of the oracle:', ...pages.slice(0, most).map((page) => pageLine(page, page.oracle))];
}

function pageLine({ gold, score }: PageResult, body: BodyScore | undefined): string {
  const figures = body
    ? `F1 ${fixed(body.f1)}  P ${fixed(body.precision)}  R ${fixed(body.recall)}`
    : `right ${fixed(score.all ?? 0)}`;
  return `  ${figures}  ${gold.id}  ${gold.url ?? ''}`.trimEnd();
}

/** Pages that moved and are named; more of them say little. */
const mostMoves = 10;

export function changeLines({ since, moved, others }: Change): string[] {
  const head = `since ${since.slice(0, 16).replace('T', ' ')} UTC: ${moved.length === 0 ? 'no page moved' : `${moved.length} pages moved`}`;
  const notTheSame = others > 0 ? [`  ${others} pages are in one of the two runs only`] : [];
  return [head, ...notTheSame, ...moved.slice(0, mostMoves).map(moveLine)];
}

const moveLine = ({ id, from, to }: Move): string =>
  `  ${to > from ? '+' : '-'}${fixed(Math.abs(to - from))}  ${fixed(from)} → ${fixed(to)}  ${id}`;

export function doubtfulLines(results: readonly PageResult[]): string[] {
  const doubtful = results.flatMap(({ gold, doubt }) => (doubt ? [{ gold, doubt }] : []));
  if (doubtful.length === 0) return ['no gold page is doubtful'];
  return [
    `${doubtful.length} doubtful gold pages:`,
    ...doubtful.map(({ gold, doubt }) => `  ${doubt.why}  ${gold.id}  ${gold.kind}  ${doubt.because}`),
  ];
}

const fixed = (value: number): string => value.toFixed(3);

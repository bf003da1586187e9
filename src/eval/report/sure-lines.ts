// What a small set allows to say of other pages like its own: for people who have labelled five pages and read "F1 1.0000".
import { bootstrap, type Interval, wilson } from '../intervals.js';
import { meanOf } from '../score.js';
import { type PageScore, sumOf } from '../score-page.js';

/** A body with a stray line or two. Guess: readers of the report call such pages right. */
const good = 0.9;
/** Fewer pages than this repeat themselves so often that the bootstrap is too sure of itself. Rule of thumb. */
const fewestForBootstrap = 20;
/** With fewer, "right on 9 of 10" and "right on 7 of 10" cannot be told apart: Wilson for 90% of 50 is 79% to 96%. */
const few = 50;
/** Above this the intervals are narrower than what separates two sets of pages. Guess. */
const many = 1000;

export function sureLines(scores: readonly PageScore[]): string[] {
  const { length } = scores;
  if (length >= many) return [];
  const bodies = scores.flatMap(({ body }) => (body ? [body] : []));
  const counts = sumOf(scores);
  const rows = [
    ...(bodies.length >= fewestForBootstrap ? [meanRow(bodies)] : []),
    ...shareRow(`body right (F1 of ${good} or more)`, bodies.filter(({ f1 }) => f1 >= good).length, bodies.length),
    ...shareRow('title right', counts.titleRight, counts.titleAsked),
    ...shareRow('authors right', counts.authorsRight, counts.authorsAsked),
    ...shareRow('date right', counts.dateRight, counts.dateAsked),
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.length === 0
    ? []
    : [
        `what ${length === 1 ? 'this page allows' : `these ${length} pages allow`} to say of others like them (95% intervals):`,
        ...rows.map(([name, found]) => `  ${name.padEnd(width)}  ${found}`),
        ...(length < few
          ? [
              `  ${length === 1 ? 'One page says' : `${length} pages say`} little: some ${few}, drawn by chance, are worth the work.`,
            ]
          : []),
      ];
}

type SureRow = readonly [name: string, found: string];

function meanRow(bodies: Parameters<typeof meanOf>[0]): SureRow {
  const interval = bootstrap(bodies.length, (places) => meanOf(places.map((at) => bodies[at]!))['f1']!);
  return ['F1', `${meanOf(bodies)['f1']!.toFixed(3)}, ${between(interval)} (bootstrap over pages)`];
}

const shareRow = (name: string, hits: number, of: number): SureRow[] =>
  of === 0 ? [] : [[name, `${hits} of ${of}, ${between(wilson(hits, of))} (Wilson)`]];

const between = ([low, high]: Interval): string => `${low.toFixed(3)} to ${high.toFixed(3)}`;

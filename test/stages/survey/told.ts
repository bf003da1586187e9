// A page with what is said of its blocks and what it is told of other pages, and what the survey makes of it.
import type { Label } from '../../../src/page/labels.js';
import { lineKey } from '../../../src/page/line-key.js';
import type { Mark } from '../../../src/page/mark.js';
import type { BlockKind, Container, Declaration, Run } from '../../../src/page/page.js';
import { Reading } from '../../../src/page/reading.js';
import { survey } from '../../../src/stages/survey/survey.js';
import { invent } from '../../page/invent.js';

export interface Line {
  readonly text: string;
  /** What an earlier stage said; absent: nothing. */
  readonly said?: Label;
  /** Other pages have it: how many, and which share of those seen. */
  readonly on?: readonly [pages: number, share: number];
  readonly container?: number;
  readonly kind?: BlockKind;
  /** All of it is a link. */
  readonly link?: boolean;
}

export interface Told {
  readonly lines: readonly Line[];
  /** Pages of the site that were seen. */
  readonly pages?: number;
  readonly containers?: readonly (Partial<Container> & { parent: number; tag: string })[];
  readonly declared?: readonly Declaration[];
  readonly options?: object;
}

export function read({ lines, pages = 10, containers = [], declared = [], options = {} }: Told): Reading {
  const page = invent({
    url: 'https://harbour.example/ferry',
    blocks: lines.map(({ text, container, kind, link }) => ({
      text,
      ...(kind ? { kind } : {}),
      ...(container === undefined ? {} : { container }),
      ...(link ? { runs: [{ span: [0, text.length], tag: 'a', href: '/other' } satisfies Run] } : {}),
    })),
    containers,
    declared,
  });
  const said = lines.flatMap(({ said }, block): Mark[] =>
    said ? [{ stage: 'article', rule: 'said', label: said, block, because: 'said' }] : [],
  );
  const told = new Map(
    lines.flatMap(({ text, on }) => (on ? [[lineKey(text)!, ...on] as const] : [])).map((row) => [row[0], row]),
  );
  const reading = new Reading(page, said, [], undefined, undefined, { pages, lines: [...told.values()] });
  const drafts = [...survey.open(survey.options.parse(options))(reading)];
  return reading.with(drafts.flatMap((draft) => ('field' in draft ? [] : [{ ...draft, stage: 'survey' }])));
}

/** What the survey said, by text. */
export const saidBySurvey = (reading: Reading): (readonly [text: string, label: Label])[] =>
  reading.marks
    .filter(({ stage }) => stage === 'survey')
    .map(({ block, label }) => [reading.page.blocks[block!]!.text, label] as const);

// Where Copydesk and the gold disagree about one page: its figures, the fields, and each stretch of text that only one of them has,
// with the rule that decided it.
import type { Mark } from '../../page/mark.js';
import type { Reading } from '../../page/reading.js';
import { type Cleaned, isRejected } from '../../pipeline/clean.js';
import { tokensOf } from '../../text/tokens.js';
import { countsOf } from '../evaluate.js';
import type { GoldPage } from '../gold-row.js';
import { chooseBlocks } from '../oracle.js';
import { goldText } from '../score.js';
import { type PageScore, scorePage } from '../score-page.js';
import { shingleKeys, shinglesOf } from '../shingles.js';
import { lostGold, wrongSnippets } from '../show-page.js';

export interface Differences {
  readonly gold: GoldPage;
  readonly score: PageScore;
  /** Why it was turned away. */
  readonly rejected?: { readonly reason: string; readonly because: string };
  readonly fields: readonly FieldPair[];
  readonly pieces: readonly Piece[];
  /** Paragraphs of the gold that no block holds. */
  readonly lost: readonly string[];
  /** Snippets that are missing or too much, as sentences. */
  readonly snippets: readonly string[];
}

export interface FieldPair {
  readonly name: 'title' | 'authors' | 'date';
  readonly ours: string;
  readonly gold: string;
  readonly isRight: boolean;
}

export interface Piece {
  /** `taken`: the gold has it, the text has not. `left`: the text has it, the gold has not. `partly`: both have a part of it. */
  readonly side: 'taken' | 'left' | 'partly';
  readonly block: number;
  readonly text: string;
  /** Of it, how many characters are wrong; worked out from shingles where it is a part. */
  readonly chars: number;
  /** `stage/rule`. */
  readonly rule: string;
  readonly label: string;
  readonly because: string;
}

export function differencesOf(gold: GoldPage, { record, reading }: Cleaned): Differences {
  const answer = countsOf(gold, record);
  const score = scorePage(gold, answer);
  const rejected = isRejected(record) ? { reason: record.reason, because: record.reason_detail } : undefined;
  const { counts } = score;
  const pair = (
    name: FieldPair['name'],
    ours: string | null | undefined,
    wanted: string,
    isRight: boolean,
  ): FieldPair => ({
    name,
    ours: ours ?? '',
    gold: wanted,
    isRight,
  });
  return {
    gold,
    score,
    ...(rejected ? { rejected } : {}),
    fields: [
      ...(counts.titleAsked ? [pair('title', answer.title, gold.title ?? '', counts.titleRight === 1)] : []),
      ...(counts.authorsAsked
        ? [pair('authors', answer.authors?.join('; '), gold.authors?.join('; ') ?? '', counts.authorsRight === 1)]
        : []),
      ...(counts.dateAsked ? [pair('date', answer.date_published, gold.published ?? '', counts.dateRight === 1)] : []),
    ],
    pieces: gold.body && reading ? piecesOf(gold, reading, rejected) : [],
    lost: gold.body && reading ? lostGold(reading, gold) : [],
    snippets: wrongSnippets(gold, answer.text ?? ''),
  };
}

export const isAllRight = ({ score, fields, pieces, lost, snippets }: Differences): boolean =>
  (score.all ?? 1) === 1 &&
  fields.every(({ isRight }) => isRight) &&
  pieces.length + lost.length + snippets.length === 0;

/** A stretch of which more is in the gold is called right: an editor's dash or quotation mark is no difference. Guess. */
const mostlyRight = 0.9;

function piecesOf(gold: GoldPage, reading: Reading, rejected: Differences['rejected']): Piece[] {
  const stretches = reading.page.blocks.flatMap((block) =>
    reading
      .segments(block)
      .map(({ from, to, mark }) => ({ block: block.index, text: block.text.slice(from, to), mark })),
  );
  const wanted = shinglesOf(goldText(gold));
  const { chosen } = chooseBlocks(
    stretches.map(({ text }) => text),
    goldText(gold),
  );
  const turnedAway = rejected && verdictOn(reading, rejected);
  return stretches.flatMap(({ block, text, mark }, at): Piece[] => {
    const ours = !rejected && reading.fateOf(mark) === 'body';
    const by = !ours && turnedAway && reading.fateOf(mark) === 'body' ? turnedAway : ruleOf(mark);
    if (ours !== chosen[at]) return [{ side: ours ? 'left' : 'taken', block, text, chars: text.length, ...by }];
    if (!ours) return [];
    const keys = shingleKeys(tokensOf(text));
    const share = keys.length === 0 ? 1 : keys.filter((key) => wanted.has(key)).length / keys.length;
    return share >= mostlyRight
      ? []
      : [{ side: 'partly', block, text, chars: Math.round((1 - share) * text.length), ...by }];
  });
}

type Decided = Pick<Piece, 'rule' | 'label' | 'because'>;

const ruleOf = (mark: Mark | undefined): Decided =>
  mark
    ? { rule: `${mark.stage}/${mark.rule}`, label: mark.label, because: mark.because }
    : { rule: 'none', label: 'none', because: 'no stage spoke about it, and such text is kept' };

/** What turned the page away took the text that the stages had left in it. */
function verdictOn(reading: Reading, { reason, because }: NonNullable<Differences['rejected']>): Decided {
  const mark = reading.ofPage.findLast(({ label }) => label === 'not-an-article');
  return mark ? ruleOf(mark) : { rule: 'none', label: reason, because };
}

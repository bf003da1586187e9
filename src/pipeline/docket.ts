// What a run keeps of a page beside what it writes: enough for the counts, for the report, and for not doing the page again.
import type { Article, Rejected } from '../page/article.js';
import type { Label } from '../page/labels.js';
import type { Form } from '../page/page.js';
import { type Reason, reasons, type Warning } from '../page/reasons.js';
import { removalKey, removalsOf } from '../page/removals.js';
import { siteOf } from '../text/host.js';
import { type Cleaned, isRejected } from './clean.js';
import type { DecisionBook } from './decisions/book.js';
import { type Decided, decidedOf } from './decisions/outcome.js';

/** A page in few words: a row of the report. */
export interface Summary {
  readonly id: string;
  readonly url: string | null;
  /** The host that it came from, or that it names itself, without `www.`: what layouts, gates and filters go by. */
  readonly site: string | null;
  readonly outcome: 'kept' | 'rejected' | 'failed';
  /** As the record says: `article`, `live-blog`, or the code of the reason. */
  readonly kind: string;
  readonly reason: Reason | null;
  readonly reasonDetail: string | null;
  readonly title: string | null;
  readonly language: string | null;
  readonly words: number;
  readonly quality: number;
  readonly warnings: readonly Warning[];
  /** How the text begins. */
  readonly begins: string;
  /** The most first, four labels at most. */
  readonly removed: readonly { readonly label: Label; readonly chars: number }[];
}

export interface Docket extends Summary {
  /** The file, and which record of it: with these the pages of any runs have one order. */
  readonly path: string;
  readonly record: number | null;
  /** Where it came from, and the address that it gives itself, both whole. */
  readonly addresses: readonly string[];
  readonly form: Form;
  /** Characters of all blocks. */
  readonly chars: number;
  /** `stage/rule/label`, stretches, characters: what was taken out of the text. */
  readonly removals: readonly (readonly [key: string, times: number, chars: number])[];
  /** The page stopped a worker: such a verdict hangs on the machine, so that the page is tried again next time. */
  readonly stopped?: true;
  /** Absent where nobody has decided anything about the page. */
  readonly decided?: Decided;
}

export function docketOf({ record, reading }: Cleaned, decisions?: DecisionBook): Docket {
  const addresses = [record.url, record.canonical_url].filter((address) => address !== null);
  const decided = decisions && decidedOf(decisions, { id: record.id, addresses }, record, reading?.page);
  return {
    ...summaryOf(record),
    path: record.source_path,
    record: record.source_record,
    addresses,
    form: record.form,
    chars: reading?.page.blocks.reduce((sum, block) => sum + block.text.length, 0) ?? 0,
    removals: reading ? removalsByRule({ reading }) : [],
    ...(isRejected(record) && isBackstop(record.reason) ? { stopped: true as const } : {}),
    ...(decided ? { decided } : {}),
  };
}

function removalsByRule({ reading }: Required<Pick<Cleaned, 'reading'>>): Docket['removals'] {
  const sums = new Map<string, [key: string, times: number, chars: number]>();
  for (const { mark, from, to } of removalsOf(reading)) {
    const key = removalKey(mark);
    const sum = sums.get(key) ?? [key, 0, 0];
    sum[1] += 1;
    sum[2] += to - from;
    sums.set(key, sum);
  }
  return [...sums.values()];
}

export const outcomeOf = (record: Article | Rejected): Summary['outcome'] =>
  isRejected(record) ? (reasons[record.reason][0] === 'failed' ? 'failed' : 'rejected') : 'kept';

/** Reasons that a supervisor gives, not the page: they hang on the machine. */
export const isBackstop = (reason: Reason): boolean =>
  reason === 'cpu-limit' || reason === 'memory-limit' || reason === 'worker-died';

const longest = 160; // guess: two lines of a table

export function summaryOf(record: Article | Rejected): Summary {
  const rejected = isRejected(record) ? record : undefined;
  return {
    id: record.id,
    url: record.url && shortened(record.url),
    site: siteOf(record.url ?? record.canonical_url),
    kind: record.kind,
    outcome: outcomeOf(record),
    reason: rejected?.reason ?? null,
    reasonDetail: rejected ? shortened(rejected.reason_detail) : null,
    title: record.title && shortened(record.title),
    language: record.language,
    words: record.words,
    quality: record.quality,
    warnings: record.warnings,
    begins: shortened(record.text),
    removed: record.removed.slice(0, 4),
  };
}

function shortened(text: string): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, longest).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** By file and record, in UTF-16 code units: the order of the input, and of every output. */
export function inOrder(a: Pick<Docket, 'path' | 'record'>, b: Pick<Docket, 'path' | 'record'>): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return (a.record ?? 0) - (b.record ?? 0);
}

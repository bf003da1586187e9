// The pages of one file that a cluster hands over, read by the rules of a run on one machine; and those of the rows of a table.
import { type ClassifyOptions, classify } from '../../input/classify.js';
import { failedItem } from '../../input/input-fault.js';
import type { FoundItem } from '../../input/item.js';
import { itemsIn } from '../../input/pages-in.js';
import { PassedOver } from '../../input/passed-over.js';
import { aboutRecord } from '../../input/records.js';
import type { Lost, ToEngine, Unit } from './messages.js';

export class Account extends PassedOver {
  bytes = 0;
}

export async function* pagesOfUnit(
  { unit, path, lost }: Extract<ToEngine, { type: 'unit' }>,
  options: ClassifyOptions,
  account: Account,
): AsyncGenerator<FoundItem> {
  if (lost) return yield lostPage(unit, lost);
  const { id, shown, kind, url, fetched, error } = unit;
  const sources = () => ({ ...(url === undefined ? {} : { url }), ...(fetched === undefined ? {} : { fetched }) });
  const fault = error === undefined ? {} : { error: Object.assign(new Error(error), { code: error }) };
  const file = { path: Buffer.from(path, 'latin1'), id, shown, kind, sources, ...fault };
  const verdict = await classify(file, options);
  if (verdict.as === 'skip') account.skipped.add(verdict.type, id);
  yield* itemsIn(file, verdict, options, account);
}

/** As damage is told: one failed record stands for all that could not be read after it. */
function lostPage({ id, url, fetched }: Unit, { because, after }: Lost): FoundItem {
  const record = after === 0 ? null : after + 1;
  const about = { id: record === null ? id : `${id}#${record}`, sourcePath: id, sourceRecord: record, url, fetched };
  return failedItem(about, {
    reason: 'worker-died',
    because: record === null ? because : `after record ${after}: ${because}`,
  });
}

/** A row without a body of its own is read as the line of JSONL that it was made into. */
export function pageOfRow(
  { row, lost }: Extract<ToEngine, { type: 'row' }>,
  body: Uint8Array,
  { fields, most }: ClassifyOptions,
): FoundItem {
  const { id, path, record, tooLarge, unreadable, columns } = row;
  const about = { id, sourcePath: path, sourceRecord: record };
  if (lost) return failedItem(about, { reason: 'worker-died', because: lost.because });
  if (unreadable !== undefined) return failedItem(about, { reason: 'unreadable', because: unreadable });
  if (tooLarge !== undefined)
    return failedItem(about, {
      reason: 'too-large',
      because: `row ${record} has ${tooLarge} bytes; one page may have ${most}`,
    });
  if (columns) return { item: { ...about, ...aboutRecord(columns, fields), content: { kind: 'page' } }, bytes: body };
  return { item: { ...about, content: { kind: 'line', number: record ?? 1 } }, bytes: body };
}

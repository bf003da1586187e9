// The pages of a web archive as items to be done; what is no page is counted.
import { failedItem } from '../input-fault.js';
import type { FoundItem } from '../item.js';
import type { PassedOver } from '../passed-over.js';
import type { JudgeOptions } from './judge-record.js';
import { readArchive } from './read-archive.js';

interface Archive extends JudgeOptions {
  readonly id: string;
  readonly sourcePath: string;
}

export async function* itemsOfArchive(
  chunks: AsyncIterable<Uint8Array>,
  { id, sourcePath, ...options }: Archive,
  { skipped, gaps }: PassedOver,
): AsyncGenerator<FoundItem> {
  let records = 0;
  for await (const found of readArchive(chunks, options)) {
    if (found.as === 'gap') {
      gaps.add(id, found.from, found.to, found.because);
      continue;
    }
    records += 1;
    if (found.as === 'skipped') {
      skipped.add(found.type, `${id}#${found.number}`);
      continue;
    }
    const { number, url, fetched } = found;
    const about = { id: `${id}#${number}`, sourcePath, sourceRecord: number, url, fetched };
    if (found.as === 'failed') yield failedItem(about, found.failure);
    else {
      const { kind, contentType } = found;
      yield { item: { ...about, content: { kind: 'block', record: { kind, contentType } } }, bytes: found.block };
    }
  }
  if (records > 0) return;
  const because = 'it holds no record that can be read';
  yield failedItem({ id, sourcePath, sourceRecord: null }, { reason: 'bad-archive', because });
}

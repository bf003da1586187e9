// The pages of a web archive as items to be done; what is no page is counted.
import type { GapList } from '../gaps.js';
import type { FoundItem } from '../item.js';
import type { SkippedFiles } from '../skipped-files.js';
import type { JudgeOptions } from './judge-record.js';
import { readArchive } from './read-archive.js';

interface Archive extends JudgeOptions {
  readonly id: string;
  readonly sourcePath: string;
}

/** @param counts where records that are no pages, and bytes that are no records, are told */
export async function* itemsOfArchive(
  chunks: AsyncIterable<Uint8Array>,
  { id, sourcePath, ...options }: Archive,
  { skipped, gaps }: { readonly skipped: SkippedFiles; readonly gaps: GapList },
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
    if (found.as === 'failed') yield { item: { ...about, content: { kind: 'failure', failure: found.failure } } };
    else {
      const { kind, contentType } = found;
      yield { item: { ...about, content: { kind: 'block', record: { kind, contentType } } }, bytes: found.block };
    }
  }
  if (records > 0) return;
  const failure = { reason: 'bad-archive', because: 'it holds no record that can be read' } as const;
  yield { item: { id, sourcePath, sourceRecord: null, content: { kind: 'failure', failure } } };
}

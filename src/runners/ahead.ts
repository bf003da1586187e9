// Opens the next files while a page is cleaned, a few at a time, and gives their pages in the order of the files.
import pLimit from 'p-limit';
import type { InputFile } from '../input/input.js';
import type { RawPage } from '../page/raw-page.js';

const filesInFlight = 4; // guess: a disk is faster than cleaning, a network drive hardly slower; each may have 16 MB
const filesWaiting = 8; // opened or about to be: memory stays bounded

export async function* readAhead(files: AsyncIterable<InputFile>): AsyncGenerator<RawPage> {
  const limit = pLimit(filesInFlight);
  const opening: Promise<AsyncIterable<RawPage>>[] = [];
  try {
    for await (const file of files) {
      opening.push(watched(limit(() => file.open())));
      if (opening.length >= filesWaiting) yield* await opening.shift()!;
    }
    while (opening.length > 0) yield* await opening.shift()!;
  } finally {
    limit.clearQueue();
  }
}

/** A failure that is on its way when nobody reads on any more must not end the process. */
function watched<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}

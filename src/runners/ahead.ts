// Reads on while a page is cleaned: some pages are on their way before they are asked for, in the same order.

/** @param most pages that are on their way or wait, so that memory stays bounded */
export async function* readAhead<T>(source: AsyncIterable<T>, most: number): AsyncGenerator<T> {
  const iterator = source[Symbol.asyncIterator]();
  const coming: Promise<IteratorResult<T>>[] = [];
  try {
    for (;;) {
      while (coming.length < most) coming.push(watched(iterator.next()));
      const next = await coming.shift()!;
      if (next.done) return;
      yield next.value;
    }
  } finally {
    await Promise.allSettled(coming);
    await iterator.return?.();
  }
}

/** A failure that is on its way when nobody reads on any more must not end the process. */
function watched<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}

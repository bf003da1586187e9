// Ends a stream of pages at the first ctrl-C.

/** @throws the signal's reason, an AbortError */
export async function* untilStopped<T>(items: AsyncIterable<T>, signal: AbortSignal): AsyncGenerator<T> {
  for await (const item of items) {
    signal.throwIfAborted();
    yield item;
  }
}

/** A command that was stopped, with what it has to say of that. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}

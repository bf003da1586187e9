// Counts what was found beside the pages, by type and with a few examples: nothing is passed over in silence.
import type { Skipped } from '../pipeline/run-report.js';
import { byCodeUnits } from './names.js';

const mostExamples = 5; // enough to see what they are

export class SkippedFiles {
  readonly #types = new Map<string, { count: number; examples: readonly string[] }>();

  add(type: string, id: string): void {
    this.#addMany(type, 1, [id]);
  }

  /** These and those of another list. */
  with(other: SkippedFiles): SkippedFiles {
    const both = new SkippedFiles();
    for (const list of [this, other])
      for (const [type, { count, examples }] of list.#types) both.#addMany(type, count, examples);
    return both;
  }

  result(): Skipped[] {
    return [...this.#types]
      .map(([type, { count, examples }]) => ({ type, count, examples: [...examples] }))
      .sort((a, b) => byCodeUnits(a.type, b.type));
  }

  #addMany(type: string, count: number, examples: readonly string[]): void {
    const known = this.#types.get(type) ?? { count: 0, examples: [] };
    const all =
      known.examples.length < mostExamples ? [...known.examples, ...examples].slice(0, mostExamples) : known.examples;
    this.#types.set(type, { count: known.count + count, examples: all });
  }
}

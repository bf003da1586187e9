// Counts what was found beside the pages, by type and with a few examples: nothing is passed over in silence.
import type { Skipped } from '../pipeline/run-report.js';
import { byCodeUnits } from './names.js';

const mostExamples = 5; // enough to see what they are

export class SkippedFiles {
  readonly #types = new Map<string, { count: number; examples: string[] }>();

  add(type: string, id: string): void {
    const known = this.#types.get(type) ?? { count: 0, examples: [] };
    known.count += 1;
    if (known.examples.length < mostExamples) known.examples.push(id);
    this.#types.set(type, known);
  }

  result(): Skipped[] {
    return [...this.#types]
      .map(([type, { count, examples }]) => ({ type, count, examples: [...examples] }))
      .sort((a, b) => byCodeUnits(a.type, b.type));
  }
}

// What came of a person's decisions in a whole run, added up page by page: what run.json and the closing summary say of them.
import type { WrittenDocket } from '../output/render.js';
import type { DecisionBook } from '../pipeline/decisions/book.js';
import type { DecisionsReport } from '../pipeline/run-report.js';

const mostListed = 1000; // guess: a page of lines for a person, as with the gaps of archives

export class DecisionSums {
  readonly #met = new Set<number>();
  readonly #applied = new Set<number>();
  readonly #changed: DecisionsReport['changed'][number][] = [];
  readonly #unmet: DecisionsReport['unmet'][number][] = [];

  add({ id, decided }: Pick<WrittenDocket, 'id' | 'decided'>): void {
    for (const [line, came] of decided?.came ?? []) {
      this.#met.add(line);
      if (came === 'applied' || came === 'changed') this.#applied.add(line);
      if (came === 'changed') this.#changed.push({ line, page: id });
      if (came === 'no-such-block' || came === 'could-not') this.#unmet.push({ line, page: id, why: came });
    }
  }

  /** @param isWhole whether every page was there, so that one that was not met is gone */
  result({ file, all }: DecisionBook, isWhole: boolean): DecisionsReport {
    const missing = isWhole ? all.filter(({ line }) => !this.#met.has(line)) : [];
    const gone = missing.map(({ line, page }) => ({ line, page, why: 'gone' as const }));
    return this.#listed(file, all.length, gone);
  }

  /** Of outputs that are put together: what each says, as far as its pages do not say it. */
  merged(parts: readonly DecisionsReport[]): DecisionsReport {
    const [first, ...others] = parts as [DecisionsReport, ...DecisionsReport[]]; // there is one at least
    const isGone =
      (line: number) =>
      ({ unmet }: DecisionsReport) =>
        unmet.some((other) => other.line === line && other.why === 'gone');
    const gone = first.unmet.filter(({ line, why }) => why === 'gone' && others.every(isGone(line)));
    return this.#listed(first.file, first.count, gone);
  }

  #listed(file: string | null, count: number, gone: DecisionsReport['unmet']): DecisionsReport {
    return {
      file,
      count,
      applied: this.#applied.size,
      changed: byLine(this.#changed).slice(0, mostListed),
      unmet: byLine([...this.#unmet, ...gone]).slice(0, mostListed),
    };
  }
}

/** Pages of one line stay in their order. */
const byLine = <T extends { readonly line: number }>(entries: readonly T[]): T[] =>
  [...entries].sort((a, b) => a.line - b.line);

// Finds words, and names of several words, at a place in a line. Spaces and full stops between their parts do not count.
import { plainLine } from './digits.js';
import { type Token, tokensOf } from './tokens.js';

export interface Phrases<Value> {
  /** The longest phrase that begins with this token. */
  at(tokens: readonly Token[], at: number): Found<Value> | undefined;
}

export interface Found<Value> {
  readonly value: Value;
  /** The token behind the phrase. */
  readonly next: number;
}

interface Entry<Value> {
  readonly rest: readonly string[];
  readonly value: Value;
}

/**
 * The table is made when it is first asked for: there are many, and most programs that load them want none.
 * @param merge what a phrase means that is given twice
 */
export function phrasesOf<Value>(
  pairs: Iterable<readonly [text: string, value: Value]>,
  merge: (earlier: Value, later: Value) => Value = (earlier) => earlier,
): Phrases<Value> {
  let byFirst: Map<string, Entry<Value>[]> | undefined;
  return {
    at(tokens, at) {
      byFirst ??= entriesOf(pairs, merge);
      for (const { rest, value } of byFirst.get(tokens[at]?.key ?? '') ?? []) {
        const next = behind(tokens, at + 1, rest);
        if (next !== undefined) return { value, next };
      }
      return undefined;
    },
  };
}

function entriesOf<Value>(
  pairs: Iterable<readonly [text: string, value: Value]>,
  merge: (earlier: Value, later: Value) => Value,
): Map<string, Entry<Value>[]> {
  const values = new Map<string, Value>();
  for (const [text, value] of pairs) {
    const name = keysOf(text).join(' ');
    const earlier = values.get(name);
    values.set(name, earlier === undefined ? value : merge(earlier, value));
  }
  const byFirst = new Map<string, Entry<Value>[]>();
  for (const [name, value] of [...values].sort(([a], [b]) => b.length - a.length)) {
    const [first = '', ...rest] = name.split(' ');
    byFirst.set(first, [...(byFirst.get(first) ?? []), { rest, value }]);
  }
  return byFirst;
}

/** A number in a phrase counts as any number, unless it is written as one: `tháng 3` is given by its own rule. */
const keysOf = (text: string): string[] =>
  tokensOf(plainLine(text))
    .map(({ key }) => key)
    .filter((key) => key !== ' ');

function behind(tokens: readonly Token[], from: number, rest: readonly string[]): number | undefined {
  let at = from;
  for (const key of rest) {
    while (tokens[at]?.key === ' ' || (tokens[at]?.key === '.' && key !== '.')) at += 1;
    if (tokens[at]?.key !== key) return undefined;
    at += 1;
  }
  return at;
}

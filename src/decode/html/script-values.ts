// The JSON values in a page's scripts: data a script starts from (`__NEXT_DATA__`, `window.__INITIAL_STATE__ = {…}`), or
// that is pushed to it in pieces. Read by their brackets, so whatever code stands round them is never run and never read.
import { readJson } from '../declared/json-repair.js';
import { lex } from './lexer.js';

export interface ScriptValue {
  readonly value: unknown;
  /** Where the script stands in the input. */
  readonly source: readonly [number, number];
}

const mostScanned = 8_000_000; // characters in all; guess: states of news pages have under two million
/** Before a bracket after which data may stand: a key, a value or another bracket, not a word of code. */
const begins = /(?:^|[=(])\s{0,20}(?=[[{]\s{0,20}["[{\]}\d])/g;
/** Before a literal with data in it. */
const parseCall = /JSON\.parse\(\s{0,20}(?=")/g;

export function* scriptValues(input: string): Generator<ScriptValue> {
  const budget = { left: mostScanned };
  for (const source of scriptsIn(input)) {
    const script = input.slice(...source);
    for (const value of valuesIn(script, budget)) yield { value, source };
    for (const { 0: call, index } of script.matchAll(parseCall)) {
      if (budget.left < 0) return;
      const start = index + call.length;
      const literal = script.slice(start, endOfString(script, start)); // found without a pattern, whose stack a long one would overflow
      budget.left -= literal.length;
      if (!literal.endsWith('"') || literal.includes('\n')) continue;
      const text = budget.left < 0 ? undefined : readJson(literal);
      if (typeof text === 'string') yield { value: readJson(text), source };
    }
  }
}

/** What stands inside a value that could be read is not asked again; inside a broken one it is. */
function* valuesIn(script: string, budget: { left: number }): Generator<unknown> {
  let done = 0;
  for (const { 0: lead, index } of script.matchAll(begins)) {
    const start = index + lead.length;
    if (start < done) continue;
    const end = endOfValue(script, start);
    budget.left -= end - start;
    if (budget.left < 0) return;
    const value = readJson(script.slice(start, end));
    if (value === undefined) continue;
    yield value;
    done = end;
  }
}

function scriptsIn(input: string): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  let tag = '';
  const ignore = (): void => {};
  lex(input, {
    openTag: (from, to) => {
      tag = to - from === 'script'.length ? input.slice(from, to).toLowerCase() : '';
    },
    text: (from, to) => {
      if (tag === 'script') found.push([from, to]);
    },
    closeTag: () => {
      tag = '';
    },
    attribute: ignore,
    endOfOpenTag: ignore,
    comment: ignore,
  });
  return found;
}

/** After the bracket that closes the one at `start`; strings may hold any. */
function endOfValue(script: string, start: number): number {
  let depth = 0;
  const sign = /["[\]{}]/g;
  sign.lastIndex = start;
  for (let found = sign.exec(script); found; found = sign.exec(script)) {
    if (found[0] === '"') sign.lastIndex = endOfString(script, found.index);
    else depth += found[0] === '[' || found[0] === '{' ? 1 : -1;
    if (depth === 0) return found.index + 1;
  }
  return script.length;
}

function endOfString(script: string, quote: number): number {
  for (let at = quote + 1; at < script.length; at++) {
    if (script[at] === '\\') at++;
    else if (script[at] === '"') return at + 1;
  }
  return script.length;
}

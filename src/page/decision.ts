// What a person has decided about a page, and the line of decisions.jsonl that says it. The report makes such lines in a browser:
// this file knows nothing but types.
import type { Field } from './fact.js';
import type { Label } from './labels.js';

/** What of a page a decision is about. Of two about the same thing the later holds. */
export type Ruling =
  | { readonly verdict: 'keep' | 'reject' }
  | {
      /** Where the block stood when the decision was made. */
      readonly block: number;
      /** Its first words, by which it is found again: another version may cut the page otherwise. */
      readonly begins: string;
      readonly label: Label;
    }
  | {
      readonly field: Field;
      /** Strings for fields that hold several; null empties the field. */
      readonly value: string | readonly string[] | null;
    };

export type Decision = Ruling & {
  /** An id or an address. */
  readonly page: string;
  /** A sentence for whoever reads the report. */
  readonly because: string;
  /** SHA-256 of the page's bytes when the decision was made: tells whether it has changed since. */
  readonly sha256?: string;
  /** The day on which it was made. */
  readonly made?: string;
};

/** The line of decisions.jsonl, keys in a fixed order, with its line end. */
export function decisionLine(decision: Decision): string {
  const given = decision as Partial<Record<(typeof keysInOrder)[number], unknown>>; // each kind has some of the keys
  const inOrder = Object.fromEntries(keysInOrder.map((key) => [key, given[key]]));
  return `${JSON.stringify(inOrder).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}\n`;
}

const keysInOrder = [
  'page',
  'verdict',
  'block',
  'begins',
  'label',
  'field',
  'value',
  'because',
  'sha256',
  'made',
] as const;

const longest = 80; // characters; guess: a line of a newspaper, and hardly two blocks of a page begin with the same

/** By which a block is found again: its text, or how it begins where it is long. */
export function beginningOf(text: string): string {
  return text.length <= longest ? text : text.slice(0, longest).replace(/[\ud800-\udbff]$/, '');
}

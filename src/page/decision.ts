// What a person has decided about a page, and the line of decisions.jsonl that says it. The report makes such lines in a browser, by this
// very file.
import { plainJson } from '../text/visible.js';
import { type Field, fields } from './fact.js';
import { type Label, labelNames, labels } from './labels.js';

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

/**
 * The line of decisions.jsonl, keys in a fixed order, with its line end. Escaped further than JSON asks for, so that no character of a
 * page ends the line, or turns or hides what a person is about to copy.
 */
export function decisionLine(decision: Decision): string {
  const given = decision as Partial<Record<(typeof keysInOrder)[number], unknown>>; // each kind has some of the keys
  const inOrder = Object.fromEntries(keysInOrder.map((key) => [key, given[key]]));
  return `${plainJson(JSON.stringify(inOrder))}\n`;
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

/** What a block can be called: not what says something of the page, or moves nothing. */
export const decidableLabels: readonly Label[] = labelNames.filter(
  (label) => label !== 'not-an-article' && labels[label][0] !== 'note',
);

/** A page is found by its address, so that a decision about the address would lose it. */
export const decidableFields: readonly Field[] = (Object.keys(fields) as Field[]).filter(
  (field) => field !== 'canonical_url',
);

const longest = 80; // characters; guess: a line of a newspaper, and hardly two blocks of a page begin with the same

/** By which a block is found again: its text, or how it begins where it is long. */
export function beginningOf(text: string): string {
  return text.length <= longest ? text : text.slice(0, longest).replace(/[\ud800-\udbff]$/, '');
}

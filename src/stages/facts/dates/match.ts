// A day as a shape reads it, and what the shape has found it in.
import type { Habits } from './hint.js';
import type { Line, Part } from './parts.js';

export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** Day and month could be the other way round. */
  readonly ambiguous: boolean;
}

export interface Match {
  readonly line: Line;
  /** The parts that the shape covers. */
  readonly parts: readonly Part[];
  /** The letters of those parts. */
  readonly letters: string;
  readonly habits: Habits;
}

export type Read = (match: Match) => Day | undefined;

export const certain = (year: number, month: number, day: number): Day => ({ year, month, day, ambiguous: false });

export const numbersOf = (parts: readonly Part[]): readonly number[] =>
  parts.flatMap(({ letter, value }) => (letter === 'r' ? [] : (value ?? [])));

/** `24` is 2024, `98` is 1998: no page of the web is older than 1970. */
export const fullYear = (year: number): number => (year >= 100 ? year : year + (year >= 70 ? 1900 : 2000));

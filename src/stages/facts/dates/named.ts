// Reads days whose month has a name or a Roman numeral.
import { fromBuddhist, isBuddhist } from './eras.js';
import type { Habits } from './hint.js';
import { certain, type Day, fullYear, type Match, numbersOf } from './match.js';
import { monthOf } from './months.js';
import type { Part } from './parts.js';
import { fromPersian } from './persian.js';

export function named({ line, parts, letters, habits }: Match): Day | undefined {
  const month = monthIn(parts, habits);
  const [year, day] = yearAndDay(parts, letters);
  if (month === undefined) return undefined;
  return certain(fullYear(isBuddhist(line.text, habits) ? fromBuddhist(year) : year), month, day);
}

/** `15 มี.ค. 67`: Thai and its neighbours leave out the century with nothing to show for it. */
export function buddhistShort({ line, parts, letters, habits }: Match): Day | undefined {
  const name = parts.find(({ letter }) => letter === 'm')!;
  const month = monthIn(parts, habits);
  if (month === undefined || !isBuddhist(line.text.slice(name.start, name.end), { order: 'day-first' }))
    return undefined;
  const [year, day] = yearAndDay(parts, letters);
  return certain(fullYear(fromBuddhist(year)), month, day);
}

export function roman({ parts, letters, habits }: Match): Day | undefined {
  const numeral = parts.find(({ letter }) => letter === 'r')!;
  const isLetter = numeral.end - numeral.start === 1;
  if (isLetter && letters === 'd r y' && habits.language !== 'pl') return undefined; // `3 X 2024` may be anything
  const [year, day] = yearAndDay(parts, letters);
  return certain(year, numeral.value!, day);
}

export function persian({ parts, letters }: Match): Day | undefined {
  const month = parts.find(({ letter }) => letter === 'p')?.month?.get('fa') ?? 0;
  const [year, day] = yearAndDay(parts, letters);
  return fromPersian(year, month, day);
}

function yearAndDay(parts: readonly Part[], letters: string): readonly [year: number, day: number] {
  const [first = 0, second = 0] = numbersOf(parts);
  return letters.startsWith('y') ? [first, second] : [second, first];
}

/** `آذار/مارس`: two names must mean one month. */
export function monthIn(parts: readonly Part[], { language }: Habits): number | undefined {
  const [month, ...others] = new Set(
    parts.flatMap(({ letter, month }) => (letter === 'm' && month ? [monthOf(month, language)] : [])),
  );
  return others.length === 0 ? month : undefined;
}

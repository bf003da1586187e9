// Numbers for readers, the same on every machine: no locale has a say.
import { grouped } from '../text/numbers.js';

export { grouped };

/** One digit after the point; what is not all is never called 100%, and what is something never 0%. */
export function percent(part: number, whole: number): string {
  if (whole === 0) return '–';
  const share = (part / whole) * 100;
  if (part > 0 && share < 0.1) return '<0.1%';
  if (part < whole && share > 99.9) return '>99.9%';
  return `${share.toFixed(1)}%`;
}

/** 1 page, 2 pages. */
export const counted = (count: number, noun: string): string => `${grouped(count)} ${noun}${count === 1 ? '' : 's'}`;

// A date as exact as it is known, in ISO 8601. A zone is there only where the page gave one.

export interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly time?: Time;
}

export interface Time {
  readonly hour: number;
  readonly minute: number;
  readonly second?: number;
  /** `Z` or `+02:00`. */
  readonly zone?: string;
}

export function isoOf({ year, month, day, time }: Moment): string {
  const date = `${year}-${two(month)}-${two(day)}`;
  if (!time) return date;
  const seconds = time.second === undefined ? '' : `:${two(time.second)}`;
  return `${date}T${two(time.hour)}:${two(time.minute)}${seconds}${time.zone ?? ''}`;
}

/** A day that exists, in the years that pages on the web report from (guess: scanned archives reach back to 1900). */
export function isDay(year: number, month: number, day: number): boolean {
  if (year < 1900 || year > 2099 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate(); // day 0 of the next month is the last of this one
}

const two = (count: number): string => String(count).padStart(2, '0');

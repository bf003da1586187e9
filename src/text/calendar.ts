// Whether a date that has the form of one is in the calendar: 2024-13-45 is not.

/** @param date `2024`, `2024-03`, `2024-03-05`; what stands behind a day is not looked at */
export function isOfCalendar(date: string): boolean {
  const [year = 0, month = 1, day = 1] = date.slice(0, 10).split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day)).toISOString().startsWith(date.slice(0, 10));
}

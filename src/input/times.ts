// The time of fetching as archives and crawlers write it, brought to ISO 8601. A zone is never invented,
// and what is not understood is kept as it was given.

const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?) ?(Z|[+-]\d{2}:?\d{2})?)?$/i;
const digits14 = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})$/; // web archives: always UTC

export function timeOf(value: unknown): string | undefined {
  if (typeof value === 'number') return timeOfNumber(value);
  if (typeof value !== 'string') return undefined;
  const given = value.trim();
  const [, year, month, day, hour, minute, second] = digits14.exec(given) ?? [];
  if (year) return `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
  const [, date, time, zone] = iso.exec(given) ?? [];
  if (!date) return given || undefined;
  return time ? `${date}T${time}${zoneOf(zone)}` : date;
}

function zoneOf(zone = ''): string {
  return zone.toUpperCase().replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');
}

/** Seconds or milliseconds since 1970, between 2001 and 2286. */
function timeOfNumber(value: number): string | undefined {
  if (value >= 1e9 && value < 1e10) return new Date(value * 1000).toISOString();
  if (value >= 1e12 && value < 1e13) return new Date(value).toISOString();
  return undefined;
}

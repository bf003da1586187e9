// Time zones that a page names after a time. Only names that mean one thing: `CST` is Chicago, China and Cuba,
// `IST` India, Ireland and Israel, `ET` changes with the season, so they are no zone here.

const offsets: Readonly<Record<string, string>> = {
  Z: 'Z',
  UTC: 'Z',
  GMT: 'Z',
  WET: '+00:00',
  CET: '+01:00',
  MEZ: '+01:00',
  CEST: '+02:00',
  MESZ: '+02:00',
  EET: '+02:00',
  EEST: '+03:00',
  MSK: '+03:00',
  МСК: '+03:00',
  TRT: '+03:00',
  EAT: '+03:00',
  WAT: '+01:00',
  CAT: '+02:00',
  SAST: '+02:00',
  PKT: '+05:00',
  NPT: '+05:45',
  ICT: '+07:00',
  WIB: '+07:00',
  WITA: '+08:00',
  WIT: '+09:00',
  MYT: '+08:00',
  PHT: '+08:00',
  AWST: '+08:00',
  HKT: '+08:00',
  SGT: '+08:00',
  JST: '+09:00',
  KST: '+09:00',
  ACST: '+09:30',
  ACDT: '+10:30',
  AEST: '+10:00',
  AEDT: '+11:00',
  NZST: '+12:00',
  NZDT: '+13:00',
  BRT: '-03:00',
  EST: '-05:00',
  EDT: '-04:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
  AKST: '-09:00',
  AKDT: '-08:00',
  HST: '-10:00',
};

const farthest = 14 * 60; // minutes; UTC+14 is the farthest

/** Whether two clocks can be so many minutes apart and show one moment: zones are quarters of an hour. */
export const mayBeOffset = (minutes: number): boolean => Math.abs(minutes) <= farthest && minutes % 15 === 0;

const pattern =
  /^\s{0,2}\(?(?:(?:UTC|GMT)\s?([+-])(\d{1,2})(?!\d)(?::?(\d{2})(?!\d))?|(?:UTC|GMT)?\s?([+-])(\d{2}):?(\d{2})(?!\d)|([A-Z]{1,4}|МСК)(?![\p{L}\d]))/u;

/** @param text what stands after the time */
export function zoneAt(text: string): { readonly zone: string; readonly length: number } | undefined {
  const match = pattern.exec(text);
  if (!match) return undefined;
  const [whole, shortSign, shortHours, shortMinutes, sign = shortSign, hours = shortHours, minutes = shortMinutes] =
    match;
  const zone = sign ? `${sign}${hours!.padStart(2, '0')}:${minutes ?? '00'}` : offsets[match[7] ?? ''];
  return zone === undefined ? undefined : { zone, length: whole.length };
}

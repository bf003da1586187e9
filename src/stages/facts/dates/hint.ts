// What is known of a page before its dates are read: in which order it writes numbers, and its language.

/** Which of two numbers comes first where a page is known to keep one order. */
export type DayOrder = 'day-first' | 'month-first' | 'unknown';

export interface DateHint {
  /** Told from the language where it is absent. */
  readonly order?: DayOrder;
  /** As in BCP 47: `pt-BR`, `sr-Latn`. */
  readonly language?: string;
}

export interface Habits {
  readonly order: DayOrder;
  /** The primary tag, as the tables of this folder have it. */
  readonly language?: string;
  readonly region?: string;
}

/** Tags that mean a language of the tables. */
const otherTags: Readonly<Record<string, string>> = {
  nb: 'no',
  nn: 'no',
  tl: 'fil',
  iw: 'he',
  in: 'id',
  prs: 'fa',
  mo: 'ro',
  sh: 'sr',
  cnr: 'sr',
  yue: 'zh',
  cmn: 'zh',
  kmr: 'ku',
  arz: 'ar',
  ary: 'ar',
};

export function habitsOf(hint: DayOrder | DateHint): Habits {
  if (typeof hint === 'string') return { order: hint };
  const [tag = '', ...rest] = (hint.language ?? '').toLowerCase().split(/[-_]/);
  if (!/^[a-z]{2,3}$/.test(tag) || /^(?:und|mul|zxx)$/.test(tag)) return { order: hint.order ?? 'unknown' };
  const language = otherTags[tag] ?? tag;
  const region = rest.find((part) => /^[a-z]{2}$/.test(part)) ?? (rest.includes('hant') ? 'tw' : undefined);
  return { order: hint.order ?? orderOf(language, region), language, region };
}

/** Americans and Filipinos write the month first; what others mean who write English cannot be told without a country. */
function orderOf(language: string, region?: string): DayOrder {
  if (language === 'fil' || (language === 'en' && (region === 'us' || region === 'ph'))) return 'month-first';
  return language === 'en' && region === undefined ? 'unknown' : 'day-first';
}

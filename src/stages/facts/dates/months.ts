// Names of the months in all languages of the tables, and what they mean in one of them.
import { monthForms, persianMonths } from './month-forms.js';
import { monthNames } from './month-names.js';

/** The month that a name means, by language: `listopad` is the tenth in Croatian and the eleventh in Polish. */
export type MonthName = ReadonlyMap<string, number>;

/** 1 to 12, or nothing where languages disagree and none is known. */
export function monthOf(name: MonthName, language?: string): number | undefined {
  const own = language === undefined ? undefined : name.get(language);
  if (own !== undefined) return own;
  const [month, ...others] = new Set(name.values());
  return others.length === 0 ? month : undefined;
}

export function* monthPhrases(): Generator<readonly [text: string, name: MonthName]> {
  for (const table of [monthNames, monthForms])
    for (const [language, line] of Object.entries(table))
      for (const [text, month] of formsOf(line.split(', ')))
        for (const form of [text, ...(prefixes[language] ?? []).map((prefix) => prefix + text)])
          yield [form, new Map([[language, month]])];
}

/** `15 במרץ`: in Hebrew the preposition is written to the name. */
const prefixes: Readonly<Record<string, readonly string[]>> = { he: ['ב', 'ל', 'מ'] };

export function* persianPhrases(): Generator<readonly [text: string, name: MonthName]> {
  for (const [text, month] of formsOf(persianMonths)) yield [text, new Map([['fa', month]])];
}

function* formsOf(months: readonly string[]): Generator<readonly [text: string, month: number]> {
  for (const [at, forms] of months.entries())
    for (const form of forms.split('/')) if (form.trim() !== '') yield [form.trim(), at + 1];
}

export const bothNames = (a: MonthName, b: MonthName): MonthName => new Map([...b, ...a]);

// Writes the tables of month names and relative times that Node's ICU knows: `node scripts/generate-months.mjs`.
// What newspapers write beyond that is kept by hand in month-forms.ts and relative-words.ts.
import { writeFileSync } from 'node:fs';

const folder = new URL('../src/stages/facts/dates/', import.meta.url);

/** One language each; the first locale gives its tag. Left out are those whose names ICU takes from another calendar. */
const locales =
  `en de,de-AT,de-CH fr,fr-CA es,es-MX,es-AR it pt,pt-PT nl sv no,nb,nn da fi is fo et lv lt pl cs sk sl hr bs,bs-Cyrl
  sr,sr-Latn,sr-Latn-BA mk bg ru uk be ro hu sq el tr az uz,uz-Cyrl kk ky tk tg tt ka hy he
  ar,ar-LB,ar-SY,ar-IQ,ar-TN,ar-DZ,ar-MA,ar-SA,ar-MR fa,fa-AF ps ku ckb ug sd ur hi bn,bn-IN mr ne gu pa ta te kn ml si or as
  th lo km my vi id ms fil jv su sw ha yo ig zu xh af am so rw mg mt ga gd cy br eu ca gl ast oc lb rm fy ko ja zh,zh-Hant mn`
    .split(/\s+/)
    .map((line) => line.split(','));

const plain = (text) =>
  text
    .replace(/[\u200e\u200f\u061c\u200b]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

const unique = (values) => [...new Set(values)];

const monthStyles = [
  { dateStyle: 'long' },
  { day: 'numeric', month: 'long', year: 'numeric' },
  { day: 'numeric', month: 'long' },
  { month: 'long', year: 'numeric' },
  { month: 'long' },
  { dateStyle: 'medium' },
  { day: 'numeric', month: 'short', year: 'numeric' },
  { month: 'short' },
];

function monthForms(language, month) {
  const day = new Date(Date.UTC(2024, month, 15));
  const forms = language.flatMap((locale) =>
    monthStyles.map((style) => {
      const format = new Intl.DateTimeFormat(`${locale}-u-ca-gregory-nu-latn`, { timeZone: 'UTC', ...style });
      const part = format.formatToParts(day).find(({ type }) => type === 'month')?.value ?? '';
      return plain(part.toLocaleLowerCase(locale)).replace(/[.׳॰ঃ]$/u, '');
    }),
  );
  return unique(forms).filter((form) => /\p{L}/u.test(form) && form.length > 1 && !/[\d/,]/.test(form));
}

const counts = [1, 2, 3, 4, 5, 6, 8, 10, 11, 12, 20, 21, 22, 30];
const styles = ['long', 'short', 'narrow'];

const lettersAtLeast = 4; // fewer, as in Gaelic `o 3 là`, are words of other languages too

function timeForms(language, unit, values, numeric) {
  const texts = (sign) =>
    language.flatMap((locale) =>
      styles.flatMap((style) => {
        const format = new Intl.RelativeTimeFormat(`${locale}-u-nu-latn`, { style, numeric });
        return values.map((value) => {
          const text = plain(format.format(sign * value, unit).toLocaleLowerCase(locale)).replaceAll('.', '');
          const form = text.replace(/\s?\(\p{Nd}+\)|\(na\)\s/gu, '').replace(/\d+/, '#');
          return numeric === 'auto' || form.includes('#') ? form : `${value}=${form}`; // a dual has no number
        });
      }),
    );
  const ahead = new Set(texts(1).map((text) => text.replace(/[+−-]\s?/, '')));
  return unique(texts(-1)).filter(
    (form) =>
      !/^[−-]|\s[−-]#|[/|()]|prije # s$/.test(form) && // `-2 h` stands in tables; `s` may be hours as well as weeks
      (values[0] === 0 || !ahead.has(form)) &&
      (numeric === 'auto'
        ? !form.includes('#')
        : (form.match(/\p{L}/gu) ?? []).length >= lettersAtLeast || !/[a-z]/.test(form)) &&
      (language[0] === 'en' || !['today', 'yesterday'].includes(form)),
  );
}

const relativeForms = (language) => [
  timeForms(language, 'minute', counts, 'always'),
  timeForms(language, 'hour', counts, 'always'),
  timeForms(language, 'day', counts, 'always'),
  timeForms(language, 'week', counts, 'always'),
  timeForms(language, 'day', [0], 'auto'),
  timeForms(language, 'day', [1], 'auto'),
  timeForms(language, 'day', [2], 'auto'),
];

const rows = (value, parting) =>
  locales
    .map((language) => [language[0], value(language)])
    .filter(([, groups]) => groups.some((forms) => forms.length > 0))
    .map(([tag, groups]) => `  ${tag}: ${quoted(groups.map((forms) => forms.join('/')).join(parting))},\n`)
    .join('');

const quoted = (text) => (text.includes("'") ? `"${text}"` : `'${text}'`);

const namesOf = (language) =>
  language[0] === 'zh' ? [] : Array.from({ length: 12 }, (_, month) => monthForms(language, month)); // 三月 is a number

const made = '// Made by scripts/generate-months.mjs from ICU; do not edit by hand.';

writeFileSync(
  new URL('month-names.ts', folder),
  `${made} One language a line, January first; \`/\` parts
// the forms of one month: long and short, genitive and nominative.

export const monthNames: Readonly<Record<string, string>> = {
${rows(namesOf, ', ')}};
`,
);
writeFileSync(
  new URL('relative-names.ts', folder),
  `${made} One language a line; \`#\` stands for the number.
// Minutes, hours, days and weeks ago, today, yesterday, the day before; \`/\` parts the forms of one, and \`2=\` says
// what a form without a number counts.

export const relativeNames: Readonly<Record<string, string>> = {
${rows(relativeForms, ' | ')}};
`,
);

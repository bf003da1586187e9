// Words that a style sheet sets apart and that stand together in the text: `Ana LopesDec 22`, `Ana LopesReporter`, `ByAna Lopes`.

const months = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?\\s\\d';
const words =
  '(?:Published|Posted|Updated|Reporter|Correspondent|Korrespondent(?:in)?|Editor|Senior|Staff|Writer|Journalist(?:in)?|Redakteur(?:in)?|Data|Politics|Political|News|Lifestyle|Sports?|Columnist)(?!\\p{Ll})';
const glue = new RegExp(
  `(?<=[\\p{Ll}.])(?=${months}|${words}|@\\p{L})|(?<=(?:^|\\s)(?:By|Von|Por|Par))(?=\\p{Lu}\\p{Ll})`,
  'gu',
);

/** What every such place has: a small letter or a full stop before a capital or an `@`. */
const joint = /[\p{Ll}.][\p{Lu}@]/u;

export const unglued = (line: string): string => (joint.test(line) ? line.replace(glue, ' ') : line);

/** A last word with a capital inside, where the capital is not the name's own: `KeenanCity`, but not `MacDonald`. */
const inside = /^(.*\s(?!Ma?c|Fitz|Van|Von|San|Del|Des|Saint|Ben|Al|El|O['’])\S*\p{Ll}{2})\p{Lu}\p{Ll}.{0,40}$/u;

/** `Edward KeenanCity Columnist` without what was glued to the name. */
export const beforeCapital = (name: string): string => inside.exec(name)?.[1] ?? name;

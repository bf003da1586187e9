// Languages that are not to choose from. A closed list claims every text for one of its own: Javanese for Indonesian, Yiddish
// for Hebrew. franc knows many more, so it is asked where hardly a word is known; a few are told by their letters.
import { francAll } from 'franc';
import { iso3Of, languages, tagBeyond } from '../../text/languages.js';
import type { Census, Script } from '../../text/scripts.js';
import type { Detector } from './detect.js';

export interface Outside {
  /** BCP 47. */
  readonly tag: string;
  readonly iso3: string;
  readonly score: number;
  readonly because: string;
}

const leastLetters = 120; // franc's answers on less are chance
/** Share of known words under which franc is asked; of paragraphs in languages to choose from 1 in 2,000 is lost so (gold/language). */
const mostCoverage = 0.3;
/** How far the likeliest language to choose from must be behind in franc's distances, unless hardly a word is known. */
const leastDistance = 0.02;
const hardlyKnown = 0.06;
const read = 2048; // characters: franc reads no more

/** Languages to choose from that franc does not know: it would give their text to any other. */
const unknownToFranc: ReadonlySet<string> = new Set(['cy', 'eu', 'ga', 'is', 'mt', 'or']);

/** Other languages in scripts that belong to one language of the table, told by what only they write. */
const byLetters: Readonly<Partial<Record<Script, readonly [tag: string, sign: RegExp, against: RegExp]>>> = {
  Bengali: ['as', /[ৰৱ]/g, /র/g],
  Ethiopic: ['ti', /[ኣኸቐ]/g, /[አሁኔ]/g],
  Hebrew: [
    'yi',
    /\u05d0[\u05b7\u05b8]|[\u05f0-\u05f2]|(?<!\p{L})(?:און|איז|פון|דער|מיט|צו|האט|אויף|נישט)(?!\p{L})/gu,
    /(?<!\p{L})(?:של|את|על|לא|הוא|כי|גם|עם|זה)(?!\p{L})/gu,
  ],
  Myanmar: ['shn', /[\u1075-\u1081]/g, /[ကသ]/g],
};

/** Languages beyond the table that news is written in and that franc knows; what else it knows would be chance. */
const beyond =
  'ace ban bam bcl bho ceb epo ewe hat hil ilo jav kin kng lin lug mai min nds nso nya plt run skr sna sot ssw sun tat tpi tsn tso tuk uig ven war wol'.split(
    ' ',
  );

/** What franc calls languages to choose from: Dari is Persian, and Scots is English that is misspelt. */
const own = new Set<string>([...languages.map(({ iso3 }) => iso3), 'prs', 'sco']);

const asked = [...own, ...beyond];

/** A language that is not to choose from, if the text is rather in it than in `best`. */
export function outsideLanguage(
  text: string,
  best: string,
  census: Census,
  detector: Pick<Detector, 'coverage'>,
): Outside | undefined {
  const script = census.found[0]?.script;
  if (census.letters < leastLetters || !script) return undefined;
  const told = byLetters[script];
  if (told) return byOwnLetters(text, told);
  if (unknownToFranc.has(best)) return undefined;
  const coverage = detector.coverage(text, best);
  if (coverage > mostCoverage) return undefined;
  const said = francAll(text.slice(0, read), { minLength: 1, only: asked });
  const [iso3] = said[0]!;
  if (iso3 === 'und' || own.has(iso3)) return undefined;
  const nearest = said.find(([code]) => own.has(code))?.[1] ?? 0;
  if (1 - nearest < leastDistance && coverage > hardlyKnown) return undefined;
  const because = `franc says ${iso3}, and only ${Math.round(coverage * 100)}% of the words are known of ${best}`;
  return { tag: tagBeyond(iso3), iso3, score: scoreOfFranc, because };
}

const scoreOfFranc = 0.8; // of the invented paragraphs that it gives a language to, test/language/outside.jsonl
const scoreOfLetters = 0.95; // guess

function byOwnLetters(text: string, [tag, sign, against]: readonly [string, RegExp, RegExp]): Outside | undefined {
  const [own, other] = [text.match(sign)?.length ?? 0, text.match(against)?.length ?? 0];
  if (own <= other) return undefined;
  const because = `${own} letters or words that only ${tag} has, ${other} of the usual language of the script`;
  return { tag, iso3: iso3Of(tag), score: scoreOfLetters, because };
}

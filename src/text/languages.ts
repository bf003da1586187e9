// The languages that news is written in, and the letters each writes beyond plain a to z. One table: the first column is the
// tag in outputs (BCP 47), the second ISO 639-3 (single languages rather than groups, as franc and GlotLID name them), the
// third the script.
import { family, type Script } from './scripts.js';

const table = [
  ['af', 'afr', 'Latin', 'áéèêëíîïóôöúûýŉ’'],
  ['az', 'azj', 'Latin', 'çəğıöşü'],
  ['bs', 'bos', 'Latin', 'čćđšž'],
  ['ca', 'cat', 'Latin', 'àçéèíïóòúü·'],
  ['cs', 'ces', 'Latin', 'áčďéěíňóřšťúůýž'],
  ['cy', 'cym', 'Latin', 'âêîôûŵŷáéíóúàèìòùäëïöü'],
  ['da', 'dan', 'Latin', 'æøåé'],
  ['de', 'deu', 'Latin', 'äöüß'],
  ['en', 'eng', 'Latin', ''],
  ['es', 'spa', 'Latin', 'áéíñóúü¿¡'],
  ['et', 'ekk', 'Latin', 'äõöüšž'],
  ['eu', 'eus', 'Latin', 'ñü'],
  ['fi', 'fin', 'Latin', 'äöåšž'],
  ['fr', 'fra', 'Latin', 'àâçéèêëîïôùûüœæÿ'],
  ['ga', 'gle', 'Latin', 'áéíóú'],
  ['gl', 'glg', 'Latin', 'áéíïñóúü'],
  ['ha', 'hau', 'Latin', 'ɓɗƙƴ'],
  ['hr', 'hrv', 'Latin', 'čćđšž'],
  ['hu', 'hun', 'Latin', 'áéíóöőúüű'],
  ['id', 'ind', 'Latin', ''],
  ['ig', 'ibo', 'Latin', 'ịọụṅàáèéìíòóùúńǹ'],
  ['is', 'isl', 'Latin', 'áæðéíóöþúý'],
  ['it', 'ita', 'Latin', 'àèéìîòóù'],
  ['lt', 'lit', 'Latin', 'ąčęėįšųūž'],
  ['lv', 'lvs', 'Latin', 'āčēģīķļņšūž'],
  ['ms', 'zlm', 'Latin', ''],
  ['mt', 'mlt', 'Latin', 'ċġħżàèìòù'],
  ['nb', 'nob', 'Latin', 'æøåéèêòóô'],
  ['nl', 'nld', 'Latin', 'áéèëêíïóöúü'],
  ['nn', 'nno', 'Latin', 'æøåéèêòóô'],
  ['pl', 'pol', 'Latin', 'ąćęłńóśźż'],
  ['pt', 'por', 'Latin', 'áâãàçéêíóôõúü'],
  ['ro', 'ron', 'Latin', 'ăâîșțşţ'],
  ['sk', 'slk', 'Latin', 'áäčďéíĺľňóôŕšťúýž'],
  ['sl', 'slv', 'Latin', 'čšž'],
  ['so', 'som', 'Latin', ''],
  ['sq', 'als', 'Latin', 'çë'],
  ['sr-Latn', 'srp', 'Latin', 'čćđšž'],
  ['sv', 'swe', 'Latin', 'åäöé'],
  ['sw', 'swh', 'Latin', ''],
  ['tl', 'tgl', 'Latin', 'ñ'],
  ['tr', 'tur', 'Latin', 'çğıöşüâîû'],
  ['uz', 'uzn', 'Latin', '‘ʻ’'],
  ['vi', 'vie', 'Latin', 'ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ'],
  ['xh', 'xho', 'Latin', ''],
  ['yo', 'yor', 'Latin', 'àáèéẹìíòóọṣùúńǹḿ'],
  ['zu', 'zul', 'Latin', ''],
  ['be', 'bel', 'Cyrillic', 'абвгдеёжзійклмнопрстуўфхцчшыьэюя'],
  ['bg', 'bul', 'Cyrillic', 'абвгдежзийклмнопрстуфхцчшщъьюяѝ'],
  ['kk', 'kaz', 'Cyrillic', 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя'],
  ['ky', 'kir', 'Cyrillic', 'абвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюя'],
  ['mk', 'mkd', 'Cyrillic', 'абвгдѓежзѕијклљмнњопрстќуфхцчџшѐѝ'],
  ['mn', 'khk', 'Cyrillic', 'абвгдеёжзийклмноөпрстуүфхцчшщъыьэюя'],
  ['ru', 'rus', 'Cyrillic', 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя'],
  ['sr', 'srp', 'Cyrillic', 'абвгдђежзијклљмнњопрстћуфхцчџш'],
  ['tg', 'tgk', 'Cyrillic', 'абвгғдеёжзиӣйкқлмнопрстуӯфхҳчҷшъэюя'],
  ['uk', 'ukr', 'Cyrillic', 'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя'],
  ['ar', 'arb', 'Arabic', 'ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي'],
  ['fa', 'pes', 'Arabic', 'ءآأؤئابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیۀ'],
  ['ps', 'pbu', 'Arabic', 'ءآأؤئابپتټثجځچڅحخدډذرړزژږسشښصضطظعغفقکګلمنڼوهۀيېیۍګ'],
  ['ur', 'urd', 'Arabic', 'ءآأؤئابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہھۂۃیے'],
  ['hi', 'hin', 'Devanagari', ''],
  ['mr', 'mar', 'Devanagari', ''],
  ['ne', 'npi', 'Devanagari', ''],
  ['am', 'amh', 'Ethiopic', ''],
  ['bn', 'ben', 'Bengali', ''],
  ['el', 'ell', 'Greek', ''],
  ['gu', 'guj', 'Gujarati', ''],
  ['he', 'heb', 'Hebrew', ''],
  ['hy', 'hye', 'Armenian', ''],
  ['ja', 'jpn', 'Kana', ''],
  ['ka', 'kat', 'Georgian', ''],
  ['km', 'khm', 'Khmer', ''],
  ['kn', 'kan', 'Kannada', ''],
  ['ko', 'kor', 'Hangul', ''],
  ['lo', 'lao', 'Lao', ''],
  ['ml', 'mal', 'Malayalam', ''],
  ['my', 'mya', 'Myanmar', ''],
  ['or', 'ory', 'Odia', ''],
  ['pa', 'pan', 'Gurmukhi', ''],
  ['si', 'sin', 'Sinhala', ''],
  ['ta', 'tam', 'Tamil', ''],
  ['te', 'tel', 'Telugu', ''],
  ['th', 'tha', 'Thai', ''],
  ['bo', 'bod', 'Tibetan', ''],
  ['zh-Hans', 'cmn', 'Han', ''],
  ['zh-Hant', 'cmn', 'Han', ''],
] as const satisfies readonly (readonly [string, string, Script, string])[];

export interface Language {
  /** BCP 47, as it stands in outputs. */
  readonly tag: string;
  /** ISO 639-3, a single language rather than a group: `ekk`, not `est`. */
  readonly iso3: string;
  readonly script: Script;
  /** Letters beyond a to z (Latin), or all letters (other scripts); empty where letters tell nothing. */
  readonly letters: ReadonlySet<string>;
}

export const languages: readonly Language[] = table.map(([tag, iso3, script, letters]) => ({
  tag,
  iso3,
  script,
  letters: new Set(letters),
}));

/** Those of a family of scripts: Japanese with Chinese. */
export const languagesOf = (script: Script): readonly Language[] =>
  languages.filter((language) => family(language.script) === family(script));

/** Languages beyond the table that may be told (see stages/language/outside.ts) and that BCP 47 writes with two letters. */
const beyond =
  'bm=bam ee=ewe eo=epo ht=hat jv=jav kg=kng kr=knc lg=lug ln=lin mg=plt ng=ndo ny=nya rn=run rw=kin sc=src sg=sag sn=sna ss=ssw st=sot su=sun tk=tuk tn=tsn ts=tso tt=tat ug=uig ve=ven wo=wol yi=ydd za=zyb as=asm ti=tir'
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]);

const iso3ByTag = new Map([...beyond, ...languages.map(({ tag, iso3 }) => [tag, iso3] as const)]);
const tagByIso3 = new Map(beyond.map(([tag, iso3]) => [iso3, tag]));

/** ISO 639-3 of a BCP 47 tag; a code of three letters is both. */
export const iso3Of = (tag: string): string => iso3ByTag.get(tag) ?? tag;

/** BCP 47 of a language beyond the table. */
export const tagBeyond = (iso3: string): string => tagByIso3.get(iso3) ?? iso3;

const scripts = new Map(languages.map(({ tag, script }) => [tag, script]));

/** The script that a language of the table is written in. @throws Error for any other */
export function scriptOfTag(tag: string): Script {
  const script = scripts.get(tag);
  if (!script) throw new Error(`"${tag}" is not in the table of languages`);
  return script;
}

/** Languages that a sentence or two may be mistaken for. */
const kin: readonly (readonly string[])[] = [
  ['bs', 'hr', 'sr-Latn', 'sl'],
  ['id', 'ms'],
  ['nb', 'nn', 'da', 'sv'],
  ['cs', 'sk'],
  ['es', 'gl', 'pt', 'ca'],
  ['af', 'nl'],
  ['xh', 'zu'],
  ['az', 'tr'],
  ['bg', 'mk', 'sr'],
  ['be', 'ru', 'uk'],
  ['kk', 'ky'],
  ['hi', 'mr', 'ne'],
  ['zh-Hans', 'zh-Hant'],
];

export const areKin = (one: string, other: string): boolean =>
  kin.some((group) => group.includes(one) && group.includes(other));

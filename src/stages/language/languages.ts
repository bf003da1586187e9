// The languages that news is written in, and the letters each writes beyond plain a to z. One table: the first column is the
// tag in outputs (BCP 47), the second what franc calls it (ISO 639-3, single languages rather than groups; '-' where
// franc does not know it), the third the script.
import type { Script } from '../../text/scripts.js';

const table = [
  ['af', 'afr', 'Latin', 'áéèêëíîïóôöúûýŉ’'],
  ['az', 'azj', 'Latin', 'çəğıöşü'],
  ['bs', 'bos', 'Latin', 'čćđšž'],
  ['ca', 'cat', 'Latin', 'àçéèíïóòúü·'],
  ['cs', 'ces', 'Latin', 'áčďéěíňóřšťúůýž'],
  ['cy', '-', 'Latin', 'âêîôûŵŷáéíóúàèìòùäëïöü'],
  ['da', 'dan', 'Latin', 'æøåé'],
  ['de', 'deu', 'Latin', 'äöüß'],
  ['en', 'eng', 'Latin', ''],
  ['es', 'spa', 'Latin', 'áéíñóúü¿¡'],
  ['et', 'ekk', 'Latin', 'äõöüšž'],
  ['eu', '-', 'Latin', 'ñü'],
  ['fi', 'fin', 'Latin', 'äöåšž'],
  ['fr', 'fra', 'Latin', 'àâçéèêëîïôùûüœæÿ'],
  ['ga', '-', 'Latin', 'áéíóú'],
  ['gl', 'glg', 'Latin', 'áéíïñóúü'],
  ['ha', 'hau', 'Latin', 'ɓɗƙƴ'],
  ['hr', 'hrv', 'Latin', 'čćđšž'],
  ['hu', 'hun', 'Latin', 'áéíóöőúüű'],
  ['id', 'ind', 'Latin', ''],
  ['ig', 'ibo', 'Latin', 'ịọụṅàáèéìíòóùúńǹ'],
  ['is', '-', 'Latin', 'áæðéíóöþúý'],
  ['it', 'ita', 'Latin', 'àèéìîòóù'],
  ['lt', 'lit', 'Latin', 'ąčęėįšųūž'],
  ['lv', 'lvs', 'Latin', 'āčēģīķļņšūž'],
  ['ms', 'zlm', 'Latin', ''],
  ['mt', '-', 'Latin', 'ċġħżàèìòù'],
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
  ['or', '-', 'Odia', ''],
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
  /** What franc calls it; absent where franc does not know it. */
  readonly code3?: string;
  readonly script: Script;
  /** Letters beyond a to z (Latin), or all letters (other scripts); empty where letters tell nothing. */
  readonly letters: ReadonlySet<string>;
}

export const languages: readonly Language[] = table.map(([tag, code3, script, letters]) => ({
  tag,
  script,
  letters: new Set(letters),
  ...(code3 === '-' ? {} : { code3 }),
}));

export const languagesOf = (script: Script): readonly Language[] =>
  languages.filter((language) => language.script === script);

/** Bosnian, Croatian and Serbian in Latin letters, and Indonesian and Malay: told apart by few words, so often by the page. */
export const closeGroups: readonly (readonly string[])[] = [
  ['bs', 'hr', 'sr-Latn'],
  ['id', 'ms'],
];

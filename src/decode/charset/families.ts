// The encodings that undeclared pages are looked for in, each with the letters that fill ordinary text in it:
// a wrong decoding gives letters too, but seldom these. One row an encoding.

export interface Family {
  readonly charset: string;
  /** Letters and marks that are common in text of this encoding; ASCII left out. */
  readonly common: string;
  /** The share of the characters beyond ASCII that `common` covers in ordinary text. */
  readonly expected: number;
  /** All characters that are not rare in it; absent where `common` holds them all. */
  readonly basic?: RegExp;
  /** `latin`: letters beyond ASCII stand among ASCII ones, seldom three in a row. `script`: they never touch them. */
  readonly kind: 'latin' | 'script' | 'east-asian';
}

const quotes = '“”‘’–—…«»';
const kana = 'のにはをたがでとしるいなれさっりかまもらくすコンスルトイアーラリクド';
const simplified =
  '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经去法学如都同现当没动面起看定天分还进好小部其些主样理心前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运';
const traditional =
  '的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所然家種事成方多經去法學如都同現當沒動面起看定天分還進好小部其些主樣理心前開但因只從想實日軍者意無力它與長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重並物手應戰向頭文體政美相見被利什二等產或新己制身果加西斯月話合回特代內信表化老給世位次度門任常先海通教兒原東聲提立及比員解水名真論處走義各入幾口認條平系氣題活爾更別打女變四神總何電數安少報才結反受目太量再感建務做接必場件計管期市直德資命山金指克許統區保至隊形社便空決治展馬科司五基眼書非則聽白卻界達光放強即像難且權思王象完設式色路記南品住告類求據程北邊死張該交規萬取拉格望覺術領共確傳師觀清今切院讓識候帶導爭運臺灣';
const hangul =
  '이다는에의을를고가지은로하한기사도대인서으나자어그있과라정리아시들해일수전부제고장보주여적구원상년비성선동조만화방국관위니라면까공스업계안개발세명회신오기내게경말었했무것등때';
const punctuation = '，。、；：？！「」『』《》〈〉（）“”‘’·—…　';

// A language a row, not an encoding: `è`, `ð` and `þ` are all in windows-1252, but no language writes all three,
// and Lithuanian read as windows-1252 does.
const latinRows: readonly (readonly [charset: string, common: string])[] = [
  ['windows-1252', 'éèàçêâîôûùëïœæ°€'], // French
  ['windows-1252', 'óáéíñúü¿¡ºª'], // Spanish
  ['windows-1252', 'ãçéáóõíâêúàôºª'], // Portuguese
  ['windows-1252', 'üäößéàè'], // German
  ['windows-1252', 'àèìòùé'], // Italian
  ['windows-1252', 'àèéíïòóúüç·'], // Catalan
  ['windows-1252', 'äöåéüà'], // Swedish, Finnish
  ['windows-1252', 'æøåéäöó'], // Danish, Norwegian
  ['windows-1252', 'áéíóúýþæöð'], // Icelandic
  ['windows-1252', 'äöüõšž'], // Estonian
  ['windows-1252', 'éëïèóöü'], // Dutch
  ['windows-1252', '£€©®°·\u00a0•™½é'], // English
  ['windows-1250', 'ąćęłńóśźż'], // Polish
  ['windows-1250', 'áčďéěíňóřšťúůýž'], // Czech
  ['windows-1250', 'áäčďéíĺľňóôŕšťúýž'], // Slovak
  ['windows-1250', 'áéíóöőúüű'], // Hungarian
  ['windows-1250', 'čćžšđ'], // Croatian, Slovene
  ['windows-1250', 'ăâîşţ'], // Romanian
  ['iso-8859-2', 'ąćęłńóśźż'],
  ['iso-8859-2', 'áčďéěíňóřšťúůýž'],
  ['iso-8859-2', 'áäčďéíĺľňóôŕšťúýž'],
  ['iso-8859-2', 'áéíóöőúüű'],
  ['windows-1254', 'ğışİöüçâî'], // Turkish
  ['windows-1257', 'ąčęėįšųūž'], // Lithuanian
  ['windows-1257', 'āčēģīķļņšūž'], // Latvian
  ['windows-1257', 'äöüõšž'],
];

const scriptRows: readonly (readonly [charset: string, common: string])[] = [
  ['windows-1251', `оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъёіїєґОАВПСНКМРТБДГИЭУФЛЗ№\u00a0${quotes}`],
  ['koi8-r', 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъёОАВПСНКМРТБДГИЭУФЛЗ'],
  ['windows-1253', `αοιετσνηυρπκμλςωδγχθφβξζψάέήίόύώϊϋΑΟΙΕΤΣΝΗΡΠΚΜΛΔΓ€\u00a0${quotes}`],
  ['windows-1255', `יוהלארתבמשנדקחפעגטזסכםןצךףץ\u00a0${quotes}`],
  ['windows-1256', `الينمورتبةعدسفهكقحجأشصىخإطزءذضغآثئظؤ،؟؛ًپچژگ\u00a0${quotes}`],
  ['windows-874', 'านรกอเงมยลวดทสตะปบคหแจพชขใไโผซธถศณญษฟัิีึืุู่้็์ำ'],
];

const kanjiAndKana = /[\u3041-\u30ff\u4e00-\u9fff\u3000-\u303f\uff01-\uff5e]/u;
const hangulOnly = /[\uac00-\ud7a3\u3000-\u303f“”‘’·—…]/u;
const hanzi = /[\u4e00-\u9fff\u3000-\u303f\uff01-\uff5e“”‘’·—…]/u;

// Expected shares are guesses, not counted.
export const families: readonly Family[] = [
  { charset: 'gbk', common: simplified + punctuation, expected: 0.6, basic: hanzi, kind: 'east-asian' },
  { charset: 'big5', common: traditional + punctuation, expected: 0.6, basic: hanzi, kind: 'east-asian' },
  { charset: 'shift_jis', common: kana + punctuation, expected: 0.4, basic: kanjiAndKana, kind: 'east-asian' },
  { charset: 'euc-jp', common: kana + punctuation, expected: 0.4, basic: kanjiAndKana, kind: 'east-asian' },
  { charset: 'euc-kr', common: `${hangul}${quotes}·`, expected: 0.6, basic: hangulOnly, kind: 'east-asian' },
  ...latinRows.map(
    ([charset, letters]): Family => ({ charset, common: inLatin(charset, letters), expected: 0.95, kind: 'latin' }),
  ),
  ...scriptRows.map(([charset, common]): Family => ({ charset, common, expected: 0.95, kind: 'script' })),
];

function inLatin(charset: string, letters: string): string {
  const marks = charset.startsWith('iso') ? '\u00a0' : `${quotes}\u00a0„`;
  return letters + letters.toUpperCase() + marks;
}

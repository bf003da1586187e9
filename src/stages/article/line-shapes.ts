// Shapes of the lines round an article: bylines, date lines, credits, the headings of what comes after, signs of a teaser.
// Only shapes: what the lines say in detail is for `facts`.

const byWord =
  /^(?:by|words by|written by|reported by|story by|from|text|author|von|par|por|di|da|av|af|door|autor|redaktion|tekst|oleh|yazan|автор|текст|文|记者|記者|作者|撰文|来源|來源|編集|글|기자|बाय|द्वारा|بقلم|كتب)\s?[:：]?\s?[\p{Lu}\p{Lo}\d"“«]/iu;
const byWordSure =
  /^(?:by|words by|written by|reported by|von|par|por|di|av|af|door|oleh|автор|记者|記者|作者|بقلم)[\s:：]/iu;

/** At most 30 words, with a by-word in front and a name after it; a full stop at the end speaks against it. */
export const looksLikeByline = (line: string, tokens: number): boolean =>
  tokens <= 30 &&
  line.length <= 200 &&
  byWord.test(line) &&
  byWordSure.test(line) &&
  !/[.!?。]$/.test(line.replace(/\b(?:Jr|Sr|St)\.$/, ''));

const months =
  'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|jän|mär|mai|okt|dez|janv|févr|mars|avr|juin|juil|août|déc|ene|abr|ago|dic|gen|mag|giu|lug|set|ott|fev|out|янв|фев|мар|апр|мая|июн|июл|авг|сен|окт|ноя|дек';
const day = new RegExp(
  `(?:19|20)\\d\\d[-/.年]\\s?\\d{1,2}[-/.月]\\s?\\d{1,2}|\\b\\d{1,2}[-/.]\\s?\\d{1,2}[-/.]\\s?(?:19|20)?\\d\\d\\b|\\d{1,2}(?:st|nd|rd|th|\\.|er|º)?\\s(?:de\\s|of\\s)?(?:${months})\\p{L}{0,8}\\.?,?\\s(?:de\\s|del\\s)?(?:19|20)\\d\\d|(?:${months})\\p{L}{0,8}\\.?\\s\\d{1,2}(?:st|nd|rd|th)?,?\\s(?:19|20)\\d\\d|\\b\\d{1,3}\\s(?:minutes?|hours?|days?|weeks?)\\sago\\b|(?:19|20|25)\\d\\d年`,
  'iu',
);
const dateWord =
  /^(?:published|updated|posted|last (?:updated|modified)|first published|created|modified|veröffentlicht|aktualisiert|stand|publié|mis à jour|publicado|actualizado|pubblicato|aggiornato|atualizado|опубликовано|обновлено|发布时间|更新|公開|更新日|発表|입력|수정)\b/iu;

/** A short line with a day in it: at most 24 words, of which few are left when the date is taken out. */
export function looksLikeTimestamp(line: string, tokens: number): boolean {
  if (tokens > 24 || line.length > 160 || !/\d/.test(line)) return false;
  if (dateWord.test(line) && tokens <= 16) return true;
  return (
    day.test(line) &&
    (tokens <= 12 || /editor|责任编辑|责编|编辑|source|来源/iu.test(line)) &&
    !/\p{L}{3}[.!?。]$/u.test(line)
  );
}

const creditSign =
  /[[(（][^\])）]{0,40}(?:photo|foto|image|picture|reuters|afp|\bap\b|getty|epa|dpa|图|摄|写真|사진)[^\])）]{0,60}[\])）]\s?$|^(?:photo(?:graph)?s?|image|picture|foto|bild|crédit|credit|pic|源|图|摄影|写真|사진)s?(?: credit| by| courtesy)?\s?[:：/]|(?:getty images|\/ ?(?:afp|reuters|ap|epa|dpa))\s?\.?$/iu;

/** The words under a picture: at most 60 words with a credit before or after them. */
export const looksLikeCaption = (line: string, tokens: number): boolean =>
  tokens <= 60 &&
  creditSign.test(line.slice(-200).length === line.length ? line : `${line.slice(0, 100)} ${line.slice(-200)}`);

const footHeading =
  /^(?:related|more (?:on|from|about|news|stories|in)|read (?:more|next|also)|also read|see also|most (?:read|popular|viewed|shared|commented)|trending|popular|recommended|we recommend|you (?:may|might) (?:also )?(?:like|be interested)|selections for you|latest|top stories|editors?['’]s? picks?|don['’]t miss|in other news|up next|what to read next|comments?$|leave a (?:comment|reply)|about the authors?|more stories|further reading|sponsored|around the web|share this|tags?:|topics$|references$|sources$|mehr zum thema|lesen sie auch|weitere|das könnte|meistgelesen|kommentare|lire aussi|à lire|sur le même sujet|les plus lus|articles? liés|lea también|te puede interesar|relacionad|más leíd|noticias relacionadas|leggi anche|potrebbe interessarti|leia (?:também|mais)|veja também|lees ook|meer over|läs (?:också|mer|även)|les også|læs også|lue myös|czytaj (?:też|także|również)|čtěte také|читайте также|читайте також|по теме|相关(?:新闻|阅读|推荐|链接)|推荐阅读|热门|延伸閱讀|相關新聞|関連(?:記事|ニュース|リンク)|あわせて読みたい|人気記事|관련(?:기사| 기사)|많이 본|baca juga|berita terkait|ilgili haberler|إقرأ|اقرأ|مواضيع|संबंधित|यह भी पढ़ें|xem thêm|tin liên quan)/iu;

/** The heading of what comes after an article: at most 8 words, in some 25 languages. */
export const isFootHeading = (line: string, tokens: number): boolean =>
  tokens <= 8 && !/[.!?。]$/.test(line) && footHeading.test(line);

const goesOn =
  /(?:>>>|>>|»|›|\[(?:\.\.\.|…|[^\]]{1,12}全文|read more|more)\]|read (?:more|on|full (?:story|article))|continue reading|full story|weiterlesen|lire la suite|leer más|leggi tutto|читать далее|続きを読む|阅读全文|查看全文)(?:[\s…>»→)]|\.{3})*$/iu;

/** Ends with a sign that the text goes on elsewhere: the mark of a teaser. */
export const goesOnElsewhere = (line: string): boolean => goesOn.test(line.slice(-40)) && !closesQuotation(line);

/** The guillemet that ends a quotation, and no arrow: the line opened one before. */
const closesQuotation = (line: string): boolean =>
  /[»›]\s?\.?$/.test(line) && count(line, /[«‹]/g) >= count(line, /[»›]/g);

const count = (line: string, sign: RegExp): number => line.match(sign)?.length ?? 0;

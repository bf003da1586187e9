// Rules for what belongs to the article without being its body, told by the elements that hold it, or by what the page declares.
import { isFootHeading } from '../line-shapes.js';
import { cued, type HeldCues } from './cued.js';
import { nameSaying } from './element-names.js';
import type { RoleRule } from './rule.js';

const at = { near: true } as const;
const top = { near: true, place: 'before-body' } as const;

export const heldAtTheArticle: readonly RoleRule[] = [
  {
    name: 'caption-name',
    label: 'caption',
    score: 0.8,
    test: ({ near, tokens, tags, names }) =>
      near && tokens >= 2 && tokens <= 80 && !tags.includes('button') && nameSaying('caption', names, 8) !== undefined,
    because: ({ names }) => `stands in an element named "${nameSaying('caption', names)}"`,
    catches: [{ ...at, text: 'Children play cards in the school of Orrin', names: ['figure-caption', 'lead'] }],
    spares: [
      { text: 'Children play cards in the school of Orrin', names: ['figure-caption'] },
      { ...at, text: 'Children play cards in the school of Orrin', names: ['story'] },
      { ...at, text: 'Show', names: ['caption-toggle'] },
    ],
  },
  {
    name: 'caption-in-figure',
    label: 'caption',
    score: 0.7,
    test: ({ near, tokens, tags, kind }) =>
      near &&
      tokens >= 3 &&
      tokens <= 80 &&
      kind === 'paragraph' &&
      tags.includes('figure') &&
      !tags.includes('button'),
    because: 'stands in a figure',
    catches: [{ ...at, text: 'The bridge before the flood', tags: ['div', 'figure'] }],
    spares: [{ ...at, text: 'The bridge before the flood', tags: ['div'] }],
  },
  {
    name: 'byline-name',
    label: 'byline',
    score: 0.7,
    test: ({ near, under, place, tokens, sentence, author, text }) =>
      near &&
      under !== 'teaser' &&
      !isFootHeading(text, tokens) &&
      author !== undefined &&
      tokens <= 14 &&
      !sentence &&
      place !== 'between-paragraphs',
    because: ({ author }) => `names ${author}, whom the page declares as its author`,
    catches: [{ ...top, text: 'Greta Solheim, Vellmouth', author: 'Greta Solheim' }],
    spares: [
      { ...at, text: 'More from Greta Solheim', author: 'Greta Solheim' },
      { text: 'Greta Solheim, Vellmouth', author: 'Greta Solheim' },
      { ...at, text: 'Greta Solheim keeps three hundred sheep at the north end.', author: 'Greta Solheim' },
    ],
  },
  {
    name: 'credit-line',
    label: 'byline',
    score: 0.7,
    test: ({ place, near, text, tokens, cues }) =>
      (near || place === 'after-body') && tokens <= 40 && namesHelpers(text, cues),
    because: 'names who edited, translated or helped',
    catches: [
      { near: true, text: 'Redaktion: Bo Ek; Schlussredaktion: Mo Lin' },
      '(责编:王芳、李明)',
      'Additional reporting by Ana Lopes',
      'Senior fashion editor: Mo Lin',
      'Redaktion: Bo Ek, Mo Lin\nFaktencheck: Bo Ek',
      'Editing by Tom Harrow',
      'Übersetzung und Adaptierung: Harbour Post Deutschland',
    ],
    spares: [
      'Editing by hand takes hours, the printers say, and nobody is paid for it.',
      'Research by hand',
      'Redaktion',
      { text: 'Additional reporting by Ana Lopes', place: 'before-body' },
    ],
  },
  {
    name: 'job-below-name',
    label: 'author-bio',
    score: 0.7,
    test: ({ belowAuthor, tokens, sentence, text, cues }) =>
      belowAuthor === true && tokens <= 6 && !sentence && jobTitle.test(text, cues),
    because: 'a job below the name of an author',
    catches: [{ text: 'Assistant editor', belowAuthor: true }],
    spares: ['Assistant editor', { text: 'Bakery closes in May', belowAuthor: true }],
  },
  {
    name: 'job-title',
    label: 'author-bio',
    score: 0.6,
    test: ({ near, place, tokens, sentence, links, author, text, names, tags, cues }) =>
      near &&
      place !== 'between-paragraphs' &&
      tokens <= 8 &&
      !sentence &&
      links === 0 &&
      author === undefined &&
      !tags.includes('button') &&
      nameSaying('byline', names, 8) !== undefined &&
      jobTitle.test(text, cues),
    because: ({ names }) => `a job, in an element named "${nameSaying('byline', names)}"`,
    catches: [
      { ...top, text: 'Leitende Wirtschaftsredakteurin', names: ['article-author'] },
      { ...top, text: 'Freelance sports writer', names: ['byline__job'] },
    ],
    spares: [
      { ...top, text: 'Freelance sports writer', names: ['box'] },
      { ...top, text: 'Bo Ek Redakteur', names: ['article-author'], links: 0.5 },
    ],
  },
  {
    name: 'byline-of-a-kind',
    label: 'byline',
    score: 0.7,
    test: ({ near, place, tokens, sentence, text }) =>
      near && place === 'before-body' && tokens <= 14 && !sentence && saysKindAndName(text),
    because: 'says what kind of piece it is, and by whom',
    catches: [
      { ...top, text: 'Ein Kommentar von Mo Lin' },
      { ...top, text: 'Opinion by Bo Ek' },
    ],
    spares: ['Opinion by Bo Ek', { ...top, text: 'Opinion by noon had changed' }],
  },
  {
    name: 'byline-element',
    label: 'byline',
    score: 0.7,
    test: ({ near, place, tokens, sentence, tags, names, namesNoAuthor }) =>
      near &&
      !namesNoAuthor &&
      place === 'before-body' &&
      tokens >= 2 &&
      tokens <= 20 &&
      !sentence &&
      !tags.includes('button') &&
      !tags.includes('figure') &&
      nameSaying('author-bio', names, 6) === undefined &&
      nameSaying('byline', names, 6) !== undefined,
    because: ({ names }) => `stands in an element named "${nameSaying('byline', names)}"`,
    catches: [{ ...top, text: 'Bo Ek and Mo Lin', names: ['article-author'] }],
    spares: [
      { ...top, text: 'Bo Ek and Mo Lin', names: ['article-author'], namesNoAuthor: true },
      { ...top, text: 'Bo Ek and Mo Lin', names: ['article-head'] },
      { ...top, text: 'Follow', names: ['article-author'] },
    ],
  },
  {
    name: 'date-element',
    label: 'timestamp',
    score: 0.7,
    test: ({ near, place, tokens, text, names }) =>
      near &&
      place === 'before-body' &&
      tokens <= 12 &&
      /\d/.test(text) &&
      nameSaying('timestamp', names, 4) !== undefined,
    because: ({ names }) => `stands in an element named "${nameSaying('timestamp', names)}"`,
    catches: [{ ...top, text: 'Heute, 12:37 Uhr', names: ['article-date'] }],
    spares: [
      { ...top, text: 'Heute, 12:37 Uhr', names: ['weather'] },
      { text: 'Heute, 12:37 Uhr', names: ['article-date'] },
    ],
  },
  {
    name: 'time-line',
    label: 'timestamp',
    score: 0.7,
    test: ({ near, place, text, cues }) => near && place === 'before-body' && timeOnly.test(text, cues),
    because: 'a time of the day or how long ago it was',
    catches: [
      { ...top, text: 'Heute, 12:37 Uhr' },
      { ...top, text: '3 min read' },
      { ...top, text: 'Lesezeit: 2 min' },
      { ...top, text: 'il y a 2 heures' },
      { ...top, text: '14:40' },
    ],
    spares: ['14:40', { ...top, text: 'Today the ferry sails at 14:40' }],
  },
  {
    name: 'repeats-body',
    label: 'pull-quote',
    score: 0.8,
    test: ({ place, repeatsBody, sentence, tokens, text }) =>
      place === 'between-paragraphs' && repeatsBody === true && (sentence || tokens >= 10 || /^["'“”„«»「]/.test(text)),
    because: 'all its words stand in the article too',
    catches: [{ ...at, place: 'between-paragraphs', text: '“They have eaten the hedge”', repeatsBody: true }],
    spares: [
      { ...at, place: 'between-paragraphs', text: '“They have eaten the hedge”' },
      { text: '“They have eaten the hedge”', repeatsBody: true },
    ],
  },
  {
    name: 'pull-quote-name',
    label: 'pull-quote',
    score: 0.6,
    test: ({ place, names }) => place === 'between-paragraphs' && nameSaying('pull-quote', names, 6) !== undefined,
    because: ({ names }) => `stands in an element named "${nameSaying('pull-quote', names)}"`,
    catches: [{ ...at, place: 'between-paragraphs', text: 'Harbour master of Vellmouth', names: ['Pullquote-info'] }],
    spares: [{ ...at, place: 'between-paragraphs', text: 'Harbour master of Vellmouth', names: ['info'] }],
  },
]; // prettier-ignore

/** After the word a colon and names, or a capital: under the flag `i` a pattern cannot ask for one. */
function namesHelpers(text: string, cues: HeldCues): boolean {
  const word = helpWord.matched(text, cues);
  const names = text.slice(word.length);
  return (
    word !== '' && (/[:：]\s?$/.test(word) || /^\p{Lu}/u.test(names)) && names.length <= 200 && !/[.。]$/.test(names)
  );
}

const helpWord = cued(
  /^(?:[(（[]|[–—-]\s?)?(?:(?:\p{L}+ ){0,3}(?:editors?|directors?|producers?|photographers?|stylists?|designers?|assistants?|makeup|hair)(?=\s?[:：])|editors?|edit(?:ed|ing) by|(?:additional |with )?reporting by|(?:compiled|translated|written|produced|fact[- ]checked|illustrations?|graphics|research|video) by|redaktion|redigatur|schlussredaktion|bildredaktion|fotoredaktion|faktencheck|mitarbeit|übersetzung(?: und \p{L}+)?|audioversion|grafik|recherche|text und redaktion|traduction|traduit par|édité par|traducción|edición|editado por|edição|a cura di|traduzione|eindredactie|redaktør|redaktor|redakce|opracowanie|редактор|перевод|责任编辑|責任編輯|责编|編輯|编辑|校对|编审|審核|担当|編集|편집)(?:\s?[:：]\s?|(?<=by|par|por|di) )(?=\p{L})/iu,
);
export const jobTitle = cued(
  /(?:redakt(?:eur(?:in)?|ør|or|ör)|reporter(?:in)?|correspondent|korrespondent(?:in)?|journalist(?:in|e|a)?|columnist|kolumnist(?:in)?|editor|writer|analyst|critic|contributor|volontär(?:in)?|autor(?:in)?|rédact(?:eur|rice)|correspondante?|periodista|redactora?|corresponsal|giornalista|jornalista|repórter|verslaggever|redacteur|dziennikarz|корреспондент|журналист|редактор|记者|記者|기자)(?![\p{L}])/iu,
);

function saysKindAndName(text: string): boolean {
  const kind = kindOfPiece.exec(text)?.[0];
  return kind !== undefined && /^\p{Lu}/u.test(text.slice(kind.length));
}

const kindOfPiece =
  /^(?:(?:ein(?:e)? |an? |une? )?(?:kolumne|kommentar|gastbeitrag|gastkommentar|interview|analyse|reportage|bericht|essay|glosse|leitartikel|opinion|analysis|column|commentary|review|essai|tribune|chronique|opinión|análisis|columna|opinião|analisi|commento)) (?:von|by|par|por|de|di|af|av) /iu;
const timeOnly = cued(
  /^(?:(?:today|yesterday|heute|gestern|aujourd['’]hui|hier|hoy|ayer|oggi|ieri|hoje|ontem|vandaag|gisteren|i dag|i går|idag|igår|dnes|dziś|dzisiaj|сегодня|вчера|сьогодні|今天|昨天|今日|昨日|오늘|어제)[,.]?\s?(?:at |um |à |a las |alle |às |om |kl\.? |v |o |в |о )?)?\d{1,2}[:.h]\d{2}(?:\s?(?:am|pm|uhr|gmt|bst|et|est|cet))?$|^lesezeit:? (?:ca\. )?\d{1,3} min\p{L}*\.?$|^\d{1,3}[ -]?(?:min(?:ute)?s?|minuten|minuti|minutos|мин|分钟|分)\.? ?(?:read|lesezeit|de lecture|de lectura|di lettura|de leitura|leestijd|czytania|чтения|阅读)?$|^(?:il y a|vor|hace|há|fa) \d{1,3} \p{L}+$|^\d{1,3} (?:hours?|minutes?|days?|tunti\w*|timer?|timmar|godzin\w*|часов|часа|дней|дня|saat|gün) (?:ago|siden|sedan|sitten|temu|назад|önce)$|^\d{1,3}\s?(?:日前|時間前|分前|小时前|天前|시간 전|일 전)$/iu,
);

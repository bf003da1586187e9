// Rules for what belongs to the article without being its body, told by the words of the line.
import { looksLikeTimestamp } from '../line-shapes.js';
import { cued } from './cued.js';
import type { RoleRule } from './rule.js';

const at = { near: true } as const;
const top = { near: true, place: 'before-body' } as const;

export const saidAtTheArticle: readonly RoleRule[] = [
  {
    name: 'you-are-here',
    label: 'breadcrumb',
    score: 0.8,
    test: ({ place, width, text, cues }) => place === 'before-body' && width <= 160 && hereLine.test(text, cues),
    because: 'says where in the site the reader is',
    catches: [
      { ...top, text: 'Vous êtes ici : Accueil > Vallées' },
      { ...top, text: '您的位置：海港晚报网 > 本地要闻 > 正文' },
    ],
    spares: [{ ...top, text: 'You are here to stay, she told them' }, 'Vous êtes ici : Accueil > Vallées'],
  },
  {
    name: 'credit-words',
    label: 'caption',
    score: 0.7,
    test: ({ near, under, tokens, sentence, text, cues }) =>
      near && under !== 'teaser' && tokens <= 16 && !sentence && creditWords.test(text, cues),
    because: 'the credit of a picture',
    catches: [
      { ...at, text: 'Instagram/Greta Solheim' },
      { ...at, text: 'Bo Ek/Getty Images for the Museum of Tides' },
      { ...at, text: 'Courtesy of the harbour board' },
      { ...at, text: '(Credit: Shutterstock / Bo Ek)' },
    ],
    spares: ['Instagram/Greta Solheim', { ...at, text: 'Instagram loses users' }],
  },
  {
    name: 'credit-at-end',
    label: 'caption',
    score: 0.7,
    test: ({ near, under, tokens, width, text }) =>
      near && under !== 'teaser' && tokens <= 60 && width <= 400 && creditAtEnd.test(text.slice(-90)),
    because: 'ends with the credit of a picture',
    catches: [
      { ...at, text: 'Off we go: from Monday for 49 crowns. Bild: Mo Lin' },
      { ...at, text: 'The plan puts the quality of life first | Bo Ek/Belga via AFP' },
    ],
    spares: [{ ...at, text: 'He came to Orrin via Carrow' }, 'From Monday for 49 crowns. Bild: Mo Lin'],
  },
  {
    name: 'caption-of-the-east',
    label: 'caption',
    score: 0.7,
    test: ({ near, under, width, text, cues }) =>
      near && under !== 'teaser' && width <= 300 && easternCaption.test(text, cues),
    because: 'written as Chinese and Japanese papers write under pictures',
    catches: [
      { ...at, text: '图为第一批乘客在车站合影。李明 摄' },
      { ...at, text: '日誌を手にする林さん＝２日、千鳥町立図書館' },
    ],
    spares: [{ ...at, text: '这张照片是他自己拍摄的。' }, '图为第一批乘客在车站合影。'],
  },
  {
    name: 'signature',
    label: 'byline',
    score: 0.7,
    test: ({ near, width, text, cues }) => near && width <= 140 && signature.test(text, cues),
    because: 'signs the piece, as papers of its language do',
    catches: [
      { ...top, text: 'كتبت: هناء سالم' },
      { ...at, text: '（千鳥支局・林健）' },
      { ...top, text: 'Van onze verslaggever Mo Lin' },
      { ...top, text: '2011年09月18日 07:46 来源：海港晚报 记者 王芳 实习生 李明 打印 我要评论' },
    ],
    spares: ['كتبت: هناء سالم', { ...at, text: '（写真）' }],
  },
  {
    name: 'dated-caption',
    label: 'caption',
    score: 0.6,
    test: ({ near, place, under, tokens, sentence, text }) =>
      near &&
      place === 'between-paragraphs' &&
      under !== 'teaser' &&
      tokens >= 8 &&
      !sentence &&
      looksLikeTimestamp(text, tokens) &&
      /^\p{Lu}/u.test(text),
    because: 'says what was where, and when',
    catches: [{ ...at, place: 'between-paragraphs', text: 'Boats of the coast guard off Orrin, 28. April 2023' }],
    spares: [
      { ...top, text: 'Boats of the coast guard off Orrin, 28. April 2023' },
      { ...at, place: 'between-paragraphs', text: '28. April 2023' },
    ],
  },
  {
    name: 'quote-source',
    label: 'pull-quote',
    score: 0.5,
    test: ({ place, width, sentence, text }) =>
      place === 'between-paragraphs' && width <= 60 && !sentence && /^[—–]\s?\p{Lu}/u.test(text),
    because: 'a dash and a name: who said the quote beside it',
    catches: [{ ...at, place: 'between-paragraphs', text: '— Edda Quill, harbour master' }],
    spares: [{ ...at, place: 'between-paragraphs', text: '— And then it rained.' }, '— Edda Quill'],
  },
  {
    name: 'by-word',
    label: 'byline',
    score: 0.6,
    test: ({ near, belowHeadline, text, cues }) => near && belowHeadline === true && byOnly.test(text, cues),
    because: 'the word or the sign before or between names',
    catches: [{ ...top, belowHeadline: true, text: 'By' }],
    spares: [
      { ...top, text: 'By' },
      { ...top, belowHeadline: true, text: 'By noon' },
    ],
  },
  {
    name: 'after-by-word',
    label: 'byline',
    score: 0.7,
    test: ({ near, belowHeadline, tokens, above = '', text }) =>
      near &&
      belowHeadline === true &&
      tokens >= 2 &&
      tokens <= 6 &&
      /^(?:by|von|par|por)$/i.test(above) &&
      /^\p{Lu}/u.test(text),
    because: ({ above }) => `a name below the word "${above}"`,
    catches: [{ ...top, belowHeadline: true, above: 'By', text: 'Tom Harrow' }],
    spares: [{ ...top, belowHeadline: true, above: 'Share', text: 'Tom Harrow' }],
  },
]; // prettier-ignore

const hereLine = cued(
  /^(?:you are here|vous êtes ici|sie (?:sind|befinden sich) hier|(?:usted )?est[áa]s? (?:aquí|en)|ti trovi (?:in|qui)|você está (?:em|aqui)|u bent hier|du er her|du är här|jesteś tutaj|вы здесь|ви тут|您(?:现在)?的位置|您所在的位置|当前位置|目前位置|現在位置|현재 ?위치)\s?[:：]\s?\S/iu,
);
const creditWords = cued(
  /^[([]?(?:credit\s?:\s?)?(?:(?:instagram|twitter|facebook|youtube|tiktok|reuters|shutterstock|getty(?: images)?|courtesy)\s?[/:|]\s?\S)|^courtesy (?:of|photo)|^(?:photo|image|picture|illustration|video|gallery) (?:by|credit|courtesy)|(?:getty images|shutterstock|unsplash|istock|alamy)(?: for .{1,60})?[)]?$|\/(?:afp|ap|reuters|epa|dpa|bloomberg|shutterstock|instagram)\b.{0,30}$/iu,
);
const creditAtEnd =
  /(?:^|[\s.|(])(?:bild|foto|photo|image|picture|illustration|grafik|crédits?(?: photo)?|credit|fotocredit|bildquelle|foto credit)s?\s?[:：/©]\s?[^.:]{2,60}$|\svia (?:afp|ap|reuters|getty(?: images)?|epa|imago)\)?$/iu;
const easternCaption = cued(
  /^(?:图为|圖為|图片说明|图：|圖：|图\d?[:：])|[\p{Script=Han}]{2,4}\s?[摄攝](?:影)?[)）。]?$|[＝][^。]{0,16}(?:\d|[０-９]|提供|撮影|[都道府県市区町村])[^。]{0,24}$/u,
);
const signature = cued(
  /^(?:autorin\/autor|autore?s?\/autora?s?)\s\p{L}|^(?:كتبت?|بقلم|تقرير|تحرير)\s?[:：]|^(?:van|door) (?:onze|een) (?:onzer )?(?:verslaggev\w+|redact\w+|correspondent\w*)|^[（(][\p{Script=Han}\p{Script=Katakana}]{1,10}(?:局|社|部|記者)[・･ 　][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2,8}[）)]$|^\d{4}年\d{1,2}月\d{1,2}日.{0,12}(?:来源|來源|记者|記者|作者)|^\p{L}{2,4} ?(?:기자|특파원)(?: [\w.]+@\S+)?$/iu,
);
const byOnly = cued(
  /^(?:by|von|par|por|di|av|af|door|and|und|et|y|e|en|og|och|authors?:?|autor(?:en)?:?|[-–|·•,&])$/iu,
);

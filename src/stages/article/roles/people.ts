// Rules for people on the page who are not in the story: who wrote it, what readers say, what the publisher owes by law.

import { cued } from './cued.js';
import { nameSaying } from './element-names.js';
import { jobTitle } from './held-at-the-article.js';
import type { Line } from './line.js';
import type { RoleRule } from './rule.js';

const named = (label: Parameters<typeof nameSaying>[0]) => (line: Line) =>
  `stands in an element named "${nameSaying(label, line.names)}"`;

export const people: readonly RoleRule[] = [
  {
    name: 'among-replies',
    label: 'comment',
    score: 0.7,
    test: ({ amongReplies }) => amongReplies === true,
    because: 'stands among lines that say "Reply"',
    catches: [{ text: 'My father told them so in 1988.', amongReplies: true }],
    spares: ['My father told them so in 1988.'],
  },
  {
    name: 'comment-box',
    label: 'comment',
    score: 0.7,
    test: ({ names }) => nameSaying('comment', names) !== undefined,
    because: named('comment'),
    catches: [{ text: 'quayside_ken', names: ['user', 'comment-head'] }],
    spares: [{ text: 'quayside_ken', names: ['user'] }],
  },
  {
    name: 'comment-words',
    label: 'comment',
    score: 0.8,
    test: ({ text, tokens, cues }) => tokens <= 24 && commentLine.test(text, cues),
    because: 'the way to the comments, or their rules',
    catches: [
      'Join the conversation',
      'Be the first to comment',
      '3 Kommentare',
      'Your email address will not be published.',
      'コメントする',
      'Loading comments',
    ],
    spares: ['The minister declined to comment', 'Comments by the minister drew laughter'],
  },
  {
    name: 'bio-box',
    label: 'author-bio',
    score: 0.7,
    test: ({ names, tokens }) => tokens >= 3 && nameSaying('author-bio', names, 8) !== undefined,
    because: named('author-bio'),
    catches: [{ text: 'Ana has covered the coast since 2009.', names: ['author-bio__text'] }],
    spares: [{ text: 'Ana has covered the coast since 2009.', names: ['text'] }],
  },
  {
    name: 'bio-of-author',
    label: 'author-bio',
    score: 0.8,
    test: ({ text, tokens, author }) =>
      author !== undefined &&
      tokens >= 6 &&
      tokens <= 150 &&
      text.indexOf(author) < 30 &&
      (thirdPerson.test(text.slice(text.indexOf(author) + author.length)) ||
        jobTitle.test(text.slice(text.indexOf(author) + author.length))),
    because: ({ author }) => `says in the third person who ${author} is, whom the page declares as its author`,
    catches: [
      { text: 'Greta Solheim covers farming for the Harbour Post.', author: 'Greta Solheim' },
      { text: 'Anna Weiß ist Redakteurin im Ressort Wissen.', author: 'Anna Weiß' },
    ],
    spares: ['Greta Solheim covers farming for the Harbour Post.', { text: 'Greta Solheim', author: 'Greta Solheim' }],
  },
  {
    name: 'bio-words',
    label: 'author-bio',
    score: 0.7,
    test: ({ text, tokens, place, cues }) =>
      place !== 'between-paragraphs' && tokens >= 5 && tokens <= 150 && bioLine.testStart(text, 220, cues),
    because: 'says in the third person that someone is a journalist',
    catches: [
      'Tom Harrow is a senior reporter at the Harbour Post, where he covers the sea.',
      'Mechthild Hagedorn ist Redakteurin für Kommunalpolitik.',
      'Élodie Martin est journaliste au service culture.',
      'Carla Ruiz es corresponsal en el norte.',
      'Вера Соколова — корреспондент отдела культуры.',
    ],
    spares: [
      'A reporter was hurt in the crash.',
      { text: 'Tom Harrow is a senior reporter at the Harbour Post.', place: 'between-paragraphs' },
      'The ferry is a great help to reporters.',
    ],
  },
  {
    name: 'under-bio-heading',
    label: 'author-bio',
    score: 0.6,
    test: ({ under, near, tokens, shortRow }) =>
      under === 'author-bio' && tokens >= 2 && (near || tokens >= 6) && shortRow < 6,
    because: 'stands under a heading about the author',
    catches: [{ text: 'Ana has covered the coast since 2009.', under: 'author-bio' }],
    spares: ['Ana has covered the coast since 2009.'],
  },
  {
    name: 'imprint-words',
    label: 'imprint',
    score: 0.8,
    test: ({ text, tokens, place, cues }) =>
      tokens <= 14 && place !== 'between-paragraphs' && imprintLine.test(text, cues),
    because: 'the way to the terms, the publisher or its offices',
    catches: [
      'Privacy Policy',
      'Contact Us',
      'Impressum',
      'Datenschutz',
      'AGB',
      'Mentions légales',
      'Aviso legal',
      'Политика конфиденциальности',
      '联系我们',
      '利用規約',
      '이용약관',
      'Advertise with us',
    ],
    spares: [
      'Privacy policy is made in the capital these days',
      'Contact us, the police asked witnesses',
      { text: 'Kontakt', place: 'between-paragraphs' },
    ],
  },
  {
    name: 'imprint-row',
    label: 'imprint',
    score: 0.7,
    test: ({ text, tokens, place, cues }) =>
      place !== 'between-paragraphs' && tokens <= 160 && imprintWord.count(text, cues) >= (text.includes('|') ? 2 : 3),
    because: 'several words such as terms, privacy, contact',
    catches: [
      'About us | Careers | Privacy',
      'Impressum AGB Datenschutz Cookies',
      '关于我们| 联系我们| 广告服务| 网站声明',
    ],
    spares: [
      'He was careful about his privacy.',
      { text: 'About us | Careers | Privacy', place: 'between-paragraphs' },
    ],
  },
  {
    name: 'publisher-line',
    label: 'imprint',
    score: 0.7,
    test: ({ text, tokens, place, cues }) => place === 'after-body' && tokens <= 200 && publisherLine.test(text, cues),
    because: 'speaks of rights in the page, or of who answers for it',
    catches: [
      'This site is protected by reCAPTCHA and the terms of service apply.',
      'This material may not be published, broadcast or rewritten. All rights reserved.',
      'Redaktionell verantwortlich: Bo Ek',
      '© 2024 Harbour Post Media Ltd',
      '無断転載を禁じます',
    ],
    spares: ['The rights of tenants are reserved to the council.'],
  },
]; // prettier-ignore

const commentLine = cued(
  /^(?:join the (?:conversation|discussion)|no comments(?: yet)?.{0,30}|forum: \d+ postings?|be the first (?:person )?to (?:comment|like|reply)|(?:post|add|write|leave|view|show|read|loading|load)(?: (?:a|your|all|the|more))? (?:comments?|reply|replies)|\d{1,5} (?:comments?|kommentare?|kommentarer|commentaires?|comentarios?|comentários?|commenti|reacties|komentarzy|комментари\p{L}+|replies)|comments?(?: are (?:closed|off|disabled))?\.?|comment|commenting|sort by .{0,20}|most (?:liked|recent) comments?|your email address will not be published.{0,60}|required fields are marked.{0,10}|you must be logged in to .{0,30}comment.{0,10}|kommentieren|kommentare?(?: (?:anzeigen|lesen|schreiben|laden))?|diskutieren sie mit.{0,40}|commenter|réagir|laisser un commentaire|dejar? un comentario|comentar|deixe (?:um|seu) comentário|lascia un commento|commenta|reageer|kommenter|kommentera|kommentoi|komentuj|dodaj komentarz|komentář\p{L}*|комментировать|оставить комментарий|коментувати|yorum (?:yap|yaz)|tulis komentar|网友评论.{0,20}|发表评论|我要评论|コメント(?:する|を書く|を見る)?|댓글(?:쓰기| ?\d+)?|أضف تعليق\p{L}*)$/iu,
);
const job =
  '(?:reporter|correspondent|journalist|columnist|news editor|editor|writer|contributor|photographer|critic|blogger|producer|intern)s?';
const thirdPerson =
  /\b(?:is|was|are|has|writes|covers|reports|works|joined|lives|studied|holds|ist|war|schreibt|arbeitet|berichtet|studierte|est|écrit|couvre|es|fue|escribe|cubre|è|scrive|é|escreve|schrijft|werkt|skriver|jobber|jest|pisze)\b|(?:—|–|пишет|работает|является)|(?:記者|记者|기자)/iu;
const bioLine = cued(
  new RegExp(
    `^(?:\\p{Lu}[\\p{L}.'’-]*\\s){1,4}(?:is|was|has been|works as|serves as) (?:(?:a|an|the|our|\\p{Lu}[\\p{L}'’.&-]*)\\s)(?:[\\p{L}'’.&-]+,?\\s){0,8}?${job}\\b` +
      `|^(?:\\p{Lu}[\\p{L}.'’-]*\\s){1,4}(?:covers|writes (?:about|for|on)|reports (?:on|for)|has (?:covered|written|worked)|joined)\\s` +
      `|^(?:He|She|They) (?:covers|writes about|reports on|previously|can be reached|is a graduate|holds a|lives in|graduated)\\b` +
      `|^(?:Reach|Follow|Email|Contact) (?:\\p{L}+ ){0,4}(?:reporter|at \\S+@|on (?:twitter|x)\\b|@)` +
      `|^(?:[\\p{Lu}][\\p{L}.'’-]*\\s){1,4}(?:ist|arbeitet als|schreibt als|war)\\s(?:[\\p{L}'’.-]+\\s){0,6}?(?:[\\p{L}-]*[Rr]edakteur(?:in)?|Reporter(?:in)?|[\\p{L}-]*[Kk]orrespondent(?:in)?|[\\p{L}-]*[Jj]ournalist(?:in)?|Autor(?:in)?|Volontär(?:in)?)` +
      `|^(?:[\\p{Lu}][\\p{L}.'’-]*\\s){1,4}est\\s(?:[\\p{L}'’.-]+\\s){0,4}?(?:journaliste|rédact(?:eur|rice)|correspondante?|reporter|chroniqueu(?:r|se))` +
      `|^(?:[\\p{Lu}][\\p{L}.'’-]*\\s){1,4}(?:es|é|è)\\s(?:[\\p{L}'’.-]+\\s){0,4}?(?:periodista|redactora?|corresponsal|columnista|jornalista|repórter|redatora?|giornalista|redattore|redattrice|corrispondente)` +
      `|^(?:[\\p{Lu}][\\p{L}.'’-]*\\s){1,4}(?:is|werkt als|er|är|jobber som|on)\\s(?:[\\p{L}'’.-]+\\s){0,4}?(?:journalist|verslaggever|redacteur|correspondent|redaktør|reporter|redaktör|toimittaja)` +
      `|^(?:[\\p{Lu}][\\p{L}.'’-]*\\s){1,4}(?:jest|—|–|-)\\s(?:[\\p{L}'’.-]+\\s){0,4}?(?:dziennikar(?:z|ka)|redaktor(?:ka)?|журналист(?:ка)?|корреспондент|редактор|обозреватель|кореспондент)`,
    'u',
  ),
);
const imprintLine = cued(
  /^(?:(?:our |the )?(?:about(?: us| the \p{L}+)?|contact(?: us| \p{L}+)?|privacy(?: (?:policy|notice|statement|centre|center))?|cookie (?:policy|notice|statement)|terms(?: (?:of (?:use|service|sale)|and conditions|& conditions|of service))?|legal(?: notice)?|disclaimer|copyright|careers?|jobs|advertis(?:e|ing)(?: with us)?|media kit|press(?: releases?| room| office)?|newsroom|help(?: cent(?:er|re)| & support)?|faqs?|support|customer (?:service|care)|accessibility(?: statement)?|site ?map|editorial (?:standards|guidelines|policy)|corrections(?: policy)?|ethics(?: policy)?|code of (?:ethics|conduct)|licen[cs]ing|permissions|rights (?:&|and) permissions|syndication|reprints|masthead|imprint|staff|community (?:standards|guidelines)|modern slavery.{0,20}|your (?:california )?privacy (?:rights|choices)|ccpa|user agreement|ownership|subscriber (?:services|agreement)|feedback|send (?:a )?(?:tip|feedback)|submit (?:a )?.{0,20}|report (?:an |a )?(?:error|typo|correction|problem)s?|impressum|datenschutz(?:erklärung|hinweise|bestimmungen)?|agb|nutzungsbedingungen|kontakt(?:formular)?|karriere|mediadaten|werben|barrierefreiheit|über uns|redaktion|hilfe|netiquette|verträge hier kündigen|abo kündigen|widerruf.{0,15}|offenlegung|mentions légales|cgu|cgv|politique de confidentialité|données personnelles|qui sommes-nous ?\??|nous contacter|contactez-nous|plan du site|charte.{0,30}|accessibilité.{0,30}|aviso legal|política de (?:privacidad|privacidade|cookies)|condiciones.{0,20}|quiénes somos|contacto|publicidad|mapa del sitio|quem somos|fale conosco|contato|termos de uso|expediente|anuncie|note legali|chi siamo|contatti|redazione|termini.{0,20}|over ons|colofon|privacybeleid|gebruiksvoorwaarden|om oss|kontakt oss|personvern.{0,20}|integritetspolicy|om os|privatlivspolitik|tietosuoja.{0,15}|yhteystiedot|o nas|regulamin|polityka prywatności|redakcja|reklama|o nás|kontakty|inzerce|podmínky.{0,20}|о (?:нас|проекте|редакции|компании)|контакты|редакция|политика конфиденциальности|пользовательское соглашение|правила.{0,30}|обратная связь|про нас|контакти|редакція|реклама на сайте|künye|iletişim|hakkımızda|gizlilik.{0,20}|kullanım.{0,15}|tentang kami|redaksi|kebijakan privasi|pedoman.{0,20}|liên hệ|giới thiệu|关于我们|联系我们|关于本网|网站地图|法律声明|隐私(?:政策|条款)|版权声明|服务条款|广告服务|聯絡我們|關於我們|私隱.{0,6}|会社概要|利用規約|プライバシーポリシー|個人情報.{0,10}|お問い合わせ|特定商取引.{0,12}|著作権.{0,8}|サイトマップ|ヘルプ|広告掲載.{0,8}|회사소개|이용약관.{0,6}|개인정보.{0,10}|청소년보호.{0,6}|고객센터|저작권.{0,6}|광고문의|سياسة الخصوصية|من نحن|اتصل بنا|गोपनीयता नीति|संपर्क करें)\s?[|»›:]?)$/iu,
);
const publisherLine = cued(
  /©|\(c\) ?(?:19|20)\d\d|copyright (?:©|\d{4}|by)|all rights reserved|alle rechte (?:vorbehalten|liegen)|tous droits (?:de reproduction )?réservés|todos los derechos|todos os direitos|tutti i diritti|все права|усі права|wszelkie prawa|všechna práva|alle rettigheter|med ensamrätt|tüm hakları|hak cipta|版权所有|無断転載|禁無断|무단 ?전재|저작권|protected by (?:recaptcha|wp-|copyscape)|recaptcha|may not be (?:published|reproduced|republished|copied|broadcast)|(?:terms of (?:service|use)|privacy policy) (?:apply|and)|verantwortlich(?:e|er)?(?: im sinne| i\.? ?s\.?| redakteur)|redaktionell verantwortlich|handelsregister|amtsgericht|directeur de (?:la )?publication|partita iva|p\. ?iva|свидетельство о регистрации|роскомнадзор|учредитель|ICP备|公网安备|등록번호|발행인|e-?issn|\bissn\b/iu,
);
const imprintWord = cued(
  /\b(?:about us|contact(?: us)?|careers|jobs|privacy|terms|cookies?|advertise|sitemap|accessibility|faqs?|legal|impressum|agb|datenschutz|kontakt|mediadaten|karriere|über uns|mentions légales|confidentialité|aviso legal|privacidad|contacto|publicidad|note legali|contatti)\b|关于|联系我们|聯絡我們|招聘|广告服务|廣告|声明|聲明|隐私|私隱|网站地图|会社概要|利用規約|プライバシー|お問い合わせ|이용약관|개인정보|회사소개|고객센터/giu,
);

// Headings behind an article that say what follows them: comments, other stories, tags, who wrote it.
import type { Label } from '../../../page/labels.js';

export type FootSection = Extract<Label, 'comment' | 'author-bio' | 'tag-list' | 'newsletter-prompt' | 'teaser'>;

const mostTokens = 8; // as isFootHeading

const patterns: readonly (readonly [FootSection, RegExp])[] = [
  [
    'comment',
    /^(?:\d{1,5} )?(?:comments?|reader comments|join the (?:conversation|discussion)|leave a (?:comment|reply)|kommentare?|leserkommentare|commentaires?|comentarios?|comentários?|commenti|reacties|kommentarer|komentarze|komentáře|komentari|комментари[ий]|коментарі|yorumlar|komentar|bình luận|評論|评论|網友評論|コメント|댓글|التعليقات|تعليقات|टिप्पणियाँ)(?:\s?[(:：]?\s?\d{0,5}\)?)?$/iu,
  ],
  [
    'author-bio',
    /^(?:about the (?:authors?|writers?|contributors?)|meet the (?:author|writer|team)|über (?:den autor|die autor(?:in|en))|zur person|zum autor|à propos (?:de l['’]auteure?|des auteurs)|sobre (?:el autor|la autora|o autor|a autora|los autores)|acerca del autor|l['’]autore|over de auteur|om forfatteren|om författaren|o autorze|об авторе|про автора|yazar hakkında|作者简介|作者簡介|関于作者|关于作者|著者プロフィール|筆者プロフィール|필자 소개|عن الكاتب)\s?[:：]?$/iu,
  ],
  [
    'tag-list',
    /^(?:tags?|tagged(?: (?:as|with|in))?|topics?|topics in this (?:article|story)|in this (?:article|story)|read more about|more (?:on|about) (?:this|these) topics?|keywords?|filed under|themen|schlagw(?:orte|örter)|thèmes?|mots[- ]clés|sur le thème|temas?|etiquetas|palabras clave|archivado en|palavras-chave|argomenti|onderwerpen|trefwoorden|emneord|ämnen|emner|tagi|tematy|štítky|теги|темы|ключевые слова|теми|etiketler|konular|topik|từ khóa|标签|標籤|关键词|關鍵字|キーワード|タグ|관련 ?태그|태그|الوسوم|كلمات مفتاحية)\s?[:：]?$/iu,
  ],
  [
    'newsletter-prompt',
    /^(?:(?:our|free|the [\p{L}' ]{1,30}) )?newsletters?(?: sign[- ]?up)?$|^newsletter\s?[:：].{1,40}$|^(?:sign up|subscribe)(?: (?:for|to) (?:our|the)[^.]{0,40})?$/iu,
  ],
  [
    'teaser',
    /^(?:(?:热点|最新|精彩|推荐|今日|头条|熱門|最新)(?:新闻|推荐|阅读|要闻|图片|新聞)|recent (?:posts|articles|stories|news)|trending(?: now| topics)?|must (?:watch|read|see)|lesen sie (?:auch|mehr).{0,30}|lire aussi.{0,20}|top (?:news|reads|posts)|must[- ]reads?|editors?['’]? (?:picks|recommendations|choice)|popular (?:now|posts|stories)|keep reading|further reading|other (?:news|stories)|next (?:article|story|post|up)|previous (?:article|story|post)|(?:neueste|aktuelle|ähnliche|beliebte|empfohlene) (?:artikel|beiträge|nachrichten|meldungen|themen)|relevante themen|auch interessant|empfehlungen(?: der redaktion)?|meistgelesene artikel|dernières (?:actualités|nouvelles|infos)|articles (?:similaires|récents|recommandés)|lo (?:más|último) (?:leído|visto|nuevo|popular)?|últimas noticias|notas relacionadas|más noticias|te recomendamos|ultime notizie|articoli correlati|i più letti|mais lidas|últimas|siste nytt|flere saker|relaterade artiklar|liknande artiklar|seneste nyt|uusimmat|luetuimmat|najnowsze|polecane|najczęściej czytane|nejčtenější|doporučujeme|последние новости|самое читаемое|популярное|новости по теме|останні новини|популярне|son haberler|çok okunanlar|berita (?:terbaru|lainnya|populer)|terpopuler|tin (?:mới|khác)|最新ニュース|おすすめ(?:記事)?|アクセスランキング|ランキング|新着記事|많이 본 (?:뉴스|기사)|주요 ?뉴스|인기 ?(?:기사|뉴스)|최신 ?뉴스|الأكثر قراءة|أخبار ذات صلة|آخر الأخبار|ताज़ा खबरें)\s?[:：]?$/iu,
  ],
];

/** What the heading promises, where its words are sure; other stories are told by `isFootHeading`. */
export function footSection(text: string, tokens: number): FootSection | undefined {
  if (tokens > mostTokens || text.length > 80) return undefined;
  return patterns.find(([, pattern]) => pattern.test(text))?.[0];
}

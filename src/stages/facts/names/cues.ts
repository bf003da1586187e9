// Words that come before names in a byline, by what the names then are: one language a line.
// They need a colon where `:` is written; elsewhere a space is enough.

export type CueKind = 'author' | 'editor' | 'agency' | 'other';

interface CueTable {
  readonly kind: CueKind;
  readonly words: readonly string[];
}

/** `editor` before `author`: `Edited by` ends in an author's word, `Web Editor:` is longer than `Editor:`. */
const tables: readonly CueTable[] = [
  {
    kind: 'editor',
    words: [
      '(?:web |copy |managing |photo )?editors?:|edited by',
      'redaktion:|redakteur(?:in)?:|bearbeitet von',
      'éditeur:|édité par|editor[ae]?:|editado por|a cura di',
      'redactie:|redaktör:|redaktør:|redaktor:|edytor:|редактор:|editör:',
      '责任编辑:?|責任編輯:?|编辑:?|編輯:?|责编:?|責編:?|編集:',
    ],
  },
  {
    kind: 'agency',
    words: [
      'sources?:|quelle:|fuente:|fonte:|bron:|källa:|kilde:|źródło:|zdroj:|источник:|джерело:|kaynak:|sumber:|nguồn:',
      '来源:?|來源:?|稿源:|出处:',
    ],
  },
  {
    kind: 'other',
    words: [
      '(?:photos?|pictures?|images?|illustrations?|video|graphics?|translated|narrated|reviewed|fact[- ]checked|medically reviewed)(?: by|:)',
      'fotos?:|bild(?:er)?:|photographie?s?:|foto(?:s|grafía)?:|摄影:?|图:|翻译:?|校对:?|审核:?',
    ],
  },
  {
    kind: 'author',
    words: [
      '(?:published |written |reported |reporting |posted |story |words |analysis |opinion |exclusive |text )?by:? ',
      '(?:authors?|writers?|reporters?|reporting|text|contributors?):|about the authors?:?',
      '(?:(?:eine? )?(?:artikel|beitrag|kommentar|gastbeitrag|kolumne|analyse|reportage|interview|essay|porträt|bericht) )?von:? |autor(?:in|en)?:|autorin/autor:?|verfasst von',
      '(?:publié |propos recueillis |écrit )?par:? |auteurs?:|texte:',
      '(?:escrito |publicado )?por:? |autora?(?:es)?:|redacción:|texto:',
      'di:? |a firma di|autore:|testo:',
      'door:? |van onze (?:(?:sport|kunst|economie)?(?:redacteur|verslaggever|correspondent|medewerker)|verslaggeefster) |auteur:|tekst:',
      'von unserem (?:korrespondenten|mitarbeiter|redakteur|reporter) |de notre correspondante? |de nuestro corresponsal |del nostro (?:inviato|corrispondente) |from our (?:own )?(?:correspondent|reporter) ',
      'av:? |text:|skribent:|skrevet av',
      'af:? |skrevet af|journalist:',
      'teksti:|kirjoittaja:|toimittaja:',
      'autorzy:|oprac\\.:?|opracował[ao]?:?|napisał[ao]?:?',
      'autoři:|napsal[ao]?:?',
      'автор(?:ы|и|ка)?:?|текст:',
      'yazar:|haberi?:|yazan:',
      'oleh:? |penulis:|reporter:|pewarta:',
      'tác giả:|bài viết:',
      'بقلم:?|كتب:?|كتبت:?',
      '(?:本报|新华社|中新社)?记者:?|記者:?|作者:?|撰文:?|文[:/]|文/图:?|通讯员:?|見習記者:?|取材・文[:/]?|執筆:?',
      '글[:/]',
    ],
  },
];

export interface Cue {
  readonly kind: CueKind;
  /** In the text, end excluded. */
  readonly span: readonly [number, number];
}

const spaced = /^[^\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}]/u;

const patterns: readonly (readonly [CueKind, RegExp])[] = tables.map(({ kind, words }) => [kind, patternOf(words)]);

/** The cues of a line, in order; where two overlap the one that begins first counts, the longer where both begin together. */
export function cuesIn(text: string): Cue[] {
  if (!mayHoldCue(text)) return [];
  const plain = text.replaceAll('：', ':');
  const found = patterns.flatMap(([kind, pattern]) =>
    [...plain.matchAll(pattern)].map((match): Cue => ({ kind, span: [match.index, match.index + match[0].length] })),
  );
  found.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  return found.filter((cue, at) => !found.slice(0, at).some((earlier) => earlier.span[1] > cue.span[0]));
}

/** Latin cues that need no colon have one of these words. */
const withoutColon = new Set(
  (
    'by about von verfasst autorin par notre por nuestro di nostro cura firma door van av af oprac opracował opracowała ' +
    'opracowało napisał napisała napisało napsal napsala napsalo oleh our'
  ).split(' '),
);

/** A cheap test that most lines fail: the patterns are long. */
function mayHoldCue(text: string): boolean {
  if (/[:：\u0400-\u1fff\u2e80-\uffff]/.test(text)) return true;
  return text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => withoutColon.has(word));
}

/** Words that are letters alone must stand alone, or `by` would be found in `Ruby Red`. */
function patternOf(words: readonly string[]): RegExp {
  const all = words.flatMap((line) => alternatives(line));
  const alone = all
    .filter((word) => spaced.test(word))
    .map((word) => word.replace(/:(\??)$/, '\\s?:$1').replace(/ $/, '\\s'));
  const inside = all.filter((word) => !spaced.test(word));
  const parts = [
    `(?<![\\p{L}\\p{N}])(?:${alone.join('|')})`,
    ...(inside.length > 0 ? [`(?:${inside.join('|')})`] : []),
  ];
  return new RegExp(parts.join('|'), 'giu');
}

/** Splits at `|` outside brackets. */
function alternatives(line: string): string[] {
  const parts: string[] = [''];
  let depth = 0;
  for (const letter of line) {
    if (letter === '(') depth += 1;
    if (letter === ')') depth -= 1;
    if (letter === '|' && depth === 0) parts.push('');
    else parts[parts.length - 1] += letter;
  }
  return parts;
}

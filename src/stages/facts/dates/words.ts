// Words beside a date that say whether it is when the page was published or when it was changed: one language a line.

const published: Readonly<Record<string, string>> = {
  en: 'published|posted|first published|created|released|issued|date',
  de: 'veröffentlicht|erstellt|erschienen|publiziert|online seit|stand vom',
  fr: 'publié|publie|mis en ligne|paru|posté|créé',
  es: 'publicado|publicada|creado|publicación',
  it: 'pubblicato|pubblicata|pubblicazione',
  pt: 'publicado|publicada|postado|criado',
  nl: 'gepubliceerd|geplaatst|geplaatst op',
  sv: 'publicerad|publicerat',
  no: 'publisert|lagt ut',
  da: 'udgivet|publiceret|offentliggjort',
  fi: 'julkaistu',
  pl: 'opublikowano|publikacja|data publikacji|dodano',
  cs: 'publikováno|vydáno|zveřejněno',
  ru: 'опубликовано|дата публикации',
  uk: 'опубліковано|дата публікації',
  tr: 'yayınlanma|yayınlandı|yayın tarihi|giriş|oluşturulma',
  id: 'diterbitkan|terbit|dipublikasikan',
  vi: 'đăng|xuất bản',
  el: 'δημοσιεύθηκε|δημοσίευση',
  ar: 'نشر|تاريخ النشر',
  zh: '发布|發布|发表|發表|刊登',
  ja: '公開|掲載|配信|投稿',
  ko: '입력|등록|게재|작성',
};

const modified: Readonly<Record<string, string>> = {
  en: 'updated|update|last updated|modified|last modified|last edited|edited|revised|changed|last reviewed|reviewed',
  de: 'aktualisiert|aktualisierung|geändert|letzte änderung|zuletzt bearbeitet|überarbeitet|update',
  fr: 'mis à jour|mise à jour|actualisé|modifié|màj',
  es: 'actualizado|actualizada|modificado|actualización',
  it: 'aggiornato|aggiornata|modificato|aggiornamento|ultima modifica',
  pt: 'atualizado|atualizada|modificado|actualizado|atualização',
  nl: 'bijgewerkt|gewijzigd|aangepast|laatste update',
  sv: 'uppdaterad|uppdaterat|ändrad',
  no: 'oppdatert|sist oppdatert|endret',
  da: 'opdateret|ændret|sidst opdateret',
  fi: 'päivitetty|muokattu',
  pl: 'aktualizacja|zaktualizowano|zmieniono|modyfikacja',
  cs: 'aktualizováno|upraveno|změněno|aktualizace',
  ru: 'обновлено|изменено|обновлён',
  uk: 'оновлено|змінено',
  tr: 'güncelleme|güncellendi|son güncelleme|güncellenme',
  id: 'diperbarui|pembaruan|diupdate',
  vi: 'cập nhật|sửa đổi',
  el: 'ενημερώθηκε|τελευταία ενημέρωση|ενημέρωση',
  ar: 'آخر تحديث|تحديث|تعديل',
  zh: '更新|修改|最后更新|最後更新',
  ja: '更新|最終更新|修正',
  ko: '수정|최종수정|업데이트',
};

/** Chinese, Japanese and Korean words stand without spaces, so they count inside longer ones (`发布时间`). */
const unspaced: readonly string[] = ['zh', 'ja', 'ko'];

function anyOf(words: Readonly<Record<string, string>>): RegExp {
  const lines = Object.entries(words);
  const spaced = lines.filter(([language]) => !unspaced.includes(language)).map(([, line]) => line);
  const rest = lines.filter(([language]) => unspaced.includes(language)).map(([, line]) => line);
  return new RegExp(`(?<!\\p{L})(?:${spaced.join('|')})(?!\\p{L})|${rest.join('|')}`, 'giu');
}

const kinds = [
  ['published', anyOf(published)],
  ['modified', anyOf(modified)],
] as const;

export type DateKind = (typeof kinds)[number][0];

/** What the last such word in a text says. */
export function dateKindIn(text: string): DateKind | undefined {
  let last = -1;
  let kind: DateKind | undefined;
  for (const [name, pattern] of kinds) {
    for (const match of text.matchAll(pattern)) {
      if (match.index + match[0].length > last) [last, kind] = [match.index + match[0].length, name];
    }
  }
  return kind;
}

/** Where the first such word stands. */
export function dateWordIn(text: string): number | undefined {
  const places = kinds.map(([, pattern]) => text.search(pattern)).filter((at) => at >= 0);
  return places.length > 0 ? Math.min(...places) : undefined;
}

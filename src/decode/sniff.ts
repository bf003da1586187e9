// Tells HTML from plain text by what it starts with.

/** A few HTML tags among the first 64 KB; an article that mentions one `<b>` is plain text. */
export function looksLikeHtml(text: string): boolean {
  return /<(?:!doctype html|html|head|body|p|div)[\s>]/i.test(text.slice(0, 65_536));
}

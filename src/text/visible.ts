// Text of strangers for a terminal, which must not obey it.

/** Control characters as their pictures (U+2400 and on): a terminal that shows the file must not obey a page. */
export function visible(text: string): string {
  return text.replace(/[\0-\x08\x0b-\x1f\x7f-\x9f]/g, (control) =>
    control < ' ' ? String.fromCharCode(0x2400 + control.charCodeAt(0)) : '\u2421',
  );
}

/** JSON, which says the same with these as escapes; those below U+0020 it never holds as they are. */
export const visibleJson = (json: string): string =>
  json.replace(/[\x7f-\x9f]/g, (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`);

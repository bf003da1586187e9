// Text of strangers for a terminal or a browser, which must not obey it.

/** Control characters as their pictures (U+2400 and on): a terminal that shows the file must not obey a page. */
export function visible(text: string): string {
  return text.replace(/[\0-\x08\x0b-\x1f\x7f-\x9f]/g, (control) =>
    control < ' ' ? String.fromCharCode(0x2400 + control.charCodeAt(0)) : '\u2421',
  );
}

/** JSON says the same with these as escapes; it has those below U+0020 so already. */
export const visibleJson = (json: string): string =>
  json.replace(/[\x7f-\x9f]/g, (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`);

/**
 * Control characters, lone surrogates and marks that turn the direction of what follows as U+FFFD, for HTML: as long as before, so that
 * spans still fit.
 */
export function printable(text: string): string {
  return text.replace(/[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/gu, '\ufffd');
}

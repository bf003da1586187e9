// Text of strangers for a terminal or a browser, which must not obey it.

/** Control characters as their pictures (U+2400 and on): a terminal that shows the file must not obey a page. */
export function visible(text: string): string {
  return text.replace(/[\0-\x08\x0b-\x1f\x7f-\x9f]/g, (control) =>
    control < ' ' ? String.fromCharCode(0x2400 + control.charCodeAt(0)) : '\u2421',
  );
}

/** The same in one line: what a page chooses, its address say, must not write a line of ours. */
export const visibleLine = (text: string): string => visible(text.replace(/[\n\t\u2028\u2029]/g, '\u2420'));

const asEscape = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** JSON says the same with these as escapes; it has those below U+0020 so already. */
export const visibleJson = (json: string): string => json.replace(/[\x7f-\x9f]/g, asEscape);

/** Control characters beyond ASCII, line ends of Unicode, and marks that turn the direction of what follows. */
export const unseen = /[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/** JSON that a person is about to copy or look at: no character of a page ends its line, or turns or hides a part of it. */
export const plainJson = (json: string): string => json.replace(unseen, asEscape);

/** What neither an address nor a file can hold: halves of pairs become U+FFFD. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');

/**
 * Control characters, lone surrogates and marks that turn the direction of what follows as U+FFFD, for HTML: as long as before, so that
 * spans still fit.
 */
export function printable(text: string): string {
  return text.replace(/[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/gu, '\ufffd');
}

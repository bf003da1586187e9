// White space folded: facts are single lines.

const unfolded = /[^\S ]|\s\s|^\s|\s$/u;

export const collapse = (text: string): string =>
  unfolded.test(text) ? text.split(/\s/u).filter(Boolean).join(' ') : text;

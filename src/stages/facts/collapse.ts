// White space folded: facts are single lines.

export const collapse = (text: string): string => text.split(/\s/u).filter(Boolean).join(' ');

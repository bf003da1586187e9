// JSON as pages really have it: with comments, raw line breaks inside strings, a comma too many, or entities for quotes.

const longest = 1_000_000; // characters; guess: ten times the longest that was broken by hand

/** The value; undefined where it is beyond repair. */
export function readJson(text: string): unknown {
  const direct = parse(text);
  if (direct !== undefined || text.length > longest) return direct;
  const markup = text.includes('"') ? text : text.replace(/&quot;|&#34;/g, '"').replace(/&amp;/g, '&');
  return parse(repaired(markup));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** One token at a time: a string, a comment, a mark of CDATA or markup, or a comma with what follows it. */
const token =
  /"[^"\\]*(?:\\[\s\S][^"\\]*)*"|\/\*[\s\S]{0,5000}?\*\/|\/\/[^\n]*|<!--|-->|<!\[CDATA\[|\]\]>|,(?=\s{0,200}[\]}])|;(?=\s{0,200}$)|[\0-\x08\x0b\x0c\x0e-\x1f\ufeff]/g;

function repaired(text: string): string {
  return text.replace(token, (found) => (found.startsWith('"') ? repairedString(found) : ''));
}

function repairedString(text: string): string {
  return text
    .replace(/\\(?!["\\/bfnrt]|u[\da-f]{4})/gi, '\\\\')
    .replace(/\r?\n|\r/g, '\\n')
    .replace(/[\0-\x1f]/g, ' ');
}

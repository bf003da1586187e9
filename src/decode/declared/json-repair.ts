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

/** One step after the other, so that it is linear whatever stands in it. */
function repaired(text: string): string {
  const kept: string[] = [];
  let code = ''; // what stands between two strings, without comments
  let from = 0;
  while (from < text.length) {
    const quote = text.indexOf('"', from);
    const end = quote < 0 ? text.length : quote;
    const comment = commentAt(text, from, end);
    code += text.slice(from, comment ? comment[0] : end);
    from = comment ? comment[1] : end;
    if (comment || quote < 0) continue;
    from = endOfString(text, quote);
    kept.push(withoutExtras(code), repairedString(text.slice(quote, from)));
    code = '';
  }
  return kept.join('') + withoutExtras(code);
}

/** The first comment in a stretch without strings: where it begins and ends. */
function commentAt(text: string, from: number, to: number): readonly [number, number] | undefined {
  const at = text.slice(from, to).search(/\/[*/]/);
  if (at < 0) return undefined;
  const begin = from + at;
  const isBlock = text[begin + 1] === '*';
  const end = text.indexOf(isBlock ? '*/' : '\n', begin + 2);
  return [begin, end < 0 ? text.length : end + (isBlock ? 2 : 1)];
}

function endOfString(text: string, quote: number): number {
  for (let at = quote + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '"') return at + 1;
  }
  return text.length;
}

function repairedString(text: string): string {
  return text
    .replace(/\\(?:["\\/bfnrt]|u[\da-f]{4})|\\/gi, (found) => (found === '\\' ? '\\\\' : found))
    .replace(/\r?\n|\r/g, '\\n')
    .replace(/[\0-\x1f]/g, ' ');
}

const extras = /<!--|-->|<!\[CDATA\[|\]\]>|[\0-\x08\x0b\x0c\x0e-\x1f\ufeff]|,(?=\s{0,200}[\]}])|;(?=\s{0,200}$)/g;

/** Takes out marks of CDATA and of markup comments, and commas before a closing bracket. */
function withoutExtras(code: string): string {
  return code.replace(extras, '');
}

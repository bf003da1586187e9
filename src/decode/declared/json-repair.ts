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
  let from = 0;
  while (from < text.length) {
    const quote = text.indexOf('"', from);
    const comment = commentAt(text, from, quote < 0 ? text.length : quote);
    const to = comment ? comment[0] : quote < 0 ? text.length : quote;
    kept.push(text.slice(from, to));
    if (comment) from = comment[1];
    else if (quote < 0) break;
    else {
      from = endOfString(text, quote);
      kept.push(repairedString(text.slice(quote, from)));
    }
  }
  return withoutExtras(kept);
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
    .replace(/\\(?:["\\/bfnrt]|u[\da-f]{4})|\\/gi, (escape) => (escape === '\\' ? '\\\\' : escape))
    .replace(/\r?\n|\r/g, '\\n')
    .replace(/[\0-\x1f]/g, ' ');
}

/** Takes out marks of CDATA and of markup comments, and commas before a closing bracket; strings stay as they are. */
function withoutExtras(parts: readonly string[]): string {
  return parts.map((part) => (part.startsWith('"') ? part : part.replace(extras, ''))).join('');
}

const extras = /<!--|-->|<!\[CDATA\[|\]\]>|[\0-\x08\x0b\x0c\x0e-\x1f\ufeff]|,(?=\s{0,200}[\]}])|;(?=\s{0,200}$)/g;

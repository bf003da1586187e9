// The words that names of classes and ids are made of.

const longest = 200; // longer names are data

/** `relatedStories-box_2` gives related, stories, box. */
export function tokensOfName(name: string): string[] {
  const start = name.length > longest ? name.slice(0, longest) : name;
  const lower = start.toLowerCase();
  if (lower.length !== start.length || !ascii.test(lower)) return tokensOfForeign(start);
  const tokens: string[] = [];
  let from = 0;
  for (let at = 0; at <= lower.length; at++) {
    const isNext = at < lower.length && isLetter(lower.charCodeAt(at));
    if (isNext && !(at > from && isHump(start, at))) continue;
    if (at > from) tokens.push(lower.slice(from, at));
    from = isNext ? at : at + 1;
  }
  return tokens;
}

const ascii = /^[\0-\x7f]*$/;

const isLetter = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a;

/** A capital after a small letter. */
const isHump = (name: string, at: number): boolean => isLetter(name.charCodeAt(at - 1)) && !isLetter(name.charCodeAt(at));

/** The same for names with other letters, some of which become ASCII in lower case. */
const tokensOfForeign = (name: string): string[] =>
  name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .match(/[a-z]+/g) ?? [];

// The words that names of classes and ids are made of.

const longest = 200; // longer names are data

/** `relatedStories-box_2` gives related, stories, box. */
export function tokensOfName(name: string): string[] {
  const start = name.length > longest ? name.slice(0, longest) : name;
  return /^[\0-\x7f]*$/.test(start) ? cut(start) : cutForeign(start);
}

/** A walk costs a third of a regex, and a page has as many names as blocks. */
function cut(name: string): string[] {
  const lower = name.toLowerCase();
  const tokens: string[] = [];
  let from = 0;
  for (let at = 0; at <= lower.length; at++) {
    const goesOn = isSmall(lower, at);
    if (goesOn && !(at > from && isHump(name, at))) continue;
    if (at > from) tokens.push(lower.slice(from, at));
    from = goesOn ? at : at + 1;
  }
  return tokens;
}

/** False beyond the end. */
function isSmall(name: string, at: number): boolean {
  const unit = name.charCodeAt(at);
  return unit >= 0x61 && unit <= 0x7a;
}

/** A capital after a small letter, of two letters. */
const isHump = (name: string, at: number): boolean => isSmall(name, at - 1) && !isSmall(name, at);

/** The same where other letters stand, some of which are ASCII in lower case. */
export const cutForeign = (name: string): string[] =>
  name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .match(/[a-z]+/g) ?? [];

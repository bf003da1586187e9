// Parts a list of names: commas, `and` in many languages, and the space between Chinese names.

/** Small words that join names, one or two languages a line. */
const joiners = ['and|with|und|mit|et|avec', 'y|e|con|com|en|met', 'och|og|ja|i|a|oraz', 'и|та|ve|dan|và|και|و'].join(
  '|',
);

const between = new RegExp(`[,;、，；&+/]|\\s(?:${joiners})\\s`, 'u');
const chineseNames = /^\p{Script=Han}{2,4}(?:\s\p{Script=Han}{2,4})+$/u;

export function splitNames(text: string): string[] {
  return text
    .split(between)
    .map(trimmed)
    .filter((part) => part !== '')
    .flatMap((part) => (chineseNames.test(part) ? part.split(/\s/u) : [part]));
}

/** Without the marks that stand round names in lists; the full stop of `Jr.` stays. */
function trimmed(part: string): string {
  const text = part
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^(?:by|and|und|[-–—:"“”*•.])\s*/iu, '')
    .replace(/[-–—:"“”*•]$/u, '')
    .trim();
  return /\p{Ll}{3,}\.$/u.test(text) ? text.slice(0, -1) : text;
}

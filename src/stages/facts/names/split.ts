// Parts a list of names: commas, `and` in many languages, and the space between Chinese names.

/** Small words that join names, one or two languages a line. */
const joiners = ['and|with|und|mit|et|avec', 'y|e|con|com|en|met', 'och|og|ja|i|a|oraz', 'и|та|ve|dan|và|και|و'].join(
  '|',
);

const between = new RegExp(`[,;、，；&+/]|\\s(?:${joiners})\\s`, 'u');
const chineseNames = /^\p{Script=Han}{2,4}(?:\s\p{Script=Han}{2,4})+$/u;

/** @param joined whether a space stands inside a name of Chinese characters, as in Japanese, and not between two */
export function splitNames(text: string, joined = false): string[] {
  const parts = text
    .split(between)
    .map(trimmed)
    .filter((part) => part !== '');
  return joined ? parts : parts.flatMap((part) => (chineseNames.test(part) ? part.split(/\s/u) : [part]));
}

/** Without the marks that stand round names in lists; the full stop of `Jr.` stays. */
function trimmed(part: string): string {
  const text = part
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^(?:(?:by|and|und)\s+|[-–—:"“”*•.]\s*)/iu, '')
    .replace(/[-–—:"“”*•]$/u, '')
    .trim();
  return /\p{Ll}{3}\.$/u.test(text) ? text.slice(0, -1) : text;
}

// Looks words of a page up in a table. A page may say `constructor` or `__proto__`, which every object seems to have.

export function lookUp<T>(table: Readonly<Record<string, T>>, word: string): T | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}

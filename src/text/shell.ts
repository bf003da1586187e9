// Commands that a person copies into a shell. Ids are names of files, and may hold anything.

export const commandOf = (name: string, words: readonly string[]): string =>
  ['copydesk', name, ...words.map(quoted)].join(' ');

/** What begins like an option goes behind `--`, or it would be taken for one. */
export const pageWords = (page: string, more: readonly string[] = [], options: readonly string[] = []): string[] =>
  page.startsWith('-') ? [...options, '--', page, ...more] : [page, ...more, ...options];

const quoted = (word: string): string =>
  /^[\w./:@%+=-][\w./:@%+=#-]*$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;

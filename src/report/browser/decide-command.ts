// A person's word on a page as the command that would write it, ready for a shell.
import { type Decision, unseen } from '../../page/decision.js';

export const decideCommand = (decision: Decision): string | undefined => commandOf('decide', wordsOf(decision));

/** Undefined where no shell should be given what is in it. */
export function commandOf(name: string, words: readonly string[]): string | undefined {
  const isOdd = (word: string): boolean => /[\0-\x1f]|\p{Surrogate}/u.test(word) || word.search(unseen) >= 0;
  return words.some(isOdd) ? undefined : ['copydesk', name, ...words.map(quoted)].join(' ');
}

/** What begins like an option goes behind `--`, or it would be taken for one. */
export const pageWords = (page: string, more: readonly string[] = [], options: readonly string[] = []): string[] =>
  page.startsWith('-') ? [...options, '--', page, ...more] : [page, ...more, ...options];

function wordsOf(decision: Decision): string[] {
  const { page } = decision;
  const because = ['--because', decision.because];
  if ('verdict' in decision) return pageWords(page, [decision.verdict], because);
  if ('block' in decision)
    return pageWords(page, [], ['--block', String(decision.block), '--label', decision.label, ...because]);
  const values = [decision.value ?? []].flat().flatMap((value) => ['--value', value]);
  return pageWords(page, [], ['--field', decision.field, ...(values.length > 0 ? values : ['--empty']), ...because]);
}

const quoted = (word: string): string =>
  /^[\w./:@%+=-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;

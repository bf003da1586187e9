// Commands that the report shows ready to copy: a person's word on a page, and what shows a page on the terminal.
import type { Decision } from '../../page/decision.js';
import { commandOf, pageWords } from '../../text/shell.js';
import { unseen } from '../../text/visible.js';

export const decideCommand = (decision: Decision): string | undefined => sound('decide', wordsOf(decision));

export const explainCommand = (page: string): string | undefined => sound('explain', pageWords(page));

/** Undefined where no shell should be given what is in it. */
function sound(name: string, words: readonly string[]): string | undefined {
  const isOdd = (word: string): boolean => /[\0-\x1f]|\p{Surrogate}/u.test(word) || word.search(unseen) >= 0;
  return words.some(isOdd) ? undefined : commandOf(name, words);
}

function wordsOf(decision: Decision): string[] {
  const { page } = decision;
  const because = ['--because', decision.because];
  if ('verdict' in decision) return pageWords(page, [decision.verdict], because);
  if ('block' in decision)
    return pageWords(page, [], ['--block', String(decision.block), '--label', decision.label, ...because]);
  const values = [decision.value ?? []].flat().flatMap((value) => ['--value', value]);
  return pageWords(page, [], ['--field', decision.field, ...(values.length > 0 ? values : ['--empty']), ...because]);
}

// A person's word on a page, as the line of decisions.jsonl and as the command that would write it.

export type Decision = { readonly page: string; readonly because: string } & (
  | { readonly verdict: 'keep' | 'reject' }
  | { readonly block: number; readonly begins: string; readonly label: string }
  | { readonly field: string; readonly value: string }
);

/** Escaped further than JSON asks for, so that no character of a page turns or hides what a person is about to copy. */
export function decisionLine(decision: Decision): string {
  const { page, because, ...what } = decision;
  return JSON.stringify({ page, ...what, because }).replace(
    unseen,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

const unseen = /[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

export const decideCommand = (decision: Decision): string | undefined => commandOf('decide', wordsOf(decision));

/** Undefined where no shell should be given what is in it. */
export function commandOf(name: string, words: readonly string[]): string | undefined {
  const isOdd = (word: string): boolean => /[\0-\x1f]|\p{Surrogate}/u.test(word) || word.search(unseen) >= 0;
  return words.some(isOdd) ? undefined : ['copydesk', name, ...words.map(quoted)].join(' ');
}

function wordsOf(decision: Decision): string[] {
  const because = ['--because', decision.because];
  if ('verdict' in decision) return [decision.page, decision.verdict, ...because];
  if ('block' in decision)
    return [decision.page, '--block', String(decision.block), '--label', decision.label, ...because];
  return [decision.page, '--field', decision.field, '--value', decision.value, ...because];
}

const quoted = (word: string): string =>
  /^[\w./:@%+=-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;

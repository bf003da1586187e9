// Says where a JSON file is wrong, by line and column. What JSON.parse says differs between versions, and often lacks the place.

/**
 * @param firstLine the number of the text's first line, where it is a part of a file
 * @returns what is wrong, or nothing where JSON.parse takes it
 */
export function jsonFault(text: string, firstLine = 1): string | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch {
    const { at, expected } = firstFault(text);
    const before = text.slice(0, at).split('\n');
    const line = before.length + firstLine - 1;
    return `line ${line}, column ${before.at(-1)!.length + 1}: expected ${expected}, found ${foundAt(text, at)}`;
  }
}

const token =
  /[ \t\n\r]*(?:([{}[\],:])|("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/y;

/** What may come, in words and as the first character of a token: `v` any value, `"` a name in an object. */
const expectations = {
  value: ['a value', 'v'],
  'value or ]': ['a value or ]', 'v]'],
  'name or }': ['a name in double quotes or }', '"}'],
  name: ['a name in double quotes', '"'],
  colon: [':', ':'],
  'comma or ]': [', or ]', ',]'],
  'comma or }': [', or }', ',}'],
  end: ['the end', ''],
} as const satisfies Record<string, readonly [words: string, allowed: string]>;

type Expectation = keyof typeof expectations;

interface Fault {
  readonly at: number;
  readonly expected: string;
}

function firstFault(text: string): Fault {
  const open: ('{' | '[')[] = [];
  let expects: Expectation = 'value';
  for (let at = text.startsWith('\ufeff') ? 1 : 0; ; ) {
    token.lastIndex = at;
    const [all = '', sign, name] = token.exec(text) ?? [];
    const [expected, allowed] = expectations[expects];
    const first = sign ?? (name ? '"' : 'v');
    const isValue = allowed.startsWith('v') && (sign === undefined || sign === '{' || sign === '[');
    if (all === '' || !(isValue || allowed.includes(first))) return { at: skipSpace(text, at), expected };
    at += all.length;
    expects = follow(expects, first, isValue, open);
  }
}

function follow(expects: Expectation, first: string, isValue: boolean, open: ('{' | '[')[]): Expectation {
  if (first === ':') return 'value';
  if (first === ',') return open.at(-1) === '{' ? 'name' : 'value';
  if (expects.startsWith('name') && first === '"') return 'colon';
  if (first === '{' || first === '[') {
    open.push(first);
    return first === '{' ? 'name or }' : 'value or ]';
  }
  if (!isValue) open.pop(); // a closing bracket
  const around = open.at(-1);
  return around === undefined ? 'end' : around === '{' ? 'comma or }' : 'comma or ]';
}

function skipSpace(text: string, from: number): number {
  const ink = /[^ \t\n\r]/g;
  ink.lastIndex = from;
  return ink.exec(text)?.index ?? text.length;
}

function foundAt(text: string, at: number): string {
  if (at >= text.length) return 'the end of the file';
  if (text.startsWith('//', at) || text.startsWith('/*', at)) return 'a comment, which JSON does not have';
  if (text[at] === "'") return 'a single quote; JSON has double quotes only';
  const word = /^["\w.+-]{1,20}/.exec(text.slice(at, at + 20))?.[0];
  return word ?? text[at]!;
}

// Holds the floors of the architecture: who may import whom, which library lives where, and that floors 0 to 3 touch no files,
// clock, chance, locale or time zone, so that the same page gives the same bytes whoever runs it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const floors: Readonly<Record<string, number>> = {
  text: 0,
  learned: 0,
  page: 1,
  decode: 2,
  stages: 2,
  pipeline: 3,
  input: 4,
  output: 4,
  report: 4,
  runners: 5,
  eval: 6,
  commands: 6,
  cli: 6,
  'index.ts': 6,
};

/** On one floor nobody imports a neighbour, but for these. */
const neighbours: readonly string[] = ['cli → commands', 'cli → eval', 'commands → eval'];

/** Where a library may be imported; every dependency has a line here. */
const homes: Readonly<Record<string, readonly string[]>> = {
  '@exodus/bytes': ['decode', 'eval/render'],
  chardet: ['decode'],
  cheerio: ['decode', 'eval/render'],
  commander: ['cli'],
  'csv-stringify': ['output'],
  franc: ['stages/language'],
  'hyparquet-writer': ['output/parquet'],
  htmlparser2: ['decode', 'eval/render'],
  'p-limit': ['runners'],
  tldts: ['text', 'page', 'decode', 'stages', 'pipeline', 'input', 'eval'],
  zod: ['stages', 'pipeline', 'output', 'page', 'commands', 'eval', 'index.ts'],
};

/** What of Node floors 0 to 3 may use: pure functions. */
const pureModules: readonly string[] = ['node:buffer', 'node:crypto'];

/** The files that read another: weights are part of the code, and always the same ones; so is a library that is loaded late. */
const loaders: readonly string[] = [
  'decode/html/load-cheerio.ts',
  'stages/article/model/load-weights.ts',
  'stages/language/weights.ts',
  'stages/facts/choice/load-weights.ts',
  'stages/spam/load-weights.ts',
];

const root = join(import.meta.dirname, '..', 'src');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts'))
  .sort()
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

const folderOf = (path: string): string => path.split('/')[0]!;
const insideOf = (path: string, home: string): boolean =>
  path === home || path.startsWith(`${home}/`) || path === `${home}.ts`;
const importsOf = (text: string): string[] =>
  ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);

interface Import {
  readonly from: string;
  readonly to: string;
}

const imports: readonly Import[] = files.flatMap(({ path, text }) => importsOf(text).map((to) => ({ from: path, to })));
const inner: readonly Import[] = imports
  .filter(({ to }) => to.startsWith('.'))
  .map(({ from, to }) => ({ from, to: new URL(to, `file:///${from}`).pathname.slice(1) }));
const outer = imports.filter(({ to }) => !to.startsWith('.'));

const asLines = (found: readonly Import[]): string[] => found.map(({ from, to }) => `${from} → ${to}`);

describe('floors', () => {
  test('every folder of src has a floor', () => {
    expect([...new Set(files.map(({ path }) => folderOf(path)))].filter((folder) => !(folder in floors))).toEqual([]);
  });

  test('a folder imports itself and the floors below', () => {
    const wrong = inner.filter(({ from, to }) => {
      const [importer, imported] = [folderOf(from), folderOf(to)];
      if (importer === imported || neighbours.includes(`${importer} → ${imported}`)) return false;
      return !(floors[imported]! < floors[importer]!);
    });
    expect(asLines(wrong)).toEqual([]);
  });

  test('a stage never imports another stage', () => {
    const stageOf = (path: string): string => path.split('/')[1]!.replace(/\.[jt]s$/, '');
    const wrong = inner.filter(({ from, to }) => {
      if (folderOf(from) !== 'stages' || folderOf(to) !== 'stages') return false;
      return stageOf(from) !== 'index' && stageOf(from) !== stageOf(to);
    });
    expect(asLines(wrong)).toEqual([]);
  });
});

describe('libraries', () => {
  test('every dependency has a home', () => {
    const { dependencies, optionalDependencies } = JSON.parse(readFileSync(join(root, '..', 'package.json'), 'utf8'));
    expect(Object.keys(homes).sort()).toEqual(Object.keys({ ...dependencies, ...optionalDependencies }).sort());
  });

  test('a library is imported only where it lives', () => {
    const wrong = outer.filter(({ from, to }) => {
      if (to.startsWith('node:')) return false;
      const name = to
        .split('/')
        .slice(0, to.startsWith('@') ? 2 : 1)
        .join('/');
      return !(homes[name] ?? []).some((home) => insideOf(from, home));
    });
    expect(asLines(wrong)).toEqual([]);
  });
});

describe('floors 0 to 3', () => {
  const pure = files.filter(({ path }) => floors[folderOf(path)]! <= 3 && !loaders.includes(path));

  test('import nothing of Node that touches the machine', () => {
    const wrong = outer.filter(
      ({ from, to }) =>
        !loaders.includes(from) && floors[folderOf(from)]! <= 3 && to.startsWith('node:') && !pureModules.includes(to),
    );
    expect(asLines(wrong)).toEqual([]);
  });

  test('ask no clock, chance, process, locale or time zone', () => {
    expect(pure.flatMap(({ path, text }) => impurities(path, text))).toEqual([]);
  });

  test.each([
    'const t = Date.now();',
    'const d = new Date();',
    'const d = new Date(2026, 1, 2);',
    'const r = Math.random();',
    'const t = performance.now();',
    'const f = process.cwd();',
    'names.sort((a, b) => a.localeCompare(b));',
    'const h = date.getHours();',
    'const id = randomUUID();',
  ])('so this would be found: %s', (text) => {
    expect(impurities('x.ts', text)).toHaveLength(1);
  });

  test.each([
    'const d = new Date(iso).getUTCHours();',
    '// Date.now() is not asked here',
    'const words = { process: 1, performance: 2 };',
    'const at = block.performance;',
  ])('and this would not: %s', (text) => {
    expect(impurities('x.ts', text)).toEqual([]);
  });
});

const impureNames = new Set([
  'performance',
  'process',
  'fetch',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'require',
]);
const impureMembers = new Set(
  `now random randomUUID randomBytes randomInt localeCompare toLocaleString toLocaleDateString toLocaleTimeString toLocaleLowerCase
  toLocaleUpperCase getFullYear getMonth getDate getDay getHours getMinutes getSeconds getTimezoneOffset`.split(/\s+/),
);

function impurities(path: string, text: string): string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const waiting: ts.Node[] = [source];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (isImpure(node)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push(`${path}:${line + 1}: ${node.getText()}`);
    } else waiting.push(...node.getChildren(source));
  }
  return found;
}

function isImpure(node: ts.Node): boolean {
  if (ts.isNewExpression(node)) return node.expression.getText() === 'Date' && node.arguments?.length !== 1;
  if (ts.isPropertyAccessExpression(node)) return impureMembers.has(node.name.text) && !isOwn(node.expression);
  if (!ts.isIdentifier(node) || !(impureNames.has(node.text) || node.text.startsWith('random'))) return false;
  const { parent } = node;
  const isName = (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent)) && parent.name === node;
  return !isName;
}

/** A method of the file's own class or parameter object with such a name is no clock. */
const isOwn = (expression: ts.Expression): boolean => expression.kind === ts.SyntaxKind.ThisKeyword;

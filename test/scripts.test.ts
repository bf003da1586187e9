// Scripts are run by hand or by CI only: what each takes out of the built modules has to be there, or it fails on its first line.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const root = new URL('../', import.meta.url);
const scripts = ['scripts', 'bench']
  .flatMap((folder) =>
    readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
  )
  .filter((file) => file.endsWith('.mjs') && !file.includes('node_modules'));

interface Taken {
  /** Its URL. */
  readonly module: string;
  readonly names: string[];
}

/** What a script imports by name out of the built modules. */
function builtImports(file: string): Taken[] {
  const source = ts.createSourceFile(file, readFileSync(new URL(file, root), 'utf8'), ts.ScriptTarget.Latest);
  return source.statements.filter(ts.isImportDeclaration).flatMap((statement) => {
    const module = (statement.moduleSpecifier as ts.StringLiteral).text; // a module is always named by a string
    const bindings = statement.importClause?.namedBindings;
    if (!module.includes('/dist/') || !bindings || !ts.isNamedImports(bindings)) return [];
    return {
      module: new URL(module, new URL(file, root)).href,
      names: bindings.elements.map(({ name, propertyName }) => (propertyName ?? name).text),
    };
  });
}

const users = scripts.map((file) => ({ file, taken: builtImports(file) })).filter(({ taken }) => taken.length > 0);

test('most scripts use the built modules', () => {
  expect(users.length).toBeGreaterThan(10);
});

describe('what it imports is there:', () => {
  const exported = exportsOf([...new Set(users.flatMap(({ taken }) => taken.map(({ module }) => module)))]);

  test.each(users)('$file', ({ taken }) => {
    for (const { module, names } of taken) expect(exported[module], module).toEqual(expect.arrayContaining(names));
  });
});

/** What modules export, as node itself sees them: here each would be transformed first. */
function exportsOf(modules: readonly string[]): Record<string, readonly string[]> {
  const script = `const seen = {};
    for (const module of ${JSON.stringify(modules)}) seen[module] = Object.keys(await import(module));
    console.log(JSON.stringify(seen));`;
  const told = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  return JSON.parse(told) as Record<string, readonly string[]>;
}

// Writes the hostile pages of test/hostile as files: `node scripts/make-hostile.mjs <folder> [part of a name]`.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';

const [folder, part = ''] = process.argv.slice(2);
if (!folder) {
  console.error('Say where to: node scripts/make-hostile.mjs <folder>');
  process.exit(2);
}
const { hostilePages, stretchPages } = await load(new URL('../test/hostile/pages.ts', import.meta.url));
mkdirSync(folder, { recursive: true });
let written = 0;
for (const { name, form, count, make } of [...hostilePages, ...stretchPages]) {
  if (!name.includes(part)) continue;
  writeFileSync(join(folder, `${name}.${form === 'html' ? 'html' : 'txt'}`), make(count));
  written += 1;
}
console.log(`${written} pages in ${folder}`);

/** The tests are TypeScript, and this one file of theirs imports nothing. */
async function load(file) {
  const place = mkdtempSync(join(tmpdir(), 'hostile-'));
  const module = join(place, 'pages.mjs');
  const { ESNext } = ts.ModuleKind;
  writeFileSync(
    module,
    ts.transpileModule(readFileSync(file, 'utf8'), {
      compilerOptions: { module: ESNext, target: ts.ScriptTarget.ES2022 },
    }).outputText,
  );
  const loaded = await import(pathToFileURL(module).href);
  rmSync(place, { recursive: true });
  return loaded;
}

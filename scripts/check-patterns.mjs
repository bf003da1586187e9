// Checks every regular expression of src/ for input that would make it slow: `node scripts/check-patterns.mjs [--all]`.
// One that may take more than linear time fails, unless scripts/bounded-patterns.mjs says why nothing long reaches it.
// Verdicts are kept in scripts/pattern-verdicts.json, by pattern, so that only new patterns cost time; `--all` asks for all again.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { check } from 'recheck';
import ts from 'typescript';
import { boundedPatterns, counted } from './bounded-patterns.mjs';
import { build } from './build.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const verdictFile = join(root, 'scripts', 'pattern-verdicts.json');
const timeout = 20_000; // milliseconds for one pattern; those of the longest word lists take five

let checked = false;
process.once('exit', () => {
  if (checked) return;
  console.log('The process ended before the patterns were checked: a module of dist does more than be loaded.');
  process.exitCode = 1;
});

if (!build()) process.exit(1);
const { literals, calls } = patternsIn(join(root, 'dist'));
const { made, unseen } = await watchCalls(calls);
const places = groupByPattern([...literals, ...made]);
const verdicts = await judge(places);
writeFileSync(verdictFile, `${JSON.stringify(Object.fromEntries([...verdicts].sort()), undefined, 2)}\n`);
checked = true;
process.exit(report(places, verdicts, unseen)); // recheck's worker would hold the process

/** Read from dist, which has the same literals as src and is what runs. */
function patternsIn(folder) {
  const literals = [];
  const calls = new Map();
  for (const path of jsFiles(folder)) {
    const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022, true);
    const file = relative(folder, path).replace(/\.js$/, '.ts');
    const visit = (node) => {
      if (node.kind === ts.SyntaxKind.RegularExpressionLiteral) {
        const end = node.text.lastIndexOf('/');
        literals.push({ source: node.text.slice(1, end), flags: node.text.slice(end + 1), file });
      }
      const isCall = ts.isNewExpression(node) || ts.isCallExpression(node);
      // the script of the report runs in a browser alone; what it builds patterns with stands in dist as modules too
      if (isCall && file !== 'report/browser.ts' && node.expression.getText(source) === 'RegExp') {
        const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
        calls.set(`${path}:${line + 1}`, { file, text: node.getText(source) });
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return { literals, calls };
}

function jsFiles(folder) {
  return ts.sys.readDirectory(folder, ['.js']).sort();
}

/** What `new RegExp(…)` was called with while the modules that call it were loaded and the sample was cleaned. */
async function watchCalls(calls) {
  const made = [];
  const seen = new Set();
  const Original = globalThis.RegExp;
  const note = (args) => {
    const at = [...calls.keys()].find((place) => new Error().stack.includes(`${pathToFileURL(place).href}:`));
    if (!at) return;
    seen.add(at);
    made.push({ source: String(args[0]?.source ?? args[0]), flags: args[1] ?? '', file: calls.get(at).file });
  };
  Error.stackTraceLimit = 30;
  globalThis.RegExp = new Proxy(Original, {
    construct(target, args) {
      note(args);
      return Reflect.construct(target, args, target);
    },
    apply(target, self, args) {
      note(args);
      return Reflect.apply(target, self, args);
    },
  });
  const callers = new Set([...calls.keys()].map((place) => place.slice(0, place.lastIndexOf(':')))); // not all: a worker's module begins to work
  for (const file of callers) await import(pathToFileURL(file).href);
  const { cleanPage } = await import(pathToFileURL(join(root, 'dist', 'index.js')).href);
  for (const name of sampleFiles()) cleanPage(readFileSync(name));
  globalThis.RegExp = Original;
  return { made, unseen: [...calls].filter(([place]) => !seen.has(place)).map(([, call]) => call) };
}

function sampleFiles() {
  const folder = join(root, 'raw', 'sample');
  return readdirSync(folder)
    .filter((name) => /\.(?:html|txt)$/.test(name))
    .sort()
    .map((name) => join(folder, name));
}

function groupByPattern(patterns) {
  const grouped = new Map();
  for (const { source, flags, file } of patterns) {
    const key = hashOf(source, flags);
    const place = grouped.get(key) ?? { source, flags, files: new Set() };
    place.files.add(file);
    grouped.set(key, place);
  }
  return grouped;
}

function hashOf(source, flags) {
  // Of a global pattern each match is judged as that of any other.
  return createHash('sha256')
    .update(`/${source}/${flags.replace(/[gd]/g, '')}`)
    .digest('hex')
    .slice(0, 16);
}

async function judge(patterns) {
  const all = process.argv.includes('--all');
  const known = new Map(existsSync(verdictFile) && !all ? Object.entries(JSON.parse(readFileSync(verdictFile))) : []);
  const verdicts = new Map();
  for (const [key, { source, flags }] of patterns) {
    const old = known.get(key);
    verdicts.set(key, old ?? (await verdictOn(source, flags.replace(/[gd]/g, ''))));
  }
  return verdicts;
}

async function verdictOn(source, flags) {
  const { status, complexity, error } = await check(source, flags, { timeout });
  if (status === 'safe') return 'safe';
  if (status === 'vulnerable') return complexity.summary;
  return `unknown: ${error?.kind ?? 'no reason given'}`;
}

/** Whether every repetition has an upper limit; what stands in brackets or behind a backslash is no repetition. */
function isCounted(source) {
  return !/[*+]|\{\d+,\}/.test(source.replace(/\\.|\[(?:[^\]\\]|\\.)*\]/g, 'x'));
}

function report(patterns, verdicts, unseen) {
  const unused = new Set(boundedPatterns);
  const bounded = (file, text) => {
    const entry = boundedPatterns.find((one) => one.file === file && text.includes(one.pattern));
    unused.delete(entry);
    return entry !== undefined && (entry.because !== counted || isCounted(text));
  };
  const faults = [];
  for (const [key, { source, flags, files }] of patterns)
    for (const file of files)
      if (verdicts.get(key) !== 'safe' && !bounded(file, source))
        faults.push(`src/${file}: ${verdicts.get(key)}: /${source}/${flags}`);
  for (const { file, text } of unseen)
    if (!bounded(file, text)) faults.push(`src/${file}: never called, so its pattern is not known: ${text}`);
  for (const { file, pattern } of unused)
    faults.push(`scripts/bounded-patterns.mjs lists ${pattern} of ${file}, which is not there or is safe`);
  for (const fault of faults.sort()) console.log(fault.length > 400 ? `${fault.slice(0, 400)} …` : fault);
  const safe = [...verdicts.values()].filter((verdict) => verdict === 'safe').length;
  console.log(`${verdicts.size} patterns: ${safe} linear, ${boundedPatterns.length} bounded, ${faults.length} faults`);
  return faults.length === 0 ? 0 : 1;
}

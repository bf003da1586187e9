// Writes THIRD-PARTY-NOTICES.md from what is installed: every package that runs with Copydesk, with its licence text.
// `node scripts/notices.mjs` writes the file, `--check` only says whether it is stale.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const file = join(root, 'THIRD-PARTY-NOTICES.md');

export function notices() {
  const packages = [...runtimePackages()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const rows = packages.map(({ name, version, license }) => `| ${name} | ${version} | ${license} |`);
  const texts = packages.map(({ name, version, text }) => `## ${name} ${version}\n\n${text}\n`);
  return `${head}| package | version | licence |\n| --- | --- | --- |\n${rows.join('\n')}\n\n${texts.join('\n')}`;
}

const head = `# Third-party notices

Copydesk is under the MIT licence (LICENSE). It runs with the packages below, which npm installs beside it; none of their
code is copied into Copydesk. Their licences follow. This file is made by \`node scripts/notices.mjs\`.

`;

/** The dependencies and theirs, as the lock file pins them: once for each version installed. */
function* runtimePackages() {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  for (const [path, entry] of Object.entries(packages)) {
    if (path === '' || entry.dev || entry.link) continue; // what is `devOptional` runs with Copydesk too
    const folder = join(root, path);
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    yield { name, version, license, text: licenceText(folder, license) };
  }
}

function licenceText(folder, license) {
  const name = readdirSync(folder).find((entry) => /^licen[cs]e(\.(md|txt))?$/i.test(entry));
  if (!name) return `Its package holds no licence text; it declares: ${license}.`;
  const lines = readFileSync(join(folder, name), 'utf8').replaceAll('\r', '').trim().split('\n');
  return lines.map((line) => `    ${line.trimEnd()}`.trimEnd()).join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const wanted = notices();
  if (!process.argv.includes('--check')) writeFileSync(file, wanted);
  else if (!existsSync(file) || readFileSync(file, 'utf8') !== wanted) {
    console.error('THIRD-PARTY-NOTICES.md is stale. Run "node scripts/notices.mjs" and commit what it writes.');
    process.exitCode = 1;
  }
}

// Writes docs/reference.md and docs/config.md from the tables and schemas that the program itself uses:
// `npm run build && node scripts/reference.mjs [--check]`.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { exitCodes } from '../dist/cli/exit-codes.js';
import { articleColumns } from '../dist/output/columns.js';
import { labels } from '../dist/page/labels.js';
import { reasons, warnings } from '../dist/page/reasons.js';
import { configPage } from './config-page.mjs';
import { code, table } from './markdown.mjs';

const fates = { body: 'in the text', field: 'in another column', drop: 'in neither', note: 'moves nothing' };
const outcomes = { failed: 'failure', 'turned-away': 'no failure' };

const reference = `# Reference

Made by \`scripts/reference.mjs\` from the tables in the code; do not edit by hand.

## Columns of a record

${table(
  ['column', 'what it is'],
  Object.entries(articleColumns).map(([name, [, about]]) => [code(name), about]),
)}

\`rejected.*\` has \`reason\` and \`reason_detail\` before these.

## Why a page is rejected

${table(
  ['reason', 'counts as', ''],
  Object.entries(reasons).map(([name, [outcome, about]]) => [code(name), outcomes[outcome], about]),
)}

## Warnings

${table(
  ['warning', ''],
  Object.entries(warnings).map(([name, about]) => [code(name), about]),
)}

## Labels

What a stretch of text can be called, and where text so called goes by default (\`labels\` in the config changes it).

${table(
  ['label', 'goes', ''],
  Object.entries(labels).map(([name, [fate, about]]) => [code(name), fates[fate], about]),
)}

## Exit codes

${table(
  ['code', ''],
  Object.values(exitCodes).map(([number, about]) => [number, about]),
)}
`;

for (const [name, text] of Object.entries({ reference, config: configPage() })) {
  const file = new URL(`../docs/${name}.md`, import.meta.url);
  if (!process.argv.includes('--check')) writeFileSync(file, text);
  else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
    console.error(`docs/${name}.md is not what the tables say. Run: npm run build && node scripts/reference.mjs`);
    process.exitCode = 1;
  }
}

// docs/schemas.md, made from the tables of the forms.
import { datatrove } from '../../src/output/forms/datatrove.js';
import { forms } from '../../src/output/forms/forms.js';
import { type Keys, leftOutOf, named, type Renaming } from '../../src/output/forms/keys.js';
import { newsPlease } from '../../src/output/forms/news-please.js';
import { trafilatura } from '../../src/output/forms/trafilatura.js';

export const schemasPage = (): string => `# Schemas: whose names the columns have

Made by \`test/output/schemas-page.ts\` from the tables in \`src/output/forms\`; do not edit by hand.

\`copydesk run --schema NAME\`, \`copydesk clean --schema NAME\`, or \`"schema": "NAME"\` in the config; what is typed holds over the
config. The values are those of our own record ([its columns](reference.md#columns-of-a-record)); every row has the same keys.
\`rejected.*\` has \`reason\` and \`reason_detail\` before them. \`copydesk schema articles.NAME\` and \`rejected.NAME\` print the JSON
Schemas. \`run.json\` says in \`config.schema\` which names were used. Stage folders, \`explain\`, \`eval\` and the library keep our own.

CSV has no key inside another, lacks \`removed\`, and has the body last.

## schema.org

A line of \`articles.jsonl\` is a [NewsArticle](https://schema.org/NewsArticle) as JSON-LD. What is not known is null or \`[]\`, which JSON-LD
takes for absent, so that pandas, Arrow and DuckDB find the same keys in every line. Only properties that schema.org has are in it:
it has none for ${listed(leftOutOf(forms['schema.org'].jsonl))}. These are in \`articles.csv\`, under our names after the others.

${table(forms['schema.org'].jsonl)}

In CSV \`author\`, \`editor\`, \`sourceOrganization\` and \`publisher\` are names.

## trafilatura

As its \`--json\` has it: \`author\`, \`categories\` and \`tags\` are one text each, and \`date\` is a day (\`date_published\` has the time, too).
Its \`fingerprint\`, \`license\`, \`comments\`, \`raw_text\` and \`filedate\` are left out, as there is nothing to put in.

${renamedPart(trafilatura)}

## news-please

Dates are ISO 8601, as exact as known, where news-please writes \`2024-03-05 00:00:00\`: no time of day is invented. \`source_domain\` is the
registrable domain, without \`www\`. Its \`filename\`, \`text\`, \`title_page\` and \`title_rss\` are left out.

${renamedPart(newsPlease)}

## datatrove

\`{"id", "text", "metadata"}\`, as its \`JsonlReader\` reads; in \`metadata\` FineWeb's names hold. Beware: \`date\` is when the page was fetched, as in FineWeb; \`date_published\` is when it was published. In CSV, \`metadata\` is
spread over columns; datatrove's \`CsvReader\` takes a byte order mark for a part of the first name, so switch it off (\`"csv": { "bom": false }\`).

${renamedPart(datatrove)}
`;

const renamedPart = (names: Renaming): string =>
  `${table(named(names))}\n\nAfter these comes every other column, under our name.`;

function table(keys: Keys): string {
  const rows = Object.entries(keys).map(([name, { from, about }]) => [code(name), from.map(code).join(', '), about]);
  const lines = [['key', 'our column', 'what it is'], ['---', '---', '---'], ...rows];
  return lines.map((row) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`).join('\n');
}

const code = (name: string): string => `\`${name}\``;
const listed = (names: readonly string[]): string => names.map(code).join(', ');

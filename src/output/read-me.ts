// README.txt in the output folder: what is what, and where to look when something is odd.
import type { RunReport } from '../pipeline/run-report.js';
import { rowSchemaName } from './schemas.js';
import { collateFolder, decodeFolder, stageFolderOf } from './stage-folder.js';

export function readMe({ stages, config: { schema } }: RunReport): string {
  const folders = stages.map((stage) => `${stageFolderOf(stage).padEnd(17)} ${stage.about}`);
  const decode = `${decodeFolder.padEnd(17)} How bytes became text: charset, repairs, what was left out`;
  const across = `${collateFolder.padEnd(17)} What was found across pages: copies, and stories over several pages`;
  return `${headOf(rowSchemaName('articles', schema))}${[decode, ...folders, across].join('\n')}\n${tail}`;
}

const headOf = (
  schema: string,
): string => `This folder was written by Copydesk. It is replaced as a whole by the next run:
keep nothing of your own in it.

report.html       The run at a glance, and every page with what became of it: open it in a
                  browser, or \`copydesk view\`.
articles.csv      One row for each article, for spreadsheets. Cells that begin like a formula
                  have an apostrophe before them; cells over 32,767 characters are cut.
articles.jsonl    The same rows for programs, exact: \`copydesk schema ${schema}\`
                  describes them.
rejected.csv      Every page that is no article or could not be read, with the reason first.
rejected.jsonl    The same rows for programs.
articles.parquet  The rows of the JSONL files with the types of their columns, where the config
rejected.parquet  asks for it.
run.json          Counts, config and fingerprints. It is written last: without it the folder is
                  not complete.
galleys/          What report.html shows of single pages: it has to lie beside it.
across/           What each page has for others: keys of its lines, sketches of articles. The
                  next run and \`copydesk merge\` go by it.
previous/         What is kept of the run before: \`copydesk diff\` says what has changed since.
state.jsonl       What the next run has to know of this one, a line for each page: what has not
                  changed is taken from here. Losing it costs only time.
quarantine/       Pages that stopped a stage or a whole process, as they came in, if there were
                  any: rejected.csv says which. Look at them with care.
txt/              Each article as a file to be read, where the config asks for it.

A large table may be in several files (articles-2.csv …) and packed (.gz), as the config says.

One folder for each stage, in their order:

`;

const tail = `
In the folder of a stage:

summary.txt       What it took away, rule by rule, with an example of each: look here first.
removed.txt       All that it took out of each page, and why, to be read. "-" is in no column;
                  "+" went from the text to a column of its own (title, captions …).
removed.jsonl     The same for programs, with its place in the page.
marks.jsonl       All that the stage said, also where another stage had the last word.
facts.jsonl       Candidates for title, authors, dates …, and which of them were chosen.
links.jsonl       In 80-collate alone: which page repeats which, or is a part of its story, and why.
proofs/           Whole pages as they stood after the stage, with all reasons: the least sure
                  articles, a sample of all pages, and those that "proofs" in the config names.
                  "=" is text, "+" a column, "-" dropped, "?" nobody spoke about it, "[-…-]"
                  cut out of a block.

When something is odd:

Text is missing      Search removed.txt in the stage folders for a few of its words.
Rubbish is in it     copydesk explain <page>: the lines below it say which stage kept it and why.
A page is missing    Search rejected.csv for its file name: the first columns say why.
A field is wrong     Search facts.jsonl for the id of the page: all candidates are there.
Letters are wrong    Search ${decodeFolder}/pages.jsonl for the id: charset, evidence, repairs.
It was better once   copydesk diff: which pages, blocks and rules changed since the run before.
All of one page      copydesk explain <id, path or URL>, and with --stage spam one stage alone.
How much is wrong?   copydesk sample draws passages to be checked.

What is wrong can be put right by hand: copydesk decide <page> keep --because "…"
outlives every further run. What goes wrong again and again is worth a site rule in the config.
`;

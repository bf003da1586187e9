// `npm run bench`: Copydesk beside its peers on the same pages, and with `--scale` what whole runs of it cost.
// Timing depends on the machine and on what else it does, so figures are ratios within one run, and no test asks for them.
import { parseArgs } from 'node:util';

const help = `npm run bench -- [options]           Copydesk beside its peers: CPU, quality, memory
  --set <name>       the gold set to read: news (default), newspaper …
  --gold <folder>    the folder that holds the sets (default: ../shared/gold)
  --pages <n>        how many of its pages (60)
  --seed <n>         which of them (1)
  --rounds <n>       how often each tool reads them all, after one round that is not counted (5)
  --tools <a,b>      these only; "cheerio-parse" and "copydesk", which the ratios need, always come too

npm run bench -- --scale [options]   whole runs of "copydesk run" on 100, 1,000 and 10,000 made pages
  --full             100,000 pages too, and no end after --minutes
  --minutes <n>      leave out what would not be done by then (3)
  --workers <1,2>    with so many workers (1, 2 and one for each core)

  --json             one line of JSON and no table
  --help             this

npm run bench:stages                 what each step of Copydesk costs, see scripts/bench.mjs`;

const number = (value) => ({ type: 'string', default: value });

try {
  const { values } = parseArgs({
    options: {
      set: { type: 'string', default: 'news' },
      gold: { type: 'string' },
      pages: number('60'),
      seed: number('1'),
      rounds: number('5'),
      tools: { type: 'string' },
      scale: { type: 'boolean' },
      full: { type: 'boolean' },
      minutes: number('3'),
      workers: { type: 'string' },
      json: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) console.log(help);
  else await start(checked(values));
} catch (error) {
  console.error(error.code?.startsWith('ERR_PARSE_ARGS') || error.plain ? error.message : error);
  process.exitCode = 2;
}

async function start(options) {
  const { bench } = options.scale ? await import('./scale.mjs') : await import('./compare.mjs');
  console.log(await bench(options, (line) => console.error(line)));
}

function checked(values) {
  const counts = Object.fromEntries(
    ['pages', 'seed', 'rounds', 'minutes'].map((name) => [name, countOf(name, values)]),
  );
  const tools = values.tools?.split(',');
  const workers = values.workers?.split(',').map((workers) => countOf('workers', { workers }));
  return { ...values, ...counts, tools, workers };
}

function countOf(name, { [name]: value }) {
  if (!/^[1-9]\d*$/.test(value))
    throw Object.assign(new Error(`--${name} must be a whole number above 0, and got "${value}".`), { plain: true });
  return Number(value);
}

// Scores the language detector beside others: `npm run eval:language -- [gold folder] [--pages 60] [--seed 1] [--wrong 0] [--no-peers]
// [--json]`. The n-grams of each fold are learned anew from the others (three minutes), so no text is asked about that was
// learned from; the sets of real news are never learned from. Runs the built code: `npm run build` first.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { answers, foldDetectors, isRight, newsVerdicts, peerAnswers } from '../dist/eval/language/evaluate.js';
import { judgePages } from '../dist/eval/language/pages.js';
import {
  calibration,
  languageLines,
  lengthFigures,
  newsFigures,
  pageFigures,
  percent,
} from '../dist/eval/language/report.js';
import { lengths, readTexts, textFolds } from '../dist/eval/language/texts.js';
import { languages } from '../dist/text/languages.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    pages: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    wrong: { type: 'string', default: '0' },
    'no-peers': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const gold = positionals[0] ?? join(root, '..', 'shared', 'gold');
const say = (line) => console.error(`${new Date().toISOString().slice(11, 19)} ${line}`);

const own = `import { detectLanguage } from ${JSON.stringify(pathToFileURL(join(root, 'dist', 'stages', 'language', 'detect.js')).href)}; detectLanguage('The port reopened on Tuesday.')`;

const texts = readTexts(gold);
const detectors = foldDetectors(texts, say);
const told = answers(texts, detectors);
const pages = detectors.slice(0, textFolds).flatMap((detector, fold) => [
  ...judgePages(
    texts.filter((text) => text.fold === fold),
    detector,
    { pages: Number(values.pages), seed: `${values.seed} ${fold}` },
  ),
]);
const news = [...newsVerdicts(join(gold, 'news'), texts)];
const { error, lines } = calibration(told);
const figures = { ...lengthFigures(told), ...pageFigures(pages), ...newsFigures(news), 'calibration-error': error };

if (values.json) console.log(JSON.stringify({ figures: forFloors(figures) }));
else await show();

/** Floors are least values: what should be small is given as what is left of 1. */
function forFloors({ 'news-foreign-in-body': foreign, 'calibration-error': off, ...others }) {
  return { ...others, 'news-not-foreign': 1 - foreign, calibrated: 1 - off };
}

async function show() {
  const kb = texts.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1024;
  console.log(header());
  console.log(
    row(
      'copydesk',
      lengthFigures(told),
      costOf((text) => detectors[textFolds].detect(text), kb),
      startUp(own),
    ),
  );
  if (!values['no-peers'])
    for (const { name, tell, load } of await openPeers()) {
      const figures = lengthFigures(peerAnswers(texts, { name, tell }), true);
      console.log(row(name, figures, costOf(tell, kb), startUp(load)));
    }
  console.log('\nPages (made-up ones of the folds, and gold/news):');
  for (const [name, figure] of Object.entries({ ...pageFigures(pages), ...newsFigures(news) }))
    console.log(`  ${name.padEnd(28)}${percent(figure)}`);
  for (const { id, language, said, foreignInBody } of news) {
    if (language !== said && !said.startsWith(`${language}-`)) console.log(`  ${id} is ${language}, said ${said}`);
    for (const text of foreignInBody) console.log(`  ${id} (${language}) ${text.slice(0, 160)}`);
  }
  console.log(`\nScores against shares of right answers (expected calibration error ${percent(error).trim()}):`);
  for (const line of lines) console.log(`  ${line}`);
  console.log(
    '\nEvery language: right documents, paragraphs, sentences, headlines, and what sentences are mistaken for:',
  );
  for (const line of languageLines(told)) console.log(`  ${line}`);
  const most = Number(values.wrong);
  for (const { length, set, language, said, text } of told.filter((own) => !isRight(own)).slice(0, most))
    console.log(`  ${length} ${set} ${language}, said ${said}: ${text.slice(0, 160)}`);
}

function header() {
  const columns = lengths.flatMap((length) => [length, 'news']).map((name) => name.padStart(10));
  return `${'right'.padEnd(12)}${columns.join('')}    µs/KB   start-up ms of CPU`;
}

function row(name, figures, cost, start) {
  const cells = lengths
    .flatMap((length) => [figures[length], figures[`${length}-news`]])
    .map((own) => percent(own).padStart(10));
  return `${name.padEnd(12)}${cells.join('')}${cost.toFixed(0).padStart(9)}${start.toFixed(0).padStart(10)}`;
}

/** Microseconds of CPU for each kilobyte of UTF-8, over all texts once, warmed up. */
function costOf(tell, kb) {
  for (const { text } of texts.slice(0, 2000)) tell(text);
  const before = process.cpuUsage();
  for (const { text } of texts) tell(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / kb;
}

/** Milliseconds of CPU until a first text is told, beyond those of an empty program: the median of five. */
function startUp(program) {
  const run = (code) => {
    const { stdout } = spawnSync(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `${code}; const { user, system } = process.cpuUsage(); console.log((user + system) / 1000)`,
      ],
      { cwd: root, encoding: 'utf8' },
    );
    return Number(stdout);
  };
  const median = (code) => Array.from({ length: 5 }, () => run(code)).sort((a, b) => a - b)[2];
  return median(program) - median('');
}

async function openPeers() {
  const tags = new Map(languages.map(({ tag, iso3 }) => [iso3, tag]));
  tags.set('cmn', 'zh').set('srp', 'sr');
  const { franc } = await import('franc');
  const { eld } = await import('eld/large');
  const { loadModule } = await import('cld3-asm');
  const cld = (await loadModule()).create(0, 1000);
  const text = "'The port reopened on Tuesday.'";
  return [
    {
      name: 'franc',
      tell: (text) => {
        const code = franc(text, { minLength: 1 });
        return tags.get(code) ?? code;
      },
      load: `import { franc } from 'franc'; franc(${text})`,
    },
    {
      name: 'eld large',
      tell: (text) => eld.detect(text).language || 'und',
      load: `import { eld } from 'eld/large'; eld.detect(${text})`,
    },
    {
      name: 'cld3',
      tell: (text) => cld.findLanguage(text).language.replace(/^zh.*/, 'zh'),
      load: `import { loadModule } from 'cld3-asm'; (await loadModule()).create(0, 1000).findLanguage(${text})`,
    },
  ];
}

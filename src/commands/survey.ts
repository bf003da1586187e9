// `copydesk survey`: counts the lines of all pages of the input and keeps the counts in the file that the config names, without cleaning
// anything: for the shards of a large run, which would each have to count all of the input themselves.
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { finished } from 'node:stream/promises';
import { entryLine, linesIn } from '../output/across.js';
import { rewriteEntries } from '../output/survey-file.js';
import { ConfigError } from '../pipeline/config-error.js';
import { fingerprintOfCode } from '../runners/fingerprints.js';
import { openPool } from '../runners/pool/pool.js';
import { surveyInput } from '../runners/survey/survey-pass.js';
import { IdSet } from '../text/id-set.js';
import { openConfigInput } from './config-input.js';
import { checkSurveyFile, placesOf } from './may-write.js';
import { type ConfigOption, openConfig } from './open-config.js';
import type { Outcome } from './outcome.js';
import { openProgress } from './progress.js';
import type { Terminal } from './terminal.js';
import { count } from './words.js';

export interface SurveyWords extends ConfigOption {
  /** As typed: the input, in place of the config's. */
  readonly input?: readonly string[];
  readonly workers?: number;
  readonly quiet?: boolean;
}

export async function surveyPages(words: SurveyWords, terminal: Terminal): Promise<Outcome> {
  const { workers = availableParallelism() } = words;
  const { base, stageFiles, decisions, ...loaded } = await openConfig(words, terminal);
  const { folder: here } = terminal;
  const config = words.input
    ? { ...loaded.config, input: words.input.map((path) => resolve(here, path)) }
    : loaded.config;
  const { file } = config.survey;
  if (file === undefined)
    throw new ConfigError(
      '"copydesk survey" keeps counts in a file, and the config names none: "survey": { "file": "survey.jsonl.gz" }.',
    );
  checkSurveyFile(config, base, placesOf(config, base));
  const input = await openConfigInput(config, base, { signal: terminal.stop });
  const code = await fingerprintOfCode(stageFiles);
  const pool = openPool({ workers, config, base, decisions, code, wanted: 'pages', say: terminal.say });
  const progress = openProgress(terminal, words.quiet);
  const aside = await mkdtemp(join(tmpdir(), 'copydesk-survey-'));
  try {
    const lines = createWriteStream(join(aside, 'lines.jsonl'));
    const met = await surveyInput({
      input,
      pool,
      workers,
      signal: terminal.stop,
      tell: async (_, entry) => {
        if (!lines.write(entryLine(entry))) await once(lines, 'drain');
      },
      progress: (surveyed) => progress.update({ done: 0, surveyed }),
    });
    lines.end();
    await finished(lines);
    await pool.close();
    const mine = new IdSet(met);
    await rewriteEntries(resolve(base, file), ({ id }) => mine.has(id), linesIn(join(aside, 'lines.jsonl')));
    progress.end();
    if (!words.quiet) terminal.say(`${count(met.length, 'page')} surveyed; their counts are in ${file}.`);
    return 'ok';
  } finally {
    pool.kill();
    await rm(aside, { recursive: true, force: true });
  }
}

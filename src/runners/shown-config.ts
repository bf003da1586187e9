// The config as run.json shows it: no absolute path and no user's name, so that a report can be handed on.
import { basename, isAbsolute, relative, sep } from 'node:path';
import { holds } from '../input/roots.js';
import type { Config } from '../pipeline/config.js';

/** @param base the folder of the config: paths below it are shown relative to it, others by their last part */
export function shownConfig(config: Config, base: string): Config {
  const show = (path: string): string => shownPath(path, base);
  return {
    ...config,
    input: Array.isArray(config.input) ? config.input.map(show) : show(config.input),
    output: show(config.output),
    ...(config.decisions === undefined ? {} : { decisions: show(config.decisions) }),
    survey: { ...config.survey, ...(config.survey.file === undefined ? {} : { file: show(config.survey.file) }) },
    collate: { ...config.collate, against: config.collate.against.map(show) },
    stages: config.stages.map((entry) => (typeof entry === 'string' ? show(entry) : [show(entry[0]), entry[1]])),
  };
}

function shownPath(path: string, base: string): string {
  if (!isAbsolute(path)) return path.split(sep).join('/');
  if (!holds(base, path)) return basename(path);
  return relative(base, path).split(sep).join('/') || '.';
}

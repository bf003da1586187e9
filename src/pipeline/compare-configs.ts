// Which settings differ between the configs of two runs, each by the way to it: `spam.off`, `labels.caption`.
import type { Config } from './config.js';

export interface ConfigChange {
  readonly key: string;
  /** Absent: not set. */
  readonly before?: unknown;
  readonly after?: unknown;
}

/** Where pages lie and where records go decides nothing about a page. */
export function compareConfigs(before: Config, after: Config): ConfigChange[] {
  const [was, is] = [partsOf(before), partsOf(after)];
  return [
    ...changes('stages', Object.keys(was.stages), Object.keys(is.stages)),
    ...changes('stages', was.stages, is.stages),
    ...changes('', was.rest, is.rest),
  ];
}

/** Options stand under the name of their stage, so that a stage that is switched off does not shift the others. */
function partsOf({ $schema: _, input: _input, output: _output, stages, ...rest }: Config) {
  const named = stages.map((entry) => (typeof entry === 'string' ? [entry, {}] : entry) as readonly [string, object]);
  return { stages: Object.fromEntries(named), rest };
}

function* changes(key: string, before: unknown, after: unknown): Generator<ConfigChange> {
  if (isGroup(before ?? {}) && isGroup(after ?? {}) && (isGroup(before) || isGroup(after))) {
    const [was, is] = [before ?? {}, after ?? {}] as Record<string, unknown>[]; // just asked
    for (const name of new Set([...Object.keys(was!), ...Object.keys(is!)]))
      yield* changes(key === '' ? name : `${key}.${name}`, was![name], is![name]);
  } else if (JSON.stringify(before) !== JSON.stringify(after)) {
    yield { key, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
  }
}

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

// `copydesk forget <page>`: takes a page, or all pages of a host, out of the output and everything that belongs to it.
import { resolve } from 'node:path';
import type { NamedEntry } from '../output/across.js';
import type { WrittenDocket } from '../output/render.js';
import { keptEntries, rewriteEntries } from '../output/survey-file.js';
import { type LoadedConfig, loadConfig } from '../runners/load-config.js';
import { merge } from '../runners/merge.js';
import { foldersOf } from '../runners/named-runs.js';
import { foldAddress, isAddress } from '../text/address.js';
import { hostMatches, hostOf } from '../text/host.js';
import type { Outcome } from './outcome.js';
import type { Terminal } from './terminal.js';
import { count } from './words.js';

export interface ForgetOptions {
  readonly config?: string;
  readonly output?: string;
}

/** @param name an id, an address or a host, which stands for all below it */
export async function forgetPages(name: string, options: ForgetOptions, terminal: Terminal): Promise<Outcome> {
  const { config, base } = await loadConfig(options.config, terminal.folder);
  const folder = options.output === undefined ? resolve(base, config.output) : resolve(terminal.folder, options.output);
  const isMeant = matcherOf(name);
  const forgotten = new Set<string>();
  const { leftOut } = await merge({
    folders: [folder],
    output: folder,
    against: async (named) => foldersOf(named, { config, base }) ?? named.map((path) => resolve(base, path)),
    leaveOut: (docket) => isMeant(docket) && forgotten.add(docket.id) !== undefined,
    signal: terminal.stop,
    notice: terminal.say,
  });
  const fromCounts = await forgetCounts(name, forgotten, { config, base });
  if (leftOut.length === 0 && fromCounts === 0) {
    terminal.say(`No page in the output has the id, address or host "${name}".`);
    return 'misused';
  }
  if (fromCounts > 0) terminal.say(`Took the share of ${count(fromCounts, 'page')} out of ${config.survey.file}.`);
  if (leftOut.length === 0) return 'ok';
  terminal.say(
    `Forgot ${count(leftOut.length, 'page')}: rows, stage folders, proofs, readable files, quarantine and state.`,
  );
  for (const id of leftOut.slice(0, 10)) terminal.say(`  ${id}`);
  if (leftOut.length > 10) terminal.say(`  and ${leftOut.length - 10} more`);
  terminal.say('What still lies in the input comes back with the next run: take it away there too.');
  return 'ok';
}

/** What the pages told the survey, in the file that keeps it: also of pages that no output has any more. */
async function forgetCounts(
  name: string,
  forgotten: ReadonlySet<string>,
  { config: { survey }, base }: Pick<LoadedConfig, 'config' | 'base'>,
): Promise<number> {
  if (survey.file === undefined) return 0;
  const path = resolve(base, survey.file);
  const isMeant = ({ id, site }: NamedEntry): boolean =>
    id === name || forgotten.has(id) || (isHost(name) && hostMatches(name, site));
  let found = 0;
  for await (const entry of keptEntries(path)) if (isMeant(entry)) found += 1;
  if (found > 0) await rewriteEntries(path, isMeant);
  return found;
}

/** "*" would be every host. */
const isHost = (name: string): boolean => /^[^/\s*]+\.[^/\s*]+$/.test(name);

function matcherOf(name: string): (docket: WrittenDocket) => boolean {
  const address = isAddress(name) ? foldAddress(name) : undefined;
  return ({ id, addresses }) =>
    id === name ||
    addresses.some((one) =>
      address === undefined ? isHost(name) && hostMatches(name, hostOf(one)) : foldAddress(one) === address,
    );
}

// `copydesk forget <page>`: takes a page, or all pages of a host, out of the output and everything that belongs to it.
import { resolve } from 'node:path';
import type { WrittenDocket } from '../output/render.js';
import { loadConfig } from '../runners/load-config.js';
import { merge } from '../runners/merge.js';
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
  const { leftOut } = await merge({
    folders: [folder],
    output: folder,
    base,
    leaveOut: isMeant,
    signal: terminal.stop,
    notice: terminal.say,
  });
  if (leftOut.length === 0) {
    terminal.say(`No page in the output has the id, address or host "${name}".`);
    return 'misused';
  }
  terminal.say(
    `Forgot ${count(leftOut.length, 'page')}: rows, stage folders, proofs, readable files, quarantine and state.`,
  );
  for (const id of leftOut.slice(0, 10)) terminal.say(`  ${id}`);
  if (leftOut.length > 10) terminal.say(`  and ${leftOut.length - 10} more`);
  terminal.say('What still lies in the input comes back with the next run: take it away there too.');
  return 'ok';
}

function matcherOf(name: string): (docket: WrittenDocket) => boolean {
  const address = isAddress(name) ? foldAddress(name) : undefined;
  const isHost = /^[^/\s*]+\.[^/\s*]+$/.test(name); // "*" would be every host
  return ({ id, addresses }) =>
    id === name ||
    addresses.some((one) =>
      address === undefined ? isHost && hostMatches(name, hostOf(one)) : foldAddress(one) === address,
    );
}

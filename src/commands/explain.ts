// `copydesk explain <page>`: cleans one page of the input anew and shows what became of each block, and why.
import { findRoots } from '../input/roots.js';
import { openCleaner } from '../pipeline/clean.js';
import { openConfigInput } from './config-input.js';
import { explanationOf } from './explanation.js';
import { findPage } from './find-page.js';
import { type ConfigOption, openConfig } from './open-config.js';
import type { Outcome } from './outcome.js';
import { untilStopped } from './stop.js';
import type { Terminal } from './terminal.js';

export async function explainPage(name: string, options: ConfigOption, terminal: Terminal): Promise<Outcome> {
  const { config, base, plan } = await openConfig(options, terminal);
  const input = await openConfigInput(config, base);
  const roots = await findRoots(base, [config.input].flat(), config.output);
  const clean = openCleaner(plan);
  const found = await findPage(untilStopped(input.read(), terminal.stop), {
    name,
    folder: terminal.folder,
    roots,
    addressOf: (page) => clean(page).record.canonical_url,
  });
  if ('nearest' in found) {
    sayNotFound(name, found.nearest, terminal);
    return 'misused';
  }
  await terminal.write(explanationOf(clean(found.page)));
  return 'ok';
}

function sayNotFound(name: string, nearest: readonly string[], terminal: Terminal): void {
  terminal.say(`There is no page "${name}" in the input.`);
  if (nearest.length > 0) terminal.say(`Did you mean one of these?\n${nearest.map((id) => `  ${id}`).join('\n')}`);
}

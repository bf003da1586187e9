// `copydesk eval --show <id>` and `--render <id>`: one gold page, as a proof or as a style renders it.
import { type Product, rawPageOf } from '../eval/evaluate.js';
import { showPage } from '../eval/show-page.js';
import { ConfigError } from '../pipeline/config.js';
import type { EvalOptions, GoldSet } from './eval-options.js';
import type { Outcome } from './outcome.js';
import type { Terminal } from './terminal.js';

/** @param set in the form asked for; the first of its pages is shown */
export async function showOne(
  set: GoldSet,
  clean: Product,
  { render, reasons = false }: EvalOptions,
  terminal: Terminal,
): Promise<Outcome> {
  const [gold, ...others] = set.pages;
  if (!gold) throw new ConfigError('That page is text already, so no style can render it.');
  const rendered = (): string =>
    Buffer.from(rawPageOf(gold, { ...set, style: set.style ?? 'wet' }).body).toString('utf8');
  await terminal.write(render === undefined ? showPage(gold, set, clean, reasons) : rendered());
  if (others.length > 0) terminal.say(`(${others.length} more ids hold this)`);
  return 'ok';
}

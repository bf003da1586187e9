// `copydesk decide <page> …`: writes what a person has decided about a page into decisions.jsonl, and says what the next run will make of it.
import { appendFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { beginningOf, type Decision, decisionLine } from '../page/decision.js';
import { type Field, fields } from '../page/fact.js';
import type { Block } from '../page/page.js';
import type { Reading } from '../page/reading.js';
import { type Cleaned, openCleaner } from '../pipeline/clean.js';
import { ConfigError } from '../pipeline/config.js';
import { checkDecision } from '../pipeline/decisions/parse.js';
import { outcomeOf } from '../pipeline/docket.js';
import type { Plan } from '../pipeline/plan.js';
import { type LoadedConfig, loadConfig } from '../runners/load-config.js';
import { type DecisionsFile, decisionsName, loadDecisions } from '../runners/load-decisions.js';
import { loadPlan } from '../runners/load-plan.js';
import { isAddress } from '../text/address.js';
import { visible } from '../text/visible.js';
import { listDecisions } from './decided.js';
import { differenceOf } from './difference.js';
import { findInInput, notFoundInInput } from './find-in-input.js';
import type { ConfigOption } from './open-config.js';
import type { Outcome } from './outcome.js';
import type { Terminal } from './terminal.js';

export interface DecideOptions extends ConfigOption {
  readonly because?: string;
  /** As typed: a number, or how the block begins. */
  readonly block?: string;
  readonly label?: string;
  readonly field?: string;
  readonly value?: readonly string[];
  readonly empty?: boolean;
  readonly list?: boolean;
}

/** @throws ConfigError where the words make no decision */
export async function decideOrList(
  name: string | undefined,
  verdict: string | undefined,
  options: DecideOptions,
  terminal: Terminal,
): Promise<Outcome> {
  const loaded = await loadConfig(options.config, terminal.folder);
  const file = await loadDecisions(loaded.config, loaded.base, true);
  if (options.list) return listDecisions(loaded, file, terminal);
  if (name === undefined)
    throw new ConfigError('Say which page: "copydesk decide <page> keep --because …". --list shows what was decided.');
  checkWords(verdict, options);
  return decide(name, { ...options, verdict }, loaded, file, terminal);
}

type Words = DecideOptions & { readonly verdict?: string };

function checkWords(verdict: string | undefined, { because, block, label, field, value, empty }: DecideOptions): void {
  if (value !== undefined && empty) throw new ConfigError('Say one thing at a time: --value or --empty.');
  const said = [verdict, block ?? label, field ?? value ?? empty].filter((word) => word !== undefined);
  if (said.length !== 1)
    throw new ConfigError(
      `Say ${said.length === 0 ? 'what' : 'one thing at a time'}: keep or reject, or --block with --label, or --field with --value or --empty.`,
    );
  if (because === undefined)
    throw new ConfigError('Say why: --because "…" is what readers of the report will see beside it.');
}

async function decide(
  name: string,
  words: Words,
  loaded: LoadedConfig,
  file: DecisionsFile,
  terminal: Terminal,
): Promise<Outcome> {
  const { config, base } = loaded;
  const { plan } = await loadPlan(config, base, file);
  const clean = openCleaner(plan);
  const found = await findInInput(name, loaded, clean, terminal);
  if ('nearest' in found) {
    terminal.say(notFoundInInput(name, found.nearest));
    return 'misused';
  }
  const raw = found.page;
  const before = clean(raw);
  const { reading } = before;
  if (!reading || outcomeOf(before.record) === 'failed') {
    terminal.say(
      `"${visible(raw.id)}" could not be cleaned, so nothing can be decided about it: see "copydesk explain".`,
    );
    return 'misused';
  }
  const decision = decisionOf(isAddress(name) ? name : raw.id, words, reading);
  const gap = file.text === '' || file.text.endsWith('\n') ? '' : '\n';
  const added = `${gap}${decisionLine(decision)}`;
  const text = `${file.text}${added}`;
  const fileName = decisionsName(config);
  const next = await loadPlan(config, base, { name: fileName, text });
  const after = openCleaner(next.plan)(raw);
  await appendFile(resolve(base, fileName), added); // in one piece: another person may be writing too
  const line = text.split('\n').length - 1;
  terminal.say(`Line ${line} of ${fileName} says so now${overruledLines(next.plan, after, line)}.`);
  for (const told of differenceOf(decision, before, after)) terminal.say(visible(told));
  return 'ok';
}

/** @throws ConfigError where there is no such block, label or field */
function decisionOf(
  page: string,
  { because, verdict, block, label, field, value, empty }: Words,
  reading: Reading,
): Decision {
  const { sha256 } = reading.page.decoding;
  const made = new Date().toISOString().slice(0, 10);
  const about = { page, because, sha256, made };
  if (block !== undefined) {
    const { index, text } = blockOf(block, reading);
    return checkDecision('This decision', { ...about, block: index, begins: beginningOf(text), label });
  }
  if (verdict !== undefined || label !== undefined) return checkDecision('This decision', { ...about, verdict, label });
  return checkDecision('This decision', { ...about, field, value: empty ? null : givenValue(field, value) });
}

function blockOf(typed: string, { page: { blocks } }: Reading): Block {
  if (/^\d+$/.test(typed)) {
    const block = blocks[Number(typed)];
    if (block) return block;
    throw new ConfigError(`There is no block ${typed}: the page has ${blocks.length}, from 0 to ${blocks.length - 1}.`);
  }
  const found = blocks.filter(({ text }) => text.startsWith(typed));
  if (found.length === 1) return found[0]!;
  if (found.length === 0) throw new ConfigError(`No block of the page begins with "${typed}".`);
  const numbers = found.map(({ index }) => index).join(', ');
  throw new ConfigError(`${found.length} blocks begin with "${typed}": ${numbers}. Give the number of one.`);
}

/** One word is a list of one where the field holds a list. */
function givenValue(field: string | undefined, value: readonly string[] | undefined): unknown {
  const holdsSeveral = field !== undefined && fields[field as Field] === 'list'; // undefined where there is none such
  return holdsSeveral || (value && value.length > 1) ? value : value?.[0];
}

function overruledLines({ decisions }: Plan, { record }: Cleaned, line: number): string {
  const addresses = [record.url, record.canonical_url].filter((address) => address !== null);
  const lines = (decisions?.of({ id: record.id, addresses }) ?? [])
    .filter(({ overruledBy }) => overruledBy === line)
    .map(({ decision }) => decision.line);
  return lines.length === 0 ? '' : `, and overrules line ${lines.join(', ')}`;
}

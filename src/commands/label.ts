// `copydesk label <page>`: makes gold of a page in two steps. The first writes a copy of the page and a proof to correct; the second
// checks what a person has made of the proof, and puts it into gold.jsonl.
import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { type Product, rawPageOf } from '../eval/evaluate.js';
import { readSources } from '../eval/gold.js';
import { putRows, writeWhole } from '../eval/gold-file.js';
import type { GoldPage } from '../eval/gold-row.js';
import { draftOf } from '../eval/label/draft.js';
import { draftFile, draftsIn, goldIdOf, knownDraft, writePage } from '../eval/label/label-files.js';
import { readProof, type WrongProof } from '../eval/label/read-proof.js';
import { findRoots, holds } from '../input/roots.js';
import type { RawPage } from '../page/raw-page.js';
import { openCleaner } from '../pipeline/clean.js';
import { ConfigError } from '../pipeline/config.js';
import { countTokens } from '../text/tokens.js';
import { findInInput, notFoundInInput } from './find-in-input.js';
import { type ConfigOption, openConfig } from './open-config.js';
import type { Outcome } from './outcome.js';
import type { Terminal } from './terminal.js';
import { count } from './words.js';

export interface LabelOptions extends ConfigOption {
  /** The gold folder, as typed. */
  readonly gold?: string;
  /** All proofs that were corrected. */
  readonly all?: boolean;
}

/** A gold folder that is being filled. */
interface Desk {
  readonly folder: string;
  readonly clean: Product;
  readonly terminal: Terminal;
}

/** @throws ConfigError with file and line for each thing in a corrected proof that cannot be; nothing is written then */
export async function labelPage(name: string | undefined, options: LabelOptions, terminal: Terminal): Promise<Outcome> {
  if ((name === undefined) === !options.all)
    throw new ConfigError('Name a page, or say --all for all corrected proofs.');
  const { config, base, plan } = await openConfig(options, terminal);
  const folder = options.gold === undefined ? join(base, 'gold') : resolve(terminal.folder, options.gold);
  const clean = openCleaner(plan);
  const desk: Desk = { folder, clean: (raw) => clean(raw), terminal };
  if (name === undefined) return labelAll(desk);
  const known = knownDraft(folder, name);
  if (known !== undefined) return labelOne(known, desk);
  const roots = await findRoots(base, [config.input].flat(), config.output);
  checkOutside(
    folder,
    roots.filter(({ isFolder }) => isFolder).map(({ path }) => path),
  );
  const found = await findInInput(name, { config, base }, desk.clean, terminal);
  if ('nearest' in found) throw new ConfigError(notFoundInInput(name, found.nearest));
  const id = goldIdOf(found.page.id);
  return existsSync(draftFile(folder, id)) ? labelOne(id, desk) : draftPage(id, found.page, desk);
}

/** Or the next run would take the copies for pages that came in. */
function checkOutside(folder: string, inputs: readonly string[]): void {
  const around = inputs.find((input) => holds(input, folder));
  if (around === undefined) return;
  throw new ConfigError(
    `The gold folder ${folder} lies in the input ${around}: the next run would clean it too. Name another with --gold.`,
  );
}

/** The first step. The proof is made of the copy, as that is what it will be compared with. */
function draftPage(id: string, raw: RawPage, desk: Desk): Outcome {
  const { folder, clean, terminal } = desk;
  const { record, reading } = clean(raw);
  if (!reading) throw new ConfigError(`${raw.id} could not be read, so there is nothing to correct: ${record.kind}.`);
  const page = writePage(folder, id, raw, reading.page.form);
  const { url = null, charset = null, fetched = null } = raw;
  const copy = { id, kind: 'article', url, charset, fetched };
  const copied = clean(rawPageOf(copy, { folder, sources: readSources(folder) }));
  const draft = draftFile(folder, id);
  writeWhole(draft, draftOf({ ...copied, reading: copied.reading ?? reading }, raw));
  terminal.say(`Wrote ${shown(page, desk)} and ${shown(draft, desk)}.`);
  terminal.say(`Correct the second (its head says how), then call: copydesk label ${id}`);
  return 'ok';
}

const shown = (path: string, { terminal }: Desk): string => relative(terminal.folder, path) || path;

function labelOne(id: string, desk: Desk): Outcome {
  const proof = readProof(desk.folder, id, desk.clean);
  if ('faults' in proof) throw new ConfigError(letterOf([proof], desk));
  if (!proof.isCorrected)
    desk.terminal.say('Nothing was corrected in the proof: the gold of this page is what Copydesk made of it.');
  return put([proof.gold], desk);
}

/** Those that nobody has touched are passed over: gold that no person has read is Copydesk's own answer. */
function labelAll(desk: Desk): Outcome {
  const proofs = draftsIn(desk.folder).map((id) => readProof(desk.folder, id, desk.clean));
  const wrong = proofs.filter((proof) => 'faults' in proof);
  if (wrong.length > 0) throw new ConfigError(letterOf(wrong, desk));
  const sound = proofs.filter((proof) => 'gold' in proof);
  for (const { gold } of sound.filter(({ isCorrected }) => !isCorrected))
    desk.terminal.say(`${gold.id}: not corrected yet. Where it is right as it is: copydesk label ${gold.id}`);
  const corrected = sound.filter(({ isCorrected }) => isCorrected).map(({ gold }) => gold);
  if (corrected.length > 0) return put(corrected, desk);
  throw new ConfigError(`There is no corrected proof in ${shown(join(desk.folder, 'to-correct'), desk)}.`);
}

/** Faults of one file that are told at once. */
const mostFaults = 10;

function letterOf(wrong: readonly WrongProof[], desk: Desk): string {
  const lines = wrong.flatMap(({ id, faults }) => {
    const path = shown(draftFile(desk.folder, id), desk);
    const more = faults.length - mostFaults;
    return [
      ...faults.slice(0, mostFaults).map(({ line, because }) => `${path}:${line}: ${because}.`),
      ...(more > 0
        ? [`… and ${more} more in this file. To begin again, delete it and call "copydesk label" for the page.`]
        : []),
    ];
  });
  return [...lines, 'Nothing was written.'].join('\n');
}

function put(pages: readonly GoldPage[], desk: Desk): Outcome {
  const rows = putRows(desk.folder, pages);
  for (const page of pages) desk.terminal.say(`${page.id}: ${toldOf(page)}`);
  const file = shown(join(desk.folder, 'gold.jsonl'), desk);
  desk.terminal.say(`${file} has ${count(rows, 'page')} now; "copydesk eval" scores Copydesk on them.`);
  return 'ok';
}

function toldOf({ kind, body = [], title, authors, published }: GoldPage): string {
  const words = body.reduce((sum, paragraph) => sum + countTokens(paragraph), 0);
  const facts = [title ? 'a title' : 'no title', count(authors?.length ?? 0, 'author'), published ?? 'no date'];
  return `${kind}, ${count(body.length, 'paragraph')} of ${count(words, 'word')}, ${facts.join(', ')}.`;
}

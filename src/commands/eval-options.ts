// What the words after `copydesk eval` mean: which pages, in which forms, and how the files of a run are called.
import { existsSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { SetOptions } from '../eval/evaluate.js';
import { fileOf, type GoldPage, isTextFile, readGold, readSources } from '../eval/gold.js';
import { type GroupName, groupNames, isGroupName } from '../eval/groups.js';
import { isModelName, type ModelName, modelNames } from '../eval/products.js';
import { isStyle, styleNames } from '../eval/render/render.js';
import type { Style } from '../eval/render/styles.js';
import { ConfigError } from '../pipeline/config.js';
import { didYouMean } from '../text/nearest.js';

/** As typed; lists are parted by commas. */
export interface EvalOptions {
  readonly config?: string;
  readonly kind?: string;
  readonly id?: string;
  readonly limit?: number;
  readonly style: string;
  readonly stages?: string;
  readonly model?: string;
  readonly by?: string;
  readonly oracle?: boolean;
  readonly worst?: number;
  readonly proofs?: string;
  readonly doubtful?: boolean;
  readonly show?: string;
  readonly reasons?: boolean;
  readonly render?: string;
  readonly out?: string;
  readonly against?: string;
  readonly keep?: boolean;
  readonly json?: boolean;
}

export type FormName = 'html' | Style;

/** A gold folder, opened: rows checked, pages chosen. */
export interface GoldSet extends SetOptions {
  readonly name: string;
  readonly pages: readonly GoldPage[];
}

/** `html`: as the page is; a style: rendered to text; `text`: all styles; `all`: as it is and all styles. */
export function formsOf(words: string): FormName[] {
  const known: readonly FormName[] = ['html', ...styleNames];
  const forms = words.split(',').flatMap((word): readonly FormName[] => {
    if (word === 'all') return known;
    if (word === 'text') return styleNames;
    if (word !== 'html' && !isStyle(word)) throw unknown('style', word, ['all', 'text', ...known]);
    return [word];
  });
  return [...new Set(forms)];
}

export function groupsOf(words: string | undefined): GroupName[] {
  return (words?.split(',') ?? []).map((word) => {
    if (!isGroupName(word)) throw unknown('group', word, groupNames);
    return word;
  });
}

export function modelOf(word: string | undefined): ModelName | undefined {
  if (word !== undefined && !isModelName(word)) throw unknown('model', word, modelNames);
  return word;
}

const unknown = (what: string, word: string, known: readonly string[]): ConfigError =>
  new ConfigError(`There is no ${what} "${word}".${didYouMean(word, known)} There are: ${known.join(', ')}.`);

/** @throws ConfigError where a row of the gold is wrong, and where no page is left */
export function openSets(folders: readonly string[], options: EvalOptions, base: string): GoldSet[] {
  const sets = folders.map((typed) => openSet(resolve(base, typed), options));
  const twice = sets.find(({ name }, at) => sets.some((other, place) => place < at && other.name === name));
  if (twice) throw new ConfigError(`Two of the folders are called "${twice.name}": score one after the other.`);
  return sets;
}

function openSet(folder: string, { kind, id, limit }: EvalOptions): GoldSet {
  const pages = readGold(folder, { kind, id, limit });
  if (pages.length > 0) return { name: basename(folder), folder, sources: readSources(folder), pages };
  const kinds = [...new Set(readGold(folder).map((page) => page.kind))];
  throw new ConfigError(`No page of ${folder} is asked for. Its kinds: ${kinds.join(', ') || 'none, it is empty'}.`);
}

/** The set in one form; pages that are text already are not rendered again, and are left out of renderings. */
export function inForm(set: GoldSet, form: FormName): GoldSet {
  if (form === 'html') return set;
  const pages = set.pages.filter((page) => !isTextFile(fileOf(set.folder, page) ?? ''));
  return { ...set, style: form, pages };
}

/** The name under which a run is kept: like is compared with like. */
export function runName(set: string, form: FormName, { kind, id, limit, stages }: EvalOptions): string {
  const parts = [set, kind, id, limit && `first${limit}`, stages, form];
  return parts
    .filter((part) => part !== undefined)
    .join('-')
    .replace(/[^\w.-]+/g, '_');
}

/** A file that was named for one run is a folder where there are several. */
export function fileFor(typed: string, file: string, several: boolean, base: string): string {
  const path = resolve(base, typed);
  const isFolder = several || (existsSync(path) && statSync(path).isDirectory());
  return isFolder ? join(path, file) : path;
}
